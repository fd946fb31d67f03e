import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsOf, type GraphStore } from '../../store/GraphStore.js';
import { describeEachStore } from '../../store/testing/stores.js';
import { ImportService } from '../ImportService.js';
import { testFiles, type TestFiles } from '../testing/files.js';

/** Does something of its own before each of the store's writes, also where several begin at once. */
const meddling = (store: GraphStore, work: () => Promise<unknown>): GraphStore => {
  let last: Promise<unknown> = Promise.resolve();
  const write: GraphStore['write'] = async (...given) => {
    await (last = last.then(work));
    return store.write(...given);
  };
  return new Proxy(store, {
    get(target, key) {
      const own: unknown = key === 'write' ? write : Reflect.get(target, key, target);
      return typeof own === 'function' ? (own.bind(target) as unknown) : own;
    },
  });
};

describeEachStore('landing', (open) => {
  let store: GraphStore;
  let files: TestFiles;
  const commit = async (to: GraphStore): Promise<unknown> =>
    new ImportService(to, { folder: join(files.folder, 'stage'), batchRows: 2 }).commit(
      await files.give({ 'e.csv': 'source,target\na,b\nc,d\na,d\nd,d\n' }),
      { dataset: 'mine', mappings: {}, defaultType: 'MET', arrayDelimiter: ';' },
    );
  const facts = (): Promise<unknown[][]> =>
    rowsOf(store, 'MATCH (a:Entity)-[r:MET]->(b:Entity) RETURN a.id AS a, b.id AS b ORDER BY r.factId');

  beforeAll(async () => {
    files = await testFiles();
    store = await open({ statementTimeoutMs: 60_000 });
  });
  afterAll(() => files.remove());

  test('facts join the entities of their ends, over several batches', async () => {
    await store.write((transaction) => transaction.run('MATCH (n) DETACH DELETE n'));
    await commit(store);
    expect(await facts()).toEqual([
      ['mine/a', 'mine/b'],
      ['mine/a', 'mine/d'],
      ['mine/c', 'mine/d'],
      ['mine/d', 'mine/d'],
    ]);
  });

  test('an end that is deleted meanwhile stops the import, and nothing of it stays', async () => {
    await store.write((transaction) => transaction.run('MATCH (n) DETACH DELETE n'));
    const remove = (): Promise<unknown> =>
      store.write((transaction) => transaction.run("MATCH (e:Entity {id: 'mine/b'}) DETACH DELETE e"));
    await expect(commit(meddling(store, remove))).rejects.toThrow('deleted while it was landing');
    expect(await rowsOf(store, 'MATCH (e:Entity) RETURN count(e) AS n')).toEqual([[0]]);
  });
});
