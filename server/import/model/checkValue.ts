/** What a database can hold of a value: bounded texts, integers of 64 bits, lists of one kind. Pure. */
import type { ValueType } from '../../../contract/index.js';
import { asLastingFloat, Float, TypedText } from '../../store/boxed.js';
import { VALUE_LENGTH } from '../limits.js';
import type { PropertyValue, Scalar } from '../records.js';
import { stringifyExactly } from '../stage/bigJson.js';
import { BadValue, quote, scalarReader } from './valueReader.js';

/** Why the value cannot be stored; null when it can. */
export function valueFault(value: PropertyValue): string | null {
  if (typeof value === 'string' && value.length <= VALUE_LENGTH) return null;
  for (const item of Array.isArray(value) ? value : [value]) {
    if (typeof item === 'bigint' && BigInt.asIntN(64, item) !== item)
      return `${quote(String(item))} does not fit into 64 bits, and no database keeps more: write it as text`;
  }
  const systems = Array.isArray(value) ? coordinateSystems(value) : null;
  if (systems !== null && systems.size > 1)
    return `the list holds points of several coordinate systems (${[...systems].join(', ')}), and a list keeps those of one: part it`;
  const length = lengthOf(value);
  if (length <= VALUE_LENGTH) return null;
  const [found, most] = [length, VALUE_LENGTH].map((n) => n.toLocaleString('en'));
  return `the value is ${found} characters long, and at most ${most} are kept: shorten it, or leave the column out`;
}

/** `SRID=4326` of each point; Neo4j keeps no list of points of several. */
const coordinateSystems = (items: Scalar[]): Set<string> | null =>
  items[0] instanceof TypedText && items[0].kind === 'point'
    ? new Set(items.map((item) => String(item).split(';', 1)[0] ?? ''))
    : null;

function lengthOf(value: PropertyValue): number {
  if (typeof value === 'string') return value.length;
  if (!Array.isArray(value)) return 0;
  let length = 0;
  for (const item of value) length += typeof item === 'string' ? item.length : 8;
  return length;
}

/** Numbers as floats, where one is a float; other lists of mixed kinds as texts. */
function evenList(items: Scalar[]): { value: Scalar[]; mixed: boolean } {
  const kinds = new Set(items.map(kindOf));
  if (kinds.size <= 1) return { value: items, mixed: false };
  if (kinds.size === 2 && kinds.has('integer') && kinds.has('float'))
    return { value: items.map((item) => asLastingFloat(Number(item))), mixed: false };
  return { value: items.map(String), mixed: true };
}

function kindOf(item: Scalar): string {
  if (typeof item === 'bigint') return 'integer';
  if (typeof item === 'number') return Number.isSafeInteger(item) && !Object.is(item, -0) ? 'integer' : 'float';
  if (item instanceof Float) return 'float';
  return item instanceof TypedText ? item.kind : typeof item;
}

/** Halves of letters, which JSON can write and no database can hold, become the sign for such. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

export interface JsonProperty {
  /** Null for nothing. */
  value: PropertyValue | null;
  /** What a property cannot hold (maps, lists of lists) became JSON text. */
  nested?: boolean;
  /** What was not kept as it is written, in words. */
  loss?: string;
  /** Why the value cannot be stored. */
  fault?: string;
}

/** A value of JSON, also in the form `{"$type": "Date", "_value": "2024-06-19"}` of Neo4j's HTTP Query API. */
export function fromJson(json: unknown): JsonProperty {
  if (json === null || json === undefined) return { value: null };
  if (json === Infinity || json === -Infinity)
    return { value: null, fault: 'the number is larger than any that a database keeps: write it as text' };
  const scalar = scalarOf(json);
  if (scalar !== undefined) return { value: scalar };
  if (!Array.isArray(json)) return { value: stringifyExactly(json), nested: true };
  const items = json.filter((item) => item !== null).map(scalarOf);
  if (items.includes(undefined)) return { value: stringifyExactly(json), nested: true };
  const { value, mixed } = evenList(items as Scalar[]);
  if (mixed) return { value, loss: 'the list holds values of several kinds, which are kept as texts' };
  return items.length === json.length ? { value } : { value, loss: 'null was left out of the list' };
}

function scalarOf(json: unknown): Scalar | undefined {
  if (typeof json === 'string') return wellFormed(json);
  if (typeof json === 'number') return kindOf(json) === 'float' ? asLastingFloat(json) : json;
  if (typeof json === 'boolean' || typeof json === 'bigint') return json;
  if (json instanceof Float || json instanceof TypedText) return json;
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return undefined;
  const { $type: type, _value: text, ...more } = json as Record<string, unknown>;
  if (typeof type !== 'string' || typeof text !== 'string' || Object.keys(more).length > 0) return undefined;
  const kind = JSON_TYPES.get(type);
  const value = kind === undefined ? undefined : scalarReader(kind)(text);
  return value instanceof BadValue ? undefined : value;
}
const JSON_TYPES = new Map<string, ValueType>([
  ['Integer', 'integer'],
  ['Float', 'float'],
  ['Date', 'date'],
  ['Time', 'time'],
  ['LocalTime', 'localtime'],
  ['LocalDateTime', 'localdatetime'],
  ['OffsetDateTime', 'datetime'],
  ['ZonedDateTime', 'datetime'],
  ['Duration', 'duration'],
  ['Point', 'point'],
]);

/** The type of a value, as the user could have declared it; of an empty list that of texts. */
export function valueTypeOf(value: PropertyValue): ValueType {
  const kind = kindOf(Array.isArray(value) ? (value[0] ?? '') : value);
  return (Array.isArray(value) ? (kind === 'string' ? 'list' : `${kind}List`) : kind) as ValueType;
}
