import { SECOND_NANOS } from './calendar.js';
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
  toString(): string {
    return timeText(this.nanos) + offsetText(this.offset);
  }
}
