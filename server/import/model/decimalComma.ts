/** Whether numbers are written with a comma before their decimals. Pure. */

/** `1234,5`, `1 234,5`, `1.234,5`; spaces of every width. */
export const COMMA_NUMBER = /^[+-]?(\d+|\d{1,3}([. \u00a0\u202f]\d{3})+)(,\d+)?(e[+-]?\d+)?$/i;
const THOUSANDS = /^[+-]?\d{1,3}(,\d{3})+$/;

/** All of them are, and one at least is no whole number with a comma between its thousands. */
export const isDecimalComma = (values: readonly string[]): boolean =>
  values.every((value) => COMMA_NUMBER.test(value)) &&
  values.some((value) => value.includes(',') && !THOUSANDS.test(value));
