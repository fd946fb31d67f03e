/** What a Cypher expression may hold, as far as it can be told before it runs. */
import { Node, Path, Relationship, type Value } from '../../GraphStore.js';

/** One bit a kind, so that a type is the set of kinds a value may have. */
export const Kind = {
  NULL: 1,
  BOOLEAN: 2,
  INTEGER: 4,
  FLOAT: 8,
  STRING: 16,
  LIST: 32,
  MAP: 64,
  NODE: 128,
  RELATIONSHIP: 256,
  PATH: 512,
  DATE: 1024,
  LOCAL_DATE_TIME: 2048,
  LOCAL_TIME: 4096,
  DATE_TIME: 8192,
  TIME: 16384,
  DURATION: 32768,
  /** An integer that a float cannot hold exactly. */
  BIG_INTEGER: 65536,
} as const;

const WHOLE = Kind.INTEGER | Kind.BIG_INTEGER;
export const NUMBER = WHOLE | Kind.FLOAT;
export const ENTITY = Kind.NODE | Kind.RELATIONSHIP | Kind.PATH;
/** Temporal values that both engines order and compare alike. */
export const PLAIN_TEMPORAL = Kind.DATE | Kind.LOCAL_DATE_TIME | Kind.LOCAL_TIME;
/** Those whose equality differs: the engine compares instants and lengths, Neo4j also how they are written. */
export const ZONED = Kind.DATE_TIME | Kind.TIME | Kind.DURATION;
const EVERYTHING = 0x1ffff;

export interface Type {
  readonly kinds: number;
  /** Of a list's elements; null where it is not known. */
  readonly element: Type | null;
  /** Of a map's values by key, where all keys are known. */
  readonly fields: ReadonlyMap<string, Type> | null;
}

const simple = new Map<number, Type>();
export function ofKinds(kinds: number): Type {
  const known = simple.get(kinds);
  if (known) return known;
  const type: Type = { kinds, element: null, fields: null };
  simple.set(kinds, type);
  return type;
}

export const NOTHING = ofKinds(0);
export const NULL = ofKinds(Kind.NULL);
export const BOOLEAN = ofKinds(Kind.BOOLEAN);
export const INTEGER = ofKinds(Kind.INTEGER);
export const FLOAT = ofKinds(Kind.FLOAT);
export const STRING = ofKinds(Kind.STRING);
export const ANYTHING = ofKinds(EVERYTHING);

/** Stands for a name whose node or relationship has been deleted: it fits nowhere. */
export const DELETED: Type = { kinds: 0x1ffff, element: null, fields: null };

export const listOf = (element: Type): Type => ({ kinds: Kind.LIST, element, fields: null });
export const mapOf = (fields: ReadonlyMap<string, Type>): Type => ({ kinds: Kind.MAP, element: null, fields });

export const may = (type: Type, kinds: number): boolean => (type.kinds & kinds) !== 0;
/** Nothing else than these kinds. */
export const only = (type: Type, kinds: number): boolean => (type.kinds & ~kinds) === 0;
/** Nothing else than these kinds, or null. */
export const onlyOrNull = (type: Type, kinds: number): boolean => only(type, kinds | Kind.NULL);
export const isWhole = (type: Type): boolean => only(type, WHOLE);

export const elementOf = (type: Type): Type => (may(type, Kind.LIST) ? (type.element ?? ANYTHING) : NOTHING);
export const withNull = (type: Type): Type =>
  may(type, Kind.NULL) ? type : { ...type, kinds: type.kinds | Kind.NULL };
export const withoutNull = (type: Type): Type =>
  may(type, Kind.NULL) ? { ...type, kinds: type.kinds & ~Kind.NULL } : type;

export function union(a: Type, b: Type): Type {
  if (a === b || b.kinds === 0) return a;
  if (a.kinds === 0) return b;
  const kinds = a.kinds | b.kinds;
  return {
    kinds,
    element: (kinds & Kind.LIST) === 0 ? null : joinElements(a, b),
    fields: (kinds & Kind.MAP) === 0 ? null : joinFields(a, b),
  };
}
function joinElements(a: Type, b: Type): Type | null {
  if (!may(a, Kind.LIST)) return b.element;
  if (!may(b, Kind.LIST)) return a.element;
  return a.element && b.element ? union(a.element, b.element) : null;
}
function joinFields(a: Type, b: Type): ReadonlyMap<string, Type> | null {
  if (!may(a, Kind.MAP)) return b.fields;
  if (!may(b, Kind.MAP)) return a.fields;
  if (!a.fields || !b.fields) return null;
  const fields = new Map<string, Type>();
  for (const key of new Set([...a.fields.keys(), ...b.fields.keys()]))
    fields.set(key, union(a.fields.get(key) ?? NULL, b.fields.get(key) ?? NULL));
  return fields;
}

/** A key's value in a map; null when the map lacks it. */
export function fieldOf(type: Type, key: string): Type {
  if (!may(type, Kind.MAP)) return NOTHING;
  return type.fields ? (type.fields.get(key) ?? NULL) : ANYTHING;
}

/** Whether an entity may stand anywhere in the value. */
export function mayHoldEntity(type: Type): boolean {
  if (may(type, ENTITY)) return true;
  if (may(type, Kind.LIST) && (!type.element || mayHoldEntity(type.element))) return true;
  return may(type, Kind.MAP) && (!type.fields || [...type.fields.values()].some(mayHoldEntity));
}

export function typeOfValue(value: Value): Type {
  if (value === null || value === undefined) return NULL;
  switch (typeof value) {
    case 'boolean':
      return BOOLEAN;
    case 'string':
      return STRING;
    case 'bigint':
      return value > 9_007_199_254_740_991n || value < -9_007_199_254_740_991n ? ofKinds(Kind.BIG_INTEGER) : INTEGER;
    case 'number':
      return Number.isSafeInteger(value) && !Object.is(value, -0) ? INTEGER : FLOAT;
  }
  if (Array.isArray(value)) return listOf(value.reduce<Type>((type, one) => union(type, typeOfValue(one)), NOTHING));
  if (value instanceof Node) return ofKinds(Kind.NODE);
  if (value instanceof Relationship) return ofKinds(Kind.RELATIONSHIP);
  if (value instanceof Path) return ofKinds(Kind.PATH);
  return mapOf(new Map(Object.entries(value).map(([key, one]) => [key, typeOfValue(one)])));
}

const NAMES: [kinds: number, name: string][] = [
  [Kind.BOOLEAN, 'true or false'],
  [Kind.INTEGER | Kind.BIG_INTEGER, 'whole numbers'],
  [Kind.FLOAT, 'decimal numbers'],
  [Kind.STRING, 'text'],
  [Kind.LIST, 'lists'],
  [Kind.MAP, 'maps'],
  [Kind.NODE, 'nodes'],
  [Kind.RELATIONSHIP, 'relationships'],
  [Kind.PATH, 'paths'],
  [Kind.DATE, 'dates'],
  [Kind.LOCAL_DATE_TIME, 'local date-times'],
  [Kind.LOCAL_TIME, 'local times'],
  [Kind.DATE_TIME, 'date-times'],
  [Kind.TIME, 'times'],
  [Kind.DURATION, 'durations'],
];
/** In words: "text or whole numbers". */
export function describeType(type: Type): string {
  if (type.kinds === EVERYTHING) return 'values of any kind';
  const names = NAMES.filter(([kinds]) => may(type, kinds)).map(([, name]) => name);
  return names.length === 0 ? 'null' : names.join(' or ');
}
