/** Nodes and relationships of a pattern that are made. */
import { CypherError } from '../../CypherError.js';
import { GraphNode, type Properties } from '../../values/Value.js';
import { storableProperties } from '../storable.js';
import { entriesOf } from '../expressions/maps.js';
import { namesFrom } from '../expressions/labels.js';
import type { Context, Evaluate, Row } from '../rows.js';
import type { Change } from './writing.js';

/** Names as written, or computed. */
export type Names = readonly (string | Evaluate)[];
export const namesOf = (names: Names, row: Row, context: Context): string[] =>
  names.flatMap((name) => (typeof name === 'string' ? [name] : namesFrom(name(row, context))));

function propertiesFrom(value: Evaluate | null, row: Row, context: Context): Properties {
  const map = value?.(row, context) ?? null;
  return storableProperties(map === null ? [] : entriesOf(map, context.graph));
}

export const createNode =
  (slot: number, labels: Names, properties: Evaluate | null): Change =>
  (row, graph, context) => {
    row[slot] = graph.createNode(namesOf(labels, row, context), propertiesFrom(properties, row, context));
  };

export interface NewRelationship {
  slot: number;
  type: Names;
  start: number;
  end: number;
  properties: Evaluate | null;
}
export const createRelationship =
  ({ slot, type, start, end, properties }: NewRelationship): Change =>
  (row, graph, context) => {
    const [name, ...more] = namesOf(type, row, context);
    if (name === undefined || more.length > 0)
      throw new CypherError('failed', 'A relationship is made with exactly one type.', {
        detail: 'NoSingleRelationshipType',
      });
    row[slot] = graph.createRelationship(
      name,
      endIn(row, start),
      endIn(row, end),
      propertiesFrom(properties, row, context),
    );
  };

function endIn(row: Row, slot: number): GraphNode {
  const value = row[slot];
  if (value instanceof GraphNode) return value;
  throw new CypherError('failed', 'A relationship cannot be made: one of its ends is no node.', {
    detail: 'InvalidArgumentType',
    hint: 'The name may stand for null, after OPTIONAL MATCH.',
  });
}
