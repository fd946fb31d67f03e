/** Of which state of the store what the page shows is. */
import { signal } from '@preact/signals';
import { checkHealth } from './connection.js';

/** A revision as the server names it; null: what is heard of next is taken for it. */
export const drawnRevision = signal<string | null>(null);

/** Whether the page shows another state than this one. */
export const behind = (revision: string): boolean => drawnRevision.value !== null && drawnRevision.value !== revision;

/** To be called before the page reads everything anew: what changes from now on is a change. */
export async function takeRevision(): Promise<void> {
  drawnRevision.value = null;
  await checkHealth();
}
