import { describe, expect, test } from 'vitest';
import { allStatements } from '../../cypher/loadStatements.js';
import { OWN_LABELS, OWN_TYPES } from './ownNames.js';

const texts = [...allStatements().values()].map(({ text }) => text);
const names = (pattern: RegExp): string[] =>
  [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].flatMap(([, all]) => all!.split('|'))))].sort();

describe("Entente's own names", () => {
  test('every label that its statements make or read is one of them', () => {
    expect(names(/\(\w*:(\w+)/g)).toEqual([...OWN_LABELS].sort());
  });
  test('every type of relationship too', () => {
    expect(names(/\[\w*:([A-Z_|]+)/g)).toEqual([...OWN_TYPES].sort());
  });
});
