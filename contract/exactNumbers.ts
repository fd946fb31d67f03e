/** JSON text whose numbers are read as they are written. Pure. */
import type { TypedNumber } from './value.js';

/** Strings, to be passed over, and numbers. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\[^])*"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g;
const WHOLE = /^-?(?:0|[1-9]\d*)$/;

/**
 * JSON in which each number that JSON.parse would not tell from another is written otherwise, by default as
 * TypedNumber: whole numbers beyond ±2^53, and floats that are whole numbers (2.0, 1e3). What is not JSON comes back as
 * something that is not either.
 */
export function exactNumbers(
  json: string,
  written: (number: TypedNumber) => string = (number) => JSON.stringify(number),
): string {
  if (!/\d{16}|\d\.0|\d[eE]/.test(json)) return json;
  return json.replace(STRING_OR_NUMBER, (text) => {
    if (text.startsWith('"')) return text;
    const isSafe = Number.isSafeInteger(Number(text)) && !Object.is(Number(text), -0);
    if (WHOLE.test(text)) return isSafe ? text : written({ $type: 'Integer', _value: text });
    return isSafe && /^-?(?:0|[1-9])/.test(text) && !/^-?0\d/.test(text)
      ? written({ $type: 'Float', _value: text })
      : text;
  });
}
