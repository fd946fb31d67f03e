/** Columns grow by half of their length at least, so that what is copied for it is no more than twice what they hold. */

type Column = Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** The same with room for `least` at least, 0 where it had none. */
export function longer<T extends Column>(column: T, least: number): T {
  const length = Math.max(least, column.length + (column.length >> 1), 16);
  const next = emptyLike(column, length);
  next.set(column);
  return next;
}

/** What stands at these places, in their order; 0 where the column is too short. */
export function picked<T extends Column>(column: T, places: Uint32Array): T {
  const next = emptyLike(column, places.length);
  for (let at = 0; at < places.length; at++) next[at] = column[places[at]!] ?? 0;
  return next;
}

const emptyLike = <T extends Column>(column: T, length: number): T =>
  new (column.constructor as new (length: number) => T)(length);
