/** Reads the changes of a part that PartWriter wrote. */
import type { Catalogue } from '../../../../cypher/engine/graph/Catalogue.js';
import { Properties, type Value } from '../../../../cypher/engine/values/Value.js';
import { ByteReader } from '../bytes/ByteReader.js';
import { Change } from './PartWriter.js';
import { readValue, textAt } from './valueCodec.js';

/** What is done with each change, in the order in which they were written. */
export interface ChangeReader {
  createNode(id: number, labels: readonly string[], properties: Properties): void;
  createRelationship(id: number, type: string, start: number, end: number, properties: Properties): void;
  changeNode(id: number, labels: readonly string[], properties: Properties): void;
  changeRelationship(id: number, properties: Properties): void;
  deleteNode(id: number): void;
  deleteRelationship(id: number): void;
  catalogue(catalogue: Catalogue): void;
  nextIds(node: number, relationship: number): void;
}

/**
 * `shared` gives one and the same text for equal ones, over many parts: for names, which are few. Equal values share one
 * text within a part. Throws RangeError for bytes that are no part.
 */
export function readPart(part: Buffer, to: ChangeReader, shared: (text: string) => string): void {
  const from = new ByteReader(part);
  const texts = listOf(from, () => from.text());
  const labelLists = listOf(from, () => (JSON.parse(from.text()) as string[]).map(shared));
  const keyLists = listOf(from, () => listOf(from, () => shared(textAt(texts, from.whole()))));
  const templates = keyLists.map((keys) => Properties.from(keys.map((key): [string, Value] => [key, true])));
  const properties = (): Properties => {
    const template = at(templates, from.whole());
    if (template.size === 0) return Properties.NONE;
    // Of just this length: a list that is pushed to keeps room for more.
    const values = new Array<Value>(template.size);
    for (let place = 0; place < values.length; place++) values[place] = readValue(from, texts);
    return template.like(values);
  };
  while (!from.isAtEnd) {
    const change = from.byte() as Change;
    switch (change) {
      case Change.CreateNode:
        to.createNode(from.whole(), at(labelLists, from.whole()), properties());
        break;
      case Change.ChangeNode:
        to.changeNode(from.whole(), at(labelLists, from.whole()), properties());
        break;
      case Change.CreateRelationship:
        to.createRelationship(
          from.whole(),
          shared(textAt(texts, from.whole())),
          from.whole(),
          from.whole(),
          properties(),
        );
        break;
      case Change.ChangeRelationship:
        to.changeRelationship(from.whole(), properties());
        break;
      case Change.DeleteNode:
        to.deleteNode(from.whole());
        break;
      case Change.DeleteRelationship:
        to.deleteRelationship(from.whole());
        break;
      case Change.Catalogue:
        to.catalogue(JSON.parse(from.text()) as Catalogue);
        break;
      case Change.NextIds:
        to.nextIds(from.whole(), from.whole());
        break;
      default:
        throw new RangeError(`${String(change)} names no kind of change.`);
    }
  }
}

const listOf = <T>(from: ByteReader, one: () => T): T[] => Array.from({ length: from.whole() }, one);

function at<T>(list: readonly T[], place: number): T {
  const one = list[place];
  if (one === undefined) throw new RangeError(`There is no list ${place}.`);
  return one;
}
