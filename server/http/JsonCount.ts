/** Counts what a JSON text holds while its bytes come, before anything is made of them. */

export class JsonCount {
  /** Commas: about as many as values. */
  values = 0;
  /** Colons: as many as entries of objects. */
  keys = 0;
  objects = 0;
  /** Brackets within each other, at most. */
  depth = 0;
  /** Values of the longest list or object. */
  longest = 0;
  /** Whether some numbers may have to be kept as they are written. */
  rareNumbers = false;
  /** Values of each list and object that is open, so far. */
  readonly #open: number[] = [];
  #digits = 0;
  #isInText = false;
  #isEscaped = false;

  add(bytes: Uint8Array): void {
    for (let i = 0; i < bytes.length; i++) {
      const c = bytes[i] as number;
      if (this.#isInText) this.#text(c);
      else if (c >= 0x30 && c <= 0x39) {
        if (++this.#digits === SAFE_DIGITS) this.rareNumbers = true;
      } else this.#outside(c);
    }
  }

  #text(c: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (c === 0x5c) this.#isEscaped = true;
    else if (c === 0x22) this.#isInText = false;
  }

  #outside(c: number): void {
    // 2.0, 1e3, 1E3, -0
    if (c === 0x2e || c === 0x2d || (this.#digits > 0 && (c === 0x65 || c === 0x45))) this.rareNumbers = true;
    this.#digits = 0;
    if (c === 0x22) this.#isInText = true;
    else if (c === 0x2c) this.#comma();
    else if (c === 0x3a) this.keys++;
    else if (c === 0x7b || c === 0x5b) {
      if (c === 0x7b) this.objects++;
      this.depth = Math.max(this.depth, this.#open.push(1));
    } else if (c === 0x7d || c === 0x5d) this.#open.pop();
  }

  #comma(): void {
    this.values++;
    const last = this.#open.length - 1;
    if (last < 0) return;
    const count = (this.#open[last] ?? 1) + 1;
    this.#open[last] = count;
    this.longest = Math.max(this.longest, count);
  }
}
/** So many and more may be a number that JavaScript does not hold exactly. */
const SAFE_DIGITS = 16;
