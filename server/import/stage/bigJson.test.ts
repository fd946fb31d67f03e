import { expect, test } from 'vitest';
import { Float, TypedText } from '../../store/boxed.js';
import { bigParse, bigStringify } from './bigJson.js';

test('what JSON does not know comes back, wherever it stands, and the value that is written stays as it is', () => {
  const value = [
    'group',
    [
      ['a', { w: new Float(2), n: 2, big: 9007199254740993n, day: new TypedText('2024-06-19'), none: null, yes: true }],
      [
        'b',
        { list: [new Float(1), 2.5, new Float(Infinity)], days: [new TypedText('2024-06-19')], text: '{"$type":"' },
      ],
      ['c', JSON.parse('{"__proto__": [1], "constructor": "x"}') as object],
    ],
  ];
  const before = structuredClone(String(value));
  expect(bigParse(bigStringify(value))).toEqual([
    'group',
    [
      ['a', { w: new Float(2), n: 2, big: 9007199254740993n, day: new TypedText('2024-06-19'), none: null, yes: true }],
      ['b', { list: [new Float(1), 2.5, Infinity], days: [new TypedText('2024-06-19')], text: '{"$type":"' }],
      ['c', JSON.parse('{"__proto__": [1], "constructor": "x"}') as object],
    ],
  ]);
  expect(String(value)).toBe(before);
});
test('a property called __proto__ is one like others', () => {
  const named = JSON.parse('{"__proto__": 0}') as Record<string, unknown>;
  Object.defineProperty(named, '__proto__', { value: new Float(2), enumerable: true });
  const read = bigParse(bigStringify([named])) as [Record<string, unknown>];
  expect(Object.entries(read[0])).toEqual([['__proto__', new Float(2)]]);
});
test('what JSON knows is written as JSON has it', () => {
  expect(bigStringify([1, 'a', [null, true]])).toBe('N[1,"a",[null,true]]');
  expect(bigStringify([1n])).toMatch(/^B/);
});
