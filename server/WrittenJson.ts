/** An answer that is JSON already, so that it is written once for all who ask. Knows no HTTP. */
export class WrittenJson {
  /** UTF-8. */
  readonly bytes: Buffer;

  constructor(value: unknown) {
    this.bytes = Buffer.from(JSON.stringify(value));
  }
}
