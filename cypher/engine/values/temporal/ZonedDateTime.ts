import { DAY_NANOS, DAY_SECONDS, SECOND_NANOS, remainder } from './calendar.js';
import { dateText, timeText } from './text.js';
import { offsetAt, offsetText, resolveLocal } from './zones.js';

/** Where a datetime is: a named zone, or an offset in seconds east of UTC. */
export type Zone = string | number;
export const UTC: Zone = 0;

/**
 * A ZONED DATETIME: day and nanoseconds by the clocks of the place, their `offset` in seconds, the zone's name if it
 * has one.
 */
export class ZonedDateTime {
  private constructor(
    readonly days: number,
    readonly nanos: number,
    readonly offset: number,
    readonly zone: string | null,
  ) {}

  /**
   * By the clocks of the place. A time that they skipped moves on by what they skipped; of two that they showed twice,
   * that with the `preferred` offset, else the earlier, is meant.
   */
  static local(days: number, nanos: number, zone: Zone, preferred?: number): ZonedDateTime {
    if (typeof zone === 'number') return new ZonedDateTime(days, nanos, zone, null);
    const local = days * DAY_SECONDS + Math.floor(nanos / SECOND_NANOS);
    const { offset, moved } = resolveLocal(zone, local, preferred);
    const shifted = shift(days, nanos, moved);
    return new ZonedDateTime(shifted.days, shifted.nanos, offset, zone);
  }

  /** By UTC: what the clocks of the place show then. */
  static instant(days: number, nanos: number, zone: Zone): ZonedDateTime {
    const second = days * DAY_SECONDS + Math.floor(nanos / SECOND_NANOS);
    const offset = typeof zone === 'number' ? zone : offsetAt(zone, second);
    const local = shift(days, nanos, offset);
    return new ZonedDateTime(local.days, local.nanos, offset, typeof zone === 'number' ? null : zone);
  }

  get kind(): 'ZONED DATETIME' {
    return 'ZONED DATETIME';
  }
  /** Day and nanoseconds by UTC. */
  get utc(): { days: number; nanos: number } {
    return shift(this.days, this.nanos, -this.offset);
  }
  get place(): Zone {
    return this.zone ?? this.offset;
  }
  toString(): string {
    const zone = this.zone === null ? '' : `[${this.zone}]`;
    return `${dateText(this.days)}T${timeText(this.nanos)}${offsetText(this.offset)}${zone}`;
  }
}

function shift(days: number, nanos: number, seconds: number): { days: number; nanos: number } {
  const moved = nanos + seconds * SECOND_NANOS;
  return { days: days + Math.floor(moved / DAY_NANOS), nanos: remainder(moved, DAY_NANOS) };
}
