/**
 * Every endpoint over real HTTP, on every engine; each answer is checked against the contract by the server itself
 * (NODE_ENV=test).
 */
import { hostname } from 'node:os';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ENDPOINTS, CSV_CONTENT_TYPE, EXPORT_FORMATS, type GraphJson } from '../../contract/index.js';
import { statementText } from '../../cypher/loadStatements.js';
import { loadDataset } from '../dataset/loadDataset.js';
import { readDataset } from '../dataset/readDataset.js';
import { outdateAnswers } from '../kept/outdateAnswers.js';
import type { GraphStore } from '../store/index.js';
import { describeEachStore } from '../store/testing/stores.js';
import { raw, serve, type Answer, type Served } from './testing/serve.js';

describeEachStore('the API over HTTP', (open) => {
  let api: Served;
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await loadDataset(store, await readDataset());
    api = await serve(store);
  });
  afterAll(() => api.close());
  const packed = (json: string): Promise<Answer> =>
    api.post('/api/subgraph', new Blob([gzipSync(json)]), { 'content-encoding': 'gzip' });

  describe('endpoints answer', () => {
    test('health', async () => {
      expect((await api.get('/api/health')).json).toMatchObject({
        status: 'ok',
        writable: false,
        store: { engine: open.engine, state: 'ready', reason: null },
        totals: { entities: expect.any(Number) as number },
        foreign: null,
        graph: { revision: expect.any(String) as string, changing: false },
      });
    });
    test('schema', async () => {
      expect((await api.get('/api/schema')).json).toMatchObject({
        totals: { articles: 5 },
        datasets: [{ name: 'pyongyang-2024' }],
      });
    });
    test('search', async () => {
      expect((await api.get('/api/search?q=Poutine&limit=3')).json).toMatchObject({
        hits: [{ id: 'vladimir-putin', matched: 'Poutine' }, {}, {}],
      });
      expect((await api.get(`/api/search?q=${encodeURIComponent('Corée du Nord')}`)).json).toMatchObject({
        hits: expect.arrayContaining([
          expect.objectContaining({ id: 'north-korea', matched: 'Corée du Nord' }),
        ]) as unknown,
      });
    });
    test('an entity and its neighbours', async () => {
      expect((await api.get('/api/entities/vladimir-putin')).json).toMatchObject({
        entity: { id: 'vladimir-putin', nameFr: 'Vladimir Poutine' },
      });
      expect(
        (await api.get('/api/entities/vladimir-putin/neighbours?types=SIGNED,MET&direction=out&limit=5')).json,
      ).toMatchObject({ neighbourhood: { entity: 'vladimir-putin' } });
      expect((await api.get('/api/entities/vladimir-putin/neighbours?types=SIGNED&types=MET')).status).toBe(200);
    });
    test('what is in doubt, and what somebody says', async () => {
      expect((await api.get('/api/doubts?statuses=denied,alleged&limit=1')).json).toMatchObject({
        groups: [{ standing: 'denied' }, { standing: 'alleged', facts: [{ fact: { status: 'alleged' } }] }],
      });
      expect((await api.get('/api/entities/vladimir-putin/claims?limit=2')).json).toMatchObject({
        made: { claims: [{ claimant: { id: 'vladimir-putin' } }, {}], truncated: true },
      });
    });
    test('everything between two entities, in whichever order they are named', async () => {
      const between = async (one: string, other: string) =>
        (await api.get(`/api/pair?one=${one}&other=${other}`)).json['facts'] as unknown[];
      const facts = await between('russia', 'north-korea');
      expect(facts.length).toBeGreaterThan(9);
      expect(facts[0]).toHaveProperty('voices');
      expect(await between('north-korea', 'russia')).toEqual(facts);
    });
    test('a subgraph, a fact of it, and the paths between two of its entities', async () => {
      const { json } = await api.post('/api/subgraph', {});
      const graph = json as unknown as GraphJson;
      expect(graph.shown.entities).toBe(32);
      expect((await api.get(`/api/facts/${encodeURIComponent(graph.edges[0]?.key ?? '')}`)).json).toMatchObject({
        fact: { id: graph.edges[0]?.key },
      });
      expect((await api.get(`/api/paths?from=${graph.nodes[0]?.key}&to=${graph.nodes[9]?.key}`)).json).toMatchObject({
        length: expect.any(Number) as number,
      });
    });
    test('everything, of the graph as it is; its facts are looked at once', async () => {
      const looked = vi.spyOn(store, 'run');
      const isOfFacts = ([statement]: Parameters<GraphStore['run']>) =>
        statement === statementText('subgraph.facts-among');
      const everything = async () => {
        looked.mockClear();
        const { text } = await api.post('/api/subgraph', { scope: 'all' });
        return { text, looks: looked.mock.calls.filter(isOfFacts).length };
      };
      try {
        await api.get('/api/schema');
        const first = await everything();
        expect(first.looks).toBe(1);
        expect(await everything()).toEqual({ text: first.text, looks: 0 });
        const rename = (name: string) =>
          store.write(async (transaction) => {
            await transaction.run("MATCH (e:Entity {id: 'vladimir-putin'}) SET e.name = $name", { name });
            await outdateAnswers(transaction);
          });
        const { name } = (JSON.parse(first.text) as GraphJson).nodes.find(
          ({ key }) => key === 'vladimir-putin',
        )!.attributes;
        await rename('Renamed');
        expect((await everything()).text).toContain('"Renamed"');
        await rename(name);
        expect((await everything()).text).toBe(first.text);
      } finally {
        looked.mockRestore();
      }
    });
    test('the graph as communities, and what one of them holds', async () => {
      const request = { scope: 'communities' };
      const { nodes, edges, shown, totals } = (await api.post('/api/subgraph', request)).json as unknown as GraphJson;
      expect(nodes.length).toBeGreaterThan(1);
      expect(nodes[0]!.attributes.community!.chief[0]!.name).toBe(nodes[0]!.attributes.name.split(', ')[0]);
      expect(shown.entities).toBe(nodes.reduce((sum, { attributes }) => sum + attributes.community!.entities, 0));
      expect(totals.entities).toBeGreaterThanOrEqual(shown.entities);
      for (const { attributes } of edges)
        expect(attributes.words!.en).toMatch(attributes.originCount === 1 ? /^1 relation$/ : /^\d+ relations$/);
      const inside = (await api.post('/api/subgraph', { ...request, within: nodes[0]!.key }))
        .json as unknown as GraphJson;
      expect(inside.nodes.length).toBe(nodes[0]!.attributes.community!.entities);
      expect(inside.edges.length).toBe(nodes[0]!.attributes.community!.facts);
      const strange = await api.post('/api/subgraph', { ...request, within: 'community:1:nobody' });
      expect([strange.status, strange.json.code]).toEqual([404, 'community.not-found']);
      const several = await api.post('/api/subgraph', { ...request, filter: { datasets: ['a', 'b'] } });
      expect([several.status, several.json.code]).toEqual([400, 'request.invalid']);
    });
    test('articles', async () => {
      expect((await api.get('/api/articles')).json['articles']).toHaveLength(5);
      expect((await api.get('/api/articles/a2')).json).toMatchObject({ article: { id: 'a2' } });
    });
    test.each(Object.entries(EXPORT_FORMATS))('export as %s', async (format, { contentType }) => {
      const { status, headers, text } = await api.get(`/api/export?format=${format}&dataset=pyongyang-2024`);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe(contentType);
      expect(headers.get('content-disposition')).toMatch(/attachment; filename="entente-pyongyang-2024\.[\w.]+"/);
      if (format !== 'csv') expect(text).toContain('Jens Stoltenberg');
      expect((await api.get(`/api/export?format=${format}&dataset=no-such`)).json.code).toBe('dataset.not-found');
    });
    test('the two files of the CSV export by themselves', async () => {
      for (const [part, text] of [
        ['nodes', 'Jens Stoltenberg'],
        ['relationships', ',SIGNED,'],
      ] as const) {
        const answer = await api.get(`/api/export?format=csv&dataset=pyongyang-2024&part=${part}`);
        expect(answer.headers.get('content-type')).toBe(CSV_CONTENT_TYPE);
        expect(answer.headers.get('content-disposition')).toContain(`"entente-pyongyang-2024-${part}.csv"`);
        expect(answer.text).toContain(text);
      }
    });
    test('figures, of a statement and of the core', async () => {
      const query = (statement: string) => ({ source: { scope: 'query', statement } });
      const svg = await api.post('/api/figures', { recipe: query('MATCH (a)-[r:SIGNED]->(b) RETURN a, r, b') });
      expect(svg.headers.get('content-type')).toContain('image/svg+xml');
      expect(svg.text).toContain('<svg');
      await api.get('/api/schema');
      const run = vi.spyOn(store, 'run');
      expect((await api.post('/api/figures', {})).text).toContain('Vladimir Putin');
      // On Neo4j the gate asks beside it how much the graph holds, for the statement before.
      const counts = run.mock.calls.filter(([statement]) => /count\(r\) AS count\b/.test(statement));
      expect(counts, 'the schema is kept: a figure counts nothing').toEqual([]);
      run.mockRestore();
      // Who asks for a figure learns what to write; leave to write would not help.
      const { code, hint, position } = (await api.post('/api/figures', { recipe: query('MATCH (a) DELETE a') })).json;
      expect([code, position]).toMatchObject(['cypher.would-write', { line: 1, column: 11 }]);
      expect(hint).toMatch(/MATCH … RETURN/);
      expect(hint).not.toContain('ENTENTE_');
      expect((await api.post('/api/figures', { recipe: query('RETURN 1 / 0 AS a') })).json.code).toBe('cypher.failed');
      const narrowed = await api.post('/api/figures', {
        recipe: {
          source: { scope: 'entities', entities: ['vladimir-putin'] },
          expansions: [{ entity: 'vladimir-putin', limit: 4 }],
          hidden: ['kim-jong-un'],
        },
      });
      const drawn = [...narrowed.text.matchAll(/id="entity-([^"]+)"/g)].map(([, key]) => key);
      expect(drawn).toContain('vladimir-putin');
      expect(drawn.length).toBe(4);
      expect(drawn).not.toContain('kim-jong-un');
      const table = await api.post('/api/figures', { recipe: query('MATCH (a:Entity) RETURN a.name') });
      expect([table.status, table.json.code]).toEqual([422, 'figure.empty']);
    });
    test('the OpenAPI document, which names every endpoint', async () => {
      const { json } = await api.get('/api/openapi.json');
      const paths = json['paths'] as Record<string, object>;
      for (const { path, method } of Object.values(ENDPOINTS))
        expect(paths[path.replace(/:(\w+)/g, '{$1}')]).toHaveProperty(method.toLowerCase());
    });
  });

  describe('what is asked wrongly is answered plainly', () => {
    test.each([
      ['GET', '/api/nope', 404, 'request.unknown-endpoint', /no GET \/api\/nope/],
      ['GET', '/api', 404, 'request.unknown-endpoint', /openapi/],
      ['PUT', '/api/schema', 405, 'request.method-not-allowed', /takes GET/],
      ['GET', '/api/cypher', 405, 'request.method-not-allowed', /takes POST/],
      ['DELETE', '/api/entities/x', 405, 'request.method-not-allowed', /takes GET/],
      ['GET', '/api/search', 400, 'request.invalid', /^q: is missing/],
      ['GET', '/api/search?q=a&q=b', 400, 'request.invalid', /^q: must be a text/],
      ['GET', '/api/search?q=a&limit=many', 400, 'request.invalid', /^limit: must be/],
      ['GET', '/api/search?q=a&limit=51', 400, 'request.invalid', /^limit: must be at most 50/],
      ['GET', `/api/search?q=${'a'.repeat(201)}`, 400, 'request.invalid', /^q: must be at most 200 characters/],
      ['GET', '/api/entities/nobody', 404, 'entity.not-found', /"nobody"/],
      ['GET', `/api/entities/${'x'.repeat(2_065)}`, 400, 'request.invalid', /^id: must be at most 2,?064/],
      ['GET', '/api/entities/%00%01', 404, 'entity.not-found', /no entity/],
      ['GET', '/api/entities/%E0%A4%A', 400, 'request.invalid', /% escape/],
      ['GET', '/api/entities/__proto__', 404, 'entity.not-found', /__proto__/],
      ['GET', '/api/entities/constructor/neighbours', 404, 'entity.not-found', /constructor/],
      [
        'GET',
        '/api/entities/nato/neighbours?direction=up',
        400,
        'request.invalid',
        /^direction: must be one of out, in, both/,
      ],
      [
        'GET',
        '/api/entities/nato/neighbours?statuses=asserted,maybe',
        400,
        'request.invalid',
        /^statuses\[1\]: must be one of asserted/,
      ],
      ['GET', '/api/paths?from=nato', 400, 'request.invalid', /^to: is missing/],
      ['GET', '/api/paths?from=nato&to=nato', 400, 'request.invalid', /^to: must be another entity than from/],
      ['GET', '/api/pair?one=nato&other=nato', 400, 'request.invalid', /^other: must be another entity than one/],
      ['GET', '/api/paths?from=nato&to=nobody', 404, 'entity.not-found', /"nobody"/],
      ['GET', '/api/facts/%F0%9F%A6%84', 404, 'fact.not-found', /🦄/],
      ['GET', '/api/articles/a99', 404, 'article.not-found', /a99/],
      ['GET', '/api/export?format=docx', 400, 'request.invalid', /^format: must be one of json, gexf/],
      ['GET', '/api/export?dataset=../etc', 400, 'request.invalid', /^dataset: lower-case/],
    ])('%s %s', async (method, path, status, code, words) => {
      const answer = await raw(api.port, { method, path });
      const body = JSON.parse(answer.text) as { code: string; message: string; hint?: string };
      expect([answer.status, body.code]).toEqual([status, code]);
      expect(`${body.message} ${body.hint ?? ''}`).toMatch(words);
      expect(answer.text).not.toMatch(/node_modules|at .*\.[tj]s:\d+/);
    });
    test.each([
      [
        'a scope that is none',
        '{"scope":"everything"}',
        'request.invalid',
        /^scope: must be one of core, all, communities, entities/,
      ],
      ['entities without a list', '{"scope":"entities"}', 'request.invalid', /^entities: /],
      ['no entities at all', '{"entityLimit":0}', 'request.invalid', /^entityLimit: must be at least 1/],
      ['a text for a list', '{"filter":{"types":"SIGNED"}}', 'request.invalid', /^filter\.types: must be a list/],
      [
        'a kind that is none',
        '{"filter":{"kinds":["Person","Ghost"]}}',
        'request.invalid',
        /^filter\.kinds\[1\]: must be one of Person/,
      ],
      ['an empty id', '{"expand":{"entity":""}}', 'request.invalid', /^expand\.entity: must not be empty/],
      ['a list', '[]', 'request.invalid', /must be an object/],
      ['null', 'null', 'request.invalid', /must be an object/],
      ['half an object', '{', 'request.not-json', /not valid JSON/],
      ['nothing', '', 'request.not-json', /empty/],
      ['a key __proto__', '{"__proto__":{"scope":"all"}}', 'request.invalid', /__proto__/],
      ['a key __proto__ in disguise', '{"filter":{"\\u005f_proto__":1}}', 'request.invalid', /__proto__/],
      [
        'lists 100,000 deep',
        `{"filter":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
        'request.invalid',
        /levels deep/,
      ],
      ['objects 200 deep', `{"a":${'{"a":'.repeat(200)}1${'}'.repeat(200)}}`, 'request.invalid', /levels deep/],
    ])('POST /api/subgraph with %s', async (_, body, code, words) => {
      const { status, json } = await api.post('/api/subgraph', body);
      expect([status, json.code]).toEqual([400, code]);
      expect(json.message).toMatch(words);
    });
    const node = (name: string): object => ({
      key: 'a',
      attributes: {
        name,
        nameFr: name,
        kind: 'Other',
        role: null,
        roleFr: null,
        prominence: 0,
        degree: 0,
        datasets: [],
      },
    });
    const camera = (width: number): object => ({ camera: { x: 0, y: 0, width, height: 1 } });
    const graphOf = (name: string): object => ({ graph: { nodes: [node(name)], edges: [] } });
    test.each([
      [
        'a position beyond all measure',
        { ...graphOf('A'), recipe: { positions: { a: [1e100, 0] } } },
        /^recipe\.positions\.a\[0\]: must be/,
      ],
      [
        'a camera beyond all measure',
        { ...graphOf('A'), recipe: camera(1e100) },
        /^recipe\.camera\.width: must be at most/,
      ],
      [
        'a camera too small to be one',
        { ...graphOf('A'), recipe: camera(1e-300) },
        /^recipe\.camera\.width: must be at least/,
      ],
      [
        'a name of 100,000 characters',
        graphOf('n'.repeat(100_000)),
        /^graph\.nodes\[0\]\.attributes\.name: must be at most 5000 characters/,
      ],
      ['a title of 301', { ...graphOf('A'), title: 't'.repeat(301) }, /^title: must be at most 300 characters/],
      ['a width of 1e9', { ...graphOf('A'), width: 1e9 }, /^width: must be at most 8000/],
      [
        'a source that is none',
        { recipe: { source: { scope: 'some' } } },
        /^recipe\.source\.scope: must be one of core, all/,
      ],
      [
        'a filter of a statement',
        { recipe: { source: { scope: 'query', statement: 'MATCH (n) RETURN n' }, filter: { kinds: ['Person'] } } },
        /^recipe\.filter: does not go/,
      ],
    ])('POST /api/figures with %s', async (_, body, words) => {
      const { status, json } = await api.post('/api/figures', body);
      expect([status, json.code]).toEqual([400, 'request.invalid']);
      expect(json.message).toMatch(words);
    });
    test('a body that is not said to be JSON, is broken, or is too large', async () => {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=latin1']) {
        expect((await api.post('/api/subgraph', '{}', { 'content-type': type })).json.code).toBe('request.not-json');
      }
      expect((await raw(api.port, { method: 'POST', path: '/api/subgraph', body: '{}' })).text).toContain(
        'request.not-json',
      );
      expect((await api.post('/api/subgraph', '{}', { 'content-encoding': 'gzip' })).json.code).toBe('request.invalid');
      expect((await api.post('/api/subgraph', '{}', { 'content-encoding': 'br' })).json.message).toContain('br');
      const bomb = await packed(JSON.stringify({ entities: ['x'.repeat(20_000_000)] }));
      expect([bomb.status, bomb.json.code]).toEqual([413, 'request.too-large']);
      const large = await api.post('/api/cypher', {
        statement: 'RETURN $a AS a',
        parameters: { a: 'x'.repeat(5_000_000) },
      });
      expect([large.status, large.json.code]).toEqual([413, 'request.too-large']);
    });
    test('a packed body is read as the same one unpacked', async () => {
      const request = JSON.stringify({ scope: 'entities', entities: ['russia', 'north-korea'] });
      const { status, json } = await packed(request);
      expect([status, json]).toEqual([200, (await api.post('/api/subgraph', request)).json]);
    });
    test('hostile names find nothing and break nothing', async () => {
      for (const name of [
        '__proto__',
        'constructor',
        'toString',
        "'; DROP",
        '\u0000',
        '\ud83d',
        '‮',
        'a'.repeat(200),
        '../../etc/passwd',
        '${7*7}',
      ]) {
        const { status, json } = await api.post('/api/subgraph', {
          scope: 'entities',
          entities: [name],
          filter: { types: [name], articles: [name], claimants: [name] },
        });
        expect([name, status, json['nodes']]).toEqual([name, 200, []]);
      }
      expect(api.log).toEqual([]);
      expect(({} as Record<string, unknown>)['scope']).toBeUndefined();
    });
  });

  describe('strangers are kept out', () => {
    const path = '/api/subgraph';
    const headers = { 'content-type': 'application/json' };
    test.each(['evil.example', 'evil.example:4400', '127.0.0.1.evil.example', 'localhost.evil.example'])(
      'under the host name %j',
      async (host) => {
        expect((await raw(api.port, { path: '/api/health', headers: { host } })).status).toBe(403);
      },
    );
    test.each(['localhost', '127.0.0.1:1', '[::1]:9', 'entente.localhost:3'])('but not under %j', async (host) => {
      expect((await raw(api.port, { path: '/api/health', headers: { host } })).status).toBe(200);
    });
    describe('on a server for other machines', () => {
      const statusUnder = async (host: string, hosts: string[] | null): Promise<number> => {
        const open = await serve(store, { config: { host: '0.0.0.0', hosts } });
        try {
          return (await raw(open.port, { path: '/api/health', headers: { host } })).status;
        } finally {
          await open.close();
        }
      };
      test.each([
        ['evil.example', null, 403],
        ['10.0.0.7.evil.example:4400', null, 403],
        ['10.0.0.7:4400', null, 200],
        ['[fe80::1]:4400', null, 200],
        [`${hostname()}:4400`, null, 200],
        ['localhost:4400', null, 200],
        ['Graph.Example.org:443', ['graph.example.org'], 200],
        ['evil.example', ['graph.example.org'], 403],
        ['10.0.0.7', ['graph.example.org'], 403],
        ['127.0.0.1', ['graph.example.org'], 200],
      ])('under %j, ENTENTE_HOSTS being %j: %i', async (host, hosts, status) => {
        expect(await statusUnder(host, hosts)).toBe(status);
      });
    });
    test('from another page', async () => {
      const host = `127.0.0.1:${api.port}`;
      const from = async (more: Record<string, string>): Promise<number> =>
        (await raw(api.port, { method: 'POST', path, headers: { ...headers, host, ...more }, body: '{}' })).status;
      for (const origin of [
        'https://evil.example',
        'null',
        `http://localhost:${api.port}`,
        `http://127.0.0.1:${api.port + 1}`,
      ])
        expect(await from({ origin })).toBe(403);
      expect(await from({ 'sec-fetch-site': 'cross-site' })).toBe(403);
      expect(await from({ origin: `http://${host}` })).toBe(200);
      expect(await from({})).toBe(200);
    });
    test('asking for much from another page, which could not read it', async () => {
      const asked = async (path: string, more: Record<string, string>): Promise<number> =>
        (await raw(api.port, { path, headers: { host: `127.0.0.1:${api.port}`, ...more } })).status;
      for (const site of ['cross-site', 'same-site']) {
        expect(await asked('/api/search?q=nor', { 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' })).toBe(403);
        expect(await asked('/API/search?q=nor', { 'sec-fetch-site': site, 'sec-fetch-dest': 'iframe' })).not.toBe(200);
        // A link to a file.
        expect(await asked('/api/export?format=gexf', { 'sec-fetch-site': site, 'sec-fetch-dest': 'document' })).toBe(
          200,
        );
      }
      expect(await asked('/api/search?q=nor', { origin: 'https://evil.example' })).toBe(403);
      expect(await asked('/api/search?q=nor', { 'sec-fetch-site': 'same-origin' })).toBe(200);
      expect(await asked('/api/search?q=nor', { 'sec-fetch-site': 'none' })).toBe(200);
    });
    test('and the page has orders to trust only itself', async () => {
      const { headers: given } = await api.get('/api/health');
      expect(given.get('content-security-policy')).toContain("script-src 'self';");
      expect(given.get('content-security-policy')).not.toContain('unsafe-eval');
      expect(given.get('x-content-type-options')).toBe('nosniff');
      expect(given.get('x-powered-by')).toBeNull();
      expect(given.get('access-control-allow-origin')).toBeNull();
    });
  });

  describe('the wire', () => {
    test('large answers to other machines are compressed, small ones and those to this machine are not', async () => {
      const encoding = async (path: string, headers: Record<string, string>): Promise<string | null> =>
        (await fetch(api.url + path, { headers: { 'accept-encoding': 'gzip', ...headers } })).headers.get(
          'content-encoding',
        );
      const far = { 'x-forwarded-for': '192.0.2.7' };
      expect(await encoding('/api/export?format=csv&part=nodes', far)).toBe('gzip');
      expect(await encoding('/api/schema', far)).toBe('gzip');
      expect(await encoding('/api/health', far)).toBeNull();
      expect(await encoding('/api/schema', {})).toBeNull();
      expect((await api.get('/api/schema', far)).json).toEqual((await api.get('/api/schema')).json);
    });
    test('an answer the client has already is not sent again', async () => {
      const first = await api.get('/api/articles');
      const again = await raw(api.port, {
        path: '/api/articles',
        headers: { 'if-none-match': first.headers.get('etag') ?? '' },
      });
      expect([again.status, again.text]).toEqual([304, '']);
    });
    test('errors are never cached', async () => {
      expect((await api.get('/api/entities/nobody')).headers.get('cache-control')).toBe('no-store');
    });
  });
});
