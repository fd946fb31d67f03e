import { join } from 'node:path';
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ImportProgress } from '../../contract/index.js';
import { loadDataset } from '../dataset/loadDataset.js';
import { readDataset } from '../dataset/readDataset.js';
import { rowsOf, type GraphStore } from '../store/GraphStore.js';
import { describeEachStore } from '../store/testing/stores.js';
import { ImportService, type ImportOptions } from './ImportService.js';
import { testFiles, type TestFiles } from './testing/files.js';
import { dumpGraph } from './testing/dumpGraph.js';

const PEOPLE =
  'id:ID,name,:LABEL,age:int,tags:string[]\nada,Ada,Person,36,maths;engines\nbob,Bob,Person,40,\nlondon,London,Place,,\n';
const KNOWS =
  ':START_ID,:END_ID,:TYPE,since:int,date\nada,bob,KNOWS,1833,1833-06\nada,bob,KNOWS,1840,\nada,london,LIVES_IN,,\nbob,bob,ADMIRES,,\n';

describeEachStore('imports', (open) => {
  let store: GraphStore;
  let service: ImportService;
  let files: TestFiles;
  let log: string[];
  const make = (batchRows?: number): ImportService =>
    new ImportService(store, {
      folder: join(files.folder, 'stage'),
      log: (line) => log.push(line),
      ...(batchRows ? { batchRows } : {}),
    });
  const options = (more: Partial<ImportOptions> = {}): ImportOptions => ({
    dataset: 'mine',
    mappings: {},
    defaultType: 'RELATED_TO',
    arrayDelimiter: ';',
    ...more,
  });
  const commit = async (
    contents: Record<string, string>,
    more: Partial<ImportOptions> = {},
    by: ImportService = service,
  ): ReturnType<ImportService['commit']> => by.commit(await files.give(contents), options(more));
  const preview = async (
    contents: Record<string, string>,
    more: Partial<ImportOptions> = {},
  ): ReturnType<ImportService['preview']> => service.preview(await files.give(contents), options(more));
  const empty = (): Promise<unknown> => store.write((transaction) => transaction.run('MATCH (n) DETACH DELETE n'));
  /** By its key, or by its id in the data set `mine`. */
  const entity = async (id: string, key = `mine/${id}`): Promise<Record<string, unknown>> =>
    (
      await rowsOf(store, 'MATCH (e:Entity {id: $key}) RETURN properties(e) AS p', { parameters: { key } })
    )[0]?.[0] as Record<string, unknown>;
  const labelsOf = async (id: string, key = `mine/${id}`): Promise<unknown> =>
    (
      (
        await rowsOf(store, 'MATCH (e:Entity {id: $key}) RETURN labels(e) AS l', { parameters: { key } })
      )[0]![0] as string[]
    ).sort();

  beforeAll(async () => {
    files = await testFiles();
    store = await open({ statementTimeoutMs: 60_000 });
  });
  beforeEach(async () => {
    await empty();
    log = [];
    service = make();
  });
  afterAll(() => files.remove());

  describe('landing', () => {
    test('entities and facts have the shape of the model', async () => {
      const record = await commit({ 'people.csv': PEOPLE, 'knows.csv': KNOWS });
      expect(record).toMatchObject({
        dataset: 'mine',
        files: ['people.csv', 'knows.csv'],
        state: 'landed',
        entities: { added: 3, merged: 0, unchanged: 0, conflicts: 0 },
        facts: { added: 4, merged: 0, unchanged: 0, conflicts: 0 },
      });
      expect(await entity('ada')).toEqual({
        id: 'mine/ada',
        kind: 'Person',
        name: 'Ada',
        nameFr: 'Ada',
        aliases: [],
        age: 36,
        tags: ['maths', 'engines'],
        searchText: '|ada|',
        degree: 3,
        prominence: 3,
        datasets: ['mine'],
        importId: record.id,
      });
      expect(await entity('bob')).toMatchObject({ degree: 3, prominence: 3 });
      expect(await labelsOf('london')).toEqual(['Entity', 'Place']);
      const facts = await rowsOf(
        store,
        'MATCH (a:Entity)-[r]->(b:Entity) RETURN r.factId AS id, type(r) AS t, a.id AS a, b.id AS b, properties(r) AS p ORDER BY id',
      );
      expect(facts.map((row) => row.slice(0, 4))).toEqual([
        ['mine/ada-KNOWS-bob', 'KNOWS', 'mine/ada', 'mine/bob'],
        ['mine/ada-KNOWS-bob-2', 'KNOWS', 'mine/ada', 'mine/bob'],
        ['mine/ada-LIVES_IN-london', 'LIVES_IN', 'mine/ada', 'mine/london'],
        ['mine/bob-ADMIRES-bob', 'ADMIRES', 'mine/bob', 'mine/bob'],
      ]);
      expect(facts[0]?.[4]).toEqual({
        factId: 'mine/ada-KNOWS-bob',
        status: 'asserted',
        date: '1833-06',
        precision: 'month',
        since: 1833,
        contested: false,
        claimCount: 0,
        originCount: 0,
        articles: [],
        claimants: [],
        dataset: 'mine',
        importId: record.id,
      });
      expect((await rowsOf(store, "MATCH (d:Dataset {name: 'mine'}) RETURN d.title, d.bundled"))[0]).toEqual([
        'mine',
        false,
      ]);
      expect(await readdir(join(files.folder, 'stage'))).toEqual([]);
    });

    test('the same files again: unchanged, nothing written, no record', async () => {
      await commit({ 'people.csv': PEOPLE, 'knows.csv': KNOWS });
      const before = await dumpGraph(store);
      const again = await commit({ 'people.csv': PEOPLE, 'knows.csv': KNOWS });
      expect(again).toMatchObject({
        state: 'unchanged',
        entities: { added: 0, merged: 0, unchanged: 3 },
        facts: { added: 0, merged: 0, unchanged: 4 },
      });
      expect(await dumpGraph(store)).toEqual(before);
      expect((await service.list()).length).toBe(1);
    });

    test('in batches it is the same graph', async () => {
      await commit({ 'people.csv': PEOPLE, 'knows.csv': KNOWS });
      const whole = (await dumpGraph(store)).map(withoutIds);
      await empty();
      await commit({ 'people.csv': PEOPLE, 'knows.csv': KNOWS }, {}, make(2));
      expect((await dumpGraph(store)).map(withoutIds)).toEqual(whole);
    });

    test('an edge list brings its entities; properties of every kind of name survive', async () => {
      await commit({ 'edges.csv': 'source,target,type,odd name,"quo""te`",ключ\na b,c/d,Est lié à,1,2,3\n' });
      const [row] = await rowsOf(
        store,
        'MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS a, type(r) AS t, b.id AS b, properties(r) AS p',
      );
      expect(row?.slice(0, 3)).toEqual(['mine/a b', 'Est lié à', 'mine/c/d']);
      expect(row?.[3]).toMatchObject({ 'odd name': '1', 'quo"te`': '2', ключ: '3' });
      expect(await labelsOf('a b')).toEqual(['Entity', 'Other']);
    });

    test('relations alone may join entities of the data set; a loose end is refused with its line', async () => {
      await commit({ 'people.csv': PEOPLE });
      await commit({ 'more.csv': ':START_ID,:END_ID,:TYPE\nbob,london,VISITED\n' });
      expect(await entity('bob')).toMatchObject({ degree: 1, prominence: 1, datasets: ['mine'] });
      await expect(
        commit({ 'more.csv': ':START_ID,:END_ID,:TYPE\nbob,london,VISITED\n' }, { dataset: 'trips' }),
      ).rejects.toThrow('no node has the id "bob", neither in the files nor in the data set trips');
      const before = await dumpGraph(store);
      await expect(commit({ 'more.csv': ':START_ID,:END_ID,:TYPE\nbob,ada,SAW\nbob,paris,VISITED\n' })).rejects.toThrow(
        'more.csv, line 3: no node has the id "paris", neither in the files nor in the data set mine: add it to the nodes, or mend the id',
      );
      expect(await dumpGraph(store)).toEqual(before);
    });

    test('the same data set updates: the new value wins, others stay', async () => {
      await commit({ 'people.csv': PEOPLE, 'knows.csv': KNOWS });
      const record = await commit({
        'people.csv': 'id:ID,name,:LABEL,age:int,city\nada,Ada Lovelace,Group,37,London\nbob,Bob,Person,40,\n',
        'knows.csv': ':START_ID,:END_ID,:TYPE,since:int\nada,bob,KNOWS,1834\n',
      });
      expect(record).toMatchObject({ entities: { added: 0, merged: 1, unchanged: 1 }, facts: { merged: 1 } });
      expect(await entity('ada')).toMatchObject({
        name: 'Ada Lovelace',
        nameFr: 'Ada Lovelace',
        kind: 'Group',
        age: 37,
        city: 'London',
        tags: ['maths', 'engines'],
        searchText: '|ada lovelace|',
        degree: 3,
      });
      expect(await labelsOf('ada')).toEqual(['Entity', 'Group']);
      expect(
        (
          await rowsOf(
            store,
            "MATCH (:Entity)-[r:KNOWS]->() WHERE r.factId = 'mine/ada-KNOWS-bob' RETURN r.since AS since, r.date AS date",
          )
        )[0],
      ).toEqual([1834, '1833-06']);
    });

    test('a relation’s id cannot move to other ends', async () => {
      await commit({ 'e.csv': 'id,source,target,type\n1,a,b,MET\n' });
      await expect(commit({ 'e.csv': 'id,source,target,type\n1,a,c,MET\n' })).rejects.toThrow(
        'e.csv, line 2: the id mine/1 belongs to another relation of this data set',
      );
    });

    test('the bundled name, a bad type and no files are refused', async () => {
      await expect(commit({ 'e.csv': 'source,target\na,b\n' }, { dataset: 'pyongyang-2024' })).rejects.toMatchObject({
        code: 'request.invalid',
      });
      await expect(commit({ 'e.csv': 'source,target\na,b\n' }, { defaultType: ' ' })).rejects.toMatchObject({
        code: 'request.invalid',
      });
      await expect(service.commit([], options())).rejects.toMatchObject({ code: 'request.invalid' });
    });
  });

  describe('data sets that know nothing of each other', () => {
    const NUMBERS = ['source,target,type', ...Array.from({ length: 9 }, (_, i) => `${i},${i + 1},FLIES_TO`)].join('\n');
    const SIX = { nodes: [1, 2, 3, 4, 5, 6].map((id) => ({ id, name: `name ${id}`, age: id })), links: [] };

    test('share no entity, whatever their ids look like', async () => {
      await commit({ 'airlines.csv': NUMBERS }, { dataset: 'airlines' });
      const before = await dumpGraph(store);
      const contents = { 'modern.json': JSON.stringify(SIX) };
      expect(await preview(contents, { dataset: 'modern' })).toMatchObject({
        entities: { added: 6, merged: 0, unchanged: 0, conflicts: 0 },
        conflicts: [],
      });
      await commit(contents, { dataset: 'modern' });
      const rows = await rowsOf(store, 'MATCH (e:Entity) RETURN e.datasets, count(e) ORDER BY e.datasets[0]');
      expect(rows).toEqual([
        [['airlines'], 10],
        [['modern'], 6],
      ]);
      expect(await dumpGraph(store)).toEqual(expect.arrayContaining(before));
      expect((await commit(contents, { dataset: 'modern' })).state).toBe('unchanged');
    });

    test('are taken back without each other', async () => {
      const first = await commit({ 'airlines.csv': NUMBERS }, { dataset: 'airlines' });
      await commit({ 'modern.json': JSON.stringify(SIX) }, { dataset: 'modern' });
      await service.undo(first.id);
      await service.deleteDataset('modern');
      expect(await dumpGraph(store)).toEqual([]);
    });
  });

  describe('entities that two data sets shared from the beginning', () => {
    /** As graphs hold them that were loaded before ids counted within their data set. */
    beforeEach(async () => {
      await commit({ 'people.csv': PEOPLE, 'knows.csv': KNOWS }, { dataset: 'theirs' });
      await store.write(async (transaction) => {
        await transaction.run("MATCH (e:Entity) SET e.id = replace(e.id, 'theirs/', '')");
        await transaction.run("MATCH (e:Entity {id: 'ada'}) SET e.datasets = ['mine', 'theirs']");
        await transaction.run("CREATE (:Dataset {name: 'mine', loadedAt: ''})");
      });
    });

    test('keep what they have; what differs is reported; what is new is added', async () => {
      const contents = { 'people.csv': 'id:ID,name,:LABEL,age:int,city\nada,Augusta,Person,36,London\n' };
      const seen = await preview(contents);
      expect(seen.entities).toEqual({ added: 0, merged: 1, unchanged: 0, conflicts: 1 });
      expect(seen.conflicts).toEqual([{ entity: 'ada', property: 'name', kept: 'Ada', offered: 'Augusta' }]);
      await commit(contents);
      expect(await entity('ada', 'ada')).toMatchObject({
        name: 'Ada',
        age: 36,
        city: 'London',
        datasets: ['mine', 'theirs'],
      });
      expect((await commit(contents)).state).toBe('unchanged');
    });

    test('an edge list that only names them changes nothing of them but their data sets and degrees', async () => {
      await commit({ 'e.csv': 'source,target,type\nada,zoe,MET\n' });
      expect(await entity('ada', 'ada')).toMatchObject({
        name: 'Ada',
        kind: 'Person',
        datasets: ['mine', 'theirs'],
        degree: 4,
      });
      expect(await labelsOf('ada', 'ada')).toEqual(['Entity', 'Person']);
    });

    test('taking such an import back leaves them as they were', async () => {
      const before = await dumpGraph(store);
      const record = await commit({
        'people.csv': 'id:ID,name,:LABEL,age:int,city\nada,Augusta,Person,36,London\nzoe,Zoe,Person,1,\n',
        'k.csv': ':START_ID,:END_ID\nada,zoe\n',
      });
      expect(await dumpGraph(store)).not.toEqual(before);
      expect(await service.undo(record.id)).toMatchObject({ id: record.id, state: 'undone' });
      expect((await dumpGraph(store)).map(withoutTimes)).toEqual(before.map(withoutTimes));
      expect((await service.list()).map((one) => one.state).sort()).toEqual(['landed', 'undone']);
    });
  });

  describe('preview', () => {
    test('tells what would happen, shows rows and mapping, and writes nothing', async () => {
      await commit({ 'people.csv': PEOPLE });
      const before = await dumpGraph(store);
      const seen = await preview({
        'people.csv': PEOPLE.replace('Bob,Person,40', 'Bob,Person,41').replace('london', 'paris'),
        'knows.csv': KNOWS.replace('london', 'nowhere'),
      });
      expect(seen).toMatchObject({
        dataset: 'mine',
        entities: { added: 1, merged: 1, unchanged: 1, conflicts: 0 },
        facts: { added: 3 },
        problemTotal: 1,
      });
      expect(seen.problems).toEqual([
        {
          file: 'knows.csv',
          line: 4,
          column: null,
          message:
            'no node has the id "nowhere", neither in the files nor in the data set mine: add it to the nodes, or mend the id',
        },
      ]);
      expect(seen.files[0]).toMatchObject({
        name: 'people.csv',
        format: 'csv',
        encoding: 'UTF-8',
        content: 'nodes',
        rows: 3,
      });
      expect(seen.files[0]?.sample[0]).toEqual({
        'id:ID': 'ada',
        name: 'Ada',
        ':LABEL': 'Person',
        'age:int': '36',
        'tags:string[]': 'maths;engines',
      });
      expect(seen.files[0]?.mapping[3]).toEqual({
        column: 'age:int',
        role: 'property',
        name: 'age',
        valueType: 'integer',
      });
      expect(await dumpGraph(store)).toEqual(before);
    });

    test('with any problem nothing is landed', async () => {
      await expect(commit({ 'people.csv': `${PEOPLE}ada,Again,Person,1,\n` })).rejects.toMatchObject({
        code: 'import.invalid',
        total: 1,
      });
      expect(await dumpGraph(store)).toEqual([]);
      expect(await service.list()).toEqual([]);
    });
  });

  describe('undo', () => {
    test('of the first import leaves an empty graph', async () => {
      const record = await commit({ 'people.csv': PEOPLE, 'knows.csv': KNOWS });
      await service.undo(record.id);
      expect(await dumpGraph(store)).toEqual([]);
      await expect(service.undo(record.id)).rejects.toMatchObject({ code: 'import.conflict' });
      await expect(service.undo('imp-none')).rejects.toMatchObject({ code: 'import.not-found' });
    });

    test('of an update gives former values, labels and degrees back', async () => {
      await commit({ 'people.csv': PEOPLE, 'knows.csv': KNOWS }, {}, make(2));
      const before = await dumpGraph(store);
      const record = await commit(
        {
          'people.csv': 'id:ID,name,:LABEL,age:int,city\nada,Ada Lovelace,Group,37,London\neve,Eve,,1,\n',
          'knows.csv': ':START_ID,:END_ID,:TYPE,since:int,how\nada,bob,KNOWS,1834,well\neve,london,KNOWS,1,\n',
        },
        {},
        make(1),
      );
      await service.undo(record.id);
      expect((await dumpGraph(store)).map(withoutTimes)).toEqual(before.map(withoutTimes));
    });

    test('is refused while later imports build upon it, and says which', async () => {
      const first = await commit({ 'people.csv': PEOPLE });
      const second = await commit({ 'k.csv': ':START_ID,:END_ID,:TYPE\nada,bob,MET\n' });
      await expect(service.undo(first.id)).rejects.toThrow(
        new RegExp(
          `cannot be taken back, because others build upon what it brought: import ${second.id} \\(data set mine\\) \\((mine/ada, mine/bob|mine/bob, mine/ada)\\)`,
        ),
      );
      await service.undo(second.id);
      await service.undo(first.id);
      expect(await dumpGraph(store)).toEqual([]);
    });

    test('is refused when a later import changed the same property, not when another', async () => {
      await commit({ 'people.csv': PEOPLE });
      const second = await commit({ 'p.csv': 'id:ID,age:int\nada,37\n' });
      const third = await commit({ 'p.csv': 'id:ID,city\nada,London\n' });
      const fourth = await commit({ 'p.csv': 'id:ID,age:int\nada,38\n' });
      await expect(service.undo(second.id)).rejects.toMatchObject({ code: 'import.conflict' });
      await service.undo(third.id);
      await service.undo(fourth.id);
      await service.undo(second.id);
      expect(await entity('ada')).toMatchObject({ age: 36 });
      expect((await entity('ada'))['city']).toBeUndefined();
    });
  });

  describe('deleting a data set', () => {
    test('takes its facts and the entities nobody else owns, and touches nothing else', async () => {
      await commit({ 'people.csv': PEOPLE, 'knows.csv': KNOWS }, { dataset: 'theirs' });
      const before = await dumpGraph(store);
      await commit({ 'e.csv': 'source,target,type\nada,zoe,MET\nzoe,yan,MET\n' });
      await commit({ 'e.csv': 'source,target,type\nada,yan,MET\n' });
      expect(await service.deleteDataset('mine')).toEqual({ name: 'mine', entities: 3, facts: 3 });
      expect(await dumpGraph(store)).toEqual(before);
      expect((await service.list()).map((record) => record.dataset)).toEqual(['theirs']);
    });

    test('refuses the bundled one and an unknown one', async () => {
      await expect(service.deleteDataset('nobody')).rejects.toMatchObject({ code: 'dataset.not-found' });
      await store.write((t) => t.run("CREATE (:Dataset {name: 'given', bundled: true})"));
      await expect(service.deleteDataset('given')).rejects.toMatchObject({
        code: 'import.conflict',
        details: { hint: expect.stringContaining('next start would load it again') as string },
      });
    });
  });

  describe('beside the bundled data set', () => {
    test('an import of the same ids, undone or deleted, leaves it exactly', async () => {
      await loadDataset(store, await readDataset());
      const before = await dumpGraph(store);
      const [id] = (
        await rowsOf(store, 'MATCH (e:Entity) RETURN e.id AS id ORDER BY e.prominence DESC LIMIT 1')
      )[0] as [string];
      const contents = {
        'e.csv': `source,target,type\n${id},new-one,MET\n`,
        'g.json': JSON.stringify({ nodes: [{ id, name: 'Another Name', colour: 'red' }], links: [] }),
      };
      const record = await commit(contents);
      expect(record.entities).toMatchObject({ added: 2, merged: 0, conflicts: 0 });
      expect((await loadDataset(store, await readDataset())).changed).toBe(false);
      await service.undo(record.id);
      expect(await dumpGraph(store)).toEqual(before);
      await commit({ 'e.csv': `source,target,type\n${id},new-one,MET\n` });
      await service.deleteDataset('mine');
      expect(await dumpGraph(store)).toEqual(before);
    });
  });

  describe('what goes wrong midway leaves the graph as it was', () => {
    const many = (n: number): string =>
      `source,target,type,n:int\n${Array.from({ length: n }, (_, i) => `x${i % 97},y${i % 89},T${i % 3},${i}`).join('\n')}\n`;

    test('a cancel between batches', async () => {
      await commit({ 'people.csv': PEOPLE, 'knows.csv': KNOWS });
      const before = await dumpGraph(store);
      const controller = new AbortController();
      const seen: ImportProgress[] = [];
      const work = make(50).commit(
        await files.give({
          'e.csv': many(600),
          'p.json': JSON.stringify({ nodes: [{ id: 'ada', name: 'Ada', age: 99 }], links: [] }),
        }),
        options(),
        {
          signal: controller.signal,
          onProgress: (progress) => {
            seen.push(progress);
            if (progress.phase === 'writing' && progress.done > 300) controller.abort();
          },
        },
      );
      await expect(work).rejects.toMatchObject({ code: 'import.cancelled' });
      expect(seen.map((p) => p.phase)).toEqual(expect.arrayContaining(['reading', 'comparing', 'writing']));
      // Reported when it begins, not when the first rows have landed.
      expect(seen.find(({ phase }) => phase === 'writing')?.done).toBe(0);
      expect((await dumpGraph(store)).map(withoutTimes)).toEqual(before.map(withoutTimes));
      expect((await service.list()).length).toBe(1);
      expect(await readdir(join(files.folder, 'stage'))).toEqual([]);
    });

    test('a statement that fails in a late batch', async () => {
      await commit({ 'people.csv': PEOPLE });
      const before = await dumpGraph(store);
      // Somebody else adds an entity of an id that the import is about to add.
      let done = false;
      const work = make(50).commit(await files.give({ 'e.csv': many(400) }), options(), {
        onProgress: ({ phase, done: rows }) => {
          if (phase !== 'comparing' || done || rows < 580) return;
          done = true;
          void store.write((t) => t.run("CREATE (:Entity {id: 'mine/y88'})"));
        },
      });
      await expect(work).rejects.toThrow();
      await store.write((t) => t.run("MATCH (e:Entity {id: 'mine/y88'}) WHERE e.importId IS NULL DELETE e"));
      expect(await dumpGraph(store)).toEqual(before);
    });

    test('one import at a time', async () => {
      const first = service.commit(await files.give({ 'e.csv': many(300) }), options());
      await expect(preview({ 'people.csv': PEOPLE })).rejects.toMatchObject({
        code: 'server.busy',
        message: 'One import at a time: an import is under way.',
      });
      await first;
    });

    test('but what was cancelled is waited for', async () => {
      const [patient, controller] = [make(50), new AbortController()];
      let next: Promise<unknown> | undefined;
      const people = await files.give({ 'people.csv': PEOPLE });
      const cancelled = patient.commit(await files.give({ 'e.csv': many(600) }), options(), {
        signal: controller.signal,
        onProgress: ({ phase, done }) => {
          if (phase !== 'writing' || done < 300 || next) return;
          controller.abort();
          next = patient.commit(people, options());
        },
      });
      await expect(cancelled).rejects.toMatchObject({ code: 'import.cancelled' });
      expect(await next).toMatchObject({ state: 'landed' });
    });
  });

  test('a hundred thousand rows pass through little memory', async () => {
    if (open.engine === 'neo4j') return;
    const rows = 100_000;
    global.gc?.();
    let most = 0;
    const before = process.memoryUsage().heapUsed;
    const work = service.preview(
      await files.give({
        'e.csv': `source,target,type,note\n${Array.from({ length: rows }, (_, i) => `x${i},y${i % 1000},T${i % 5},some words that take room ${i}`).join('\n')}\n`,
      }),
      options(),
      {
        onProgress: () => {
          most = Math.max(most, process.memoryUsage().heapUsed);
        },
      },
    );
    expect((await work).facts.added).toBe(rows);
    expect((most - before) / 1e6).toBeLessThan(250);
  });
});

const withoutIds = (line: string): string => withoutTimes(line).replace(/imp-\d+-[0-9a-f]+/g, 'imp');
const withoutTimes = (line: string): string => line.replace(/"loadedAt":"[^"]*"/g, '"loadedAt":""');
