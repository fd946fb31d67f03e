/** What a temporal value, duration or point answers to `value.key`. */
import { Duration } from './Duration.js';
import { durationComponent } from './durationComponent.js';
import { Point } from './Point.js';
import { temporalComponent } from './temporal/components.js';
import type { Value } from './Value.js';
import type { Temporal } from './temporal.js';

/** Undefined where such a value has no such component. Those of time are known in any case: `weekYear`, `weekyear`. */
export function componentOf(value: Temporal | Duration | Point, key: string): Value | undefined {
  if (value instanceof Point) return pointComponent(value, key);
  if (value instanceof Duration) return durationComponent(value, key.toLowerCase());
  return temporalComponent(value, key.toLowerCase());
}

function pointComponent({ system, x, y, z }: Point, key: string): Value | undefined {
  switch (key) {
    case 'x':
      return x;
    case 'y':
      return y;
    case 'z':
      return z ?? undefined;
    case 'longitude':
      return system.geographic ? x : undefined;
    case 'latitude':
      return system.geographic ? y : undefined;
    case 'height':
      return system.geographic ? (z ?? undefined) : undefined;
    case 'crs':
      return system.name;
    case 'srid':
      return BigInt(system.srid);
    default:
      return undefined;
  }
}
