/** Any value of a row as JSON, in the shapes of Neo4j's HTTP Query API (contract/value.ts). */
import type { JsonValue } from '../../contract/index.js';
import { Node, Path, Relationship, type Value } from './GraphStore.js';

export function plainValue(value: Value | undefined): JsonValue {
  switch (typeof value) {
    case 'undefined':
      return null;
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : { $type: 'Float', _value: String(value) };
    case 'bigint':
      return { $type: 'Integer', _value: value.toString() };
    default:
      break;
  }
  if (value === null) return null;
  if (Array.isArray(value)) return value.map(plainValue);
  if (value instanceof Node)
    return { elementId: value.elementId, labels: value.labels, properties: plainMap(value.properties) };
  if (value instanceof Relationship) {
    const { elementId, startNodeElementId, endNodeElementId, type } = value;
    return { elementId, startNodeElementId, endNodeElementId, type, properties: plainMap(value.properties) };
  }
  if (value instanceof Path)
    return value.nodes
      .flatMap((node, i) => [value.relationships[i - 1], node].filter((one) => one !== undefined))
      .map(plainValue);
  return plainMap(value);
}

function plainMap(map: Record<string, Value>): { [key: string]: JsonValue } {
  return Object.fromEntries(Object.entries(map).map(([key, one]) => [key, plainValue(one)]));
}
