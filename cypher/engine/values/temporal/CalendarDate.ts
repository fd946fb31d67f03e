import { dateText } from './text.js';

/** A DATE: the number of its day since 1970-01-01. */
export class CalendarDate {
  constructor(readonly days: number) {}

  get kind(): 'DATE' {
    return 'DATE';
  }
  toString(): string {
    return dateText(this.days);
  }
}
