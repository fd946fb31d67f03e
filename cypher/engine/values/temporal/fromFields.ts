/**
 * A point in time from a map: `date({year: 2020, week: 3})`, `datetime({date: d, time: t, timezone: 'Europe/Paris'})`.
 */
import { valueError } from '../../CypherError.js';
import type { Temporal } from '../temporal.js';
import type { ValueMap } from '../Value.js';
import { CalendarDate } from './CalendarDate.js';
import { DAY_NANOS, daysOf } from './calendar.js';
import { checkDateFields, checkTimeFields, hasTimeFields } from './checkFields.js';
import { assignDate, firstOfWeekYear, validDay } from './dateFields.js';
import { readFields, type Fields } from './fields.js';
import { LocalDateTime } from './LocalDateTime.js';
import { LocalTime } from './LocalTime.js';
import { convert, needDay, needTime, offsetOf, zoneOf } from './parts.js';
import { assignTime } from './timeFields.js';
import { UTC, ZonedDateTime, type Zone } from './ZonedDateTime.js';
import { ZonedTime } from './ZonedTime.js';

/** The clock of the statement, as it stands in a zone. */
export type Clock = (zone: Zone) => ZonedDateTime;

/** A clock that shows these nanoseconds since 1970. */
export const clockAt =
  (nanos: bigint): Clock =>
  (zone) => {
    const day = BigInt(DAY_NANOS);
    const rest = ((nanos % day) + day) % day;
    return ZonedDateTime.instant(Number((nanos - rest) / day), Number(rest), zone);
  };

/** In UTC. Throws CypherError beyond the years that Cypher knows. */
export function instantAt(nanos: bigint): ZonedDateTime {
  const value = clockAt(nanos)(UTC);
  validDay(value.days);
  return value;
}

/** What the fields start from; null where they must say all of it. */
interface Start {
  day: number | null;
  time: number | null;
  zone: Zone | null;
}

function startOf({ starts, epoch }: Fields): Start {
  const [date, time, datetime] = ['date', 'time', 'datetime'].map((name) => starts.get(name));
  if (datetime) {
    if (date || time) throw valueError('datetime and date or time exclude each other.');
    return { day: needDay(datetime), time: needTime(datetime), zone: zoneOf(datetime) };
  }
  if (epoch !== null) {
    const value = instantAt(epoch);
    return { day: value.days, time: value.nanos, zone: UTC };
  }
  return { day: date ? needDay(date) : null, time: time ? needTime(time) : null, zone: time ? zoneOf(time) : null };
}

/** Throws CypherError where the fields do not make one of this kind. */
export function fromFields(map: ValueMap, kind: Temporal['kind'], clock: Clock): Temporal {
  const fields = readFields(map, kind);
  if (fields.numbers.size === 0 && fields.starts.size === 0 && fields.epoch === null) {
    if (fields.zone === null) throw valueError('At least one field must be given.');
    return convert(clock(fields.zone), kind);
  }
  if (fields.zone !== null && !kind.startsWith('ZONED'))
    throw valueError(`A ${kind} has no time zone: timezone stands alone, and asks what it is there now.`);
  const start = startOf(fields);
  switch (kind) {
    case 'DATE':
      return new CalendarDate(dayFrom(fields, start));
    case 'LOCAL TIME':
      return new LocalTime(timeFrom(fields, start));
    case 'ZONED TIME':
      return zonedTime(timeFrom(fields, start), startOffset(fields), fields.zone, clock);
    case 'LOCAL DATETIME':
      return new LocalDateTime(dayFrom(fields, start), timeFrom(fields, start));
    case 'ZONED DATETIME':
      return zonedDateTime(dayFrom(fields, start), timeFrom(fields, start), start.zone, fields.zone);
  }
}

function dayFrom({ numbers }: Fields, { day, time }: Start): number {
  checkDateFields(numbers, { started: day !== null, whole: time !== null || hasTimeFields(numbers) });
  const first = numbers.has('week') ? firstOfWeekYear(numbers.get('year') ?? 0) : daysOf(0, 1, 1);
  return assignDate(day ?? first, numbers);
}

function timeFrom({ numbers }: Fields, { time }: Start): number {
  checkTimeFields(numbers, time !== null);
  return assignTime(time ?? 0, numbers);
}

const startOffset = ({ starts }: Fields): number | null => {
  const time = starts.get('time');
  return time ? offsetOf(time) : null;
};

/** Where it starts from a value with a zone, another zone shows the same instant; otherwise the same time of day. */
function zonedTime(nanos: number, from: number | null, to: Zone | null, clock: Clock): ZonedTime {
  // A named zone has the offset of today there.
  const offset = (zone: Zone): number => (typeof zone === 'number' ? zone : clock(zone).offset);
  if (to === null || from === null) return new ZonedTime(nanos, offset(to ?? from ?? UTC));
  return new ZonedTime(nanos, from).at(offset(to));
}

function zonedDateTime(days: number, nanos: number, from: Zone | null, to: Zone | null): ZonedDateTime {
  const value = ZonedDateTime.local(days, nanos, from ?? to ?? UTC);
  if (from === null || to === null) return value;
  return ZonedDateTime.instant(value.utc.days, value.utc.nanos, to);
}
