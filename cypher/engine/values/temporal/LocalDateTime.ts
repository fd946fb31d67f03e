import { dateText, timeText } from './text.js';

/** A LOCAL DATETIME: the number of its day since 1970-01-01, and nanoseconds since midnight. */
export class LocalDateTime {
  constructor(
    readonly days: number,
    readonly nanos: number,
  ) {}

  get kind(): 'LOCAL DATETIME' {
    return 'LOCAL DATETIME';
  }
  toString(): string {
    return `${dateText(this.days)}T${timeText(this.nanos)}`;
  }
}
