/** Values of properties as bytes: integers and floats stay what they are, and so does every kind of time and place. */
import { Duration } from '../../../../cypher/engine/values/Duration.js';
import { Point, POINT_SYSTEMS, type PointSystem } from '../../../../cypher/engine/values/Point.js';
import {
  CalendarDate,
  LocalDateTime,
  LocalTime,
  ZonedDateTime,
  ZonedTime,
} from '../../../../cypher/engine/values/temporal.js';
import type { Value } from '../../../../cypher/engine/values/Value.js';
import type { ByteReader } from '../bytes/ByteReader.js';
import type { ByteWriter } from '../bytes/ByteWriter.js';

const enum Tag {
  Null,
  False,
  True,
  /** An integer that a float holds exactly, with room for its sign. */
  Small,
  Integer,
  Float,
  Text,
  List,
  Date,
  LocalTime,
  ZonedTime,
  LocalDateTime,
  OffsetDateTime,
  ZonedDateTime,
  Duration,
  Point,
}
const SMALL = 2n ** 50n;

/** `refer` gives the number by which a text is known to the reader. */
export function writeValue(value: Value, to: ByteWriter, refer: (text: string) => number): void {
  if (typeof value === 'string') {
    to.byte(Tag.Text);
    to.whole(refer(value));
  } else if (typeof value === 'bigint') writeInteger(value, to);
  else if (typeof value === 'number') {
    to.byte(Tag.Float);
    to.float(value);
  } else if (value === null) to.byte(Tag.Null);
  else if (typeof value === 'boolean') to.byte(value ? Tag.True : Tag.False);
  else if (Array.isArray(value)) {
    to.byte(Tag.List);
    to.whole(value.length);
    for (const one of value) writeValue(one, to, refer);
  } else writeObject(value, to, refer);
}

function writeInteger(value: bigint, to: ByteWriter): void {
  const isSmall = value < SMALL && value > -SMALL;
  to.byte(isSmall ? Tag.Small : Tag.Integer);
  if (isSmall) to.signed(Number(value));
  else to.bigint(value);
}

function writeObject(value: object, to: ByteWriter, refer: (text: string) => number): void {
  if (value instanceof CalendarDate) {
    to.byte(Tag.Date);
    to.signed(value.days);
  } else if (value instanceof LocalTime) {
    to.byte(Tag.LocalTime);
    to.whole(value.nanos);
  } else if (value instanceof ZonedTime) {
    to.byte(Tag.ZonedTime);
    to.whole(value.nanos);
    to.signed(value.offset);
  } else if (value instanceof LocalDateTime) {
    to.byte(Tag.LocalDateTime);
    to.signed(value.days);
    to.whole(value.nanos);
  } else if (value instanceof ZonedDateTime) {
    // The instant and the place: what the clocks there show may be ruled anew.
    to.byte(value.zone === null ? Tag.OffsetDateTime : Tag.ZonedDateTime);
    to.signed(value.utc.days);
    to.whole(value.utc.nanos);
    if (value.zone === null) to.signed(value.offset);
    else to.whole(refer(value.zone));
  } else if (value instanceof Duration) {
    to.byte(Tag.Duration);
    for (const part of [value.months, value.days, value.seconds]) to.bigint(part);
    to.whole(value.nanoseconds);
  } else if (value instanceof Point) {
    to.byte(Tag.Point);
    to.whole(value.system.srid);
    for (const coordinate of value.coordinates) to.float(coordinate);
  } else throw new TypeError(`A property cannot hold a ${value.constructor.name}.`);
}

/** Counts and ranks are small and many: one bigint stands for all of the same value. */
const SMALLEST = Array.from({ length: 1024 }, (_, value) => BigInt(value));
const wholeNumber = (value: number): bigint => SMALLEST[value] ?? BigInt(value);

/** By the numbers that the writer was given. Throws RangeError where there is none. */
export type TextAt = (number: number) => string;

/** Throws RangeError for bytes that are no value. */
export function readValue(from: ByteReader, textAt: TextAt): Value {
  const tag = from.byte() as Tag;
  switch (tag) {
    case Tag.Null:
      return null;
    case Tag.False:
      return false;
    case Tag.True:
      return true;
    case Tag.Small:
      return wholeNumber(from.signed());
    case Tag.Integer:
      return from.bigint();
    case Tag.Float:
      return from.float();
    case Tag.Text:
      return textAt(from.whole());
    case Tag.List:
      return Array.from({ length: from.whole() }, () => readValue(from, textAt));
    case Tag.Date:
      return new CalendarDate(from.signed());
    case Tag.LocalTime:
      return new LocalTime(from.whole());
    case Tag.ZonedTime:
      return new ZonedTime(from.whole(), from.signed());
    case Tag.LocalDateTime:
      return new LocalDateTime(from.signed(), from.whole());
    case Tag.OffsetDateTime:
      return ZonedDateTime.instant(from.signed(), from.whole(), from.signed());
    case Tag.ZonedDateTime:
      return ZonedDateTime.instant(from.signed(), from.whole(), textAt(from.whole()));
    case Tag.Duration:
      return Duration.of(from.bigint(), from.bigint(), from.bigint(), BigInt(from.whole()));
    case Tag.Point:
      return readPoint(from);
  }
  throw new RangeError(`${String(tag)} names no kind of value.`);
}

/** Goes past a value without making it. Throws RangeError for bytes that are no value. */
export function skipValue(from: ByteReader): void {
  const tag = from.byte() as Tag;
  switch (tag) {
    case Tag.Null:
    case Tag.False:
    case Tag.True:
      return;
    case Tag.Small:
    case Tag.Text:
    case Tag.Date:
    case Tag.LocalTime:
      return from.skipWhole();
    case Tag.Integer:
    case Tag.Float:
      return from.skip(8);
    case Tag.List:
      for (let left = from.whole(); left > 0; left--) skipValue(from);
      return;
    case Tag.ZonedTime:
    case Tag.LocalDateTime:
      from.skipWhole();
      return from.skipWhole();
    case Tag.OffsetDateTime:
    case Tag.ZonedDateTime:
      from.skipWhole();
      from.skipWhole();
      return from.skipWhole();
    case Tag.Duration:
      from.skip(3 * 8);
      return from.skipWhole();
    case Tag.Point:
      return from.skip(readSystem(from).dimensions * 8);
  }
  throw new RangeError(`${String(tag)} names no kind of value.`);
}

function readSystem(from: ByteReader): PointSystem {
  const srid = from.whole();
  const system = POINT_SYSTEMS.find((one) => one.srid === srid);
  if (!system) throw new RangeError(`${srid} names no reference system.`);
  return system;
}
function readPoint(from: ByteReader): Point {
  const system = readSystem(from);
  return new Point(system, from.float(), from.float(), system.dimensions === 3 ? from.float() : null);
}
