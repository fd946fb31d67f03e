/**
 * A key that is the same for values that grouping, DISTINCT and indexes take for one: null is null, 1 is 1.0; NaN is
 * never another NaN, as in Neo4j. A text is its own key, and so are nodes and relationships, of which there is one object
 * each.
 */
import { Duration } from './Duration.js';
import { GraphNode, GraphPath, GraphRelationship, type Value } from './Value.js';
import { Point } from './Point.js';
import { temporalKey } from './temporal.js';
import { Work } from './Work.js';

export type Key = string | number | boolean | bigint | null | GraphNode | GraphRelationship;

/** Begins every key that is no text of the data. */
const MARK = '\u0000';

export function keyOf(value: Value, work?: Work): Key {
  switch (typeof value) {
    case 'string':
      work?.text(value.length);
      return value.startsWith(MARK) ? MARK + value : value;
    case 'boolean':
      return value;
    case 'number':
      // A whole float is the integer; -0 is 0.
      return Number.isInteger(value) ? BigInt(value) : Number.isNaN(value) ? MARK + alone() : value;
    case 'bigint':
      return value;
  }
  if (value instanceof GraphNode || value instanceof GraphRelationship) return value;
  return value === null ? null : MARK + part(value, work?.anew() ?? new Work());
}

let unequal = 0;
/** Like no other key. */
const alone = (): string => `u${unequal++};`;

/** The values as one key: their order counts. */
export function keyOfAll(values: readonly Value[], work = new Work()): Key {
  if (values.length === 1) return keyOf(values[0] as Value, work);
  work.anew();
  return MARK + values.map((value) => part(value, work)).join('');
}

/** Says where it ends, so that parts side by side cannot be mistaken for others. */
function part(value: Value, work: Work): string {
  work.step();
  switch (typeof value) {
    case 'string':
      return `s${value.length}:${value}`;
    case 'boolean':
      return value ? 't' : 'f';
    case 'number':
      return Number.isInteger(value) ? `i${BigInt(value)};` : Number.isNaN(value) ? alone() : `d${value};`;
    case 'bigint':
      return `i${value};`;
  }
  if (value === null) return '_';
  if (Array.isArray(value)) return `[${value.map((one) => part(one, work)).join('')}]`;
  if (value instanceof Map)
    return `{${[...value]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => part(key, work) + part(one, work))
      .join('')}}`;
  if (value instanceof GraphNode) return `n${value.id};`;
  if (value instanceof GraphRelationship) return `r${value.id};`;
  if (value instanceof GraphPath)
    return `p${[value.nodes[0], ...value.relationships].map((one) => `${one?.id}`).join(',')};`;
  if (value instanceof Duration || value instanceof Point) return part(value.key, work);
  return part(temporalKey(value), work);
}
