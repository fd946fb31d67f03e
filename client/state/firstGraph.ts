/** The first graph of a visit: there is nothing that a gesture could change before it has come. */
import { effect } from '@preact/signals';
import { extent, firstFailed } from './graph.js';
import { whenIdle } from './whenIdle.js';

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

/** Milliseconds after which the rest of the page waits no longer for a picture. */
const PATIENCE_MS = 1_000;

/** Resolves once the first picture is drawn, will not be, or takes long, and the page has nothing else to do. */
export async function afterFirstPicture(): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
    const stop = effect(() => {
      if (extent.value === null && !firstFailed.value) return;
      resolve();
      queueMicrotask(() => stop());
    });
  });
  await whenIdle();
}
