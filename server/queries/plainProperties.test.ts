import { expect, test } from 'vitest';
import { Float, TypedText } from '../store/boxed.js';
import { plainProperties } from './plainProperties.js';

test('lists stay lists, texts in two languages are one, and numbers that JSON lacks are texts', () => {
  const stored = {
    goods: 'ferries',
    goodsFr: 'des bacs',
    weight: Number.NaN,
    most: new Float(-Infinity),
    share: new Float(51),
    big: 9007199254740993n,
    since: new TypedText('2020-01-02'),
    percentage: ['51', '49.5'],
    marks: [1, new Float(Infinity)],
    factId: 'f',
  };
  expect(plainProperties(stored, new Set(['factId']))).toEqual({
    goods: { en: 'ferries', fr: 'des bacs' },
    weight: 'NaN',
    most: '-Infinity',
    share: 51,
    big: '9007199254740993',
    since: '2020-01-02',
    percentage: ['51', '49.5'],
    marks: [1, 'Infinity'],
  });
});
