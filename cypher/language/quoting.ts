/**
 * Names and values as Cypher text: the one place of the project that quotes. What it writes means the same to every
 * reader of Cypher, whatever the name or the value holds.
 */

/** Characters that a name may hold without backticks. */
const PLAIN = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** A label, relation type, property key, variable or parameter name, always between backticks. */
export function quoteName(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}

/** The same, bare where backticks are not needed. */
export const writeName = (name: string): string => (PLAIN.test(name) ? name : quoteName(name));

/**
 * A value as a literal: text, numbers, booleans, null, lists and maps of them. Whole numbers become integers; keys of a
 * map keep their order. Throws on what Cypher has no literal for.
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
      return Array.isArray(value) ? `[${value.map(quoteLiteral).join(', ')}]` : mapLiteral(value);
    default:
      throw new TypeError(`A ${typeof value} cannot be written as Cypher.`);
  }
}

const mapLiteral = (map: object): string =>
  `{${Object.entries(map)
    .map(([key, value]) => `${writeName(key)}: ${quoteLiteral(value)}`)
    .join(', ')}}`;

function numberLiteral(value: number): string {
  if (Number.isFinite(value)) return String(value);
  return `(${Number.isNaN(value) ? '0.0' : value > 0 ? '1.0' : '-1.0'} / 0.0)`;
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const quoteText = (text: string): string => `'${text.replace(/[\\'\n\r\t]/g, (c) => ESCAPES[c] ?? c)}'`;

/** Text that stands in a `//` comment. */
export const commentText = (text: string): string => text.replace(/\s+/g, ' ');
