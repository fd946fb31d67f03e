/** What every GraphStore must do, on every engine. */
import { expect, test } from 'vitest';
import { rowsOf } from './index.js';
import { describeEachStore } from './testing/stores.js';

describeEachStore('a graph store', (open) => {
  test('runs a statement with parameters and names its columns', async () => {
    const store = await open();
    const stream = await store.run('RETURN $x AS x, $x + 1 AS y', { parameters: { x: 1 } });
    expect(stream.fields).toEqual(['x', 'y']);
    const rows = [];
    for await (const batch of stream) rows.push(...batch);
    expect(rows).toEqual([[1, 2]]);
  });
  test('keeps what a transaction wrote', async () => {
    const store = await open();
    await store.write(async (tx) => { await tx.run("CREATE (:A {n: 1})-[:R {since: '2024'}]->(:B {n: 2})"); });
    expect(await rowsOf(store, 'MATCH (a:A)-[r:R]->(b:B) RETURN a.n AS a, r.since AS since, b.n AS b')).toEqual([[1, '2024', 2]]);
    await store.close();
  });
});
