/** Free Cypher over HTTP, on every engine: values, limits, errors at their place, cancelling, streaming. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CypherResponse, CypherStreamLine } from '../../contract/index.js';
import { loadDataset } from '../dataset/loadDataset.js';
import { readDataset } from '../dataset/readDataset.js';
import { rowsOf, type GraphStore } from '../store/index.js';
import { describeEachStore } from '../store/testing/stores.js';
import { serve, type Answer, type Served } from './testing/serve.js';

const ENDLESS =
  'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE (a * b) % 7 = 8 RETURN count(*) AS n';

describeEachStore('free Cypher over HTTP', (open) => {
  let store: GraphStore;
  let api: Served;
  let writing: Served;
  beforeAll(async () => {
    store = await open({ statementTimeoutMs: 20_000 });
    await loadDataset(store, await readDataset());
    [api, writing] = await Promise.all([serve(store), serve(store, { config: { allowWrites: true } })]);
  });
  afterAll(() => Promise.all([api.close(), writing.close()]));
  const run = async (statement: string, more: object = {}): Promise<CypherResponse> => {
    const { status, json } = await api.cypher(statement, more);
    expect([status, json.code, json.message]).toEqual([200, undefined, undefined]);
    return json as unknown as CypherResponse;
  };
  const values = async (statement: string, parameters: object = {}): Promise<unknown> =>
    (await run(statement, { parameters })).data.values;
  const lines = async (statement: string, more: object = {}): Promise<CypherStreamLine[]> => {
    const { text, headers } = await api.post('/api/cypher', { statement, ...more }, { accept: 'application/x-ndjson' });
    expect(headers.get('content-type')).toContain('application/x-ndjson');
    return text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as CypherStreamLine);
  };

  test('EXPLAIN and PROFILE give the plan, with JSON and line by line, and PROFILE its figures', async () => {
    const explained = await run('EXPLAIN MATCH (e:Entity) RETURN e.id AS id');
    expect(explained).toMatchObject({ rowCount: 0, data: { fields: ['id'], values: [] } });
    expect(explained.plan?.map(({ depth }) => depth)).toEqual([0, 1, 2]);
    expect(JSON.stringify(explained.plan?.at(-1))).toContain('e:Entity');
    const profiled = await run('PROFILE MATCH (e:Entity) RETURN e.id LIMIT 3');
    expect(profiled).toMatchObject({ rowCount: 3, profileCut: false });
    expect(profiled.plan?.slice(1).map(({ rows }) => rows !== null)).toEqual(profiled.plan?.slice(1).map(() => true));
    expect(profiled.plan?.length).toBeGreaterThan(2);
    expect((await lines('EXPLAIN RETURN 1 AS one')).at(-1)).toMatchObject({ summary: { plan: [{ depth: 0 }, {}] } });
    expect((await run('RETURN 1 AS one')).plan).toBeNull();
  });
  test('PROFILE whose rows are cut has its plan, or says why not', async () => {
    const cut = await run('PROFILE MATCH (e:Entity) RETURN e.id', { rowLimit: 2 });
    expect(cut).toMatchObject({ truncated: true, rowCount: 2 });
    if (open.engine === 'neo4j')
      expect(cut).toMatchObject({ plan: null, profileCut: true, hint: expect.stringContaining('LIMIT') as string });
    else expect(cut).toMatchObject({ plan: [{}, {}, {}], profileCut: false });
  });
  test('what would change the database is refused where only reading was asked for, and counts its changes else', async () => {
    const ask = (statement: string): Promise<Answer> => writing.cypher(statement, { access: 'read' });
    for (const statement of [
      'CREATE (n:Trial)',
      'MERGE (n:Trial {id: 1})',
      'MATCH (n:Entity) SET n.name = 1',
      'MATCH (n:Entity) REMOVE n.name',
      'MATCH (n:Entity) DETACH DELETE n',
      'MATCH (n:Entity) CALL (n) { SET n.x = 1 } RETURN count(n) AS n',
      'FOREACH (x IN [1] | CREATE (:Trial))',
      'PROFILE CREATE (n:Trial)',
    ])
      expect((await ask(statement)).json, statement).toMatchObject({
        code: 'cypher.would-write',
        position: { line: 1 },
      });
    expect((await ask('RETURN "DELETE n" AS create')).status).toBe(200);
    expect((await ask('EXPLAIN MATCH (n) DETACH DELETE n')).json).toMatchObject({ counters: {} });
    const { json } = await writing.cypher('CREATE (a:Trial {x: 1})-[:T]->(b:Trial) RETURN a');
    expect(json).toMatchObject({ access: 'write', counters: { nodesCreated: 2, relationshipsCreated: 1 } });
    expect((await writing.cypher('MATCH (n:Trial) DETACH DELETE n')).json).toMatchObject({
      counters: { nodesDeleted: 2, relationshipsDeleted: 1 },
    });
    const figure = await writing.post('/api/figures', {
      recipe: { source: { scope: 'query', statement: 'CREATE (n:Trial) RETURN n' } },
    });
    expect(figure.json.code).toBe('cypher.would-write');
    expect((await run('MATCH (n:Trial) RETURN count(n) AS n')).data.values).toEqual([[0]]);
  });
  test('rows that are cut are said to be, with what to do', async () => {
    const most = await run('UNWIND range(1, 10001) AS n RETURN n', { rowLimit: 10_000 });
    expect(most).toMatchObject({ truncated: true, hint: expect.stringContaining('SKIP 10000') as string });
    const few = await run('UNWIND range(1, 3) AS n RETURN n', { rowLimit: 2 });
    expect(few.hint).toContain('rowLimit (at most 10000)');
    expect((await run('RETURN 1 AS n')).hint).toBeNull();
  });

  describe('what comes back', () => {
    test('who signed what', async () => {
      const { data, rowCount, engine, access } = await run('MATCH (a)-[r:SIGNED]->(b) RETURN a.name, r.status, b.name');
      expect(data.fields).toEqual(['a.name', 'r.status', 'b.name']);
      expect(data.values).toContainEqual(['Vladimir Putin', 'asserted', 'Partnership Treaty (2024)']);
      expect({ rowCount, engine, access }).toEqual({
        rowCount: data.values.length,
        engine: open.engine,
        access: 'read',
      });
    });
    test('values as the contract writes them', async () => {
      expect(
        await values(
          "RETURN 1 AS a, 2.5 AS b, 'x' AS c, true AS d, null AS e, [1, 'b'] AS f, {k: 1} AS g, date('2024-06-19') AS h, 9007199254740993 AS i, -9007199254740993 AS j",
        ),
      ).toEqual([
        [
          1,
          2.5,
          'x',
          true,
          null,
          [1, 'b'],
          { k: 1 },
          '2024-06-19',
          { $type: 'Integer', _value: '9007199254740993' },
          { $type: 'Integer', _value: '-9007199254740993' },
        ],
      ]);
    });
    test('nodes, relationships and paths in the shapes of the Query API', async () => {
      const [[a, r, b, p]] = (await values("MATCH p = (a {id: 'kim-jong-un'})-[r:SIGNED]->(b) RETURN a, r, b, p")) as [
        [Record<string, unknown>, Record<string, unknown>, Record<string, unknown>, unknown[]],
      ];
      expect(a).toMatchObject({
        elementId: expect.any(String) as string,
        labels: expect.arrayContaining(['Entity', 'Person']) as string[],
        properties: { id: 'kim-jong-un' },
      });
      expect(r).toMatchObject({
        type: 'SIGNED',
        startNodeElementId: a['elementId'],
        endNodeElementId: b['elementId'],
        properties: { status: 'asserted' },
      });
      expect(p).toEqual([a, r, b]);
    });
    test('parameters: whole numbers are integers, typed ones larger than JSON carries', async () => {
      expect(
        await values('RETURN $a / 2 AS a, $b AS b, $c AS c, $d.e[0] AS d, $n AS n', {
          a: 7,
          b: 'x',
          c: { $type: 'Integer', _value: '9223372036854775807' },
          d: { e: [1.5] },
          n: null,
        }),
      ).toEqual([[3, 'x', { $type: 'Integer', _value: '9223372036854775807' }, 1.5, null]]);
      expect(
        await values('MATCH (e:Entity) WHERE e.id IN $ids RETURN e.id AS id ORDER BY id LIMIT $n', {
          ids: ['nato', 'russia', 'x'],
          n: 1,
        }),
      ).toEqual([['nato']]);
      expect(
        (await api.cypher('RETURN $a AS a', { parameters: { a: { $type: 'Integer', _value: 'many' } } })).json,
      ).toMatchObject({ code: 'request.invalid', message: expect.stringContaining('parameters.a') as string });
    });
    test('whole numbers beyond 2^53 in the parameters keep every digit, and those beyond 64 bits are refused', async () => {
      const sent = (n: string) =>
        api.post(
          '/api/cypher',
          `{"statement": "RETURN $n AS n, $m.list[0] AS m", "parameters": {"n": ${n}, "m": {"list": [${n}]}}}`,
        );
      for (const digits of ['9007199254740993', '-9223372036854775808']) {
        const exact = { $type: 'Integer', _value: digits };
        expect((await sent(digits)).json).toMatchObject({ data: { values: [[exact, exact]] } });
      }
      expect((await sent('9223372036854775808')).json).toMatchObject({
        code: 'request.invalid',
        message: expect.stringContaining('parameters.n') as string,
      });
    });
    test('as a graph where rows hold one, foreign nodes marked, missing ends fetched', async () => {
      const { graph } = await run('MATCH (a)-[r:SIGNED]->(b) RETURN r', { graph: true });
      expect(graph?.nodes.length).toBeGreaterThan(2);
      expect(graph?.edges.every((e) => e.attributes.type === 'SIGNED')).toBe(true);
      const claims = (
        await run("MATCH (c:Claim)-[r]->(x) WHERE c.factId STARTS WITH 'kim-jong-un-signed' RETURN c, r, x", {
          graph: true,
        })
      ).graph;
      expect(claims?.nodes.map((n) => n.key.split(':')[0])).toEqual(
        expect.arrayContaining(['claim', 'passage', 'kim-jong-un']),
      );
      expect(claims?.nodes.find((n) => n.key.startsWith('claim:'))?.attributes).toMatchObject({
        kind: 'Other',
        labels: ['Claim'],
        name: 'asserted: SIGNED',
      });
      expect((await run('RETURN 1 AS one', { graph: true })).graph).toMatchObject({ nodes: [], edges: [] });
      const nested = (
        await run("MATCH p = (a {id: 'kim-jong-un'})-[:SIGNED]->(b) RETURN {path: p, ends: [a, b]} AS all", {
          graph: true,
        })
      ).graph;
      expect(nested?.shown).toEqual({ entities: 2, facts: 1 });
    });
    test.each([
      ['with a semicolon', 'RETURN 1 AS a;'],
      ['with comments', '// first\nRETURN /* one */ 1 AS a // last'],
      ['with Windows line ends', 'RETURN\r\n  1 AS a\r\n'],
      ['with a semicolon in a string', "WITH 'x;y' AS s RETURN 1 AS a"],
      ['in lower case', 'return 1 as a'],
      ['with odd names', 'WITH 1 AS `a b` RETURN `a b` AS a'],
    ])('statements as people write them: %s', async (_, statement) => {
      expect(await values(statement)).toEqual([[1]]);
    });
    test('an empty result is a result', async () => {
      expect(await run("MATCH (n:Entity {id: 'nobody'}) RETURN n.name AS name")).toMatchObject({
        rowCount: 0,
        truncated: false,
        data: { fields: ['name'], values: [] },
      });
    });
  });

  describe('limits', () => {
    test('rows: by default and as asked; a cut is reported', async () => {
      expect(await run('UNWIND range(1, 1500) AS x RETURN x')).toMatchObject({
        rowCount: 1000,
        truncated: true,
        truncatedBy: 'rows',
        rowLimit: 1000,
      });
      expect(await run('UNWIND range(1, 1500) AS x RETURN x', { rowLimit: 1500 })).toMatchObject({
        rowCount: 1500,
        truncated: false,
        truncatedBy: null,
      });
      expect(await run('UNWIND range(1, 20000) AS x RETURN x', { rowLimit: 10_000 })).toMatchObject({
        rowCount: 10_000,
        truncated: true,
        rowLimit: 10_000,
      });
    });
    test('a long text comes whole, piece by piece', async () => {
      const { headers, json } = await api.cypher("RETURN reduce(t = 'a😀b', i IN range(1, 18) | t + t) AS text");
      expect(headers.get('content-length')).toBe(null);
      expect(json).toMatchObject({ data: { values: [['a😀b'.repeat(2 ** 18)]] } });
    });
    test('bytes', async () => {
      expect(
        await run(`UNWIND range(1, 3000) AS x RETURN '${'x'.repeat(10_000)}' AS text`, { rowLimit: 3000 }),
      ).toMatchObject({ truncated: true, truncatedBy: 'bytes' });
    });
    test('time: the statement is ended, and the next one answered', async () => {
      const { status, json } = await api.cypher(ENDLESS, { timeoutMs: 700 });
      expect([status, json.code]).toEqual([504, 'cypher.timeout']);
      expect(json.hint).toBeTruthy();
      expect(await values('RETURN 1 AS one')).toEqual([[1]]);
    });
  });

  describe('refusals', () => {
    test.each([
      ['MATCH (n RETURN n', 400, 'cypher.syntax', { line: 1, column: 10 }],
      ['MATCH (n)\nRETURN m', 400, 'cypher.syntax', { line: 2, column: 8 }],
      ['CREATE (n:X)', 403, 'cypher.read-only', { line: 1, column: 1 }],
      ["LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l", 403, 'cypher.not-allowed', { line: 1, column: 1 }],
      ['CALL dbms.listConfig()', 403, 'cypher.not-allowed', { line: 1, column: 6 }],
      ['SHOW USERS', 403, 'cypher.not-allowed', { line: 1, column: 1 }],
    ])('%s', async (statement, status, code, position) => {
      const answer = await api.cypher(statement);
      expect([answer.status, answer.json.code]).toEqual([status, code]);
      expect(answer.json['position']).toMatchObject(position);
    });
    test('what the database itself cannot do', async () => {
      const { status, json } = await api.cypher('RETURN 1 / 0 AS x');
      expect([status, json.code]).toEqual([400, 'cypher.failed']);
      const text = (await api.cypher("RETURN 'a' AS a, toInteger({}) AS b")).json;
      expect(text.code).toMatch(/^cypher\.(failed|syntax)$/);
      expect(JSON.stringify(text)).not.toMatch(/node_modules|\.ts:/);
    });
    test('a missing parameter is named', async () => {
      expect((await api.cypher('MATCH (n {id: $id}) RETURN n')).json).toMatchObject({
        code: 'cypher.parameter-missing',
        message: expect.stringContaining('$id') as string,
      });
    });
    test('requests that are none', async () => {
      for (const body of [
        {},
        { statement: '' },
        { statement: 1 },
        { statement: 'x'.repeat(100_001) },
        { statement: 'RETURN 1 AS a', parameters: [] },
        { statement: 'RETURN 1 AS a', rowLimit: 0 },
      ]) {
        expect((await api.post('/api/cypher', body)).json.code).toBe('request.invalid');
      }
    });
    test('more rows or time than there is for a statement, with the most there is', async () => {
      for (const [beyond, message] of [
        [{ rowLimit: 10_001 }, 'rowLimit: must be at most 10000'],
        [{ timeoutMs: 60_001 }, 'timeoutMs: must be at most 60000'],
      ] as const)
        expect(await api.cypher('RETURN 1 AS a', beyond)).toMatchObject({
          status: 400,
          json: { code: 'request.invalid', message },
        });
    });
    test('writing works only where it is allowed', async () => {
      const before = await values('MATCH (n:Scratch) RETURN count(n) AS n');
      expect((await api.cypher('CREATE (:Scratch)')).json.code).toBe('cypher.read-only');
      expect((await writing.get('/api/health')).json['writable']).toBe(true);
      const { json } = await writing.cypher('CREATE (n:Scratch {a: $a}) RETURN n.a AS a', { parameters: { a: 1 } });
      expect(json).toMatchObject({ access: 'write', data: { values: [[1]] }, counters: { nodesCreated: 1 } });
      await writing.cypher('MATCH (n:Scratch) DELETE n');
      expect(await values('MATCH (n:Scratch) RETURN count(n) AS n')).toEqual(before);
    });
    if (open.engine === 'embedded') {
      test('Cypher that only Neo4j knows is named as that, with the way out', async () => {
        const { status, json } = await api.cypher(
          "MATCH (a:Entity {id: 'nato'}) CALL { WITH a RETURN a.id AS x UNION RETURN 'y' AS x } RETURN x",
        );
        expect([status, json.code]).toEqual([422, 'cypher.needs-neo4j']);
        expect(json.hint).toBeTruthy();
      });
    }
  });

  describe('NDJSON', () => {
    test('a head, the rows, a summary', async () => {
      expect(await lines('UNWIND range(1, 3) AS x RETURN x, x * 2 AS y')).toMatchObject([
        { fields: ['x', 'y'] },
        { row: [1, 2] },
        { row: [2, 4] },
        { row: [3, 6] },
        { summary: { rowCount: 3, truncated: false, access: 'read' } },
      ]);
      const many = await lines('UNWIND range(1, 9000) AS x RETURN x', { rowLimit: 9000 });
      expect(many).toHaveLength(9002);
    });
    test('an error before the first line has its status, as everywhere', async () => {
      const { status, json } = await api.post(
        '/api/cypher',
        { statement: 'RETURN' },
        { accept: 'application/x-ndjson' },
      );
      expect([status, json.code]).toEqual([400, 'cypher.syntax']);
    });
    test('rows arrive while the statement still runs, and a reader that leaves ends it', async () => {
      const controller = new AbortController();
      const response = await fetch(`${api.url}/api/cypher`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/x-ndjson' },
        signal: controller.signal,
        body: JSON.stringify({
          statement: `UNWIND range(1, 10000) AS x RETURN x, '${'y'.repeat(1000)}' AS y`,
          rowLimit: 10_000,
        }),
      });
      const reader = response.body?.getReader();
      expect(new TextDecoder().decode((await reader?.read())?.value)).toMatch(/^\{"fields":\["x","y"\]\}/);
      controller.abort();
      expect(await values('RETURN 1 AS one')).toEqual([[1]]);
    });
  });

  test.each([
    ['RETURN $constructor AS constructor, $toString AS toString', [['a', 'b']]],
    ['RETURN {constructor: 1, valueOf: 2} AS hasOwnProperty', [[{ constructor: 1, valueOf: 2 }]]],
    ["CREATE (n:Odd {constructor: 'x', toString: 'y'}) RETURN n.constructor AS a, n.valueOf AS b", 'cypher.read-only'],
    ['MATCH (n:Person) WITH n LIMIT 1 RETURN n.constructor AS a, n.toString AS b', [[null, null]]],
    ['WITH {constructor: 1} AS m RETURN m.toString AS a, m.constructor AS b', [[null, 1]]],
    ['RETURN $valueOf AS a', 'cypher.parameter-missing'],
    ['CALL constructor() YIELD a RETURN a', 'cypher.not-allowed'],
    ['MATCH (n:constructor) RETURN n.id AS id', []],
    ['MATCH ()-[r:toString]->() RETURN r.id AS id', []],
  ])('names that every object of JavaScript has: %s', async (statement, expected) => {
    const { json } = await api.cypher(statement, { parameters: { constructor: 'a', toString: 'b' } });
    if (typeof expected === 'string') expect(json.code).toBe(expected);
    else expect((json as unknown as CypherResponse).data.values).toEqual(expected);
    expect(api.log).toEqual([]);
  });

  describe('leaving', () => {
    /** How many endless statements the database still has; the embedded engine tells by answering again. */
    const running = async (): Promise<number> =>
      open.engine === 'embedded'
        ? 0
        : (
            await rowsOf(
              store,
              "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS '% 7 = 8' AND NOT currentQuery CONTAINS 'SHOW' RETURN currentQuery",
            )
          ).length;
    test('a client that leaves ends its statement in the database', async () => {
      const controller = new AbortController();
      const left = fetch(`${api.url}/api/cypher`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ statement: ENDLESS, timeoutMs: 60_000 }),
        signal: controller.signal,
      });
      setTimeout(() => controller.abort(), 1_000);
      await expect(left).rejects.toThrow(/abort/i);
      await expect.poll(running).toBe(0);
      await expect.poll(async () => (await api.cypher('RETURN 1 AS one')).status).toBe(200);
      expect(api.log).toEqual([]);
    });
    test('many at once are all answered', async () => {
      const answers = await Promise.all(
        Array.from({ length: 24 }, (_, i) => api.cypher('RETURN $i AS i', { parameters: { i } })),
      );
      expect(answers.map((a) => (a.json as unknown as CypherResponse).data.values[0]?.[0])).toEqual(
        Array.from({ length: 24 }, (_, i) => i),
      );
    });
  });
});
