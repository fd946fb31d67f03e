/** Numbers and texts as bytes, one after the other, in a buffer that grows. */

const HIGH_BIT = 0x80;
const LONE_SURROGATE = /\p{Surrogate}/u;

export class ByteWriter {
  #bytes: Buffer;
  length = 0;

  constructor(firstBytes = 4096) {
    this.#bytes = Buffer.allocUnsafe(firstBytes);
  }

  byte(value: number): void {
    this.#need(1);
    this.#bytes[this.length++] = value;
  }
  /** A whole number from 0 to 2^53, in as many bytes as it needs. */
  whole(value: number): void {
    this.#need(8);
    let left = value;
    while (left >= HIGH_BIT) {
      this.#bytes[this.length++] = (left % HIGH_BIT) + HIGH_BIT;
      left = Math.floor(left / HIGH_BIT);
    }
    this.#bytes[this.length++] = left;
  }
  /** A whole number within ±2^52. */
  signed(value: number): void {
    this.whole(value < 0 ? -2 * value - 1 : 2 * value);
  }
  float(value: number): void {
    this.#need(8);
    this.length = this.#bytes.writeDoubleLE(value, this.length);
  }
  /** Within 64 bits. */
  bigint(value: bigint): void {
    this.#need(8);
    this.length = this.#bytes.writeBigInt64LE(value, this.length);
  }
  /** Any text, also one that UTF-8 would not bring back. */
  text(value: string): void {
    const encoding = LONE_SURROGATE.test(value) ? 'utf16le' : 'utf8';
    const size = Buffer.byteLength(value, encoding);
    this.whole(size * 2 + (encoding === 'utf8' ? 0 : 1));
    this.#need(size);
    this.length += this.#bytes.write(value, this.length, encoding);
  }
  append(bytes: Uint8Array): void {
    this.#need(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** What was written so far; good until more is written. */
  written(): Buffer {
    return this.#bytes.subarray(0, this.length);
  }
  clear(): void {
    this.length = 0;
  }

  #need(more: number): void {
    const needed = this.length + more;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, 2 * this.#bytes.length));
    this.#bytes.copy(larger, 0, 0, this.length);
    this.#bytes = larger;
  }
}
