/** Cypher text as tokens, with their places; comments and blanks are dropped. */
import { needsNeo4j, notCypher } from './trouble.js';

export type TokenKind = 'word' | 'quoted' | 'string' | 'integer' | 'float' | 'parameter' | 'symbol' | 'end';

export interface Token {
  kind: TokenKind;
  /** A word as written, a quoted name or string without its quotes, a symbol. */
  text: string;
  /** A word in upper case, to compare keywords; otherwise empty. */
  upper: string;
  start: number;
  end: number;
}

const BLANK = /(?:\s|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/)+/y;
const WORD = /[\p{L}\p{Nl}\p{Pc}][\p{L}\p{Nl}\p{Pc}\p{Nd}\p{Mn}\p{Mc}]*/uy;
const NUMBER =
  /0x[0-9a-f](?:_?[0-9a-f])*|0o[0-7](?:_?[0-7])*|(?:\d(?:_?\d)*)?\.\d(?:_?\d)*(?:e[+-]?\d+)?|\d(?:_?\d)*e[+-]?\d+|\d(?:_?\d)*/iy;
const PARAMETER = /\$(?:([\p{L}\p{Nl}\p{Pc}\p{Nd}][\p{L}\p{Nl}\p{Pc}\p{Nd}\p{Mn}\p{Mc}]*)|`((?:[^`]|``)*)`)/uy;
const QUOTED = /`((?:[^`]|``)*)`/y;
const SYMBOL = /<>|<=|>=|=~|\+=|\.\.|\|\||::|[-+*/%^=<>()[\]{},.:;|&!$]/y;
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

export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(source);
  };
  const push = (kind: TokenKind, text: string, end: number): void => {
    tokens.push({ kind, text, upper: kind === 'word' ? text.toUpperCase() : '', start: at, end });
    at = end;
  };
  for (;;) {
    at += match(BLANK)?.[0].length ?? 0;
    if (at >= source.length) break;
    const character = source[at] as string;
    if (character === "'" || character === '"') {
      const { text, end } = readString(source, at);
      push('string', text, end);
      continue;
    }
    const quoted = match(QUOTED);
    if (quoted) {
      push('quoted', (quoted[1] as string).replaceAll('``', '`'), at + quoted[0].length);
      continue;
    }
    const parameter = match(PARAMETER);
    if (parameter) {
      push('parameter', parameter[1] ?? (parameter[2] as string).replaceAll('``', '`'), at + parameter[0].length);
      continue;
    }
    const number = match(NUMBER);
    if (number) {
      push(
        /^0[xo]/i.test(number[0]) || /^[\d_]+$/.test(number[0]) ? 'integer' : 'float',
        number[0],
        at + number[0].length,
      );
      continue;
    }
    const word = match(WORD);
    if (word) {
      push('word', word[0], at + word[0].length);
      continue;
    }
    const symbol = match(SYMBOL);
    if (!symbol) throw notCypher(`"${character}" cannot stand here.`, { source, offset: at });
    push('symbol', symbol[0], at + symbol[0].length);
  }
  at = source.length;
  push('end', '', at);
  return tokens;
}

function readString(source: string, start: number): { text: string; end: number } {
  const quote = source[start] as string;
  let text = '';
  for (let at = start + 1; at < source.length; at++) {
    const character = source[at] as string;
    if (character === quote) return { text, end: at + 1 };
    if (character !== '\\') {
      text += character;
      continue;
    }
    const escaped = source[++at] ?? '';
    if (escaped === 'u' && /^[0-9a-fA-F]{4}$/.test(source.slice(at + 1, at + 5))) {
      text += String.fromCharCode(parseInt(source.slice(at + 1, at + 5), 16));
      at += 4;
    } else if (escaped in ESCAPES) text += ESCAPES[escaped] as string;
    else throw needsNeo4j(`The escape \\${escaped} in a string`, { source, offset: at - 1 });
  }
  throw notCypher('This string has no end.', { source, offset: start });
}
