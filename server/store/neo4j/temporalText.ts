/** neo4j-driver's temporal and spatial values as the text Neo4j's own toString() gives them. */

/** The driver types these with numbers, bigints or its own integers, by configuration. */
type Whole = number | bigint | { toString(): string };
interface DateParts {
  year: Whole;
  month: Whole;
  day: Whole;
}
interface TimeParts {
  hour: Whole;
  minute: Whole;
  second: Whole;
  nanosecond: Whole;
}
interface DurationParts {
  months: Whole;
  days: Whole;
  seconds: Whole;
  nanoseconds: Whole;
}

const pad = (value: Whole, digits: number): string => String(value).padStart(digits, '0');

export function dateText({ year, month, day }: DateParts): string {
  const y = Number(year);
  const text = y < 0 ? `-${pad(-y, 4)}` : y > 9999 ? `+${y}` : pad(y, 4);
  return `${text}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** A fraction of a second without trailing zeros, nothing when it is zero. */
function clock({ hour, minute, second, nanosecond }: TimeParts): string {
  const fraction = pad(nanosecond, 9).replace(/0+$/, '');
  return `${pad(hour, 2)}:${pad(minute, 2)}:${pad(second, 2)}${fraction ? `.${fraction}` : ''}`;
}

function offset(seconds: Whole | undefined | null): string {
  const total = Number(seconds ?? 0);
  if (total === 0) return 'Z';
  const size = Math.abs(total);
  const rest = size % 60;
  const [hours, minutes] = [Math.floor(size / 3600), Math.floor((size % 3600) / 60)];
  return `${total < 0 ? '-' : '+'}${pad(hours, 2)}:${pad(minutes, 2)}${rest ? `:${pad(rest, 2)}` : ''}`;
}

export const localTimeText = clock;
export const timeText = (value: TimeParts & { timeZoneOffsetSeconds: Whole }): string =>
  clock(value) + offset(value.timeZoneOffsetSeconds);
export const localDateTimeText = (value: DateParts & TimeParts): string => `${dateText(value)}T${clock(value)}`;
export const dateTimeText = (
  value: DateParts & TimeParts & { timeZoneOffsetSeconds?: Whole | null; timeZoneId?: string | null },
): string =>
  `${localDateTimeText(value)}${offset(value.timeZoneOffsetSeconds)}${value.timeZoneId ? `[${value.timeZoneId}]` : ''}`;

export function durationText({ months, days, seconds, nanoseconds }: DurationParts): string {
  const [m, d, s, n] = [
    BigInt(String(months)),
    BigInt(String(days)),
    BigInt(String(seconds)),
    BigInt(String(nanoseconds)),
  ];
  if (m === 0n && d === 0n && s === 0n && n === 0n) return 'PT0S';
  const part = (value: bigint, unit: string): string => (value === 0n ? '' : `${value}${unit}`);
  const date = part(m / 12n, 'Y') + part(m % 12n, 'M') + part(d, 'D');
  if (s === 0n && n === 0n) return `P${date}`;
  // One sign for the whole of the time: -1 s and 500 ms is -0.5 s.
  const total = s * 1_000_000_000n + n;
  const size = total < 0n ? -total : total;
  const sign = total < 0n ? '-' : '';
  const whole = size / 1_000_000_000n;
  const signed = (value: bigint, unit: string): string => (value === 0n ? '' : `${sign}${value}${unit}`);
  const fraction = String(size % 1_000_000_000n)
    .padStart(9, '0')
    .replace(/0+$/, '');
  const rest = whole % 60n;
  const secondsText = rest === 0n && !fraction ? '' : `${sign}${rest}${fraction ? `.${fraction}` : ''}S`;
  return `P${date}T${signed(whole / 3600n, 'H')}${signed((whole % 3600n) / 60n, 'M')}${secondsText}`;
}

export function pointText(value: { srid: Whole; x: number; y: number; z?: number | undefined }): string {
  const coordinates = [value.x, value.y, value.z].filter((one) => one !== undefined);
  return `SRID=${String(value.srid)};POINT ${coordinates.length === 3 ? 'Z ' : ''}(${coordinates.join(' ')})`;
}
