/** Points in time, of five kinds: never changed, told apart by `kind`. */
import { CalendarDate } from './temporal/CalendarDate.js';
import { LocalDateTime } from './temporal/LocalDateTime.js';
import { LocalTime } from './temporal/LocalTime.js';
import { ZonedDateTime } from './temporal/ZonedDateTime.js';
import { ZonedTime } from './temporal/ZonedTime.js';

export { CalendarDate, LocalDateTime, LocalTime, ZonedDateTime, ZonedTime };
export { compareTemporal, temporalKey } from './temporal/compare.js';

export type Temporal = CalendarDate | LocalTime | ZonedTime | LocalDateTime | ZonedDateTime;

export const isTemporal = (value: unknown): value is Temporal =>
  value instanceof CalendarDate ||
  value instanceof LocalDateTime ||
  value instanceof ZonedDateTime ||
  value instanceof LocalTime ||
  value instanceof ZonedTime;
