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
  toString(): string {
    return timeText(this.nanos) + offsetText(this.offset);
  }
}
