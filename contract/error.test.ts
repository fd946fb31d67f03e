/** The documented table of error codes is the code's own, each code is used, and none other is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ERROR_CODES } from './error.js';

const root = new URL('..', import.meta.url).pathname;
const rows = [
  ...readFileSync(join(root, 'docs/errors.md'), 'utf8').matchAll(
    /^\| `([a-z0-9.-]+)` +\| (\d{3}) +\| (.+?) +\| (.+?) +\|$/gm,
  ),
];

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|testing/.test(name))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));
}

test('docs/errors.md lists exactly the codes there are, with their HTTP status', () => {
  expect(rows.map(([, code, status]) => [code, Number(status)])).toEqual(Object.entries(ERROR_CODES));
});

test('each has a meaning and a remedy', () => {
  for (const [, code, , meaning, remedy] of rows)
    expect([code, (meaning ?? '').length > 15, (remedy ?? '').length > 5]).toEqual([code, true, true]);
});

test('every code is used by the server', () => {
  const text = sources('server').join('\n');
  const used = new Set(
    [
      ...text.matchAll(
        /'((?:request|communit(?:y|ies)|entity|fact|article|dataset|cypher|figure|import|judgement|store|server)\.[a-z0-9-]+)'/g,
      ),
    ]
      .map((m) => m[1] as string)
      .filter((code) => !/\.(ts|js|cypher|json)$/.test(code)),
  );
  const codes = new Set<string>(Object.keys(ERROR_CODES));
  expect([...codes].filter((code) => !used.has(code))).toEqual([]);
});
