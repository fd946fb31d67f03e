/**
 * A part of the file as it was read: its texts and the values of its records, made when they are asked for. Its bytes
 * have kept their checksum.
 */
import type { PackedValues, Value } from '../../../../cypher/engine/values/Value.js';
import { ByteReader } from '../bytes/ByteReader.js';
import { readValue, skipValue, type TextAt } from './valueCodec.js';

export class PackedPart implements PackedValues {
  readonly #bytes: ByteReader;
  /** Where each text begins. */
  readonly #starts: Uint32Array;
  readonly #texts: (string | undefined)[];

  /** `from` stands at the list of texts, and thereafter behind it. */
  constructor(bytes: Buffer, from: ByteReader) {
    this.#bytes = new ByteReader(bytes);
    this.#starts = new Uint32Array(from.whole());
    for (let number = 0; number < this.#starts.length; number++) {
      this.#starts[number] = from.at;
      from.skipText();
    }
    this.#texts = new Array<string | undefined>(this.#starts.length);
  }

  /** Equal texts of a part are one. */
  readonly text: TextAt = (number) => {
    const known = this.#texts[number];
    if (known !== undefined) return known;
    const start = this.#starts[number];
    if (start === undefined) throw new RangeError(`There is no text ${number}.`);
    const before = this.#bytes.at;
    this.#bytes.at = start;
    const text = this.#bytes.text();
    this.#bytes.at = before;
    return (this.#texts[number] = text);
  };
  unpack(place: number, count: number): readonly Value[] {
    this.#bytes.at = place;
    // Of just this length: a list that is pushed to keeps room for more.
    const values = new Array<Value>(count);
    for (let at = 0; at < count; at++) values[at] = readValue(this.#bytes, this.text);
    return values;
  }
  value(place: number, number: number): Value {
    this.#bytes.at = place;
    for (let at = 0; at < number; at++) skipValue(this.#bytes);
    return readValue(this.#bytes, this.text);
  }
}
