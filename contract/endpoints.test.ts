/** The documented table of endpoints is the code's own. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ENDPOINTS } from './endpoints.js';

const documentation = readFileSync(new URL('../docs/api.md', import.meta.url), 'utf8');

test('docs/api.md lists exactly the endpoints there are', () => {
  const rows = documentation.split('\n').filter((line) => line.startsWith('| `'));
  const documented = rows.flatMap((row) =>
    [...row.matchAll(/`((?:GET|POST|DELETE) \/api\/[\w/:]+)(?:\?[^`]*)?`/g)].map(([, endpoint]) => endpoint),
  );
  expect(documented.sort()).toEqual(
    Object.values(ENDPOINTS)
      .map(({ method, path }) => `${method} ${path}`)
      .sort(),
  );
});
