/** Parameters from the store's values to the engine's. */
import { FROM_TEXT } from '../../../cypher/engine/values/fromText.js';
import { textKind } from '../../../cypher/language/valueText.js';
import type { Value as EngineValue, ValueMap } from '../../../cypher/engine/values/Value.js';
import { Node, Path, Relationship, type Parameters, type Value } from '../GraphStore.js';
import { StoreError } from '../StoreError.js';

const LEAST = -(2n ** 63n);
const MOST = 2n ** 63n - 1n;
const HALF_CHARACTERS = /\p{Surrogate}/gu;

/**
 * Before they are sent to the engine's thread, where classes are gone. Throws StoreError 'failed' for what none can be.
 */
export function checkParameters(parameters: Parameters): void {
  for (const [name, value] of Object.entries(parameters)) checkParameter(value, name);
}

function checkParameter(value: Value | undefined, name: string): void {
  if (typeof value === 'bigint' && (value < LEAST || value > MOST))
    throw new StoreError('failed', `Parameter ${name} holds ${value}, which no Cypher integer can hold.`);
  if (value === null || typeof value !== 'object' || value instanceof Number || value instanceof String) return;
  if (value instanceof Node || value instanceof Relationship || value instanceof Path)
    throw new StoreError(
      'failed',
      `Parameter ${name} holds a ${value.constructor.name.toLowerCase()}; parameters carry plain values only.`,
      { hint: 'Pass its id or its properties instead.' },
    );
  for (const one of Array.isArray(value) ? value : Object.values(value)) checkParameter(one, name);
}

/** Whole numbers become integers, other numbers floats. */
export const toEngine = (parameters: Parameters): ValueMap => mapOf(parameters);

function engineValue(value: Value | undefined): EngineValue {
  switch (typeof value) {
    case 'number':
      return Number.isSafeInteger(value) && !Object.is(value, -0) ? BigInt(value) : value;
    case 'string':
      // Half a character becomes the sign for an unreadable one, as on the way to Neo4j.
      return value.replace(HALF_CHARACTERS, '\uFFFD');
    case 'bigint':
    case 'boolean':
      return value;
    case 'undefined':
      return null;
  }
  if (value === null) return null;
  // Boxes lose their classes on the way to the thread, not what they hold.
  if (value instanceof Number) return value.valueOf();
  if (value instanceof String) return FROM_TEXT[textKind(value.valueOf())](value.valueOf());
  return Array.isArray(value) ? value.map(engineValue) : mapOf(value as Parameters);
}

const mapOf = (values: Parameters): ValueMap =>
  new Map(Object.entries(values).map(([key, value]) => [key, engineValue(value)]));
