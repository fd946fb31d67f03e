/** The documented table of endpoints is the code's own. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ENDPOINTS, type Endpoint } from './endpoints.js';

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

test('docs/api.md names the query parameters of each, and no others', () => {
  const documented = [...documentation.matchAll(/`GET (\/api\/[\w/:]+)\?([^`]*)`|`DELETE (\/api\/[\w/:]+)\?([^`]*)`/g)]
    .map(([, get, ofGet, remove, ofRemove]) => [get ?? remove, (ofGet ?? ofRemove ?? '').split('&')] as const)
    .map(([path, names]) => [path, names.map((name) => name.replace(/=.*/, '')).sort()] as const);
  const inTable = new Map(documented.toReversed());
  const wanted = Object.values<Endpoint>(ENDPOINTS).flatMap(({ path, query }) =>
    query instanceof z.ZodObject ? [[path, Object.keys(query.shape).sort()] as const] : [],
  );
  expect(wanted.length).toBeGreaterThan(6);
  for (const [path, names] of wanted) expect([path, inTable.get(path)]).toEqual([path, names]);
});
