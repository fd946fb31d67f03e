/** Which kind a value is of, by its Cypher name. */
import { GraphNode, GraphRelationship } from '../values/Value.js';
import { GraphPath, type Value, type ValueMap } from './Value.js';

export type Kind =
  | 'NULL'
  | 'BOOLEAN'
  | 'INTEGER'
  | 'FLOAT'
  | 'STRING'
  | 'LIST'
  | 'MAP'
  | 'NODE'
  | 'RELATIONSHIP'
  | 'PATH'
  | 'POINT'
  | (typeof MOMENTS)[number]
  | 'DURATION';

/** Points in time. */
export const MOMENTS = ['DATE', 'LOCAL TIME', 'ZONED TIME', 'LOCAL DATETIME', 'ZONED DATETIME'] as const;

export const isMap = (value: Value): value is ValueMap => value instanceof Map;
export const isList = (value: Value): value is Value[] => Array.isArray(value);
export const isNode = (value: Value): value is GraphNode => value instanceof GraphNode;
export const isRelationship = (value: Value): value is GraphRelationship => value instanceof GraphRelationship;
export const isEntity = (value: Value): value is GraphNode | GraphRelationship =>
  isNode(value) || isRelationship(value);

export function kindOf(value: Value): Kind {
  switch (typeof value) {
    case 'boolean':
      return 'BOOLEAN';
    case 'bigint':
      return 'INTEGER';
    case 'number':
      return 'FLOAT';
    case 'string':
      return 'STRING';
  }
  if (value === null) return 'NULL';
  if (isList(value)) return 'LIST';
  if (isMap(value)) return 'MAP';
  if (isNode(value)) return 'NODE';
  if (isRelationship(value)) return 'RELATIONSHIP';
  if (value instanceof GraphPath) return 'PATH';
  return value.kind;
}
