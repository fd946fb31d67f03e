/** Reads the rows that RowWriter wrote, as the store's values. */
import { Float, TypedText } from '../../boxed.js';
import { Node, Path, Relationship, type Row, type Value } from '../../GraphStore.js';
import { ByteReader } from '../bytes/ByteReader.js';
import { RowTag } from './rowTags.js';

/** `width`: values in each row. */
export function readRows(bytes: Uint8Array, width: number): Row[] {
  const from = new ByteReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const count = from.whole();
  const reader = new RowReader(from);
  return Array.from({ length: count }, () => {
    const row: Row = [];
    for (let column = 0; column < width; column++) row.push(reader.value());
    return row;
  });
}

class RowReader {
  readonly #texts: string[];
  readonly #entities: (Node | Relationship)[] = [];
  constructor(private readonly from: ByteReader) {
    this.#texts = Array.from({ length: from.whole() }, () => from.text());
  }

  value(): Value {
    const { from } = this;
    switch (from.byte() as RowTag) {
      case RowTag.Null:
        return null;
      case RowTag.False:
        return false;
      case RowTag.True:
        return true;
      case RowTag.Small:
        return from.signed();
      case RowTag.Integer:
        return from.bigint();
      case RowTag.Float:
        return from.float();
      case RowTag.WholeFloat:
        return new Float(from.float());
      case RowTag.Text:
        return this.#text();
      case RowTag.TypedText:
        return new TypedText(this.#text());
      case RowTag.List:
        return this.#list();
      case RowTag.Map:
        return this.#entries();
      case RowTag.Node:
        return this.#node();
      case RowTag.Relationship:
        return this.#relationship();
      case RowTag.Known:
        return this.#entities[from.whole()] as Node | Relationship;
      case RowTag.Path:
        return new Path(this.#list() as Node[], this.#list() as Relationship[]);
    }
  }

  // An entity has its number before its properties are read.
  #node(): Node {
    const place = this.#entities.push(null as unknown as Node) - 1;
    const id = this.#text();
    const labels = Array.from({ length: this.from.whole() }, () => this.#text());
    const node = new Node(id, labels, this.#entries());
    this.#entities[place] = node;
    return node;
  }
  #relationship(): Relationship {
    const place = this.#entities.push(null as unknown as Relationship) - 1;
    const [id, type, start, end] = [this.#text(), this.#text(), this.#text(), this.#text()];
    const relationship = new Relationship(id, type, start, end, this.#entries());
    this.#entities[place] = relationship;
    return relationship;
  }
  #list(): Value[] {
    return Array.from({ length: this.from.whole() }, () => this.value());
  }
  #entries(): Record<string, Value> {
    const entries: Record<string, Value> = {};
    for (let left = this.from.whole(); left > 0; left--) {
      const key = this.#text();
      const value = this.value();
      // Keys are data, and this one would be taken for the prototype.
      if (key === '__proto__')
        Object.defineProperty(entries, key, { value, enumerable: true, writable: true, configurable: true });
      else entries[key] = value;
    }
    return entries;
  }
  #text(): string {
    return this.#texts[this.from.whole()] as string;
  }
}
