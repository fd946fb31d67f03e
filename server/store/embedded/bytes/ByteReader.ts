/** Reads what ByteWriter wrote. Throws RangeError where the bytes end too soon. */

const HIGH_BIT = 0x80;

export class ByteReader {
  at = 0;
  constructor(private readonly bytes: Buffer) {}

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }
  byte(): number {
    const value = this.bytes[this.at++];
    if (value === undefined) throw new RangeError('The bytes end too soon.');
    return value;
  }
  whole(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.byte();
      if (byte < HIGH_BIT) return value + byte * factor;
      value += (byte - HIGH_BIT) * factor;
      factor *= HIGH_BIT;
    }
  }
  signed(): number {
    const value = this.whole();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
  float(): number {
    this.at += 8;
    return this.bytes.readDoubleLE(this.at - 8);
  }
  bigint(): bigint {
    this.at += 8;
    return this.bytes.readBigInt64LE(this.at - 8);
  }
  skip(bytes: number): void {
    this.at += bytes;
    if (this.at > this.bytes.length) throw new RangeError('The bytes end too soon.');
  }
  skipWhole(): void {
    while (this.byte() >= HIGH_BIT);
  }
  skipText(): void {
    this.skip(Math.floor(this.whole() / 2));
  }
  text(): string {
    const length = this.whole();
    const size = Math.floor(length / 2);
    this.skip(size);
    return this.bytes.toString(length % 2 === 0 ? 'utf8' : 'utf16le', this.at - size, this.at);
  }
  /** All that has not been read. */
  rest(): Buffer {
    return this.bytes.subarray(this.at);
  }
}
