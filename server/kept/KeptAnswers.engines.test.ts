/** The kept schema and core are those of the graph as it is, whoever changed it and however that ended. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SubgraphRequest, type GraphRevision, type SubgraphResponse } from '../../contract/index.js';
import { loadDataset } from '../dataset/loadDataset.js';
import { readDataset } from '../dataset/readDataset.js';
import { runFreeStatement } from '../gate/freeStatement.js';
import { Gate } from '../gate/Gate.js';
import { sharedParser } from '../gate/testing/sharedParser.js';
import { ImportService } from '../import/ImportService.js';
import { beginImport, removeImport } from '../import/importRecords.js';
import { testFiles, type TestFiles } from '../import/testing/files.js';
import { schema } from '../queries/schema.js';
import { subgraph } from '../queries/subgraph.js';
import { readNamed } from '../store/named.js';
import type { GraphStore } from '../store/index.js';
import { describeEachStore } from '../store/testing/stores.js';
import { KeptAnswers } from './KeptAnswers.js';
import { KeptCommunities } from './KeptCommunities.js';
import { LOOK_AGAIN_MS } from './keptState.js';
import { RecentAnswers } from './RecentAnswers.js';

const OF_PEOPLE = SubgraphRequest.parse({ filter: { kinds: ['Person'] } });
const FACTS = 'source,target,type\nada,bob,MET\nada,vladimir-putin,PRAISED\nbob,cleo,MET\n';

describeEachStore('answers kept with the graph', (open) => {
  let store: GraphStore;
  let kept: KeptAnswers;
  let recent: RecentAnswers<SubgraphResponse>;
  let later = 0;
  let counted = 0;
  let files: TestFiles;
  let imports: ImportService;
  const log: string[] = [];
  let beforeKeeping: GraphRevision;
  const importFacts = async (text = FACTS) =>
    imports.commit(await files.give({ 'facts.csv': text }), {
      dataset: 'mine',
      mappings: {},
      defaultType: 'RELATED_TO',
      arrayDelimiter: ';',
    });
  const state = async () => (await readNamed(store, 'kept.state', {}))[0];
  const areKept = async () => {
    const now = await state();
    return now !== undefined && now.counted === now.revision;
  };
  const ofPeople = () =>
    recent.of(OF_PEOPLE, () => {
      counted++;
      return subgraph({ store }, OF_PEOPLE);
    });
  /** What is answered, by the process that kept it and by a new one, is what counting gives. */
  const expectTrue = async () => {
    const [all, core] = [await schema({ store }), await subgraph({ store }, SubgraphRequest.parse({}))];
    for (const one of [kept, new KeptAnswers(store)]) {
      expect(await one.schema()).toEqual(all);
      expect(await one.core()).toEqual(core);
    }
    expect(await ofPeople()).toEqual(await subgraph({ store }, OF_PEOPLE));
  };

  beforeAll(async () => {
    store = await open();
    files = await testFiles();
    await loadDataset(store, await readDataset());
    kept = new KeptAnswers(store, (line) => log.push(line));
    recent = new RecentAnswers(store, { now: () => Date.now() + later });
    imports = new ImportService(store, { folder: join(files.folder, 'stage'), log: () => undefined });
    beforeKeeping = await kept.revision();
    await kept.schema();
  });
  afterAll(async () => {
    await imports.close();
    await files.remove();
  });

  test('are made once, and read by whoever asks next', async () => {
    expect(await areKept()).toBe(true);
    const before = await state();
    await expectTrue();
    expect(await state()).toEqual(before);
    expect(await kept.totals()).toEqual({
      entities: (await kept.schema()).totals.entities,
      facts: (await kept.schema()).totals.facts,
    });
    expect(log).toEqual([]);
  });

  test('under a filter are made once, for the filters last asked for', async () => {
    const first = await ofPeople();
    counted = 0;
    expect(await ofPeople()).toBe(first);
    expect(counted).toBe(0);
    for (let i = 0; i < 8; i++) await recent.of({ another: i }, () => Promise.resolve(first));
    await ofPeople();
    expect(counted, 'eight others were asked for since').toBe(1);
  });

  test('leave the graph’s revision as it is; each change gives it another one, and while it lasts that is said', async () => {
    expect(await kept.revision()).toEqual(beforeKeeping);
    const seen = new Set([beforeKeeping.revision]);
    const expectAnother = async (changing = false) => {
      const now = await new KeptAnswers(store).revision();
      expect(now.changing).toBe(changing);
      expect(seen).not.toContain(now.revision);
      seen.add(now.revision);
    };
    const { id } = await importFacts();
    await expectAnother();
    await kept.schema();
    expect(seen).toContain((await kept.revision()).revision);
    await imports.undo(id);
    await expectAnother();
    await importFacts();
    await expectAnother();
    await imports.deleteDataset('mine');
    await expectAnother();
    const record = { dataset: 'mine', state: 'landing', owner: 'gone:1', beat: 0 };
    await store.write((transaction) => beginImport(transaction, 'imp-broken', record));
    await expectAnother(true);
    await store.write((transaction) => removeImport(transaction, 'imp-broken'));
    await expectAnother();
  });

  test('are of the graph after an import, after taking it back, and after a deletion', async () => {
    const { id } = await importFacts();
    expect(await areKept()).toBe(false);
    expect(await kept.totals()).toBe(null);
    await expectTrue();
    expect((await kept.schema()).datasets.map(({ name }) => name)).toContain('mine');
    expect(await areKept()).toBe(true);
    await imports.undo(id);
    expect(await areKept()).toBe(false);
    await expectTrue();
    await importFacts();
    await kept.schema();
    await imports.deleteDataset('mine');
    await expectTrue();
    expect((await kept.schema()).datasets.map(({ name }) => name)).not.toContain('mine');
  });

  test('are not kept while an import is under way, however it ends', async () => {
    const record = { dataset: 'mine', state: 'landing', owner: 'gone:1', beat: 0 };
    await store.write((transaction) => beginImport(transaction, 'imp-broken', record));
    await kept.schema();
    // As a process does that is killed after some rows.
    await store.write((transaction) =>
      transaction.run(
        "CREATE (:Entity:Person {id: 'half', name: 'Half', kind: 'Person', datasets: ['mine'], prominence: 0})",
      ),
    );
    await expectTrue();
    expect(await areKept()).toBe(false);
    await store.write(async (transaction) => {
      await transaction.run("MATCH (e:Entity {id: 'half'}) DETACH DELETE e");
      await removeImport(transaction, 'imp-broken');
    });
    await expectTrue();
    expect(await areKept()).toBe(true);
  });

  test('are of the graph after a statement that writes, and after one that fails', async () => {
    const gate = new Gate({ allowWrites: true, parser: sharedParser });
    const run = async (statement: string) => {
      const result = await runFreeStatement(
        { store, gate, limits: { rowLimit: 10, timeoutMs: 20_000 } },
        { statement, parameters: {}, access: 'write', graph: false },
      );
      for await (const batch of result.batches()) void batch;
    };
    await kept.schema();
    await run(
      "CREATE (e:Entity:Person {id: 'zoe', name: 'Zoe', kind: 'Person', datasets: ['pyongyang-2024'], prominence: 1e6})",
    );
    await expectTrue();
    expect((await kept.core()).nodes.map(({ key }) => key)).toContain('zoe');
    await run("MATCH (e:Entity {id: 'zoe'}) SET e.kind = 'Country'");
    await expectTrue();
    await run("MATCH (e:Entity {id: 'zoe'}) SET e.age = 1 / 0").catch(() => undefined);
    await expectTrue();
    await run("MATCH (e:Entity {id: 'zoe'}) DETACH DELETE e");
    await expectTrue();
    // Nothing runs under EXPLAIN.
    const { revision } = await kept.revision();
    await run('EXPLAIN CREATE (:Entity)');
    expect([await areKept(), (await kept.revision()).revision]).toEqual([true, revision]);
  });

  test('communities are found once and kept, of a data set too, without a change to the graph, and anew after one', async () => {
    await kept.schema();
    const { revision } = await kept.revision();
    const mine = new KeptCommunities(store);
    const early = await mine.soon('', 0).catch((error: unknown) => error);
    expect(early).toMatchObject({ code: 'communities.under-way', details: { progress: expect.any(Number) as number } });
    const whole = await mine.soon('', 60_000);
    expect(await mine.of(''), 'found once').toBe(whole);
    expect(whole.communities.length).toBeGreaterThan(1);
    const members = whole.communities.flatMap((one) => one.members ?? []);
    expect(new Set(members).size).toBe(members.length);
    const inside = whole.communities.reduce((sum, { facts }) => sum + facts, 0);
    expect(inside + whole.between.reduce((sum, [, , facts]) => sum + facts, 0)).toBe(whole.facts);
    expect((await kept.revision()).revision).toBe(revision);
    expect(await new KeptCommunities(store).of(''), 'read by a new process').toEqual(whole);
    const { labels } = await kept.schema();
    expect(labels).not.toContain('Summary');
    expect(labels, 'it has a key, but there is none').not.toContain('PropertyClaim');
    await importFacts();
    const alone = await mine.of('mine');
    expect(alone).toMatchObject({ facts: 3 });
    expect(alone.communities.flatMap((one) => one.members)).toContain('mine/ada');
    expect((await mine.of('')).facts).toBe(whole.facts + 3);
    await imports.deleteDataset('mine');
    expect(await mine.of('')).toEqual(whole);
  });

  if (open.engine === 'neo4j') {
    describe('where others write too', () => {
      const create =
        "CREATE (:Entity:Person {id: 'theirs', name: 'Theirs', kind: 'Person', datasets: [], prominence: 0})";

      test('another program’s entities and relations are noticed, their going as well', async () => {
        await kept.schema();
        const { revision } = await kept.revision();
        await store.write((transaction) => transaction.run(create));
        expect((await kept.revision()).revision).not.toBe(revision);
        await expectTrue();
        const link =
          "MATCH (a:Entity {id: 'theirs'}), (b:Entity {id: 'russia'}) CREATE (a)-[:MET {factId: 'f-theirs'}]->(b)";
        await store.write((transaction) => transaction.run(link));
        await expectTrue();
        await store.write((transaction) => transaction.run("MATCH (e:Entity {id: 'theirs'}) DETACH DELETE e"));
        await expectTrue();
      });

      test('values that another program changes are noticed within ten minutes', async () => {
        const renamed = async () => {
          const { nodes } = await ofPeople();
          return nodes.find(({ key }) => key === 'kim-jong-un')?.attributes.name;
        };
        const before = await renamed();
        await store.write((transaction) => transaction.run("MATCH (e:Entity {id: 'kim-jong-un'}) SET e.name = 'Kim'"));
        expect(await renamed()).toBe(before);
        later = LOOK_AGAIN_MS;
        expect(await renamed()).toBe('Kim');
      });

      test('a graph that is not Entente’s is not written to', async () => {
        await store.write((transaction) => transaction.run('MATCH (n) DETACH DELETE n'));
        await store.write((transaction) => transaction.run("CREATE (:Movie {title: 'Metropolis'})"));
        const theirs = new KeptAnswers(store);
        expect((await theirs.schema()).foreign).toMatchObject({ nodes: 1 });
        expect((await theirs.core()).nodes).toEqual([]);
        expect(await readNamed(store, 'health.nodes', {})).toEqual([{ total: 1 }]);
      });
    });
  }
});
