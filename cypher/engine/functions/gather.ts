import { boundList, boundText } from '../values/longest.js';
import type { FunctionContext } from './FunctionEntry.js';

const CHUNK = 16_384;

/** All that is made, in a list; others may have their turn meanwhile. */
export function gather<T>(made: Iterable<T>, context: Pick<FunctionContext, 'hold'>): T[] {
  const all: T[] = [];
  for (const one of made) {
    if (all.push(one) % CHUNK !== 0) continue;
    boundList(all.length);
    context.hold(CHUNK);
  }
  return all;
}

/** All texts that are made, as one. Likewise; and it ends as soon as that grows too long. */
export function joinTexts(made: Iterable<string>, between: string, context: Pick<FunctionContext, 'hold'>): string {
  const joined: string[] = [];
  let some: string[] = [];
  let units = -between.length;
  for (const one of made) {
    units += between.length + one.length;
    boundText(units);
    if (some.push(one) < CHUNK) continue;
    context.hold(CHUNK);
    joined.push(some.join(between));
    some = [];
  }
  if (some.length > 0) joined.push(some.join(between));
  return joined.join(between);
}
