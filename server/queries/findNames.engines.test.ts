/** A search among more names than are ranked and counted: it finds what ranking all of them would have found. */
import { beforeAll, expect, test } from 'vitest';
import { fold, searchTextOf } from '../../kernel/text/fold.js';
import { createSchema } from '../dataset/createSchema.js';
import { compareIds } from '../graph/entityColumns.js';
import type { GraphStore } from '../store/index.js';
import { describeEachStore } from '../store/testing/stores.js';
import { search } from './search.js';

interface Named {
  id: string;
  name: string;
  nameFr: string;
  aliases: string[];
  searchText: string;
  prominence: number | null;
}

const named = (i: number, name: string, aliases: string[] = [], nameFr = name): Named => ({
  id: `n-${i}`,
  name,
  nameFr,
  aliases,
  searchText: searchTextOf([name, nameFr, ...aliases]),
  prominence: name.startsWith('Umo') && i % 400 !== 0 ? null : (i * 7_919) % 53,
});
const each = (from: number, to: number, make: (i: number) => Named): Named[] =>
  Array.from({ length: to - from }, (_, at) => make(from + at));
const NAMES: Named[] = [
  ...each(0, 1_200, (i) => named(i, `Ziro ${i} Dalu`, ['Kept'])),
  ...each(1_200, 2_400, (i) => named(i, `Abakari ${i}`)),
  ...each(2_400, 3_600, (i) => named(i, `Umo ${i}`)),
  named(4_000, 'Kept'),
  named(4_001, 'Something', [], 'Kept'),
  named(4_002, 'Kari of Ziro'),
  named(4_003, 'Some Kari'),
  named(4_004, 'Kari'),
];

/** What `rank` of search.cypher means, said anew; null: no match. */
function rankOf({ name, nameFr, searchText }: Named, q: string): number | null {
  const tokens = q.split(' ');
  if (!tokens.every((token) => searchText.includes(token))) return null;
  if ([name, nameFr].some((one) => fold(one) === q)) return 0;
  if (searchText.includes(`|${q}|`)) return 1;
  if (searchText.includes(`|${q}`)) return 2;
  return tokens.every((token) => searchText.includes(` ${token}`) || searchText.includes(`|${token}`)) ? 3 : 4;
}
const bestOf = (q: string): string[] =>
  NAMES.flatMap((one) => ({ ...one, rank: rankOf(one, q) }))
    .filter(({ rank }) => rank !== null)
    .sort(
      (a, b) =>
        Number(a.rank) - Number(b.rank) || (b.prominence ?? -1) - (a.prominence ?? -1) || compareIds(a.id, b.id),
    )
    .map(({ id }) => id);

describeEachStore('a search among many names', (open) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await createSchema(store);
    await store.write((transaction) =>
      transaction.run('UNWIND $rows AS row CREATE (e:Entity) SET e = row', { rows: NAMES.map((one) => ({ ...one })) }),
    );
  });

  test.each([
    ['a whole name, and an alias of very many', 'kept'],
    ['the beginning of very many', 'ziro'],
    ['a word in very many', 'dalu'],
    ['a piece of very many, and the beginning of few', 'kari'],
    ['two pieces of very many', 'dal zir'],
    ['two words, of which one is rare', 'dalu 117'],
    ['two words that nobody has together', 'kari dalu'],
    ['names of whom most have no prominence', 'umo'],
    ['too short a piece for an index of texts', 'o'],
    ['nobody', 'zirot'],
  ])('%s', async (_, q) => {
    const expected = bestOf(q);
    for (const limit of [1, 10, 50]) {
      const { hits, total, moreThanTotal, truncated } = await search({ store }, { q, limit });
      expect({ limit, ids: hits.map(({ id }) => id) }).toEqual({ limit, ids: expected.slice(0, limit) });
      expect({ total, moreThanTotal, truncated }).toEqual({
        total: Math.min(expected.length, 1_000),
        moreThanTotal: expected.length > 1_000,
        truncated: expected.length > limit,
      });
    }
  });
  test('nothing asked finds the most prominent, and those of none last', async () => {
    const { hits, total, moreThanTotal } = await search({ store }, { q: '', limit: 50 });
    const first = NAMES.toSorted((a, b) => (b.prominence ?? -1) - (a.prominence ?? -1) || compareIds(a.id, b.id)).slice(
      0,
      50,
    );
    expect(hits.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
    expect({ total, moreThanTotal }).toEqual({ total: NAMES.length, moreThanTotal: false });
  });
});
