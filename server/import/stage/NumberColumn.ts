/** Small numbers by the number of a key, as KeyTable gives it; grows as needed, and is 0 where nothing was set. */
export class NumberColumn {
  #values: Uint32Array;

  /** `values`: of another column, which is not to be used any more. Default: none. */
  constructor(values: Uint32Array = new Uint32Array(1024)) {
    this.#values = values;
  }

  get values(): Uint32Array {
    return this.#values;
  }

  get(index: number): number {
    return this.#values[index] ?? 0;
  }

  set(index: number, value: number): void {
    if (index >= this.#values.length) {
      const values = new Uint32Array(Math.max(index + 1, this.#values.length * 2));
      values.set(this.#values);
      this.#values = values;
    }
    this.#values[index] = value;
  }

  /** Adds one and gives the new value. */
  increment(index: number): number {
    const value = this.get(index) + 1;
    this.set(index, value);
    return value;
  }
}
