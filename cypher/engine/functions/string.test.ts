import { describe, expect, it } from 'vitest';
import type { Value } from '../values/Value.js';
import { callNamed, contextWith } from './testing/callNamed.js';

describe('functions of texts', () => {
  it.each<[name: string, args: Value[], result: Value]>([
    ['left', ['hello', 3n], 'hel'],
    ['left', ['😀a', 1n], '😀'],
    ['left', ['hello', 9_223_372_036_854_775_807n], 'hello'],
    ['right', ['a😀', 1n], '😀'],
    ['right', ['hello', 0n], ''],
    ['substring', ['hello', 1n], 'ello'],
    ['substring', ['h😀llo', 1n, 2n], '😀l'],
    ['substring', ['hello', 10n], ''],
    ['substring', ['', -1n], ''],
    ['left', ['', -1n], ''],
    ['substring', ['hello', 1n, null], null],
    ['replace', ['hello', 'l', '$&'], 'he$&$&o'],
    ['replace', ['a😀', '', '-'], '-a-😀-'],
    ['replace', ['', '', '-'], '-'],
    ['split', ['a,b,', ','], ['a', 'b', '']],
    ['split', ['abc', ''], ['a', 'b', 'c']],
    ['split', ['', ''], ['']],
    ['split', ['a.b|c', ['.', '|']], ['a', 'b', 'c']],
    ['split', ['a,b', []], ['a,b']],
    ['split', ['a,b', [null]], null],
    ['trim', ['\t\n a\u00a0'], 'a\u00a0'],
    ['lTrim', ['  a '], 'a '],
    ['rTrim', ['  a '], '  a'],
    ['btrim', ['xyaxy', 'yx'], 'a'],
    ['ltrim', ['xyaxy', 'xy'], 'axy'],
    ['rtrim', ['xyaxy', ''], 'xyaxy'],
    ['toUpper', ['straße'], 'STRASSE'],
    ['lower', ['ÉA'], 'éa'],
    ['reverse', ['h😀!'], '!😀h'],
    ['size', ['h😀llo'], 5n],
    ['normalize', ['\u212b'], '\u00c5'],
    ['normalize', ['\u00c5', 'NFD'], 'A\u030a'],
  ])('%s of %o is %o', (name, args, result) => expect(callNamed(name, args)).toEqual(result));

  it('takes time that grows with the text alone', () => {
    const blanks = ' '.repeat(1_000_000);
    expect(callNamed('trim', [`${blanks}a${blanks}b${blanks}`])).toBe(`a${blanks}b`);
    expect(callNamed('rtrim', [`${blanks}a${blanks}b`])).toBe(`${blanks}a${blanks}b`);
    expect(callNamed('reverse', [`😀${blanks}é`])).toBe(`é${blanks}😀`);
    expect(callNamed('reverse', [`${'😀'.repeat(100_000)}a`])).toBe(`a${'😀'.repeat(100_000)}`);
    expect(callNamed('right', [`${blanks}😀é`, 2n])).toBe('😀é');
  });

  it.each<[name: string, args: Value[]]>([
    ['left', ['a', -1n]],
    ['right', ['a', -1n]],
    ['substring', ['a', -1n]],
    ['substring', ['a', 0n, -1n]],
  ])('%s of %o is refused: nothing is cut off backwards', (name, args) =>
    expect(() => callNamed(name, args)).toThrow('negative'),
  );

  it('refuses a separator that is no text and a form that is none', () => {
    expect(() => callNamed('split', ['a', [1n]])).toThrow('STRING');
    expect(() => callNamed('normalize', ['a', 'NFX'])).toThrow('NFKC');
  });
});

it('others have their turn while a long text falls into many pieces', () => {
  let held = 0;
  const count = (steps = 1): void => void (held += steps);
  const context = contextWith({ hold: count, step: count });
  for (const [name, ...args] of [['split', ','], ['split', ''], ['replace', '', '-'], ['reverse']] as [
    string,
    ...string[],
  ][]) {
    held = 0;
    callNamed(name, [','.repeat(500_000), ...args], context);
    expect(held).toBeGreaterThan(400);
  }
});
