/** Times, durations and points as the texts that every store gives for them. */
import type { Duration } from '../../../../cypher/engine/values/Duration.js';
import { Point } from '../../../../cypher/engine/values/Point.js';
import type { Temporal } from '../../../../cypher/engine/values/temporal.js';

export function textOf(value: Temporal | Duration | Point): string {
  if (!(value instanceof Point)) return value.toString();
  const { system, coordinates } = value;
  return `SRID=${system.srid};POINT ${system.dimensions === 3 ? 'Z ' : ''}(${coordinates.join(' ')})`;
}
