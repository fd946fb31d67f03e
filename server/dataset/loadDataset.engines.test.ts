/** Loading, on every engine: the graph holds what the data set says, no more and no less, and says what changed. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { openStore, rowsOf, type GraphStore, type Value } from '../store/index.js';
import { DEFINED_BY_LOADS, describeEachStore, wipeStore } from '../store/testing/stores.js';
import { deriveGraph } from './deriveGraph.js';
import { hashOf, ROW_LISTS } from './graphRows.js';
import { isLoaded, loadDataset, type LoadReport } from './loadDataset.js';
import { openDataset } from './checkDataset.js';
import type { LoadProgress } from './LoadProgress.js';
import { readGraphRows } from './readGraphRows.js';
import { smallDataset } from './testing/smallDataset.js';
import type { TextDataset } from './textDataset.js';

const NONE = { created: 0, updated: 0, removed: 0 };
const changesOf = (report: LoadReport): Record<string, unknown> =>
  Object.fromEntries(
    ROW_LISTS.flatMap((list) => {
      const { unchanged: _unchanged, ...changes } = report[list];
      return Object.values(changes).some((n) => n > 0) ? [[list, changes]] : [];
    }),
  );

describeEachStore('loading a data set', (open) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await wipeStore(store);
    // Neo4j plans each statement anew after a change of schema: make it once.
    await loadDataset(store, await openDataset());
    await loadDataset(store, smallDataset());
  });
  beforeEach(async () => {
    await store.write(async (tx) => {
      await tx.run('MATCH (n) DETACH DELETE n');
    });
  });
  const rows = (statement: string, parameters: { [name: string]: Value } = {}): Promise<Value[][]> =>
    rowsOf(store, statement, { parameters });
  /** Everything the graph holds of a data set, as one hash. */
  const graphHash = (dataset: TextDataset): Promise<string> =>
    store.write(async (tx) => hashOf(await readGraphRows(tx, dataset.name, deriveGraph(dataset))));

  test('a load defines keys and lookups where there are none', async () => {
    const defined = (await rows('SHOW INDEXES YIELD name RETURN name')).map(([name]) => name);
    expect(defined).toEqual(expect.arrayContaining([...DEFINED_BY_LOADS]));
  });

  test('a first load creates everything, a second changes nothing and says so', async () => {
    const dataset = smallDataset();
    const first = await loadDataset(store, dataset);
    expect(first).toMatchObject({
      dataset: 'ferry-pact',
      changed: true,
      relationTypes: { created: 3 },
      entities: { created: 5 },
      articles: { created: 2 },
      passages: { created: 7 },
      claims: { created: 6 },
      facts: { created: 2 },
    });
    expect(await graphHash(dataset)).toBe(first.hash);
    const [loadedAt] = await rows(
      'MATCH (d:Dataset) RETURN d.name AS name, d.hash AS hash, d.bundled AS bundled, d.loadedAt AS at',
    );
    const second = await loadDataset(store, dataset);
    expect(second.changed).toBe(false);
    expect(changesOf(second)).toEqual({});
    expect(second.claims).toEqual({ ...NONE, unchanged: 6 });
    expect(
      await rows('MATCH (d:Dataset) RETURN d.name AS name, d.hash AS hash, d.bundled AS bundled, d.loadedAt AS at'),
    ).toEqual([loadedAt]);
    expect(loadedAt?.slice(0, 3)).toEqual(['ferry-pact', first.hash, false]);
    expect(await isLoaded(store, smallDataset())).toBe(true);
    expect(await isLoaded(store, { ...smallDataset(), name: 'another' })).toBe(false);
  });

  test('a load into an empty graph tells its rows, as many as it said there would be', async () => {
    const reported: LoadProgress[] = [];
    await loadDataset(store, smallDataset(), { onProgress: (progress) => reported.push(progress) });
    const { done, total } = reported.at(-1) as LoadProgress;
    expect(done).toBe(total);
    expect(new Set(reported.map((progress) => progress.total)).size).toBe(1);
    const [[nodes]] = (await rows('MATCH (n) RETURN count(n) AS n')) as [[number]];
    expect(total).toBeGreaterThanOrEqual(nodes - 1);
  });

  if (open.neo4j) {
    const { uri, user, password } = open.neo4j;
    test('two that load into an empty database at the same time leave one graph', async () => {
      const other = await openStore({ engine: 'neo4j', uri, user, password });
      try {
        const reports = await Promise.all([store, other].map((one) => loadDataset(one, smallDataset())));
        expect(reports.map(({ changed }) => changed).sort()).toEqual([false, true]);
        expect(await graphHash(smallDataset())).toBe(reports[0]?.hash);
      } finally {
        await other.close();
      }
    });
  }

  test('facts read naturally, and only where somebody asserts or alleges them', async () => {
    await loadDataset(store, smallDataset());
    expect(
      await rows('MATCH (a)-[r:SIGNED]->(b) RETURN a.name AS a, r.status AS status, b.name AS b, r.claimCount AS n'),
    ).toEqual([['Northport', 'asserted', 'Ferry pact', 2]]);
    expect(
      await rows(
        'MATCH (a:Country)-[r:SUPPLIED]->(b:Country) RETURN a.id AS a, b.id AS b, r.contested AS contested, r.goods AS goods, r.articles AS articles',
      ),
    ).toEqual([['northport', 'southport', true, 'ferries', ['n1', 'n2']]]);
    expect(await rows('MATCH ()-[r:MET]->() RETURN r')).toEqual([]);
    expect(
      await rows(
        "MATCH (c:Claim {factStatus: 'expected'})-[:OBJECT]->(e:Entity) RETURN c.factId AS fact, e.id AS object",
      ),
    ).toEqual([['northport-met-southport', 'southport']]);
    expect(
      await rows(
        "MATCH (c:Claim {id: 'k2'})-[s:SUPPORTED_BY]->(p:Passage)<-[:HAS_PASSAGE]-(a:Article) RETURN s.paraphraseFr AS said, p.n AS n, a.id AS article",
      ),
    ).toEqual([['k2 dans n2', 1, 'n2']]);
    expect(
      await rows("MATCH (p:Passage {id: 'n2#2'})-[m:MENTIONS]->(e) RETURN e.id AS e, m.kind AS kind ORDER BY e"),
    ).toEqual([
      ['alice-oe', 'claim'],
      ['northport', 'claim'],
      ['southport', 'claim'],
    ]);
  });

  test('one edited claim is one update', async () => {
    await loadDataset(store, smallDataset());
    const edited = smallDataset();
    edited.claims[2]!.evidence[0]!.paraphrase = 'worded otherwise';
    expect(changesOf(await loadDataset(store, edited))).toEqual({ claims: { ...NONE, updated: 1 } });
    expect(await rows("MATCH (:Claim {id: 'k3'})-[s:SUPPORTED_BY]->() RETURN s.paraphrase AS said")).toEqual([
      ['worded otherwise'],
    ]);
    expect(
      await rows("MATCH (:Claim {id: 'k3'})-[r:SUBJECT|OBJECT]->(e) RETURN type(r) AS role, e.id AS e ORDER BY role"),
    ).toEqual([
      ['OBJECT', 'southport'],
      ['SUBJECT', 'northport'],
    ]);
  });

  test('an edited status carries through to its fact', async () => {
    await loadDataset(store, smallDataset());
    const edited = smallDataset();
    Object.assign(edited.claims[4]!, { status: 'asserted', date: '2024-06', precision: 'month' });
    expect(changesOf(await loadDataset(store, edited))).toEqual({
      claims: { ...NONE, updated: 1 },
      facts: { ...NONE, created: 1 },
      entities: { ...NONE, updated: 2 },
    });
    expect(await rows('MATCH (a)-[r:MET]->(b) RETURN a.id AS a, r.date AS date, b.id AS b')).toEqual([
      ['northport', '2024-06', 'southport'],
    ]);
    expect(changesOf(await loadDataset(store, smallDataset()))).toEqual({
      claims: { ...NONE, updated: 1 },
      facts: { ...NONE, removed: 1 },
      entities: { ...NONE, updated: 2 },
    });
    expect(await rows('MATCH ()-[r:MET]->() RETURN r')).toEqual([]);
  });

  test('a fact whose type or ends changed is moved', async () => {
    await loadDataset(store, smallDataset());
    const edited = smallDataset();
    edited.claims[0]!.subject = edited.claims[1]!.subject = 'southport';
    expect(changesOf(await loadDataset(store, edited))).toMatchObject({
      facts: { ...NONE, updated: 1 },
      claims: { ...NONE, updated: 2 },
    });
    expect(await rows('MATCH (a)-[r:SIGNED]->(b) RETURN a.id AS a, b.id AS b, r.purpose AS purpose')).toEqual([
      ['southport', 'ferry-pact', 'more ferries'],
    ]);
  });

  test('what is removed from the data set disappears from the graph, and properties with it', async () => {
    await loadDataset(store, smallDataset());
    const edited = smallDataset();
    edited.claims = edited.claims.filter((c) => c.id !== 'k2');
    edited.claims[1]!.properties = { goods: { en: 'ferries', fr: 'des bacs' } };
    edited.entities = edited.entities.filter((e) => e.id !== 'gazette');
    expect(changesOf(await loadDataset(store, edited))).toMatchObject({
      claims: { ...NONE, updated: 1, removed: 1 },
      entities: { removed: 1 },
      facts: { ...NONE, updated: 2 },
    });
    expect(await rows("MATCH (e:Entity {id: 'gazette'}) RETURN e")).toEqual([]);
    expect(await rows("MATCH (c:Claim {id: 'k2'}) RETURN c")).toEqual([]);
    expect(await rows('MATCH ()-[r:SUPPLIED]->() RETURN r.goods AS goods, r.quantity AS quantity')).toEqual([
      ['ferries', null],
    ]);
    expect(
      await rows('MATCH ()-[r:SIGNED]->() RETURN r.date AS date, r.purpose AS purpose, r.claimCount AS n'),
    ).toEqual([['2024-06', null, 1]]);
    expect(await graphHash(edited)).toBe(hashOf(deriveGraph(edited)));
  });

  test('an entity that changes its kind changes its label', async () => {
    await loadDataset(store, smallDataset());
    const edited = smallDataset();
    edited.entities[1]!.kind = 'Organization';
    expect(changesOf(await loadDataset(store, edited))).toEqual({ entities: { ...NONE, updated: 1 } });
    expect(await rows('MATCH (e:Organization) RETURN e.id AS id, e.kind AS kind, e.role AS role')).toEqual([
      ['gazette', 'Organization', null],
    ]);
    expect(await rows('MATCH (e:Media) RETURN e')).toEqual([]);
  });

  test('a broken data set is refused and the graph stays as it was', async () => {
    await loadDataset(store, smallDataset());
    const before = await graphHash(smallDataset());
    const broken = smallDataset();
    broken.title = 'Other';
    broken.claims[0]!.evidence[0]!.passage = 99;
    await expect(loadDataset(store, broken)).rejects.toThrow(
      'claims.jsonl line 1 (k1), evidence[0].passage: article n1 has 4 passages, there is no passage 99',
    );
    expect(await graphHash(smallDataset())).toBe(before);
    expect(await rows('MATCH (d:Dataset) RETURN d.title AS title')).toEqual([['A ferry pact']]);
  });

  test('a title in French comes, changes and goes with a load', async () => {
    const titles = () => rows('MATCH (d:Dataset) RETURN d.title AS title, d.titleFr AS titleFr');
    await loadDataset(store, smallDataset());
    expect(await titles()).toEqual([['A ferry pact', null]]);
    expect(await isLoaded(store, { ...smallDataset(), titleFr: 'Un pacte de ferries' })).toBe(false);
    await loadDataset(store, { ...smallDataset(), titleFr: 'Un pacte de ferries' });
    expect(await titles()).toEqual([['A ferry pact', 'Un pacte de ferries']]);
    await loadDataset(store, smallDataset());
    expect(await titles()).toEqual([['A ferry pact', null]]);
  });

  test('a load that fails halfway leaves the graph as it was', async () => {
    await loadDataset(store, smallDataset());
    const before = await graphHash(smallDataset());
    const edited = smallDataset();
    edited.entities[0]!.name = 'Alice Renamed';
    edited.claims[2]!.status = 'asserted';
    let steps = 0;
    const fails = loadDataset(store, edited, {
      onProgress: ({ step }) => {
        steps += 1;
        if (step === 'facts merge') throw new Error('the plug was pulled');
      },
    });
    await expect(fails).rejects.toThrow('the plug was pulled');
    expect(steps).toBeGreaterThan(2);
    expect(await graphHash(smallDataset())).toBe(before);
    expect((await loadDataset(store, edited)).changed).toBe(true);
  });

  test('a dry run tells what would change and changes nothing', async () => {
    expect(await loadDataset(store, smallDataset(), { dryRun: true })).toMatchObject({
      changed: true,
      claims: { created: 6 },
    });
    expect(await rows('MATCH (n) RETURN count(n) AS n')).toEqual([[0]]);
  });

  test('other data sets keep what is theirs', async () => {
    const other = smallDataset();
    Object.assign(other, { name: 'other-set', title: 'Another' });
    const renamed = (list: { id: string }[], to: string): void => {
      for (const record of list) record.id = `${to}-${record.id}`;
    };
    renamed(other.claims, 'o');
    renamed(other.articles, 'o');
    for (const claim of other.claims) {
      claim.fact = `o-${claim.fact}`;
      for (const e of claim.evidence) e.article = `o-${e.article}`;
    }
    other.entities[2]!.aliases.push('Northhaven');
    await store.write(async (tx) => {
      await tx.run("CREATE (:Note {text: 'mine'})");
    });
    await loadDataset(store, other);
    const joined = await loadDataset(store, smallDataset());
    expect(changesOf(joined)).toMatchObject({
      entities: { ...NONE, updated: 5 },
      relationTypes: { ...NONE, updated: 3 },
      claims: { ...NONE, created: 6 },
    });
    expect(
      await rows(
        "MATCH (e:Entity {id: 'northport'}) RETURN e.datasets AS datasets, e.degree AS degree, e.claimCount AS claims, e.articleCount AS articles, e.prominence AS rank, e.aliases AS aliases",
      ),
    ).toEqual([[['ferry-pact', 'other-set'], 4, 12, 4, 24, ['Le Port', 'Northhaven']]]);
    expect((await loadDataset(store, smallDataset())).changed).toBe(false);

    const emptied = smallDataset();
    Object.assign(emptied, { entities: [], claims: [], articles: [], vocabulary: [], ambiguous: [] });
    expect(changesOf(await loadDataset(store, emptied))).toMatchObject({
      entities: { ...NONE, updated: 5 },
      claims: { ...NONE, removed: 6 },
      facts: { ...NONE, removed: 2 },
    });
    expect(
      await rows(
        "MATCH (e:Entity {id: 'northport'}) RETURN e.datasets AS datasets, e.degree AS degree, e.prominence AS rank",
      ),
    ).toEqual([[['other-set'], 2, 12]]);
    expect(await rows('MATCH (c:Claim) RETURN count(c) AS n')).toEqual([[6]]);
    expect(await rows('MATCH (n:Note) RETURN n.text AS text')).toEqual([['mine']]);
    expect((await loadDataset(store, other)).changed).toBe(false);
  });

  test('a key that another data set owns is refused', async () => {
    await loadDataset(store, smallDataset());
    const other = smallDataset();
    other.name = 'other-set';
    await expect(loadDataset(store, other)).rejects.toMatchObject({
      code: 'import.conflict',
      message: 'The key northport-signed-pact in facts belongs to the data set ferry-pact already.',
    });
    expect(await rows('MATCH (e:Entity {id: $id}) RETURN e.datasets AS datasets', { id: 'northport' })).toEqual([
      [['ferry-pact']],
    ]);
  });

  test('the bundled data set loads whole and stays unchanged', async () => {
    const dataset = await openDataset();
    const report = await loadDataset(store, dataset);
    expect(await graphHash(dataset)).toBe(report.hash);
    expect(await rows('MATCH (c:Claim) RETURN count(c) AS n')).toEqual([[dataset.claims.length]]);
    expect((await loadDataset(store, dataset)).changed).toBe(false);
  });
});
