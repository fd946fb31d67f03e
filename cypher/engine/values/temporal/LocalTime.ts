import { timeText } from './text.js';

/** A LOCAL TIME: nanoseconds since midnight. */
export class LocalTime {
  constructor(readonly nanos: number) {}

  get kind(): 'LOCAL TIME' {
    return 'LOCAL TIME';
  }
  toString(): string {
    return timeText(this.nanos);
  }
}
