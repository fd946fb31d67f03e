/**
 * What the page knows of imports before the import dialog's code is there: files waiting for it, and an import under
 * way.
 */
import { signal } from '@preact/signals';
import type { ImportProgress } from '../../contract/index.js';

/** Files dropped on the page, until the dialog takes them. */
export const offeredFiles = signal<readonly File[]>([]);

export interface ImportWork {
  /** `preview` only reads and compares; `commit` lands. */
  mode: 'preview' | 'commit';
  dataset: string;
  /** Null until the first word of it. */
  progress: ImportProgress | null;
  cancel: () => void;
}
/** The preview or import under way; it goes on while the dialog is closed. */
export const importWork = signal<ImportWork | null>(null);
