/**
 * The named queries over the bundled data set, on every engine: what each answers, and that the engines answer alike,
 * order included.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import {
  ArticleResponse,
  ArticlesResponse,
  EntityResponse,
  FACT_STANDINGS,
  FactResponse,
  NeighboursResponse,
  PathsResponse,
  PropertiesRequest,
  PropertiesResponse,
  SchemaResponse,
  SearchResponse,
  SubgraphRequest,
  SubgraphResponse,
  type CypherEcho,
  type GraphFilter,
} from '../../contract/index.js';
import { loadDataset } from '../dataset/loadDataset.js';
import { readDataset } from '../dataset/readDataset.js';
import type { TextDataset } from '../dataset/textDataset.js';
import { Gate } from '../gate/Gate.js';
import { runFreeStatement } from '../gate/freeStatement.js';
import { sharedParser } from '../gate/testing/sharedParser.js';
import { graphFromRows } from '../graph/graphFromRows.js';
import type { GraphStore, Row } from '../store/index.js';
import { describeEachStore } from '../store/testing/stores.js';
import { article, articles } from './articles.js';
import { entity } from './entity.js';
import { exportGraph } from './export.js';
import { fact } from './fact.js';
import { totals } from './health.js';
import { neighbours } from './neighbours.js';
import { paths } from './paths.js';
import { properties } from './properties.js';
import { schema } from './schema.js';
import { search } from './search.js';
import { subgraph } from './subgraph.js';
import { besideOtherEngine } from './testing/otherAnswers.js';

const ALL_STATUSES = FACT_STANDINGS;

describeEachStore('named queries', (open) => {
  let store: GraphStore;
  let dataset: TextDataset;
  const answers = new Map<string, unknown>();
  /** Keeps the answer for the comparison between engines. */
  async function ask<T>(question: string, answer: Promise<T>): Promise<T> {
    const got = await answer;
    answers.set(question, got);
    return got;
  }
  const sub = (request: SubgraphRequest): Promise<SubgraphResponse> =>
    ask(`subgraph ${JSON.stringify(request)}`, subgraph({ store }, SubgraphRequest.parse(request)));
  const near = (id: string, request: Partial<Parameters<typeof neighbours>[2]> = {}): Promise<NeighboursResponse> =>
    ask(
      `neighbours ${id} ${JSON.stringify(request)}`,
      neighbours({ store }, id, { direction: 'both', limit: 50, ...request }),
    );
  const find = (q: string, limit = 10): Promise<SearchResponse> =>
    ask(`search ${q} ${limit}`, search({ store }, { q, limit }));

  beforeAll(async () => {
    store = await open();
    dataset = await readDataset();
    await loadDataset(store, dataset);
  });

  describe('search', () => {
    test.each([
      ['Poutine', 'vladimir-putin'],
      ['putin', 'vladimir-putin'],
      ['OTAN', 'nato'],
      ['NATO', 'nato'],
      ['Corée du Nord', 'north-korea'],
      ['coree du nord', 'north-korea'],
      ['kim jong', 'kim-jong-un'],
      ['jong kim', 'kim-jong-un'],
      ['Stoltenberg', 'jens-stoltenberg'],
      ['cha', 'victor-cha'],
      ['pyong', 'pyongyang'],
      ['ONU', 'united-nations'],
    ])('%s finds %s first', async (q, id) => {
      const found = SearchResponse.parse(await find(q));
      expect(found.hits.map((hit) => hit.id).slice(0, 3)).toContain(
        dataset.entities.some((e) => e.id === id) ? id : found.hits[0]?.id,
      );
      expect(found.hits[0]?.matched).toBeTruthy();
    });
    test('puts the entity of that very name before one that has it as an alias', async () => {
      const { hits } = await find('pyongyang');
      expect(hits.slice(0, 2).map((hit) => hit.id)).toEqual(['pyongyang', 'north-korea']);
      expect((await find('coree du nord', 1)).hits[0]?.id).toBe('north-korea');
      expect((await find('Moscou')).hits[0]?.id).toBe('russia');
    });
    test('tells the alias that matched', async () => {
      expect((await find('Poutine')).hits[0]).toMatchObject({ id: 'vladimir-putin', matched: 'Poutine' });
    });
    test('with nothing asked gives the most prominent entities', async () => {
      const { hits, total, truncated } = await find('', 5);
      expect(hits).toHaveLength(5);
      expect(hits.map((h) => h.prominence)).toEqual(hits.map((h) => h.prominence).sort((a, b) => b - a));
      expect({ total, truncated }).toEqual({ total: dataset.entities.length, truncated: true });
    });
    test('of what is no word finds nothing, and of what is nowhere neither', async () => {
      expect((await find('!?')).hits).toEqual([]);
      expect(await find('zzzqqq')).toMatchObject({ hits: [], total: 0, truncated: false });
    });
    test.each([
      "' OR 1=1 //",
      '\\u0027',
      '`',
      '%',
      '$q',
      'a\u0000b',
      '\ud800',
      'x'.repeat(200),
      'ＰＵＴＩＮ',
      'İstanbul',
    ])('takes %j for what it is', async (q) => {
      expect(SearchResponse.parse(await find(q)).hits.length).toBeLessThanOrEqual(10);
    });
  });

  test('the schema counts what the data set holds', async () => {
    const found = SchemaResponse.parse(
      await ask(
        'schema',
        schema({ store }).then((all) => ({
          ...all,
          datasets: all.datasets.map((d) => ({ ...d, loadedAt: null })),
          labels: all.labels.sort(),
          relationshipTypes: all.relationshipTypes.sort(),
          propertyKeys: [],
        })),
      ),
    );
    expect(found.totals).toMatchObject({
      entities: dataset.entities.length,
      claims: dataset.claims.length,
      articles: 5,
    });
    expect(found.datasets).toMatchObject([{ name: 'pyongyang-2024', bundled: true, claims: dataset.claims.length }]);
    expect(found.types.find((t) => t.type === 'MET')).toMatchObject({ symmetric: true });
    expect(found.types.map((t) => t.count)).toEqual(found.types.map((t) => t.count).sort((a, b) => b - a));
    expect(found.statuses.reduce((sum, s) => sum + s.count, 0)).toBe(new Set(dataset.claims.map((c) => c.fact)).size);
    expect(found.claimants.reduce((sum, c) => sum + c.count, 0)).toBe(dataset.claims.length);
    expect(await ask('totals', totals({ store }))).toEqual({
      entities: found.totals.entities,
      facts: found.totals.facts,
    });
  });

  test('entities open, with facts that are their own', async () => {
    for (const { id } of dataset.entities.filter((_, i) => i % 3 === 0)) {
      const found = EntityResponse.parse(await ask(`entity ${id}`, entity({ store }, id)));
      expect(found.entity.id).toBe(id);
      expect(found.facts.every((f) => f.subject.id === id || f.object.id === id)).toBe(true);
      expect(found.facts).toHaveLength(found.factTotal);
      const dates = found.facts.map((f) => f.date ?? 'undated');
      expect(dates).toEqual([...dates].sort());
      const own = new Set(dataset.claims.filter((c) => c.subject === id || c.object === id).map((c) => c.fact));
      expect(new Set(found.facts.map((f) => f.id))).toEqual(own);
    }
    await expect(entity({ store }, 'nobody')).rejects.toMatchObject({ code: 'entity.not-found' });
  });

  test('facts open to their claims and the evidence, those that nobody asserts too', async () => {
    for (const id of [...new Set(dataset.claims.map((c) => c.fact))].filter((_, i) => i % 3 === 0)) {
      const found = FactResponse.parse(await ask(`fact ${id}`, fact({ store }, id)));
      const own = dataset.claims.filter((c) => c.fact === id);
      expect(found.claims.map((c) => c.id).sort()).toEqual(own.map((c) => c.id).sort());
      expect(found.claims.every((c) => c.evidence.length > 0 && c.evidence.every((e) => e.paraphrase !== null))).toBe(
        true,
      );
      expect(found.fact).toMatchObject({
        id,
        claimCount: own.length,
        contested: own.some((c) => c.status === 'denied'),
      });
    }
    await expect(fact({ store }, 'nothing')).rejects.toMatchObject({ code: 'fact.not-found' });
  });

  test('articles open passage by passage', async () => {
    const list = ArticlesResponse.parse(await ask('articles', articles({ store })));
    expect(list.articles.map((a) => a.passageCount)).toEqual(dataset.articles.map((a) => a.passages));
    for (const { id, claimCount, entityCount } of list.articles) {
      const found = ArticleResponse.parse(await ask(`article ${id}`, article({ store }, id)));
      expect(found.article).toMatchObject({ id, claimCount, entityCount });
      expect(found.passages.map((p) => p.n)).toEqual(found.passages.map((_, i) => i + 1));
    }
    await expect(article({ store }, 'a99')).rejects.toMatchObject({ code: 'article.not-found' });
  });

  describe('neighbours', () => {
    test('come with counts by type and direction, and what was cut', async () => {
      const all = NeighboursResponse.parse(await near('russia', { limit: 1000 }));
      const own = new Set(
        dataset.claims.flatMap((c) =>
          c.status === 'asserted' || c.status === 'alleged'
            ? c.subject === 'russia'
              ? [c.object]
              : c.object === 'russia'
                ? [c.subject]
                : []
            : [],
        ),
      );
      expect(new Set(all.nodes.map((n) => n.key).filter((k) => k !== 'russia'))).toEqual(own);
      expect(all.truncated).toBe(false);
      const few = NeighboursResponse.parse(await near('russia', { limit: 5 }));
      expect(few.neighbourhood).toMatchObject({ total: own.size, shown: 5, truncated: true });
      expect(few.neighbourhood.counts).toEqual(all.neighbourhood.counts);
      expect(few.totals).toEqual(all.totals);
      expect(all.edges).toHaveLength(all.neighbourhood.counts.reduce((sum, c) => sum + c.count, 0));
      expect((await near('russia', { limit: 0 })).nodes).toHaveLength(1);
    });
    test('out and in together are both, symmetric types in each', async () => {
      const edgesOf = async (direction: 'out' | 'in' | 'both'): Promise<string[]> =>
        (await near('north-korea', { direction, limit: 1000 })).edges.map((e) => e.key);
      const [out, incoming, both] = [await edgesOf('out'), await edgesOf('in'), await edgesOf('both')];
      expect([...new Set([...out, ...incoming])].sort()).toEqual([...both].sort());
      const symmetric = dataset.vocabulary.filter((v) => v.symmetric).map((v) => v.type);
      const { edges } = await near('north-korea', { limit: 1000 });
      expect(out.filter((key) => incoming.includes(key)).sort()).toEqual(
        edges
          .filter((e) => symmetric.includes(e.attributes.type))
          .map((e) => e.key)
          .sort(),
      );
    });
    test('of what is only denied or expected come when asked for', async () => {
      for (const { id } of dataset.entities.filter((_, i) => i % 4 === 0))
        NeighboursResponse.parse(await near(id, { statuses: [...ALL_STATUSES], limit: 1000 }));
      const denied = dataset.claims.find(
        (c) => !dataset.claims.some((d) => d.fact === c.fact && (d.status === 'asserted' || d.status === 'alleged')),
      );
      const found = await near(denied?.subject ?? '', { statuses: [...ALL_STATUSES], limit: 1000 });
      expect(found.edges.map((e) => e.key)).toContain(denied?.fact);
      expect((await near(denied?.subject ?? '', { limit: 1000 })).edges.map((e) => e.key)).not.toContain(denied?.fact);
    });
  });

  describe('subgraph', () => {
    test('core: the most prominent, hanging together, and what there is besides', async () => {
      const core = SubgraphResponse.parse(await sub({}));
      expect(core.shown.entities).toBe(32);
      expect(core.truncated).toBe(true);
      expect(core.totals.entities).toBe(dataset.entities.length);
      const tied = new Set(core.edges.flatMap((e) => [e.source, e.target]));
      expect(core.nodes.every((n) => tied.has(n.key))).toBe(true);
      for (const id of ['vladimir-putin', 'kim-jong-un', 'russia', 'north-korea'])
        expect(core.nodes.map((n) => n.key)).toContain(id);
    });
    test('all: everything typed, nothing twice', async () => {
      const all = SubgraphResponse.parse(await sub({ scope: 'all' }));
      expect(all).toMatchObject({ truncated: false, shown: all.totals });
      expect(new Set(all.edges.map((e) => e.key)).size).toBe(all.edges.length);
      const everything = await sub({ scope: 'all', filter: { statuses: [...ALL_STATUSES] } });
      expect(everything.edges).toHaveLength(new Set(dataset.claims.map((c) => c.fact)).size);
    });
    test('limits cut by rank and say so', async () => {
      const few = SubgraphResponse.parse(await sub({ scope: 'all', entityLimit: 10, factLimit: 7 }));
      const all = await sub({ scope: 'all' });
      expect(few).toMatchObject({ truncated: true, shown: { entities: 10, facts: 7 }, totals: all.totals });
      expect(few.nodes.map((n) => n.key)).toEqual(all.nodes.map((n) => n.key).slice(0, 10));
    });
    test('filters by kind, type, status, article, claimant and data set', async () => {
      const all = await sub({ scope: 'all', filter: { statuses: [...ALL_STATUSES] } });
      const kinds = await sub({ scope: 'all', filter: { kinds: ['Person', 'Country'] } });
      expect(new Set(kinds.nodes.map((n) => n.attributes.kind))).toEqual(new Set(['Person', 'Country']));
      const signed = await sub({ scope: 'all', filter: { types: ['SIGNED'] } });
      expect(new Set(signed.edges.map((e) => e.attributes.type))).toEqual(new Set(['SIGNED']));
      const tied = new Set(signed.edges.flatMap((e) => [e.source, e.target]));
      expect(signed.nodes.map((n) => n.key).sort()).toEqual([...tied].sort());
      expect(signed).toMatchObject({ truncated: false, totals: signed.shown });
      const denied = await sub({ scope: 'all', filter: { statuses: ['denied'] } });
      expect(denied.edges.map((e) => e.key)).toEqual(
        all.edges.filter((e) => e.attributes.status === 'denied').map((e) => e.key),
      );
      const third = await sub({ scope: 'all', filter: { articles: ['a3'], statuses: [...ALL_STATUSES] } });
      expect(third.edges.map((e) => e.key)).toEqual(
        all.edges.filter((e) => e.attributes.articles.includes('a3')).map((e) => e.key),
      );
      for (const claimant of ['article', 'vladimir-putin', 'jens-stoltenberg']) {
        const said = await sub({ scope: 'all', filter: { claimants: [claimant], statuses: [...ALL_STATUSES] } });
        const facts = new Set(dataset.claims.filter((c) => (c.claimant ?? 'article') === claimant).map((c) => c.fact));
        expect(new Set(said.edges.map((e) => e.key))).toEqual(facts);
      }
      expect((await sub({ scope: 'all', filter: { datasets: ['other'] } })).nodes).toEqual([]);
      expect(await sub({ scope: 'all', filter: { types: ['NO_SUCH'] } })).toMatchObject({
        nodes: [],
        edges: [],
        totals: { entities: 0, facts: 0 },
      });
    });
    test('entities: the facts among the given ones, unknown ids left out', async () => {
      const some = SubgraphResponse.parse(
        await sub({ scope: 'entities', entities: ['russia', 'north-korea', 'nobody', 'russia'] }),
      );
      expect(some.nodes.map((n) => n.key).sort()).toEqual(['north-korea', 'russia']);
      expect(some.edges.length).toBeGreaterThan(0);
      expect(await sub({ scope: 'entities', entities: [] })).toMatchObject({ nodes: [], truncated: false });
      const two = await sub({
        scope: 'entities',
        entities: ['nato', 'victor-cha', 'russia', 'north-korea'],
        entityLimit: 2,
      });
      expect([two.nodes.map((n) => n.key), two.truncated, two.totals.entities]).toEqual([
        ['russia', 'north-korea'],
        true,
        4,
      ]);
    });
    test('expand: new neighbours beside those on the screen, and the facts among all of them', async () => {
      const before = ['russia', 'north-korea', 'vladimir-putin'];
      const grown = SubgraphResponse.parse(
        await sub({ scope: 'entities', entities: before, expand: { entity: 'vladimir-putin', limit: 4 } }),
      );
      expect(grown.nodes).toHaveLength(7);
      expect(grown.neighbourhood).toMatchObject({ entity: 'vladimir-putin', truncated: true });
      const again = await sub({
        scope: 'entities',
        entities: grown.nodes.map((n) => n.key),
        expand: { entity: 'vladimir-putin', limit: 1000 },
      });
      expect(again.neighbourhood).toMatchObject({ truncated: false, shown: again.neighbourhood?.total });
      expect(again.truncated).toBe(false);
      const signed = await sub({
        scope: 'entities',
        entities: ['vladimir-putin'],
        expand: { entity: 'vladimir-putin', types: ['SIGNED'], direction: 'out' },
      });
      expect(signed.nodes.map((n) => n.key).sort()).toEqual(['partnership-treaty-2024', 'vladimir-putin']);
      await expect(sub({ scope: 'entities', entities: [], expand: { entity: 'nobody' } })).rejects.toMatchObject({
        code: 'entity.not-found',
      });
    });
    test.each([
      ['all', {}],
      ['people', { kinds: ['Person' as const] }],
      ['whatever is said', { statuses: [...ALL_STATUSES] }],
    ])(
      'expand beside what is held: the entity, its facts and what is new, so that nothing is missing (%s)',
      async (_, filter) => {
        const layers = ['articles' as const];
        const { statuses } = filter as GraphFilter;
        const before = await sub({ filter: { statuses }, layers });
        const entities = before.nodes.map((n) => n.key).filter((key) => !key.startsWith('article:'));
        for (const entity of ['vladimir-putin', 'victor-cha']) {
          const expand = { entity, limit: 5 };
          const request = { scope: 'entities' as const, filter, layers, expand };
          const whole = await sub({ ...request, entities });
          const own = (graph: SubgraphResponse) =>
            graph.edges.filter(({ source, target }) => source === entity || target === entity).map(({ key }) => key);
          const fresh = SubgraphResponse.parse(await sub({ ...request, entities: [], held: { entities } }));
          const keys = (graph: SubgraphResponse) => [...graph.nodes, ...graph.edges].map(({ key }) => key);
          expect(fresh.nodes.map(({ key }) => key).filter((key) => entities.includes(key))).toEqual([entity]);
          expect(own(fresh)).toEqual(own(whole));
          const known = fresh.edges.filter(({ key }) => keys(before).includes(key)).map(({ key }) => key);
          expect(known.filter((key) => !own(fresh).includes(key) && !key.startsWith('mentions:'))).toEqual([]);
          expect(keys(whole).filter((key) => !keys(fresh).includes(key) && !keys(before).includes(key))).toEqual([]);
          expect(keys(fresh).filter((key) => !keys(whole).includes(key))).toEqual([]);
          expect(fresh.neighbourhood).toEqual(whole.neighbourhood);
          const cut = ({ totals, shown }: SubgraphResponse) => [
            totals.entities - shown.entities,
            totals.facts - shown.facts,
          ];
          expect(cut(fresh)).toEqual(cut(whole));
          const articles = (graph: SubgraphResponse) => graph.nodes.filter((n) => n.attributes.kind === 'Article');
          expect(articles(whole)).toEqual(expect.arrayContaining(articles(fresh)));
        }
      },
    );
    test('expand under a filter: what the filter leaves out is not counted as cut', async () => {
      const { claimants } = await schema({ store });
      const filters = [
        { kinds: ['Person' as const] },
        { articles: [dataset.articles[0]!.id] },
        { claimants: [claimants.find(({ claimant }) => claimant !== null)!.claimant!.id] },
      ];
      for (const filter of filters) {
        const request = { scope: 'entities' as const, entities: [], filter };
        const grown = await sub({ ...request, expand: { entity: 'vladimir-putin', limit: 1000 } });
        expect(grown).toMatchObject({ truncated: false, totals: grown.shown });
        const few = await sub({ ...request, expand: { entity: 'vladimir-putin', limit: 1 } });
        expect(few.truncated).toBe(grown.nodes.length > 2);
        expect(few.totals.entities).toBe(grown.totals.entities);
      }
    });
    test('layers: articles and passages as nodes, tied by MENTIONS', async () => {
      for (const layers of [['articles'], ['passages'], ['articles', 'passages']] as const) {
        const found = SubgraphResponse.parse(await sub({ layers: [...layers] }));
        const keys = new Set(found.nodes.map((n) => n.key));
        expect(keys.size).toBe(found.nodes.length);
        expect(new Set(found.edges.map((e) => e.key)).size).toBe(found.edges.length);
        expect(found.edges.every((e) => keys.has(e.source) && keys.has(e.target))).toBe(true);
        expect(found.shown.entities).toBe(32);
        expect(found.nodes.filter((n) => n.attributes.kind === 'Article')).toHaveLength(
          (layers as readonly string[]).includes('articles') ? 5 : 0,
        );
      }
    });
  });

  describe('paths', () => {
    const go = (from: string, to: string, more: object = {}): Promise<PathsResponse> =>
      ask(
        `paths ${from} ${to} ${JSON.stringify(more)}`,
        paths({ store }, { from, to, maxLength: 5, limit: 50, ...more }),
      );
    test('between any two are all shortest ones, as a plain search over the whole graph finds them', async () => {
      const all = await sub({ scope: 'all' });
      const near = new Map<string, Set<string>>();
      for (const { source, target } of all.edges) {
        near.set(source, (near.get(source) ?? new Set()).add(target));
        near.set(target, (near.get(target) ?? new Set()).add(source));
      }
      const expected = (from: string, to: string): string[][] => {
        let layer = [[from]];
        for (let length = 0; length <= 5 && layer.length > 0; length++) {
          const done = layer.filter((path) => path.at(-1) === to);
          if (done.length > 0) return done;
          layer = layer.flatMap((path) =>
            [...(near.get(path.at(-1) ?? '') ?? [])].filter((id) => !path.includes(id)).map((id) => [...path, id]),
          );
        }
        return [];
      };
      const ids = dataset.entities.map((e) => e.id).filter((_, i) => i % 9 === 0);
      for (const from of ids)
        for (const to of ids) {
          const found = PathsResponse.parse(await go(from, to, { limit: 200 }));
          const want = expected(from, to);
          expect([from, to, found.totalPaths]).toEqual([from, to, want.length]);
          expect(found.length).toBe(want[0] ? want[0].length - 1 : null);
          expect(want.map((p) => p.join())).toEqual(expect.arrayContaining(found.paths.map((p) => p.entities.join())));
          expect(new Set(found.paths.map((p) => p.entities.join())).size).toBe(Math.min(want.length, 200));
        }
    });
    test('hold the parallel facts between two neighbours, and are counted beyond the limit', async () => {
      const found = await go('russia', 'north-korea');
      expect(found).toMatchObject({ length: 1, totalPaths: 1, truncated: false });
      expect(found.graph.edges.length).toBeGreaterThan(1);
      const ends = [dataset.entities.at(3)?.id ?? '', dataset.entities.at(-3)?.id ?? ''] as const;
      const one = await go(ends[0], ends[1], { limit: 1 });
      expect(one.truncated).toBe(one.totalPaths > 1);
    });
    test('keep to the types asked for, and to existing ends', async () => {
      expect((await go('vladimir-putin', 'kim-jong-un', { types: ['SIGNED'] })).paths).toEqual([
        { entities: ['vladimir-putin', 'partnership-treaty-2024', 'kim-jong-un'] },
      ]);
      await expect(go('vladimir-putin', 'nobody')).rejects.toMatchObject({ code: 'entity.not-found' });
    });
  });

  test('properties: what entities and the facts among them have, and the values of those that are named', async () => {
    const { nodes, edges } = await sub({ scope: 'core' });
    const entities = nodes.map(({ key }) => key);
    const wanted = { entities: ['wikidata', ':label'], facts: ['cameo'] };
    const request = PropertiesRequest.parse({ entities: [...entities, 'nobody'], names: wanted });
    const found = PropertiesResponse.parse(await ask('properties of the core', properties({ store }, request)));
    const names = found.known.entities.map(({ name }) => name);
    expect([names.includes('date'), names.includes('searchText'), names.includes(':label')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(Object.keys(found.entities).sort()).toEqual(entities.sort());
    expect(found.entities['russia']).toMatchObject({ ':label': expect.any(String) as string });
    expect(edges.some(({ key }) => Object.hasOwn(found.facts, key))).toBe(true);
  });

  test('every echo passes the gate and gives the same entities and facts', async () => {
    const gate = new Gate({ allowWrites: false, parser: sharedParser });
    const run = async ({ statement, parameters }: CypherEcho): Promise<{ nodes: string[]; edges: string[] }> => {
      const result = await runFreeStatement(
        { store, gate, limits: { rowLimit: 10_000, timeoutMs: 20_000 } },
        { statement, parameters, access: 'read', graph: true },
      );
      const rows: Row[] = [];
      for await (const batch of result.batches()) rows.push(...batch.rows);
      expect(result.summary().truncated).toBe(false);
      const graph = await graphFromRows(store, rows, false);
      return { nodes: graph.nodes.map((n) => n.key).sort(), edges: graph.edges.map((e) => e.key).sort() };
    };
    for (const request of [
      {},
      { scope: 'all' },
      { scope: 'entities', entities: ['russia', 'nato'], expand: { entity: 'nato' } },
      { scope: 'entities', entities: [], expand: { entity: 'nato' }, held: { entities: ['russia', 'nato'] } },
    ] as SubgraphRequest[]) {
      const graph = await sub(request);
      const ends = graph.edges.flatMap(({ source, target }) => [source, target]);
      expect(await run(graph.cypher as CypherEcho)).toEqual({
        nodes: [...new Set([...graph.nodes.map((n) => n.key), ...ends])].sort(),
        edges: graph.edges.map((e) => e.key).sort(),
      });
    }
    const around = await near('nato');
    expect(await run(around.cypher as CypherEcho)).toEqual({
      nodes: around.nodes.map((n) => n.key).sort(),
      edges: around.edges.map((e) => e.key).sort(),
    });
    const ids = dataset.entities.map((e) => e.id).filter((_, i) => i % 25 === 0);
    for (const from of ids)
      for (const to of ids) {
        const { graph, length } = await paths({ store }, { from, to, maxLength: 5, limit: 200 });
        const found = await run(graph.cypher as CypherEcho);
        expect({ from, to, ...found }).toEqual({
          from,
          to,
          nodes:
            length === null || (graph.edges.length === 0 && from !== to) ? [] : graph.nodes.map((n) => n.key).sort(),
          edges: graph.edges.map((e) => e.key).sort(),
        });
      }
    const one = await entity({ store }, 'jens-stoltenberg');
    const typed = one.facts.filter((f) => f.status === 'asserted' || f.status === 'alleged');
    expect((await run(one.cypher)).edges).toEqual(typed.map((f) => f.id).sort());
    expect((await run((await find('kim', 50)).cypher as CypherEcho)).nodes).toEqual(
      (await find('kim', 50)).hits.map((h) => h.id).sort(),
    );
    const some = await fact({ store }, typed[0]?.id ?? '');
    expect((await run(some.cypher)).nodes).toEqual(expect.arrayContaining(some.claims.map((c) => `claim:${c.id}`)));
  });

  test.each(['json', 'gexf', 'graphml', 'csv', 'cypher'] as const)('the export as %s', async (format) => {
    let text = '';
    for await (const piece of await exportGraph({ store }, format, { part: 'nodes' })) text += String(piece);
    const stamped = text.replace(/loadedAt: '[^']*'/, "loadedAt: ''");
    await ask(`export ${format}`, Promise.resolve(stamped.split('\n')));
    expect(text).toContain('Vladimir Putin');
    await expect(exportGraph({ store }, format, { dataset: 'no-such' })).rejects.toMatchObject({
      code: 'dataset.not-found',
    });
  });

  test('answers are those of the other engine, where both run', () => {
    const both = besideOtherEngine(open.engine, answers);
    for (const [question, answer] of Object.entries(both?.others ?? {}))
      expect({ question, answer: both?.own[question] }).toEqual({ question, answer });
    expect(Object.keys(both?.own ?? {}).sort()).toEqual(Object.keys(both?.others ?? {}).sort());
  });
});
