/** What the list of doubts is narrowed to, and the fact last opened from it: kept while the reader looks at that. */
import { signal } from '@preact/signals';

export interface DoubtsChoice {
  /** Entity id, or `article` for what articles say themselves; null: anybody. */
  claimant: string | null;
  article: string | null;
}
export const ANY: DoubtsChoice = { claimant: null, article: null };
export const doubtsChoice = signal<DoubtsChoice>(ANY);
/** Key of the fact that a row opened last: where the reader comes back to. */
export const lastOpened = signal<string | null>(null);
