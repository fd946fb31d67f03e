/**
 * Names and values as Cypher text: the one place of the project that quotes. What it writes means the same to every
 * reader of Cypher, whatever the name or the value holds.
 */
import { floatText } from './floatText.js';
import { pointParts, textKind } from './valueText.js';

/** Names that every reader takes without backticks: Latin letters, digits and _. Readers differ in what else is one. */
const PLAIN = /^(?!\d)[\w\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F]+$/;

/**
 * A name as it stands between backticks. Neo4j decodes `\uXXXX` before it looks for the closing backtick, so that
 * `\u0060` would end the name: backslashes before a `u` are written as escapes themselves. Other backslashes mean
 * nothing in a name, and stay.
 */
export const insideBackticks = (name: string): string =>
  name.replace(/\\+(?=u)/g, (backslashes) => '\\u005C'.repeat(backslashes.length)).replaceAll('`', '``');

/** A label, relation type, property key, variable or parameter name, always between backticks. */
export const quoteName = (name: string): string => `\`${insideBackticks(name)}\``;

/** The same, bare where backticks are not needed. */
export const writeName = (name: string): string => (PLAIN.test(name) ? name : quoteName(name));

/**
 * A value as a literal: text, numbers, also as TypedNumber, booleans, null, lists and maps of them. Whole numbers
 * become integers, boxed ones floats, boxed texts the date, time, duration or point that they write; keys of a map keep
 * their order. Throws on what Cypher has no literal for.
 */
export function quoteLiteral(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  switch (typeof value) {
    case 'string':
      return quoteText(value);
    case 'number':
      return numberLiteral(value);
    case 'boolean':
    case 'bigint':
      return String(value);
    case 'object':
      if (value instanceof Number) return floatLiteral(value.valueOf());
      if (value instanceof String) return textLiteral(value.valueOf());
      if (Array.isArray(value)) return `[${value.map(quoteLiteral).join(', ')}]`;
      return typedNumber(value) ?? mapLiteral(value);
    default:
      throw new TypeError(`A ${typeof value} cannot be written as Cypher.`);
  }
}

/** A number as parameters carry those that JSON does not know; null for any other map. */
function typedNumber(map: object): string | null {
  const { $type: type, _value: text, ...more } = map as Record<string, unknown>;
  if (typeof text !== 'string' || Object.keys(more).length > 0) return null;
  if (type === 'Integer' && /^[-+]?\d+$/.test(text)) return String(BigInt(text));
  return type === 'Float' && /\d|^-?Infinity$|^NaN$/.test(text) ? floatLiteral(Number(text)) : null;
}

const mapLiteral = (map: object): string =>
  `{${Object.entries(map)
    .map(([key, value]) => `${writeName(key)}: ${quoteLiteral(value)}`)
    .join(', ')}}`;

const numberLiteral = (value: number): string =>
  Number.isSafeInteger(value) && !Object.is(value, -0) ? String(value) : floatLiteral(value);

function floatLiteral(value: number): string {
  if (Number.isFinite(value)) return floatText(value);
  return `(${Number.isNaN(value) ? '0.0' : value > 0 ? '1.0' : '-1.0'} / 0.0)`;
}

/** A call of the function that reads the text. */
function textLiteral(text: string): string {
  const point = pointParts(text);
  if (!point) return `${textKind(text)}(${quoteText(text)})`;
  const [x = 0, y = 0, z] = point.coordinates.map(floatLiteral);
  return `point({srid: ${point.srid}, x: ${x}, y: ${y}${z === undefined ? '' : `, z: ${z}`}})`;
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** In text a doubled backslash is one to every reader, so that no `\uXXXX` is left to be decoded. */
const quoteText = (text: string): string => `'${text.replace(/[\\'\n\r\t]/g, (c) => ESCAPES[c] ?? c)}'`;

/** Text that stands in a `//` comment: on one line, also once `\u000A` is decoded. */
export const commentText = (text: string): string => text.replace(/[\s\u0085]+/g, ' ').replaceAll('\\', '\\\\');
