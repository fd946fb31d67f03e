/** A byte for each node that was read from disk, by its ordinal; 0 until it is set. */
export class OrdinalBytes {
  #bytes = new Uint8Array(1_024);

  /** 0 of an ordinal below 0, too. */
  at(ordinal: number): number {
    return this.#bytes[ordinal] ?? 0;
  }
  /** Those of the first ordinals. */
  first(count: number): Uint8Array {
    if (count > this.#bytes.length) this.#grow(count);
    return this.#bytes;
  }
  /** An ordinal below 0 has none. */
  set(ordinal: number, byte: number): void {
    if (ordinal >= this.#bytes.length) this.#grow(2 * ordinal);
    if (ordinal >= 0) this.#bytes[ordinal] = byte;
  }

  #grow(length: number): void {
    const longer = new Uint8Array(length);
    longer.set(this.#bytes);
    this.#bytes = longer;
  }
}
