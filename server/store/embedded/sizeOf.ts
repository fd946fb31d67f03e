/** Roughly how many bytes a value of the engine takes on its way; counting ends soon after `most`. Pure. */
export function sizeOf(value: unknown, most: number): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  let size = 8;
  if (Array.isArray(value)) {
    for (const one of value) {
      size += sizeOf(one, most - size);
      if (size > most) break;
    }
    return size;
  }
  for (const [key, one] of Object.entries(value)) {
    size += key.length + sizeOf(one, most - size);
    if (size > most) break;
  }
  return size;
}
