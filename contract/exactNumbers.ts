/** JSON text whose numbers are read as they are written. Pure. */
import type { TypedNumber } from './value.js';

/** Where a string begins, to be passed over, and numbers. */
const QUOTE_OR_NUMBER = /"|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/g;
const WHOLE = /^-?(?:0|[1-9]\d*)$/;

/**
 * JSON in which each number that JSON.parse would confuse with another is written otherwise, by default as
 * TypedNumber: whole numbers beyond ±2^53, and floats that are whole numbers (2.0, 1e3). What is not JSON comes back as
 * something that is not either.
 */
export function exactNumbers(
  json: string,
  written: (number: TypedNumber) => string = (number) => JSON.stringify(number),
): string {
  if (!/\d{16}|\d\.0|\d[eE]/.test(json)) return json;
  const parts: string[] = [];
  let done = 0;
  const token = new RegExp(QUOTE_OR_NUMBER);
  for (let found = token.exec(json); found; found = token.exec(json)) {
    const [text] = found;
    if (text === '"') token.lastIndex = endOfString(json, token.lastIndex);
    else {
      parts.push(json.slice(done, found.index), exactNumber(text, written));
      done = token.lastIndex;
    }
  }
  return parts.join('') + json.slice(done);
}

function exactNumber(text: string, written: (number: TypedNumber) => string): string {
  const isSafe = Number.isSafeInteger(Number(text)) && !Object.is(Number(text), -0);
  if (WHOLE.test(text)) return isSafe ? text : written({ $type: 'Integer', _value: text });
  return isSafe && /^-?(?:0|[1-9])/.test(text) && !/^-?0\d/.test(text)
    ? written({ $type: 'Float', _value: text })
    : text;
}

/** Behind the quote that ends a string, whatever its length: a pattern would need room for each character. */
function endOfString(json: string, begin: number): number {
  for (let quote = json.indexOf('"', begin); quote >= 0; quote = json.indexOf('"', quote + 1)) {
    let escapes = quote;
    while (escapes > begin && json[escapes - 1] === '\\') escapes--;
    if ((quote - escapes) % 2 === 0) return quote + 1;
  }
  return json.length;
}
