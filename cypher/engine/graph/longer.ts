/** Columns grow by half of their length at least, so that what is copied for it is no more than twice what they hold. */

type Column = Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** The same with room for `least` at least, 0 where it had none. */
export function longer<T extends Column>(column: T, least: number): T {
  const length = Math.max(least, column.length + (column.length >> 1), 16);
  const next = new (column.constructor as new (length: number) => T)(length);
  next.set(column);
  return next;
}
