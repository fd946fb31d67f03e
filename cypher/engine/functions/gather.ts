import type { FunctionContext } from './FunctionEntry.js';

const CHUNK = 16_384;

/** All that is made, in a list; others may have their turn meanwhile. */
export function gather<T>(made: Iterable<T>, context: Pick<FunctionContext, 'hold'>): T[] {
  const all: T[] = [];
  for (const one of made) if (all.push(one) % CHUNK === 0) context.hold(CHUNK);
  return all;
}
