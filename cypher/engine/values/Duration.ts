/**
 * A DURATION: months, days, seconds and nanoseconds, which do not turn into each other (a month has no fixed length).
 */
import { valueError } from '../CypherError.js';

const NANOS = 1_000_000_000n;
// The mean second counts of the Gregorian calendar, by which durations are put in order.
const MONTH_SECONDS = 2_629_746n;
const DAY_SECONDS = 86_400n;
const LARGEST = 9_223_372_036_854_775_807n;
const fits = (value: bigint): boolean => value <= LARGEST && value >= -LARGEST - 1n;

export class Duration {
  private constructor(
    readonly months: bigint,
    readonly days: bigint,
    readonly seconds: bigint,
    /** 0 to 999,999,999, also of a negative duration: -0.5 s is -1 s and 500,000,000 ns. */
    readonly nanoseconds: number,
  ) {}

  /** Any amount of each; nanoseconds beyond a second are carried. Throws CypherError where 64 bits do not hold it. */
  static of(months: bigint, days: bigint, seconds: bigint, nanoseconds: bigint = 0n): Duration {
    const nanos = ((nanoseconds % NANOS) + NANOS) % NANOS;
    const duration = new Duration(months, days, seconds + (nanoseconds - nanos) / NANOS, Number(nanos));
    if (!fits(months) || !fits(days) || !fits(duration.seconds) || !fits(duration.#meanSeconds))
      throw valueError('The duration is too long: its seconds, by mean months, do not fit into 64 bits.');
    return duration;
  }

  /**
   * Any amounts, also broken ones: what is left of a month goes over to days (of mean months), of a day to seconds. In
   * floats, step by step as Neo4j does, so that the last nanoseconds agree. Throws CypherError where 64 bits do not
   * hold it.
   */
  static approximate(months: number, days: number, seconds: number, nanoseconds: number): Duration {
    const allDays = days + (fractionOf(months) * MONTH_NANOS) / DAY_NANOS;
    const allSeconds = seconds + (fractionOf(allDays) * DAY_NANOS) / SECOND_NANOS;
    const allNanos = nanoseconds + fractionOf(allSeconds) * SECOND_NANOS;
    return Duration.of(whole(months), whole(allDays), whole(allSeconds), whole(allNanos));
  }

  get kind(): 'DURATION' {
    return 'DURATION';
  }
  get #meanSeconds(): bigint {
    return this.months * MONTH_SECONDS + this.days * DAY_SECONDS + this.seconds;
  }
  /** The same for two durations exactly where they are equal: where every part is. */
  get key(): string {
    return `DURATION ${this.months} ${this.days} ${this.seconds} ${this.nanoseconds}`;
  }

  /** By mean length; of the same length, by months, then days. For ORDER BY: `<` knows no order of durations. */
  compare(other: Duration): number {
    const difference =
      this.#meanSeconds - other.#meanSeconds ||
      BigInt(this.nanoseconds - other.nanoseconds) ||
      this.months - other.months ||
      this.days - other.days;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  toString(): string {
    const years = this.months / 12n;
    const months = this.months % 12n;
    const date = part(years, 'Y') + part(months, 'M') + part(this.days, 'D');
    const time = this.#timeText();
    return `P${date}${time && `T${time}`}` === 'P' ? 'PT0S' : `P${date}${time && `T${time}`}`;
  }

  #timeText(): string {
    let seconds = this.seconds;
    let nanos = this.nanoseconds;
    // Seconds and their fraction are written with one sign.
    if (seconds < 0n && nanos > 0) {
      seconds += 1n;
      nanos -= 1_000_000_000;
    }
    const hours = seconds / 3600n;
    const minutes = (seconds % 3600n) / 60n;
    const left = seconds % 60n;
    const fraction = String(Math.abs(nanos)).padStart(9, '0').replace(/0+$/, '');
    const sign = left < 0n || nanos < 0 ? '-' : '';
    const whole = `${sign}${left < 0n ? -left : left}${fraction && `.${fraction}`}`;
    return part(hours, 'H') + part(minutes, 'M') + (whole === '0' ? '' : `${whole}S`);
  }
}

const SECOND_NANOS = 1e9;
const DAY_NANOS = 86_400e9;
const MONTH_NANOS = 2_629_746e9;

const fractionOf = (amount: number): number => amount - Math.trunc(amount);

/** Towards zero; NaN is nothing. */
function whole(amount: number): bigint {
  if (Number.isNaN(amount)) return 0n;
  if (!Number.isFinite(amount)) throw valueError('The duration is infinite.');
  return BigInt(Math.trunc(amount));
}

const part = (amount: bigint, unit: string): string => (amount === 0n ? '' : `${amount}${unit}`);
