/** A place in the statement that the editor should go to. */
import { signal } from '@preact/signals';

export const jumpTo = signal<{ offset: number } | null>(null);
