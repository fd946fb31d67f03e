import { expect, it } from 'vitest';
import { typeText } from './typeText.js';
import type { Value } from './Value.js';

it.each<[Value, string]>([
  [null, 'NULL'],
  [1n, 'INTEGER NOT NULL'],
  [[], 'LIST<NOTHING> NOT NULL'],
  [[null], 'LIST<NULL> NOT NULL'],
  [[1n, 1.5, 'a'], 'LIST<STRING NOT NULL | INTEGER NOT NULL | FLOAT NOT NULL> NOT NULL'],
  [[1n, null], 'LIST<INTEGER> NOT NULL'],
  [[[1n], []], 'LIST<LIST<INTEGER NOT NULL> NOT NULL> NOT NULL'],
  [[[1n, 'a'], [1n]], 'LIST<LIST<STRING NOT NULL | INTEGER NOT NULL> NOT NULL> NOT NULL'],
  [[[1n, null], ['a'], [null]], 'LIST<LIST<STRING NOT NULL> NOT NULL | LIST<INTEGER> NOT NULL> NOT NULL'],
  [[new Map(), [1n], true], 'LIST<BOOLEAN NOT NULL | MAP NOT NULL | LIST<INTEGER NOT NULL> NOT NULL> NOT NULL'],
])('%o is %s', (value, text) => expect(typeText(value, { step: () => undefined })).toBe(text));
