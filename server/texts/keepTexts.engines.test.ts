/**
 * The articles' own words in the graph, on every engine: kept by later loads, outside the data hash, taken out again.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { deriveGraph } from '../dataset/deriveGraph.js';
import { hashOf } from '../dataset/graphRows.js';
import { loadDataset } from '../dataset/loadDataset.js';
import { readGraphRows } from '../dataset/readGraphRows.js';
import type { TextDataset } from '../dataset/textDataset.js';
import { article, articles } from '../queries/articles.js';
import { exportGraph } from '../queries/export.js';
import { fact } from '../queries/fact.js';
import { rowsOf, type GraphStore } from '../store/index.js';
import { describeEachStore } from '../store/testing/stores.js';
import { keepSources } from './keepSource.js';
import { keepTexts, removeTexts } from './keepTexts.js';
import { harbourDataset, HARBOUR_TEXTS, textOf } from './testing/harbourTexts.js';

// Each test loads anew, and some more than once.
vi.setConfig({ testTimeout: 120_000 });

const KEEP = { keep: true, partial: false };

describeEachStore('the articles’ own words', (open) => {
  let store: GraphStore;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'entente-texts-'));
    store = await open();
    await loadDataset(store, harbourDataset());
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    await store.write(async (tx) => {
      await tx.run('MATCH (n) DETACH DELETE n');
    });
    await loadDataset(store, harbourDataset());
  });

  const file = async (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    await writeFile(path, content);
    return { name, path };
  };
  const keptTexts = async (): Promise<unknown[][]> =>
    rowsOf(store, 'MATCH (p:Passage) WHERE p.text IS NOT NULL RETURN p.id AS id, p.text AS text ORDER BY id');
  const textsOf = (id: 'n1' | 'n2') => HARBOUR_TEXTS[id].map((text, i) => [`${id}#${i + 1}`, text]);
  const graphHash = (dataset: TextDataset): Promise<string> =>
    store.write(async (tx) => hashOf(await readGraphRows(tx, dataset.name, deriveGraph(dataset))));

  test('whole articles are kept, verbatim', async () => {
    const report = await keepTexts(store, [await file('one', `${textOf('n2')}Tides\n${textOf('n1')}`)], KEEP);
    expect(report.articles).toEqual([
      {
        id: 'n1',
        title: 'The pact',
        titleFr: 'Le pacte',
        passageCount: 4,
        found: [1, 2, 3, 4],
        missing: [],
        kept: true,
      },
      {
        id: 'n2',
        title: 'The doubts',
        titleFr: 'Les doutes',
        passageCount: 3,
        found: [1, 2, 3],
        missing: [],
        kept: true,
      },
    ]);
    expect(report.files).toMatchObject([{ name: 'one', found: 7, unknownTotal: 1, unknown: [{ words: 'Tides' }] }]);
    expect(await keptTexts()).toEqual([...textsOf('n1'), ...textsOf('n2')]);
  });

  test('a later load keeps them, sees no difference and has the same hash', async () => {
    await keepTexts(store, [await file('one', textOf('n1'))], KEEP);
    await keepSources(
      store,
      new Map([['n1', { outlet: 'The Tide', url: 'https://example.org/tide', date: '2024-06-21' }]]),
    );
    const again = await loadDataset(store, harbourDataset());
    expect(again.changed).toBe(false);
    expect(await graphHash(harbourDataset())).toBe(again.hash);
    const edited = harbourDataset();
    Object.assign(edited.articles[0]!, { title: 'The pact, retold' });
    edited.claims[0]!.evidence[0]!.paraphrase = 'worded otherwise';
    expect(await loadDataset(store, edited)).toMatchObject({ changed: true, articles: { updated: 1 } });
    expect(await keptTexts()).toEqual(textsOf('n1'));
    expect((await article({ store }, 'n1')).article).toMatchObject({
      title: 'The pact, retold',
      outlet: 'The Tide',
      url: 'https://example.org/tide',
      date: '2024-06-21',
      precision: 'day',
      textCount: 4,
      knownCount: 4,
    });
  });

  test('a passage that becomes another one loses the text that is no longer its', async () => {
    await keepTexts(store, [await file('one', textOf('n2'))], KEEP);
    const [first, second, third] = HARBOUR_TEXTS.n2;
    await loadDataset(store, harbourDataset({ ...HARBOUR_TEXTS, n2: [first, `${second} Encore.`, third] }));
    expect(await keptTexts()).toEqual([textsOf('n2')[0], textsOf('n2')[2]]);
  });

  test('an article of which a passage is missing is kept only when that is wanted, and says which', async () => {
    const changed = await file('one', textOf('n1').replace('Three', 'Four'));
    const refused = await keepTexts(store, [changed], KEEP);
    expect(refused.articles).toMatchObject([{ id: 'n1', found: [1, 2, 4], missing: [3], kept: false }]);
    expect(refused.files[0]?.unknown).toEqual([
      { line: 5, words: 'Four ferries are said to have gone to …', insteadOf: { article: 'n1', n: 3 } },
    ]);
    expect(await keptTexts()).toEqual([]);
    const partly = await keepTexts(store, [changed], { keep: true, partial: true });
    expect(partly.articles).toMatchObject([{ missing: [3], kept: true }]);
    expect((await keptTexts()).map(([id]) => id)).toEqual(['n1#1', 'n1#2', 'n1#4']);
    // The rest may come later.
    const rest = await keepTexts(store, [await file('two', HARBOUR_TEXTS.n1[2])], KEEP);
    expect(rest.articles).toMatchObject([{ found: [3], missing: [], kept: true }]);
    expect(await keptTexts()).toEqual(textsOf('n1'));
    // A copy that differs from what is kept says so, and changes nothing.
    const again = await keepTexts(store, [changed], KEEP);
    expect(again.files[0]?.unknown).toEqual(refused.files[0]?.unknown);
    expect(await keptTexts()).toEqual(textsOf('n1'));
  });

  test('a look at the files keeps nothing, and no file harms another', async () => {
    const files = [
      await file('large.txt', 'x'.repeat(1_100_000)),
      await file('archive.txt', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])),
      await file(
        'latin.txt',
        Buffer.from(
          textOf('n2').replace(/[Œ…’]/g, (c) => ({ Œ: 'OE', '…': '...' })[c] ?? "'"),
          'latin1',
        ),
      ),
      await file('utf16.txt', Buffer.from(`\uFEFF${textOf('n1')}`, 'utf16le')),
      await file('other.txt', 'Nothing that is known.\n'),
    ];
    const report = await keepTexts(store, files, { keep: false, partial: false });
    expect(report.files.map(({ found, refused, remark }) => [found, refused, remark !== null])).toEqual([
      [0, 'the file has more than 1 MB, which no article has', false],
      [0, 'the file is a ZIP archive or a spreadsheet workbook: save the article as plain text (.txt)', false],
      [2, null, true],
      [4, null, false],
      [0, null, false],
    ]);
    expect(report.articles.map(({ id, kept }) => [id, kept])).toEqual([
      ['n1', false],
      ['n2', false],
    ]);
    expect(await keptTexts()).toEqual([]);
  });

  test('loads at the same time end in whole articles', async () => {
    const files = [await file('one', textOf('n1')), await file('two', textOf('n2'))];
    await Promise.all([
      keepTexts(store, files, KEEP),
      loadDataset(store, harbourDataset()),
      keepTexts(store, files, KEEP),
    ]);
    expect(await keptTexts()).toEqual([...textsOf('n1'), ...textsOf('n2')]);
  });

  test('removed of one article, of all, and of none that is not there; what was written whole stays', async () => {
    await keepTexts(store, [await file('one', textOf('n1')), await file('two', textOf('n2'))], KEEP);
    await store.write(async (tx) => {
      await tx.run("CREATE (:Article {id: 'own'})-[:HAS_PASSAGE]->(:Passage {id: 'own#1', n: 1, text: 'Mine.'})");
    });
    expect(await removeTexts(store, 'n2')).toBe(3);
    expect(await keptTexts()).toEqual([...textsOf('n1'), ['own#1', 'Mine.']]);
    expect(await removeTexts(store)).toBe(4);
    expect(await removeTexts(store)).toBe(0);
    expect(await keptTexts()).toEqual([['own#1', 'Mine.']]);
    await expect(removeTexts(store, 'n9')).rejects.toMatchObject({ code: 'article.not-found' });
  });

  test('evidence and article show the passage with the names in it', async () => {
    await keepTexts(store, [await file('two', textOf('n2'))], KEEP);
    const { claims } = await fact({ store }, 'northport-signed-pact');
    const [evidence] = claims.find(({ id }) => id === 'k2')!.evidence;
    expect(evidence).toMatchObject({ text: HARBOUR_TEXTS.n2[0], language: 'fr', paraphrase: 'k2 in n2' });
    const named = evidence!.names.map(({ start, end, entity }) => [evidence!.text!.slice(start, end), entity.id]);
    expect(named).toEqual([
      ['Œ. Alice', 'alice-oe'],
      ['Port-Nord', 'northport'],
      ['pacte des bacs', 'ferry-pact'],
      ['la Gazette', 'gazette'],
    ]);
    const { passages } = await article({ store }, 'n2');
    expect(passages.map(({ text }) => text)).toEqual(HARBOUR_TEXTS.n2);
    expect(passages[0]?.names).toEqual(evidence!.names);
    // “Le Port” is either town: here it is the one that the passage speaks of.
    expect(passages[1]?.names.map(({ entity }) => entity.id)).toEqual(['northport', 'southport']);
    expect(claims.find(({ id }) => id === 'k1')!.evidence[0]).toMatchObject({ text: null, names: [] });
  });

  test('where a mention says itself where the name stands, that is where it is', async () => {
    await store.write(async (tx) => {
      await tx.run(
        "CREATE (a:Article {id: 'own', title: 'Own'})-[:HAS_PASSAGE]->(p:Passage {id: 'own#1', n: 1, text: 'She of Northport.'})",
      );
      await tx.run(
        "MATCH (p:Passage {id: 'own#1'}), (e:Entity) WHERE e.id IN ['alice-oe', 'northport'] CREATE (p)-[m:MENTIONS]->(e) SET m.start = CASE WHEN e.id = 'alice-oe' THEN 0 END, m.end = CASE WHEN e.id = 'alice-oe' THEN 3 END",
      );
    });
    const { passages } = await article({ store }, 'own');
    expect(passages[0]?.names.map(({ start, end, entity }) => [start, end, entity.id])).toEqual([
      [0, 3, 'alice-oe'],
      [7, 16, 'northport'],
    ]);
  });

  test('exports leave the texts out unless they are asked for', async () => {
    await keepTexts(store, [await file('one', textOf('n1'))], KEEP);
    await store.write(async (tx) => {
      await tx.run("CREATE (:Article {id: 'own'})-[:HAS_PASSAGE]->(:Passage {id: 'own#1', n: 1, text: 'Mine.'})");
    });
    const exported = async (texts?: boolean): Promise<string> => {
      let all = '';
      for (const format of ['json', 'gexf', 'graphml', 'csv', 'cypher'] as const)
        for await (const piece of await exportGraph({ store }, format, texts === undefined ? {} : { texts }))
          all += piece;
      return all;
    };
    const plain = await exported();
    expect(plain).not.toContain('put its name to the pact');
    expect(plain).toContain('Mine.');
    expect(await exported(false)).toBe(plain);
    expect(await exported(true)).toContain('put its name to the pact');
  });

  test('what was entered of a source holds before the data set’s own, and is taken back', async () => {
    const source = async () => {
      const { outlet, author, url, date, precision } = (await article({ store }, 'n2')).article;
      return { outlet, author, url, date, precision };
    };
    const own = { outlet: 'Gazette', author: null, url: null, date: '2024-06', precision: 'month' };
    expect(await source()).toEqual(own);
    await keepSources(store, new Map([['n2', { outlet: 'La Gazette', author: 'B. Œ.', date: '2024-06-22' }]]));
    const entered = { outlet: 'La Gazette', author: 'B. Œ.', url: null, date: '2024-06-22', precision: 'day' };
    expect(await source()).toEqual(entered);
    expect((await articles({ store })).articles[1]).toMatchObject(entered);
    await keepSources(store, new Map([['n2', { author: null }]]));
    expect(await source()).toEqual({ ...entered, author: null });
    await keepSources(store, new Map([['n2', { outlet: null, date: null }]]));
    expect(await source()).toEqual(own);
    const both = new Map([
      ['n2', { outlet: 'Lost' }],
      ['n9', { outlet: 'Nowhere' }],
    ]);
    await expect(keepSources(store, both)).rejects.toMatchObject({ code: 'article.not-found' });
    expect(await source()).toEqual(own);
  });
});
