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

async function runScript(store: GraphStore, script: string): Promise<void> {
  const statements = script
    .replace(/^\/\/.*\n/gm, '')
    .split(/;\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  for (const statement of statements) {
    if (statement.startsWith('CREATE CONSTRAINT')) await store.define(statement);
    else await store.write((transaction) => transaction.run(statement));
  }
}

describeEachStore('the Cypher export', (open) => {
  test('run twice on an empty database, makes the same graph once', async () => {
    const store = await open();
    await loadDataset(store, smallDataset());
    const [script, json] = [await exported(store, 'cypher'), await exported(store, 'json')];
    await wipeStore(store);
    for (let i = 0; i < 2; i++) await runScript(store, script);
    expect(await exported(store, 'json')).toBe(json);
    expect((await exported(store, 'cypher')).split('\n')).toEqual(script.split('\n'));
    expect(await rowsOf(store, 'MATCH (a:Entity)-[r:SIGNED]->(b:Entity) RETURN a.name AS a, b.name AS b')).toEqual([
      ['Northport', 'Ferry pact'],
    ]);
  });

  // A column header of a CSV file becomes a property key: an escape in it must not end the name.
  test('a key that holds an escaped backtick stays a key', async () => {
    const store = await open();
    await wipeStore(store);
    const B = '\\';
    const properties = {
      id: 'a',
      [`x${B}u0060: 1}] AS row CREATE (:Stolen) //`]: 1,
      [`${B}${B}u0060`]: 2,
      [`${B}${B}${B}u0060`]: `${B}u0027`,
      [`${B}u00zz ${B}`]: `${B}${B}u0027 ${B}`,
      'a`b\nc': '`',
    };
    await store.write((tx) => tx.run('CREATE (e:Entity) SET e = $properties', { properties }));
    const script = await exported(store, 'cypher');
    await wipeStore(store);
    await runScript(store, script);
    expect(await rowsOf(store, 'MATCH (n) RETURN labels(n), properties(n)')).toEqual([[['Entity'], properties]]);
  });
});
