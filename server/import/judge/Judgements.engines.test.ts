import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SubgraphRequest } from '../../../contract/index.js';
import { loadDataset } from '../../dataset/loadDataset.js';
import { readDataset } from '../../dataset/readDataset.js';
import { subgraph } from '../../queries/subgraph.js';
import { rowsOf, type GraphStore } from '../../store/GraphStore.js';
import { describeEachStore } from '../../store/testing/stores.js';
import { ImportService } from '../ImportService.js';
import { dumpGraph } from '../testing/dumpGraph.js';
import { testFiles, type TestFiles } from '../testing/files.js';

const ONE = {
  nodes: [
    { id: 'ada', name: 'Ada Lovelace', kind: 'Person', born: 1815, city: 'London' },
    { id: 'bob', name: 'Bob', kind: 'Person' },
  ],
  links: [
    { source: 'ada', target: 'bob', type: 'KNOWS' },
    { source: 'ada', target: 'ada', type: 'CITES', n: 1 },
  ],
};
const TWO = {
  nodes: [
    { id: 1, name: 'A. Lovelace', kind: 'Mathematician', born: 1816, aliases: ['Countess'], labels: ['Poet'] },
    { id: 2, name: 'Charles', kind: 'Person' },
  ],
  links: [
    { source: 1, target: 2, type: 'KNOWS' },
    { source: 2, target: 1, type: 'KNOWS' },
    { source: 1, target: 1, type: 'CITES', n: 2 },
  ],
};

