/**
 * Changes as bytes, in parts of about a megabyte that stand alone: each begins with the texts, the lists of labels and
 * the lists of keys that it uses, every one written once.
 */
import type { Catalogue } from '../../../../cypher/engine/graph/Catalogue.js';
import type { GraphNode, GraphRelationship, Properties } from '../../../../cypher/engine/values/Value.js';
import { ByteWriter } from '../bytes/ByteWriter.js';
import { writeValue } from './valueCodec.js';

export const enum Change {
  CreateNode,
  CreateRelationship,
  ChangeNode,
  ChangeRelationship,
  DeleteNode,
  DeleteRelationship,
  Catalogue,
  NextIds,
}
const PART_BYTES = 1024 * 1024;

export class PartWriter {
  readonly #body = new ByteWriter(PART_BYTES + 65_536);
  readonly #texts = new Map<string, number>();
  readonly #labelLists = new Map<string, number>();
  readonly #keyLists = new Map<readonly string[], number>();
  readonly #refer = (text: string): number => {
    const known = this.#texts.size;
    const number = numberOf(this.#texts, text);
    if (number === known) this.#textBytes += text.length;
    return number;
  };
  #textBytes = 0;

  get isEmpty(): boolean {
    return this.#body.length === 0;
  }
  get isFull(): boolean {
    return this.#body.length + this.#textBytes >= PART_BYTES;
  }

  node(change: Change.CreateNode | Change.ChangeNode, id: number, labels: readonly string[], its: Properties): void {
    this.#body.byte(change);
    this.#body.whole(id);
    this.#body.whole(numberOf(this.#labelLists, JSON.stringify(labels)));
    this.#properties(its);
  }
  createRelationship({ id, type, start, end }: GraphRelationship, its: Properties): void {
    this.#body.byte(Change.CreateRelationship);
    this.#body.whole(id);
    this.#body.whole(this.#refer(type));
    this.#body.whole(start.id);
    this.#body.whole(end.id);
    this.#properties(its);
  }
  changeRelationship({ id }: GraphRelationship, its: Properties): void {
    this.#body.byte(Change.ChangeRelationship);
    this.#body.whole(id);
    this.#properties(its);
  }
  delete(change: Change.DeleteNode | Change.DeleteRelationship, { id }: GraphNode | GraphRelationship): void {
    this.#body.byte(change);
    this.#body.whole(id);
  }
  catalogue(catalogue: Catalogue): void {
    this.#body.byte(Change.Catalogue);
    this.#body.text(JSON.stringify(catalogue));
  }
  nextIds(node: number, relationship: number): void {
    this.#body.byte(Change.NextIds);
    this.#body.whole(node);
    this.#body.whole(relationship);
  }

  /** The part, which is empty again thereafter. */
  take(): Buffer {
    const part = new ByteWriter(this.#body.length + this.#textBytes + 1024);
    const keyLists = [...this.#keyLists.keys()].map((keys) => keys.map(this.#refer));
    part.whole(this.#texts.size);
    for (const text of this.#texts.keys()) part.text(text);
    part.whole(this.#labelLists.size);
    for (const labels of this.#labelLists.keys()) part.text(labels);
    part.whole(keyLists.length);
    for (const keys of keyLists) {
      part.whole(keys.length);
      for (const key of keys) part.whole(key);
    }
    part.append(this.#body.written());
    this.#body.clear();
    for (const known of [this.#texts, this.#labelLists, this.#keyLists]) known.clear();
    this.#textBytes = 0;
    return part.written();
  }

  #properties(properties: Properties): void {
    // Records of one shape share their list of keys, so that the list itself may stand for it.
    this.#body.whole(numberOf(this.#keyLists, properties.keys));
    for (const [, value] of properties) writeValue(value, this.#body, this.#refer);
  }
}

function numberOf<T>(numbers: Map<T, number>, of: T): number {
  const known = numbers.get(of);
  if (known !== undefined) return known;
  numbers.set(of, numbers.size);
  return numbers.size - 1;
}
