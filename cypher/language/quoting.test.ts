/** Whatever is quoted is read back as it was, by a reader that decodes `\uXXXX` first, as Neo4j does. */
import { describe, expect, test } from 'vitest';
import { commentText, quoteLiteral, quoteName, writeName } from './quoting.js';
import { decodeUnicodeEscapes } from './unicodeEscapes.js';

/** What Neo4j makes of a quoted name: null when it ends before its last backtick. */
function readName(text: string): string | null {
  const whole = /^`((?:[^`]|``)*)`$/.exec(decodeUnicodeEscapes(text));
  return whole ? (whole[1] as string).replaceAll('``', '`') : null;
}
const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
/** What Neo4j makes of a literal between single quotes: null when it ends before its last quote. */
function readText(text: string): string | null {
  const whole = /^'((?:[^'\\]|\\[^])*)'$/.exec(decodeUnicodeEscapes(text));
  return whole ? (whole[1] as string).replace(/\\([^])/g, (_, c: string) => ESCAPES[c] ?? c) : null;
}

const B = '\\';
const HOSTILE = [
  'plain',
  '`',
  '``',
  "'",
  '"',
  B,
  B + B,
  `${B}\``,
  `${B}u0060`,
  `${B}${B}u0060`,
  `${B}${B}${B}u0060`,
  `${B}uu0060`,
  `${B}u006`,
  `${B}u`,
  `a${B}u0060 RETURN 1 //`,
  `${B}u0027, 1 AS b //`,
  `${B}u005Cu0060`,
  `${B}U0060`,
  'line\nbreak\r\n\tend',
  '\u0000',
  '\u2028\u0085\u00a0',
  '`) DETACH DELETE n //',
  "' OR 1 = 1 //",
  '*/ /* //',
  '',
  'Événement',
  '😀',
];

/** Three characters of every general category of Unicode. */
const CATEGORIES = 'Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Cs Co Cn';
const samples = CATEGORIES.split(' ').map((category): [string, string[]] => {
  const pattern = new RegExp(`^\\p{${category}}$`, 'u');
  const found: string[] = [];
  for (let code = 0; code <= 0x10ffff && found.length < 3; code++) {
    const character = String.fromCodePoint(code);
    if (pattern.test(character)) found.push(character);
  }
  return [category, found];
});

describe.each([['hostile', HOSTILE] as [string, string[]], ...samples])('%s', (_, texts) => {
  test('names and text come back as they went', () => {
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts.flatMap((one) => [one, `a${one}b`, `${B}${one}`, `${one}${B}`, `${one}u0060`])) {
      expect(readName(quoteName(text)), JSON.stringify(text)).toBe(text);
      expect(readText(quoteLiteral(text)), JSON.stringify(text)).toBe(text);
      const written = writeName(text);
      expect(written === text ? text : quoteName(text)).toBe(written);
      if (written === text) expect(text).toMatch(/^[\p{L}_][\p{L}\p{N}_]*$/u);
    }
  });
  test('a comment stays one line', () => {
    for (const text of texts)
      expect(decodeUnicodeEscapes(`// ${commentText(`a${text}b`)}`)).not.toMatch(/[\n\r\u2028\u2029\u0085]/);
  });
});

test('values of every kind', () => {
  expect(quoteLiteral({ a: [1, 2.5, true, null, 9007199254740993n], 'b c': { d: 'e' } })).toBe(
    "{a: [1, 2.5, true, null, 9007199254740993], `b c`: {d: 'e'}}",
  );
  expect([Infinity, -Infinity, NaN].map(quoteLiteral)).toEqual(['(1.0 / 0.0)', '(-1.0 / 0.0)', '(0.0 / 0.0)']);
  expect(() => quoteLiteral(() => 1)).toThrow('A function cannot be written as Cypher.');
});

test('floats are written as floats, dates and points as what makes them', () => {
  expect([new Number(2), 1e20, 1e-7, -0, new Number(-1000), 0.1].map(quoteLiteral)).toEqual([
    '2.0',
    '1.0E20',
    '1.0E-7',
    '-0.0',
    '-1000.0',
    '0.1',
  ]);
  expect(quoteLiteral([{ $type: 'Float', _value: '2.0' }, { $type: 'Float', _value: 'NaN' }, { $type: 'Float' }])).toBe(
    "[2.0, (0.0 / 0.0), {`$type`: 'Float'}]",
  );
  const texts = ['2024-06-19', '08:30:00', '08:30:15+09:00', '2024-06-19T08:30:00', '2024-06-19T08:30:15Z', 'PT36H'];
  expect(texts.map((text) => quoteLiteral(new String(text)))).toEqual([
    "date('2024-06-19')",
    "localtime('08:30:00')",
    "time('08:30:15+09:00')",
    "localdatetime('2024-06-19T08:30:00')",
    "datetime('2024-06-19T08:30:15Z')",
    "duration('PT36H')",
  ]);
  expect(quoteLiteral(new String('SRID=4979;POINT Z (2.35 48.86 35)'))).toBe(
    'point({srid: 4979, x: 2.35, y: 48.86, z: 35.0})',
  );
});

test('a whole number beyond 2^53, as parameters carry it, is written with every digit', () => {
  const [whole, map] = [{ $type: 'Integer', _value: '9007199254740993' }, { $type: 'Integer' }];
  expect(quoteLiteral([whole, map])).toBe("[9007199254740993, {`$type`: 'Integer'}]");
});