describeEachStore('judgements', (open) => {
  let store: GraphStore;
  let service: ImportService;
  let files: TestFiles;
  const land = async (dataset: string, graph: object): Promise<string> => {
    const given = await files.give({ [`${dataset}.json`]: JSON.stringify(graph) });
    const options = { dataset, mappings: {}, defaultType: 'RELATED_TO', arrayDelimiter: ';' };
    return (await service.commit(given, options)).id;
  };
  const judge = (kept: string, other: string, answer: 'same' | 'different' | 'later', reason = '') =>
    service.judgements.judge({ kept, other, answer, reason });
  const entity = async (id: string) =>
    (await rowsOf(store, 'MATCH (e:Entity {id: $id}) RETURN properties(e)', { parameters: { id } }))[0]?.[0] as
      | Record<string, unknown>
      | undefined;
  const facts = async () =>
    (
      await rowsOf(store, 'MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id, type(r), b.id, r.dataset ORDER BY r.factId')
    ).map((row) => row.join(' '));
  /** But for what is known of judgements. */
  const dump = async () => (await dumpGraph(store)).filter((line) => !line.includes('"Judgement"'));

  beforeAll(async () => {
    files = await testFiles();
    store = await open({ statementTimeoutMs: 60_000 });
    service = new ImportService(store, { folder: join(files.folder, 'stage'), log: () => undefined });
  });
  beforeEach(() => store.write((transaction) => transaction.run('MATCH (n) DETACH DELETE n')));
  afterAll(() => files.remove());

  describe('two entities that are one', () => {
    beforeEach(async () => {
      await land('one', ONE);
      await land('two', TWO);
    });

    test('are merged with the facts, properties, names and labels of both', async () => {
      const judged = await judge('one/ada', 'two/1', 'same', 'the same letters');
      expect(judged).toMatchObject({
        answer: 'same',
        merged: true,
        by: 'reader',
        reason: 'the same letters',
        kept: { id: 'one/ada', name: 'Ada Lovelace', datasets: ['one'] },
        other: { id: 'two/1', name: 'A. Lovelace', datasets: ['two'] },
      });
      expect(await entity('two/1')).toBeUndefined();
      const request = { scope: 'entities' as const, entities: ['two/1', 'two/2', 'nobody'] };
      expect(await subgraph({ store }, SubgraphRequest.parse(request))).toMatchObject({
        merged: [{ was: 'two/1', now: 'one/ada' }],
        shown: { entities: 2 },
      });
      expect(await entity('one/ada')).toMatchObject({
        name: 'Ada Lovelace',
        born: 1815,
        city: 'London',
        aliases: ['A. Lovelace', 'Countess'],
        datasets: ['one', 'two'],
        degree: 5,
        searchText: '|ada lovelace|a lovelace|countess|',
      });
      expect(await facts()).toEqual([
        'one/ada CITES one/ada one',
        'one/ada KNOWS one/bob one',
        'one/ada CITES one/ada two',
        'one/ada KNOWS two/2 two',
        'two/2 KNOWS one/ada two',
      ]);
      expect(await service.judgements.list()).toEqual([judged]);
    });

    test('are split as they were, by another answer or by undoing the judgement', async () => {
      const before = await dump();
      const { id } = await judge('one/ada', 'two/1', 'same');
      expect(await dump()).not.toEqual(before);
      expect(await judge('two/1', 'one/ada', 'different', 'born in other years')).toMatchObject({
        id,
        answer: 'different',
        merged: false,
      });
      expect(await dump()).toEqual(before);
      await judge('one/ada', 'two/1', 'same');
      expect(await service.judgements.undo(id)).toMatchObject({ id, merged: false });
      expect(await dump()).toEqual(before);
      expect(await service.judgements.list()).toEqual([]);
      await expect(service.judgements.undo(id)).rejects.toMatchObject({ code: 'judgement.not-found' });
    });

    test('in a chain and side by side are split in any order that can be', async () => {
      const before = await dump();
      const bob = await judge('one/ada', 'one/bob', 'same');
      const one = await judge('two/2', 'two/1', 'same');
      const chain = await judge('one/ada', 'two/2', 'same');
      expect(await entity('one/ada')).toMatchObject({ degree: 5, born: 1815 });
      await expect(service.judgements.undo(one.id)).rejects.toMatchObject({ code: 'judgement.conflict' });
      await service.judgements.undo(bob.id);
      await service.judgements.undo(chain.id);
      expect(await entity('two/2')).toMatchObject({ born: 1816, aliases: ['A. Lovelace', 'Countess'] });
      await service.judgements.undo(one.id);
      expect(await dump()).toEqual(before);
    });

    test('what two that stay merged have in common stays when one goes', async () => {
      const first = await judge('one/bob', 'one/ada', 'same');
      await judge('one/bob', 'two/1', 'same');
      await service.judgements.undo(first.id);
      expect(await entity('one/bob')).toMatchObject({ born: 1816, aliases: ['A. Lovelace', 'Countess'] });
      expect((await entity('one/bob'))?.['city']).toBeUndefined();
    });
  });

  test('“different” and “later” are remembered, survive, and change nothing else', async () => {
    await land('one', ONE);
    const before = await dump();
    await judge('one/ada', 'one/bob', 'later', 'ask the archive');
    expect(await judge('one/ada', 'one/bob', 'different')).toMatchObject({ answer: 'different', merged: false });
    expect(await dump()).toEqual(before);
    const again = new ImportService(store, { folder: join(files.folder, 'stage') });
    expect(await again.judgements.list()).toMatchObject([{ answer: 'different', kept: { name: 'Ada Lovelace' } }]);
    await expect(judge('one/ada', 'one/nobody', 'same')).rejects.toMatchObject({ code: 'entity.not-found' });
    await expect(judge('one/ada', 'one/ada', 'same')).rejects.toMatchObject({ code: 'request.invalid' });
  });

  test('an entity of the bundled data set is the one that is kept, and both keep their claims', async () => {
    await loadDataset(store, await readDataset());
    await land('one', ONE);
    const before = await dump();
    const judged = await judge('one/ada', 'vladimir-putin', 'same');
    expect(judged).toMatchObject({ kept: { id: 'vladimir-putin' }, other: { id: 'one/ada' } });
    expect((await loadDataset(store, await readDataset())).changed).toBe(false);
    await service.judgements.undo(judged.id);
    expect(await dump()).toEqual(before);
    const claims = async (id: string) =>
      Number(
        (
          await rowsOf(
            store,
            'MATCH (:Entity {id: $id})<-[:SUBJECT|OBJECT|CLAIMED_BY|REPORTED_BY]-(c:Claim) RETURN count(DISTINCT c)',
            { parameters: { id } },
          )
        )[0]?.[0],
      );
    const most = Math.max(await claims('vladimir-putin'), await claims('kim-jong-un'));
    const both = await judge('vladimir-putin', 'kim-jong-un', 'same');
    expect(await claims('vladimir-putin')).toBeGreaterThan(most);
    expect((await entity('vladimir-putin'))?.['claimCount']).toBe(await claims('vladimir-putin'));
    expect(await rowsOf(store, "MATCH ()-[r]->() WHERE 'kim-jong-un' IN r.claimants RETURN count(r)")).toEqual([[0]]);
    const merged = await dump();
    expect((await loadDataset(store, await readDataset())).changed).toBe(false);
    expect(await dump()).toEqual(merged);
    await service.judgements.undo(both.id);
    expect(await dump()).toEqual(before);
  });
});
