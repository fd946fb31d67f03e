/**
 * A compact set of texts, each with the number under which it came in (from 0): some 30 bytes a text, whatever its
 * length. Texts themselves are not kept; two are distinguished by 96 bits of a seeded hash. It knows nothing of graphs.
 */
/** A table as it goes from one thread to another. */
export interface KeyTableState {
  slots: Uint32Array;
  hashes: Uint32Array;
  size: number;
  seed: number;
}

export class KeyTable {
  #slots: Uint32Array;
  #hashes: Uint32Array;
  #size: number;
  readonly #seed: number;
  #a = 0;
  #b = 0;
  #c = 0;

  /** `state`: of another table, which is not to be used any more. Default: empty. */
  constructor(state?: KeyTableState) {
    this.#slots = state?.slots ?? new Uint32Array(1024);
    this.#hashes = state?.hashes ?? new Uint32Array(3 * 512);
    this.#size = state?.size ?? 0;
    this.#seed = state?.seed ?? Math.floor(Math.random() * 2 ** 32);
  }

  get state(): KeyTableState {
    return { slots: this.#slots, hashes: this.#hashes, size: this.#size, seed: this.#seed };
  }

  get size(): number {
    return this.#size;
  }

  /** The number of a text, or -1. */
  find(text: string): number {
    this.#hash(text);
    return (this.#slots[this.#slot()] ?? 0) - 1;
  }

  /** The number of a text, which is new when it equals the size before. */
  add(text: string): number {
    this.#hash(text);
    let slot = this.#slot();
    const known = this.#slots[slot] ?? 0;
    if (known > 0) return known - 1;
    if ((this.#size + 1) * 2 > this.#slots.length) {
      this.#grow();
      slot = this.#slot();
    }
    const number = this.#size++;
    this.#hashes[3 * number] = this.#a;
    this.#hashes[3 * number + 1] = this.#b;
    this.#hashes[3 * number + 2] = this.#c;
    this.#slots[slot] = number + 1;
    return number;
  }

  has(text: string): boolean {
    return this.find(text) >= 0;
  }

  #hash(text: string): void {
    let a = this.#seed ^ 0xdeadbeef;
    let b = this.#seed ^ 0x41c6ce57;
    let c = this.#seed ^ 0x9e3779b9;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 2654435761);
      b = Math.imul(b ^ code, 1597334677);
      c = Math.imul(c ^ code, 2246822519);
      a = (a << 13) | (a >>> 19);
      b = (b << 17) | (b >>> 15);
      c = (c << 11) | (c >>> 21);
    }
    a ^= text.length;
    a = Math.imul(a ^ (b >>> 16), 2246822507);
    b = Math.imul(b ^ (c >>> 13), 3266489909);
    c = Math.imul(c ^ (a >>> 16), 2654435769);
    this.#a = (a ^ (a >>> 15)) >>> 0;
    this.#b = (b ^ (b >>> 16)) >>> 0;
    this.#c = (c ^ (c >>> 14)) >>> 0;
  }

  /** Where the hashed text stands, or the free slot where it would. */
  #slot(): number {
    const mask = this.#slots.length - 1;
    for (let slot = this.#a & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot] ?? 0;
      if (number === 0) return slot;
      const at = 3 * (number - 1);
      if (this.#hashes[at] === this.#a && this.#hashes[at + 1] === this.#b && this.#hashes[at + 2] === this.#c)
        return slot;
    }
  }

  #grow(): void {
    const hashes = new Uint32Array(this.#hashes.length * 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#size; number++) {
      let slot = (hashes[3 * number] ?? 0) & mask;
      while ((slots[slot] ?? 0) !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}
