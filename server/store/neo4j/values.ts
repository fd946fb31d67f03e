/** Values between GraphStore's types and neo4j-driver's. */
import neo4j, { type ResultSummary } from 'neo4j-driver';
import { asFloat, Float, TypedText } from '../boxed.js';
import { Node, Path, Relationship, type Parameters, type Value } from '../GraphStore.js';
import { pointParts } from '../../../cypher/language/valueText.js';
import { StoreError } from '../StoreError.js';
import {
  dateTimeText,
  dateText,
  durationText,
  localDateTimeText,
  localTimeText,
  pointText,
  timeText,
} from './temporalText.js';

type DriverNode = InstanceType<typeof neo4j.types.Node>;
type DriverRelationship = InstanceType<typeof neo4j.types.Relationship>;

/** Integers within ±(2^53 − 1) as numbers, beyond as bigints. */
function integer(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

const properties = (raw: object): Record<string, Value> =>
  Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, fromDriver(value)]));

const toNode = (raw: DriverNode): Node => new Node(raw.elementId, raw.labels, properties(raw.properties));
const toRelationship = (raw: DriverRelationship): Relationship =>
  new Relationship(raw.elementId, raw.type, raw.startNodeElementId, raw.endNodeElementId, properties(raw.properties));

/** Any value of a record. */
export function fromDriver(raw: unknown): Value {
  if (raw === null || raw === undefined) return null;
  switch (typeof raw) {
    case 'string':
    case 'boolean':
      return raw;
    case 'number':
      return asFloat(raw);
    case 'bigint':
      return integer(raw);
  }
  if (Array.isArray(raw)) return raw.map(fromDriver);
  const value = raw as object;
  if (neo4j.isNode(value)) return toNode(value);
  if (neo4j.isRelationship(value)) return toRelationship(value);
  if (neo4j.isPath(value)) {
    return new Path(
      [toNode(value.start), ...value.segments.map((segment) => toNode(segment.end))],
      value.segments.map((segment) => toRelationship(segment.relationship)),
    );
  }
  const text = textOf(value);
  return text === null ? properties(value) : new TypedText(text);
}

function textOf(value: object): string | null {
  if (neo4j.isDate(value)) return dateText(value);
  if (neo4j.isDateTime(value)) return dateTimeText(value);
  if (neo4j.isLocalDateTime(value)) return localDateTimeText(value);
  if (neo4j.isTime(value)) return timeText(value);
  if (neo4j.isLocalTime(value)) return localTimeText(value);
  if (neo4j.isDuration(value)) return durationText(value);
  return neo4j.isPoint(value) ? pointText(value) : null;
}

/** Parameters as the driver takes them: whole numbers become Cypher integers, other numbers floats. */
export function toDriver(parameters: Parameters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, parameter(value, name)]));
}

function parameter(value: Value, name: string): unknown {
  // The driver makes a number of its own of a bigint by way of its digits.
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0) ? neo4j.int(value) : value;
  if (value === null || typeof value !== 'object') return value ?? null;
  if (value instanceof Float) return value.valueOf();
  if (value instanceof TypedText) return fromText(value);
  if (Array.isArray(value)) return value.map((one) => parameter(one, name));
  if (value instanceof Node || value instanceof Relationship || value instanceof Path) {
    throw new StoreError(
      'failed',
      `Parameter ${name} holds a ${value.constructor.name.toLowerCase()}; parameters carry plain values only.`,
      { hint: 'Pass its id or its properties instead.' },
    );
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, parameter(one, name)]));
}

const READERS = {
  date: neo4j.types.Date,
  localtime: neo4j.types.LocalTime,
  time: neo4j.types.Time,
  localdatetime: neo4j.types.LocalDateTime,
  datetime: neo4j.types.DateTime,
  duration: neo4j.types.Duration,
};

function fromText(value: TypedText): unknown {
  const { kind } = value;
  if (kind !== 'point') return READERS[kind].fromString(value.valueOf());
  const { srid, coordinates } = pointParts(value.valueOf()) ?? { srid: 0, coordinates: [] };
  const [x = 0, y = 0, z] = coordinates;
  return new neo4j.types.Point(neo4j.int(srid), x, y, z);
}

/** What a statement changed; only counts that are not zero. */
export const countersOf = (summary: ResultSummary): Record<string, number> =>
  Object.fromEntries(Object.entries(summary.counters.updates()).filter(([, count]) => count > 0));
