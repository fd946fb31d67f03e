import { expect, test } from 'vitest';
import { inspect } from './inspect.js';
import { grammar } from './loadGrammar.js';

test.each([
  "RETURN '😀😀' AS x CREATE (n)",
  "RETURN '😀' AS x // 😀\nMATCH (`😀`) CREATE (n)",
  "RETURN 'é' AS x\n  CREATE (n)",
  'CREATE (n)',
])('a finding stands where an editor counts it: %s', (text) => {
  const offset = text.indexOf('CREATE');
  const lines = text.slice(0, offset).split('\n');
  expect(inspect(grammar, text).findings).toEqual([
    { kind: 'write', name: 'CREATE', position: { line: lines.length, column: lines.at(-1)!.length + 1, offset } },
  ]);
});
