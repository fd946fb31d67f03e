/** A text in quotes, with its escapes resolved. */
import { syntaxError } from '../CypherError.js';

const ESCAPES: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '`': '`',
};

/** `start`: where the opening quote is. `end`: after the closing one. */
export function readString(source: string, start: number): { text: string; end: number } {
  const quote = source[start] as string;
  let text = '';
  /** Up to here, the text is read. */
  let read = start + 1;
  for (let at = start + 1; at < source.length; at++) {
    const character = source[at] as string;
    if (character === quote) return { text: text + source.slice(read, at), end: at + 1 };
    if (character !== '\\') continue;
    text += source.slice(read, at);
    const escaped = readEscape(source, at);
    text += escaped.text;
    read = escaped.end;
    at = read - 1;
  }
  throw syntaxError('This text has no end.', start, 'UnexpectedSyntax');
}

/** A backslash before anything else stands for itself. */
function readEscape(source: string, at: number): { text: string; end: number } {
  const character = source[at + 1] ?? '';
  if (character !== 'u') return { text: ESCAPES[character] ?? `\\${character}`, end: at + 2 };
  const digits = source.slice(at + 2, at + 6);
  if (!/^[0-9a-fA-F]{4}$/.test(digits))
    throw syntaxError('\\u needs the four hexadecimal digits of a character.', at, 'InvalidUnicodeLiteral');
  return { text: String.fromCharCode(parseInt(digits, 16)), end: at + 6 };
}
