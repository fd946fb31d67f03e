/** Cypher text as tokens, with their places; comments and blanks are dropped. */
import { syntaxError } from '../CypherError.js';
import { readString } from './readString.js';

export type TokenKind =
  | 'word'
  | 'quoted'
  | 'string'
  | 'integer'
  | 'float'
  /** Digits that run into letters, as 12ab, or were octal once, as 0777. */
  | 'wrongNumber'
  | 'parameter'
  | 'symbol'
  /** A dash or bracket that is no ASCII: good for arrows only. */
  | 'arrow'
  | 'end';

export interface Token {
  kind: TokenKind;
  /** A word as written, a quoted name or string without its quotes, a symbol. */
  text: string;
  /** A word in upper case, to compare keywords; otherwise empty. */
  upper: string;
  start: number;
  end: number;
}

const BLANK = /[\s\x1c-\x1f\u0085\u180e]+/y;
const LINE_COMMENT = /\/\/[^\r\n]*/y;
const WORD = /[\p{L}\p{Nl}\p{Pc}][\p{L}\p{Nl}\p{Pc}\p{Nd}\p{Mn}\p{Mc}]*/uy;
const NUMBER =
  /0x(?:_?[0-9a-fA-F])+|0o(?:_?[0-7])+|(?:(?:\d(?:_?\d)*)?\.\d(?:_?\d)*(?:[eE][+-]?\d(?:_?\d)*)?|\d(?:_?\d)*[eE][+-]?\d(?:_?\d)*)[fFdD]?|\d(?:_?\d)*/y;
const NUMBER_TAIL = /[\p{L}\p{Nl}\p{Pc}\p{Nd}]+/uy;
const INTEGER = /^(?:0[xo].*|[\d_]+)$/;
/** 0777 was octal once, and is refused rather than read as decimal. */
const OLD_OCTAL = /^0[\d_]+$/;
const PARAMETER = /\$\s*(?:([\p{L}\p{Nl}\p{Pc}\p{Nd}][\p{L}\p{Nl}\p{Pc}\p{Nd}\p{Mn}\p{Mc}]*)|`([^`]*(?:``[^`]*)*)`)/uy;
const QUOTED = /`([^`]*(?:``[^`]*)*)`/y;
const SYMBOL = /<>|<=|>=|=~|\+=|\.\.|\|\||::|[-+*/%^=<>()[\]{},.:;|&!$]/y;
const ARROWS: [pattern: RegExp, text: string][] = [
  [/[\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/y, '-'],
  [/[\u27e8\u3008\ufe64\uff1c]/y, '<'],
  [/[\u27e9\u3009\ufe65\uff1e]/y, '>'],
];

export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(source);
  };
  const push = (kind: TokenKind, text: string, length: number): void => {
    const upper = kind === 'word' ? text.toUpperCase() : '';
    tokens.push({ kind, text, upper, start: at, end: at + length });
    at += length;
  };
  const name = (quoted: string): string => quoted.replaceAll('``', '`');
  for (;;) {
    at = skipBlanks(source, at);
    if (at >= source.length) break;
    const character = source[at] as string;
    if (character === "'" || character === '"') {
      const { text, end } = readString(source, at);
      push('string', text, end - at);
      continue;
    }
    let found = match(QUOTED);
    if (found) {
      push('quoted', name(found[1] as string), found[0].length);
      continue;
    }
    found = match(PARAMETER);
    if (found) {
      push('parameter', found[1] ?? name(found[2] as string), found[0].length);
      continue;
    }
    found = match(NUMBER);
    if (found) {
      pushNumber(found[0]);
      continue;
    }
    found = match(WORD);
    if (found) {
      push('word', found[0], found[0].length);
      continue;
    }
    found = match(SYMBOL);
    if (found) {
      push('symbol', found[0], found[0].length);
      continue;
    }
    const arrow = ARROWS.find(([pattern]) => match(pattern));
    if (!arrow) throw strange(source, at);
    push('arrow', arrow[1], 1);
  }
  at = source.length;
  push('end', '', 0);
  return tokens;

  function pushNumber(digits: string): void {
    const start = at;
    at += digits.length;
    const tail = match(NUMBER_TAIL)?.[0] ?? '';
    at = start;
    const kind = tail || OLD_OCTAL.test(digits) ? 'wrongNumber' : INTEGER.test(digits) ? 'integer' : 'float';
    push(kind, digits + tail, digits.length + tail.length);
  }
}

function skipBlanks(source: string, from: number): number {
  let at = from;
  for (;;) {
    BLANK.lastIndex = at;
    LINE_COMMENT.lastIndex = at;
    if (BLANK.test(source)) at = BLANK.lastIndex;
    else if (LINE_COMMENT.test(source)) at = LINE_COMMENT.lastIndex;
    else if (source.startsWith('/*', at)) {
      const end = source.indexOf('*/', at + 2);
      if (end < 0) throw syntaxError('This comment has no end.', at, 'UnexpectedSyntax');
      at = end + 2;
    } else return at;
  }
}

function strange(source: string, at: number): Error {
  const character = String.fromCodePoint(source.codePointAt(at) as number);
  if (character === '`') return syntaxError('This name in backticks has no end.', at, 'UnexpectedSyntax');
  const detail = character > '\x7f' ? 'InvalidUnicodeCharacter' : 'UnexpectedSyntax';
  return syntaxError(`"${character}" cannot stand here.`, at, detail);
}
