/** The parts of a duration, each as whole as its own group (months, days, seconds) allows. */
import type { Duration } from './Duration.js';

const COMPONENTS: Record<string, (duration: Duration) => bigint> = {
  years: ({ months }) => months / 12n,
  quarters: ({ months }) => months / 3n,
  quartersofyear: ({ months }) => (months / 3n) % 4n,
  months: ({ months }) => months,
  monthsofyear: ({ months }) => months % 12n,
  monthsofquarter: ({ months }) => months % 3n,
  weeks: ({ days }) => days / 7n,
  days: ({ days }) => days,
  daysofweek: ({ days }) => days % 7n,
  hours: ({ seconds }) => seconds / 3600n,
  minutes: ({ seconds }) => seconds / 60n,
  minutesofhour: ({ seconds }) => (seconds / 60n) % 60n,
  seconds: ({ seconds }) => seconds,
  secondsofminute: ({ seconds }) => seconds % 60n,
  milliseconds: ({ seconds, nanoseconds }) => seconds * 1000n + BigInt(nanoseconds) / 1_000_000n,
  millisecondsofsecond: ({ nanoseconds }) => BigInt(nanoseconds) / 1_000_000n,
  microseconds: ({ seconds, nanoseconds }) => seconds * 1_000_000n + BigInt(nanoseconds) / 1000n,
  microsecondsofsecond: ({ nanoseconds }) => BigInt(nanoseconds) / 1000n,
  nanoseconds: ({ seconds, nanoseconds }) => seconds * 1_000_000_000n + BigInt(nanoseconds),
  nanosecondsofsecond: ({ nanoseconds }) => BigInt(nanoseconds),
};

/** `key` in small letters. Undefined where a duration has no such part. */
export function durationComponent(duration: Duration, key: string): bigint | undefined {
  return Object.hasOwn(COMPONENTS, key) ? COMPONENTS[key]?.(duration) : undefined;
}
