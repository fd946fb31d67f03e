import { DAY_NANOS, SECOND_NANOS, remainder } from './calendar.js';
import { timeText } from './text.js';
import { offsetText } from './zones.js';

/** A ZONED TIME: nanoseconds since midnight where clocks are `offset` seconds ahead of UTC. */
export class ZonedTime {
  constructor(
    readonly nanos: number,
    readonly offset: number,
  ) {}

  get kind(): 'ZONED TIME' {
    return 'ZONED TIME';
  }
  /** By UTC: below 0 or beyond a day where the day is another one there. */
  get utcNanos(): number {
    return this.nanos - this.offset * SECOND_NANOS;
  }
  /** The same moment by clocks with another offset. */
  at(offset: number): ZonedTime {
    return new ZonedTime(remainder(this.utcNanos + offset * SECOND_NANOS, DAY_NANOS), offset);
  }
  toString(): string {
    return timeText(this.nanos) + offsetText(this.offset);
  }
}
