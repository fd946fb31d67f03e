/** Points in time as written, by ISO 8601: 2015-07-21, 2015-W30-2, 2015-Q2-60, 2015-202, 21:40:32.142+01:00 … */
import { valueError } from '../../CypherError.js';
import { daysInMonth, quarterStart, weeksInYear } from './calendar.js';
import { exactDay, firstOfWeekYear, ordinalDay, validYear, within } from './dateFields.js';
import { assignTime } from './timeFields.js';
import { ZonedDateTime } from './ZonedDateTime.js';
import { readOffset, readPlace } from './zoneText.js';

// A year with a sign may have up to nine digits, so that what follows it cannot be written without hyphens.
const YEAR = String.raw`(\d{4}|[+-]\d{1,9}(?!\d))`;
const SHORT_YEAR = String.raw`(\d{4})`;
type Numbers = (number | undefined)[];

const week = ([year = 0, number = 1, day = 1]: Numbers): number => {
  const start = firstOfWeekYear(year);
  within('week', number, 1, 53);
  if (number > weeksInYear(year)) throw valueError(`The year ${year} has no week 53.`);
  return start + (number - 1) * 7 + within('dayOfWeek', day, 1, 7) - 1;
};
const quarter = ([year = 0, number = 1, day = 1]: Numbers): number => {
  validYear(year);
  const first = within('quarter', number, 1, 4) * 3 - 2;
  const length = [0, 1, 2].reduce((sum, month) => sum + daysInMonth(year, first + month), 0);
  return quarterStart(year, number) + within('dayOfQuarter', day, 1, length) - 1;
};
const calendar = ([year = 0, month = 1, day = 1]: Numbers): number => exactDay(year, month, day);

const DATES: [form: string, read: (numbers: Numbers) => number][] = [
  [String.raw`${YEAR}-(\d{1,2})-(\d{1,2})`, calendar],
  [String.raw`${YEAR}-?(\d{2})`, calendar],
  [String.raw`${SHORT_YEAR}(\d{2})(\d{2})`, calendar],
  [YEAR, calendar],
  [String.raw`${YEAR}-?W(\d{1,2})(?:-(\d))?`, week],
  [String.raw`${SHORT_YEAR}W(\d{2})(\d)`, week],
  [String.raw`${YEAR}-?Q(\d)(?:-(\d{1,2}))?`, quarter],
  [String.raw`${SHORT_YEAR}Q(\d)(\d{2})`, quarter],
  [String.raw`${YEAR}-?(\d{3})`, ([year = 0, day = 1]) => ordinalDay(year, day)],
];
const dates = DATES.map(([form, read]) => ({ pattern: new RegExp(`^${form}$`), read }));

const TIME = String.raw`(?:(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?)?|(\d{2})(\d{2})(?:(\d{2})(?:[.,](\d{1,9}))?)?)`;
const OFFSET = String.raw`(Z|z|[+-]\d{2}(?::?\d{2})?)?`;
const localTime = new RegExp(`^[Tt]?${TIME}$`);
const zonedTime = new RegExp(`^[Tt]?${TIME}${OFFSET}$`);
const zonedTimeOfDay = new RegExp(`^${TIME}${OFFSET}(?:\\[([^\\]]+)\\])?$`);

const unreadable = (text: string, what: string): Error => valueError(`"${text}" is no ${what}.`);

function timeFrom(match: RegExpExecArray): number {
  const [hour, minute, second, fraction] = match[1] === undefined ? match.slice(5, 9) : match.slice(1, 5);
  const fields = Object.entries({ hour, minute, second }).map(([name, digits]) => [name, Number(digits ?? 0)] as const);
  return assignTime(0, new Map(fields)) + Number((fraction ?? '').padEnd(9, '0'));
}

/** The number of the day. These throw CypherError for a text that they cannot read, or a day that is not there. */
export function readDate(text: string, what = 'date'): number {
  for (const { pattern, read } of dates) {
    const match = pattern.exec(text);
    if (match) return read(match.slice(1).map((digits) => (digits === undefined ? undefined : Number(digits))));
  }
  throw unreadable(text, what);
}

/** Nanoseconds since midnight. */
export function readLocalTime(text: string): number {
  const match = localTime.exec(text);
  if (!match) throw unreadable(text, 'local time');
  return timeFrom(match);
}

/** UTC where no offset is written. */
export function readZonedTime(text: string): { nanos: number; offset: number } {
  const match = zonedTime.exec(text);
  if (match) return { nanos: timeFrom(match), offset: readOffset(match[9] ?? 'Z') };
  const hint = text.endsWith(']')
    ? ' A time without a date has an offset such as +01:00; a named zone needs a date.'
    : '';
  throw valueError(`"${text}" is no time.${hint}`);
}

const [DATE_PART, TIME_PART] = [/^[^Tt]+/, /(?<=[Tt]).*$/];

export function readLocalDateTime(text: string): { days: number; nanos: number } {
  const time = TIME_PART.exec(text)?.[0];
  const match = time === undefined ? null : new RegExp(`^${TIME}$`).exec(time);
  if (time !== undefined && !match) throw unreadable(text, 'local datetime');
  return { days: readDate(DATE_PART.exec(text)?.[0] ?? '', 'local datetime'), nanos: match ? timeFrom(match) : 0 };
}

/** UTC where no zone is written. A named zone and an offset must fit together. */
export function readZonedDateTime(text: string): ZonedDateTime {
  const time = TIME_PART.exec(text)?.[0];
  const match = time === undefined ? null : zonedTimeOfDay.exec(time);
  if (time !== undefined && !match) throw unreadable(text, 'datetime');
  const days = readDate(DATE_PART.exec(text)?.[0] ?? '', 'datetime');
  if (!match) return ZonedDateTime.local(days, 0, 0);
  const nanos = timeFrom(match);
  const offset = match[9] === undefined ? null : readOffset(match[9]);
  const name = match[10];
  if (name === undefined) return ZonedDateTime.local(days, nanos, offset ?? 0);
  const value = ZonedDateTime.local(days, nanos, readPlace(name), offset ?? undefined);
  if (offset !== null && (value.offset !== offset || value.nanos !== nanos))
    throw valueError(`"${text}": ${name} is not at that offset then.`);
  return value;
}
