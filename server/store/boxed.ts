/**
 * Values that JavaScript's own would not tell apart, in the boxed form of what they read as: arithmetic, templates and
 * `String()` take them as numbers and texts. They keep their kind on the way through a row, a parameter and JSON.
 */
import { floatText } from '../../cypher/language/floatText.js';
import { textKind, type TextKind } from '../../cypher/language/valueText.js';

/** A float that is a whole number: 2.0. (The number 2 is an integer; 2.5, 1e20 and NaN are floats without a box.) */
export class Float extends Number {
  override toString(): string {
    return floatText(this.valueOf());
  }
  toJSON(): { $type: 'Float'; _value: string } {
    return { $type: 'Float', _value: this.toString() };
  }
}

/** A number that Cypher shall hold as a float: boxed where it would else be taken for an integer. */
export const asFloat = (value: number): number | Float =>
  Number.isSafeInteger(value) && !Object.is(value, -0) ? new Float(value) : value;

/** Types of Neo4j's HTTP Query API. */
const JSON_TYPES: Record<TextKind, string> = {
  date: 'Date',
  localtime: 'LocalTime',
  time: 'Time',
  localdatetime: 'LocalDateTime',
  datetime: 'OffsetDateTime',
  duration: 'Duration',
  point: 'Point',
};
const ZONED = 'ZonedDateTime';
/** A date, time, duration or point, known by its text (`2024-06-19`), which is the same from every engine. */
export class TypedText extends String {
  get kind(): TextKind {
    return textKind(this.valueOf());
  }
  toJSON(): { $type: string; _value: string } {
    const text = this.valueOf();
    return { $type: text.endsWith(']') ? ZONED : JSON_TYPES[this.kind], _value: text };
  }
}

/** The same, with a box also around those that JSON does not know: -0, NaN, infinity. */
export const asLastingFloat = (value: number): number | Float =>
  Number.isFinite(value) && !Object.is(value, -0) ? asFloat(value) : new Float(value);

/** The number or text in a box; any other value is itself. */
export const unboxed = <T>(value: T): Exclude<T, Float | TypedText> | number | string =>
  value instanceof Float || value instanceof TypedText ? value.valueOf() : (value as Exclude<T, Float | TypedText>);
