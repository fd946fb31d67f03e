import { expect, test } from 'vitest';
import { joinList, splitList } from './listText.js';

test.each([
  [['a', 'b'], 'a;b'],
  [['a;b', 'c'], 'a\\;b;c'],
  [['a\\', 'b'], 'a\\\\;b'],
  [['a\\;', 'b\\'], 'a\\\\\\;;b\\'],
  [['C:\\dir', 'D:\\x'], 'C:\\dir;D:\\x'],
  [['', 'a', ''], ';a;'],
  [[''], '\\'],
  [['\\'], '\\\\'],
  [['', ''], ';'],
])('%j is written %s and read back', (items, text) => {
  expect(joinList(items, ';')).toBe(text);
  expect(splitList(text, ';')).toEqual(items);
});

test('every list of short texts comes back', () => {
  const letters = ['', 'a', '\\', ';', '\\;', ';\\', '\\\\', '😀;'];
  for (const a of letters)
    for (const b of letters)
      for (const c of letters)
        for (const items of [[a], [a, b], [a, b, c]]) expect(splitList(joinList(items, ';'), ';')).toEqual(items);
});
