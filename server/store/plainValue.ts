/** Any value of a row as JSON, in the shapes of Neo4j's HTTP Query API (contract/value.ts). */
import type { JsonValue } from '../../contract/index.js';
import { Float, TypedText, unboxed } from './boxed.js';
import { Node, Path, Relationship, type Value } from './GraphStore.js';

/** A float that is a whole number becomes that number; a date its text. */
export function plainValue(boxed: Value | undefined): JsonValue {
  const value = unboxed(boxed);
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
  if (value instanceof Path) return stepsOf(value).map(plainValue);
  return Object.fromEntries(fieldsOf(value).map(([key, one]) => [key, plainValue(one)]));
}

/** The same as JSON text, in which a float that is a whole number is written as one: 2.0. */
export function jsonText(value: Value | undefined): string {
  if (value instanceof Float) return value.toString();
  if (value === null || typeof value !== 'object' || value instanceof TypedText)
    return JSON.stringify(plainValue(value));
  if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`;
  if (value instanceof Path) return `[${stepsOf(value).map(jsonText).join(',')}]`;
  return `{${fieldsOf(value)
    .map(([key, one]) => `${JSON.stringify(key)}:${jsonText(one)}`)
    .join(',')}}`;
}

/** Node, relationship, node, … */
const stepsOf = ({ nodes, relationships }: Path): Value[] =>
  nodes.flatMap((node, i) => [relationships[i - 1], node].filter((one) => one !== undefined));

function fieldsOf(value: Node | Relationship | { [key: string]: Value }): [string, Value][] {
  if (value instanceof Node) {
    const { elementId, labels, properties } = value;
    return Object.entries({ elementId, labels, properties });
  }
  if (value instanceof Relationship) {
    const { elementId, startNodeElementId, endNodeElementId, type, properties } = value;
    return Object.entries({ elementId, startNodeElementId, endNodeElementId, type, properties });
  }
  return Object.entries(value);
}
