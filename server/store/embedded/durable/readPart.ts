/** Reads the changes of a part that PartWriter wrote. */
import type { Catalogue } from '../../../../cypher/engine/graph/Catalogue.js';
import type { GraphBuilder, PackedRecord } from '../../../../cypher/engine/graph/GraphBuilder.js';
import { Properties, type Value } from '../../../../cypher/engine/values/Value.js';
import { ByteReader } from '../bytes/ByteReader.js';
import { Change } from './PartWriter.js';
import { PackedPart } from './PackedPart.js';
import { skipValue } from './valueCodec.js';

/**
 * `shared` gives one and the same text for equal ones, over many parts: for names, which are few. Properties stay packed,
 * and the part with them. Throws RangeError for bytes that are no part, and where a change names what is not there.
 */
export function readPart(part: Buffer, to: GraphBuilder, shared: (text: string) => string): void {
  const from = new ByteReader(part);
  const packed = new PackedPart(part, from);
  const sharedText = (): string => shared(packed.text(from.whole()));
  const labelLists = listOf(from, () => (JSON.parse(from.text()) as string[]).map(shared));
  const keyLists = listOf(from, () => listOf(from, sharedText));
  const templates = keyLists.map((keys) => Properties.from(keys.map((key): [string, Value] => [key, true])));
  const record = (): PackedRecord => {
    const template = at(templates, from.whole());
    const place = from.at;
    for (let left = template.size; left > 0; left--) skipValue(from);
    return { template, packed, place };
  };
  while (!from.isAtEnd) {
    const change = from.byte() as Change;
    switch (change) {
      case Change.CreateNode:
        to.createNode(from.whole(), at(labelLists, from.whole()), record());
        break;
      case Change.ChangeNode:
        to.changeNode(from.whole(), at(labelLists, from.whole()), record());
        break;
      case Change.CreateRelationship:
        to.createRelationship(from.whole(), sharedText(), from.whole(), from.whole(), record());
        break;
      case Change.ChangeRelationship:
        to.changeRelationship(from.whole(), record());
        break;
      case Change.DeleteNode:
        to.deleteNode(from.whole());
        break;
      case Change.DeleteRelationship:
        to.deleteRelationship(from.whole());
        break;
      case Change.Catalogue:
        to.setCatalogue(JSON.parse(from.text()) as Catalogue);
        break;
      case Change.NextIds:
        to.setNextIds(from.whole(), from.whole());
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
