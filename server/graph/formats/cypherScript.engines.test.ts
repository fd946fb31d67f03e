/** The Cypher export, run on an empty database, makes the same graph again, on every engine. */
import { expect, test } from 'vitest';
import { loadDataset } from '../../dataset/loadDataset.js';
import { smallDataset } from '../../dataset/testing/smallDataset.js';
import { exportGraph } from '../../queries/export.js';
import { rowsOf, type GraphStore } from '../../store/index.js';
import { describeEachStore, wipeStore } from '../../store/testing/stores.js';

async function exported(store: GraphStore, format: 'cypher' | 'json'): Promise<string> {
  let text = '';
  for await (const piece of await exportGraph({ store }, format)) text += piece;
  return text;
}

describeEachStore('the Cypher export', (open) => {
  test('run twice on an empty database, makes the same graph once', async () => {
    const store = await open();
    await loadDataset(store, smallDataset());
    const [script, json] = [await exported(store, 'cypher'), await exported(store, 'json')];
    await wipeStore(store);
    const statements = script
      .replace(/^\/\/.*\n/gm, '')
      .split(/;\n/)
      .map((one) => one.trim())
      .filter((one) => one !== '');
    for (let i = 0; i < 2; i++) {
      for (const statement of statements) {
        if (statement.startsWith('CREATE CONSTRAINT')) await store.define(statement);
        else await store.write((transaction) => transaction.run(statement));
      }
    }
    expect(await exported(store, 'json')).toBe(json);
    expect((await exported(store, 'cypher')).split('\n')).toEqual(script.split('\n'));
    expect(await rowsOf(store, 'MATCH (a:Entity)-[r:SIGNED]->(b:Entity) RETURN a.name AS a, b.name AS b')).toEqual([
      ['Northport', 'Ferry pact'],
    ]);
  }, 180_000);
});
