/** The first graph of a visit: there is nothing that a gesture could change before it has come. */
import { extent } from './graph.js';

let opening: Promise<unknown> = Promise.resolve();

/** Says what brings the first graph, until which `firstGraph` waits. */
export function openingFirst<T>(opened: Promise<T>): Promise<T> {
  opening = opened.catch(() => undefined);
  return opened;
}

/** Resolves at once if a graph has come, else once the opening of the first one has ended, however it did. */
export async function firstGraph(): Promise<void> {
  if (extent.peek() === null) await opening;
}
