/**
 * Time zones: how far a place's clocks are from UTC at an instant, asked from the JavaScript runtime. Offsets are
 * seconds east of UTC.
 */
import { DAY_SECONDS, daysOf } from './calendar.js';

const formats = new Map<string, Intl.DateTimeFormat | null>();

function formatOf(zone: string): Intl.DateTimeFormat | null {
  let format = formats.get(zone);
  if (format === undefined) {
    try {
      format = new Intl.DateTimeFormat('en-u-ca-gregory-hc-h23-nu-latn', {
        timeZone: zone,
        era: 'short',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
    } catch {
      format = null;
    }
    formats.set(zone, format);
  }
  return format;
}

let usual: ReadonlyMap<string, string> | undefined;
/** Names by their small letters, in their usual spelling; the runtime lists only one of those that a place has. */
const usualNames = (): ReadonlyMap<string, string> =>
  (usual ??= new Map(Intl.supportedValuesOf('timeZone').map((name) => [name.toLowerCase(), name])));

/** A name in small letters as such names are mostly spelled: Asia/Kolkata, Etc/GMT+5, CET. */
function spelled(name: string): string {
  if (!name.includes('/')) return name.length <= 3 || /\d/.test(name) ? name.toUpperCase() : capitalized(name);
  return name.split('/').map(capitalized).join('/');
}
const capitalized = (name: string): string =>
  name.replace(/^gmt|^utc|^uct|(?:^|(?<=[_-]))[a-z]/g, (start) => start.toUpperCase());

// Other short names, such as EST or IST, mean several places, or one without its summer time.
const SHORT = new Set(['UTC', 'GMT', 'UCT', 'CET', 'MET', 'EET', 'WET', 'PRC', 'ROC', 'ROK', 'NZ', 'GB']);

/** A name such as Europe/Paris, given in any case; null where nobody knows such a place. */
export function zoneNamed(name: string): string | null {
  // Runtimes take offsets for zones as well; here those are no names.
  if (!/^[A-Za-z]/.test(name)) return null;
  const known = usualNames().get(name.toLowerCase()) ?? (name === name.toLowerCase() ? spelled(name) : name);
  return (known.length > 3 || SHORT.has(known)) && formatOf(known) ? known : null;
}

// JavaScript's dates end at ±271,821 years. Beyond them stands the year 400 or more years away with the same calendar.
const CYCLE_SECONDS = 146_097 * DAY_SECONDS;
const LAST_SECOND = 8_000_000_000_000;
function withinDates(second: number): number {
  if (Math.abs(second) <= LAST_SECOND) return second;
  const cycles = Math.ceil((Math.abs(second) - LAST_SECOND) / CYCLE_SECONDS);
  return second - Math.sign(second) * cycles * CYCLE_SECONDS;
}

function askedOffset(zone: string, second: number): number {
  const format = formatOf(zone);
  if (!format) throw new RangeError(`No time zone ${zone}`);
  const instant = withinDates(second);
  const parts: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(instant * 1000)) parts[type] = value;
  const number = (type: string): number => Number(parts[type]);
  const year = parts['era'] === 'BC' ? 1 - number('year') : number('year');
  const days = daysOf(year, number('month'), number('day'));
  return days * DAY_SECONDS + number('hour') * 3600 + number('minute') * 60 + number('second') - instant;
}

// Asking takes microseconds, and most days begin and end with the same offset: the last few thousand midnights are
// kept.
const MOST_KEPT = 5000;
const midnights = new Map<string, number>();
function midnightOffset(zone: string, day: number): number {
  const key = `${day} ${zone}`;
  let offset = midnights.get(key);
  if (offset === undefined) {
    if (midnights.size >= MOST_KEPT) midnights.clear();
    midnights.set(key, (offset = askedOffset(zone, day * DAY_SECONDS)));
  }
  return offset;
}

/** `second` since 1970 in UTC. Throws RangeError for a zone that nobody knows. */
export function offsetAt(zone: string, second: number): number {
  const day = Math.floor(second / DAY_SECONDS);
  const offset = midnightOffset(zone, day);
  return midnightOffset(zone, day + 1) === offset ? offset : askedOffset(zone, second);
}

/**
 * The offset by which a local time is meant, and how far it has to move: a time that clocks skip moves on by what they
 * skip. Of two (clocks set back), `preferred` if it is one of them, else the earlier instant.
 */
export function resolveLocal(zone: string, local: number, preferred?: number): { offset: number; moved: number } {
  // Offsets change at most once within two days, by all that is known.
  const before = offsetAt(zone, local - DAY_SECONDS);
  const after = offsetAt(zone, local + DAY_SECONDS);
  if (preferred !== undefined && offsetAt(zone, local - preferred) === preferred)
    return { offset: preferred, moved: 0 };
  if (offsetAt(zone, local - before) === before) return { offset: before, moved: 0 };
  if (offsetAt(zone, local - after) === after) return { offset: after, moved: 0 };
  return { offset: after, moved: after - before };
}

/** As in `+01:00`, `-00:44:30`; UTC is `Z`. */
export function offsetText(offset: number): string {
  if (offset === 0) return 'Z';
  const size = Math.abs(offset);
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = `${two(Math.floor(size / 3600))}:${two(Math.floor(size / 60) % 60)}`;
  return `${offset < 0 ? '-' : '+'}${minutes}${size % 60 === 0 ? '' : `:${two(size % 60)}`}`;
}
