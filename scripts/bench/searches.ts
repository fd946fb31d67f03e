/** Searches at a steady pace, for benches of what holds them up. */
import { setTimeout as pause } from 'node:timers/promises';

const SEARCH_EVERY_MS = 50;

export const p95 = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;

/** Milliseconds of each search that began within the window. */
export async function searchesFor(url: string, windowMs: number): Promise<number[]> {
  const open: Promise<number>[] = [];
  const until = performance.now() + windowMs;
  while (performance.now() < until) {
    const began = performance.now();
    open.push(
      fetch(`${url}/api/search?q=put`)
        .then((response) => response.text())
        .then(() => performance.now() - began),
    );
    await pause(SEARCH_EVERY_MS);
  }
  return Promise.all(open);
}
