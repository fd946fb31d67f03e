import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SubgraphRequest } from '../../contract/index.js';
import { subgraph } from '../queries/subgraph.js';
import { loadDataset } from '../dataset/loadDataset.js';
import { readDataset } from '../dataset/readDataset.js';
import { rowsOf, type GraphStore } from '../store/GraphStore.js';
import { describeEachStore } from '../store/testing/stores.js';
import { ImportService, type ImportOptions } from './ImportService.js';
import { dumpGraph } from './testing/dumpGraph.js';
import { testFiles, type TestFiles } from './testing/files.js';

const NEWS = 'source,target,type\nVladimir Putin,Doris,MET\nDoris,Bruno,MET\n';
const PEOPLE = 'id,name,kind,born\n7,Vladimir Poutine,Person,1952\n8,Doris,Person,1970\n9,Putin,Programme,\n';

describeEachStore('imports beside other data sets', (open) => {
  let store: GraphStore;
  let service: ImportService;
  let files: TestFiles;
  const make = (batchRows?: number) =>
    new ImportService(store, { folder: join(files.folder, 'stage'), log: () => undefined, batchRows });
  const options = (more: Partial<ImportOptions>): ImportOptions => ({
    dataset: 'mine',
    mappings: {},
    defaultType: 'RELATED_TO',
    arrayDelimiter: ';',
    ...more,
  });
  const preview = async (contents: Record<string, string>, more: Partial<ImportOptions> = {}) =>
    service.preview(await files.give(contents), options(more));
  const commit = async (contents: Record<string, string>, more: Partial<ImportOptions> = {}, by = service) =>
    by.commit(await files.give(contents), options(more));
  const facts = async (dataset: string) =>
    (
      await rowsOf(store, 'MATCH (a:Entity)-[r {dataset: $dataset}]->(b:Entity) RETURN a.id, b.id ORDER BY r.factId', {
        parameters: { dataset },
      })
    ).map((row) => row.join(' '));
  const entity = async (id: string) =>
    (await rowsOf(store, 'MATCH (e:Entity {id: $id}) RETURN properties(e)', { parameters: { id } }))[0]?.[0] as
      | Record<string, unknown>
      | undefined;
  const dump = async () =>
    (await dumpGraph(store))
      .filter((line) => !line.includes('"Judgement"'))
      .map((line) => line.replace(/"loadedAt":"[^"]*"/, ''));

  beforeAll(async () => {
    files = await testFiles();
    store = await open({ statementTimeoutMs: 60_000 });
  });
  beforeEach(async () => {
    await store.write((transaction) => transaction.run('MATCH (n) DETACH DELETE n'));
    service = make();
  });
  afterAll(() => files.remove());

  describe('with the bundled data set', () => {
    beforeEach(() => loadDataset(store, readDatasetOnce()));

    test('whom a file names is proposed, with what is known of both, and nothing is merged unasked', async () => {
      const seen = await preview({ 'news.csv': NEWS });
      expect(seen).toMatchObject({ entities: { added: 3, merged: 0 }, matchTotal: 1, mergeTotal: 0, remarks: [] });
      expect(seen.matches).toMatchObject([
        {
          entity: { id: 'mine/Vladimir Putin', kind: 'Other', datasets: ['mine'], facts: 1 },
          existing: { id: 'vladimir-putin', kind: 'Person', datasets: ['pyongyang-2024'] },
          by: 'name',
          shared: 'vladimir putin',
          answer: null,
          merge: false,
        },
      ]);
      expect(seen.matches[0]!.existing.facts).toBeGreaterThan(10);
      await commit({ 'news.csv': NEWS });
      expect(await facts('mine')).toEqual(['mine/Doris mine/Bruno', 'mine/Vladimir Putin mine/Doris']);
    });

    test('merged by name: same name in any language or alias, same kind; taken back exactly', async () => {
      const before = await dump();
      const contents = { 'people.csv': PEOPLE, 'met.csv': 'source,target\n7,8\n' };
      const seen = await preview(contents, { mergeBy: 'name' });
      expect(seen).toMatchObject({ entities: { added: 2, merged: 1 }, matchTotal: 1, mergeTotal: 1 });
      const record = await commit(contents, { mergeBy: 'name' });
      expect(record.entities).toMatchObject({ added: 2, merged: 1 });
      expect(await facts('mine')).toEqual(['vladimir-putin mine/8']);
      expect(await entity('vladimir-putin')).toMatchObject({ name: 'Vladimir Putin', born: '1952' });
      expect((await loadDataset(store, readDatasetOnce())).changed).toBe(false);
      const again = await commit(contents);
      expect(again).toMatchObject({ state: 'unchanged', entities: { unchanged: 3, conflicts: 0 } });
      await service.undo(record.id);
      expect(await dump()).toEqual(before);
      expect(await service.judgements.list()).toEqual([]);
    });

    test('the first screen stays the story, however much is known of what was imported', async () => {
      const core = async () => {
        const { nodes, edges } = await subgraph({ store }, SubgraphRequest.parse({}));
        return [nodes.map(({ key }) => key), edges.map(({ key }) => key)];
      };
      const before = await core();
      const hub = Array.from({ length: 400 }, (_, i) => `hub,n${i % 40},T${i % 10}`).join('\n');
      await commit({ 'hub.csv': `source,target,type\n${hub}\nVladimir Putin,hub,MET\n` }, { mergeBy: 'name' });
      expect(await core()).toEqual(before);
      const chosen = SubgraphRequest.parse({ filter: { datasets: ['mine'] } });
      expect((await subgraph({ store }, chosen)).nodes.map(({ key }) => key)).toContain('mine/hub');
    });

    test('a data set that is deleted leaves what it was merged with as it was', async () => {
      const before = await dump();
      await commit({ 'news.csv': NEWS }, { mergeBy: 'name' });
      expect(await entity('vladimir-putin')).toMatchObject({ datasets: ['mine', 'pyongyang-2024'] });
      await service.deleteDataset('mine');
      expect(await dump()).toEqual(before);
    });
  });

  describe('with another import', () => {
    const THEIRS = 'id,name,kind\n1,Ada,Person\n2,Bob,Person\n3,Ada,Person\n';
    const MINE = 'id,name,kind\n1,Zoe,Person\n2,Bob,Person\n4,Ada,Person\n';
    beforeEach(() => commit({ 'theirs.csv': THEIRS }, { dataset: 'theirs' }));
    const same = (entity: string, existing: string) => ({ entity, existing, answer: 'same' as const });

    test('by id: what has the same id is one, also an end that no file describes', async () => {
      const links = { 'links.csv': ':START_ID,:END_ID,:TYPE\n1,2,KNOWS\n2,3,KNOWS\n' };
      await expect(commit(links)).rejects.toMatchObject({ code: 'import.invalid' });
      expect(await preview(links, { mergeBy: 'id' })).toMatchObject({ problemTotal: 0, mergeTotal: 3 });
      await commit(links, { mergeBy: 'id' });
      expect(await facts('mine')).toEqual(['theirs/1 theirs/2', 'theirs/2 theirs/3']);
      expect((await commit(links)).state).toBe('unchanged');
      const more = { 'more.csv': ':START_ID,:END_ID,:TYPE\n1,9,KNOWS\n' };
      await expect(commit(more, { mergeBy: 'id' })).rejects.toThrow('more.csv, line 2: no node has the id "9"');
    });

    test('ends that nobody knows are created when that is asked for', async () => {
      const contents = { 'n.csv': 'id,name\na,A\n', 'links.csv': ':START_ID,:END_ID\na,b\nb,c\n' };
      await expect(commit(contents)).rejects.toMatchObject({ code: 'import.invalid', total: 2 });
      const seen = await preview(contents, { createMissingEnds: true });
      expect(seen.remarks).toEqual([
        '2 ends of relations that no file describes become entities known by their ids alone',
      ]);
      await commit(contents, { createMissingEnds: true });
      expect(await facts('mine')).toEqual(['mine/a mine/b', 'mine/b mine/c']);
      expect(await entity('mine/b')).toMatchObject({ name: 'b', kind: 'Other', degree: 2 });
    });

    test('undo gives back numbers that JSON does not know', async () => {
      const file = (n: number) => ({
        'n.json': JSON.stringify({ nodes: [{ id: 'a', nan: n, most: n, zero: n, list: [n] }], links: [] }),
      });
      await commit(file(1));
      await store.write((transaction) =>
        transaction.run(
          "MATCH (e:Entity {id: 'mine/a'}) SET e.nan = 0.0 / 0.0, e.most = -1.0 / 0.0, e.zero = -0.0, e.list = [1.0 / 0.0, 1.0]",
        ),
      );
      const before = await entity('mine/a');
      const { id } = await commit(file(2));
      expect(await entity('mine/a')).toMatchObject({ nan: 2, zero: 2 });
      await service.undo(id);
      expect(await entity('mine/a')).toEqual(before);
    });

    test('rows with problems are left out when that is asked for, with the facts that need them', async () => {
      const contents = { 'n.csv': 'id,age:int\na,1\nb,x\nc,3\n', 'links.csv': ':START_ID,:END_ID\na,b\na,c\n' };
      expect(await preview(contents)).toMatchObject({
        problemTotal: 2,
        stopped: true,
        skipped: 0,
        remedies: ['createMissingEnds', 'skipBadRows'],
      });
      const before = await dump();
      const skipBadRows = true;
      expect(await preview(contents, { skipBadRows })).toMatchObject({ problemTotal: 2, stopped: false, skipped: 2 });
      const record = await commit(contents, { skipBadRows });
      expect(record).toMatchObject({ state: 'landed', skipped: 2, entities: { added: 2 }, facts: { added: 1 } });
      expect(record.problems?.map(({ file, line }) => [file, line])).toEqual([
        ['n.csv', 3],
        ['links.csv', 2],
      ]);
      expect((await service.list())[0]).toMatchObject({ skipped: 2 });
      expect(await facts('mine')).toEqual(['mine/a mine/c']);
      await service.undo(record.id);
      expect(await dump()).toEqual(before);
    });

    test('by name what is called as two others is left open; an answer says which', async () => {
      const seen = await preview({ 'mine.csv': MINE }, { mergeBy: 'name' });
      expect(seen.matches.map(({ entity, existing, merge }) => [entity.id, existing.id, merge])).toEqual([
        ['mine/2', 'theirs/2', true],
        ['mine/4', 'theirs/1', false],
        ['mine/4', 'theirs/3', false],
      ]);
      const answers = [same('mine/4', 'theirs/3')];
      expect(await preview({ 'mine.csv': MINE }, { mergeBy: 'name', answers })).toMatchObject({ mergeTotal: 2 });
      await commit({ 'mine.csv': MINE }, { answers });
      expect(await entity('theirs/3')).toMatchObject({ datasets: ['mine', 'theirs'] });
      expect(await entity('mine/2')).toMatchObject({ datasets: ['mine'] });
    });

    test('answers are remembered and not asked again, after taking back, deleting and importing again', async () => {
      const answers = [
        same('mine/2', 'theirs/2'),
        { entity: 'mine/4', existing: 'theirs/1', answer: 'different' as const },
        { entity: 'mine/4', existing: 'theirs/3', answer: 'later' as const },
      ];
      const before = await dump();
      const record = await commit({ 'mine.csv': MINE }, { answers });
      expect((await service.judgements.list()).map(({ answer, merged }) => [answer, merged]).sort()).toEqual([
        ['different', false],
        ['later', false],
        ['same', true],
      ]);
      await service.undo(record.id);
      expect(await dump()).toEqual(before);
      service = make();
      const seen = await preview({ 'mine.csv': MINE }, { mergeBy: 'name' });
      expect(seen.matches.map(({ answer, merge }) => [answer, merge])).toEqual([
        ['same', true],
        ['different', false],
        ['later', false],
      ]);
      await commit({ 'mine.csv': MINE });
      expect(await entity('theirs/2')).toMatchObject({ datasets: ['mine', 'theirs'] });
      await service.deleteDataset('mine');
      expect(await dump()).toEqual(before);
      expect(await preview({ 'mine.csv': MINE })).toMatchObject({ mergeTotal: 1 });
    });

    test('in batches it is the same graph, and the way back too', async () => {
      const before = await dump();
      await commit({ 'mine.csv': MINE }, { mergeBy: 'id' });
      const ids = /imp-\d+-[0-9a-f]+/g;
      const whole = (await dump()).map((line) => line.replace(ids, 'imp'));
      await service.undo((await service.list()).find(({ dataset }) => dataset === 'mine')!.id);
      expect(await dump()).toEqual(before);
      const record = await commit({ 'mine.csv': MINE }, { mergeBy: 'id' }, make(1));
      expect((await dump()).map((line) => line.replace(ids, 'imp'))).toEqual(whole);
      await service.undo(record.id);
      expect(await dump()).toEqual(before);
    });

    test('an import is not taken back while what it brought is merged by hand', async () => {
      const first = (await service.list())[0]!;
      await commit({ 'mine.csv': MINE });
      const { id } = await service.judgements.judge({
        kept: 'mine/2',
        other: 'theirs/2',
        answer: 'same',
        reason: '',
      });
      await expect(service.undo(first.id)).rejects.toMatchObject({
        code: 'import.conflict',
        message: expect.stringContaining(`the judgement ${id} that theirs/2 and mine/2 are one`) as string,
      });
      await service.judgements.undo(id);
      expect(await service.undo(first.id)).toMatchObject({ state: 'undone' });
    });

    test('two of one data set that are one: their rows and relations find it again', async () => {
      const links = { 'links.csv': ':START_ID,:END_ID,:TYPE\n1,3,KNOWS\n3,2,KNOWS\n' };
      await commit(links, { dataset: 'theirs' });
      await service.judgements.judge({ kept: 'theirs/1', other: 'theirs/3', answer: 'same', reason: '' });
      const again = await commit({ 'theirs.csv': THEIRS, ...links }, { dataset: 'theirs' });
      expect(again).toMatchObject({ state: 'unchanged', facts: { unchanged: 2 } });
      expect(again.remarks).toEqual([expect.stringContaining('merged into others of this data set')]);
      await commit({ 'more.csv': ':START_ID,:END_ID,:TYPE\n2,3,MET\n' }, { dataset: 'theirs' });
      expect(await facts('theirs')).toContain('theirs/2 theirs/1');
      await service.judgements.undo((await service.judgements.list())[0]!.id);
      expect(await facts('theirs')).toEqual(['theirs/1 theirs/3', 'theirs/2 theirs/3', 'theirs/3 theirs/2']);
    });
  });

  const bundled = readDataset();
  let known: Awaited<typeof bundled>;
  beforeAll(async () => {
    known = await bundled;
  });
  const readDatasetOnce = () => known;
});
