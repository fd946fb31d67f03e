import { statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { EntenteError } from '../EntenteError.js';
import { Gate, type CheckedStatement } from './Gate.js';
import type { GraphStore } from '../store/GraphStore.js';
import { StoreError } from '../store/StoreError.js';
import type { StatementParser } from './StatementParser.js';
import { runFreeStatement } from './freeStatement.js';
import { siblingModule } from '../siblingModule.js';
import { sharedParser } from './testing/sharedParser.js';

const gate = new Gate({ allowWrites: false, parser: sharedParser });
const writing = new Gate({ allowWrites: true, parser: sharedParser });

const check = (text: string, parameters: Record<string, unknown> = {}): Promise<CheckedStatement> =>
  gate.check(text, parameters);
async function refusal(text: string, by = gate, parameters: Record<string, unknown> = {}): Promise<EntenteError> {
  try {
    await by.check(text, parameters);
  } catch (error) {
    return error as EntenteError;
  }
  throw new Error(`passed: ${text.slice(0, 200)}`);
}

describe('what may pass', () => {
  it.each([
    'MATCH (a)-[r:SIGNED]->(b) RETURN a.name, r.status, b.name',
    'MATCH (a)-[r:SIGNED]->(b) RETURN a.name, r.status, b.name;',
    '  // who signed\nMATCH (a) /* any */ RETURN a LIMIT 1 // end',
    'RETURN \'CREATE (n); DELETE n\' AS a, "x;y" AS b, 1 AS `c;d`',
    "MATCH (n) WHERE n.name CONTAINS 'load csv from' RETURN n",
    "RETURN 'it\\'s' AS a, '\\\\' AS b",
    'EXPLAIN MATCH (n) RETURN n',
    'PROFILE MATCH (n) RETURN n',
    'CYPHER 5 MATCH (n) RETURN n',
    'CALL db.labels() YIELD label RETURN label',
    'CALL `db`.`labels`() YIELD label RETURN label',
    'CALL db.schema.visualization()',
    'SHOW INDEXES',
    "SHOW TEXT INDEXES YIELD name, type WHERE type = 'TEXT' RETURN name",
    'SHOW CONSTRAINTS YIELD *',
    'SHOW BUILT IN FUNCTIONS YIELD name',
    'SHOW PROCEDURES EXECUTABLE',
    "CALL db.index.fulltext.queryNodes('x', 'y') YIELD node RETURN node",
    'CALL dbms.components() YIELD name RETURN name',
    'MATCH (n) CALL (n) { MATCH (n)--(m) RETURN count(m) AS c } RETURN n, c',
    'MATCH (n) RETURN n UNION MATCH (m) RETURN m AS n',
    'MATCH p = shortestPath((a {id: "x"})-[*..5]-(b {id: "y"})) RETURN p',
    "RETURN date('2024-06-19') AS d, duration.between(date('2024'), date('2025')) AS e, point.distance(point({x: 1, y: 2}), point({x: 1, y: 3})) AS f",
    "MATCH (n) WHERE n.name = 'Cor\\u00e9e' RETURN n",
    'MATCH (create:Entity)-[set:SIGNED]->(delete) RETURN create, set, delete',
    'MATCH (n) RETURN n.`CREATE` AS merge',
    'UNWIND range(1, 10) AS x WITH x WHERE x % 2 = 0 RETURN collect(x) AS xs',
  ])('%s', async (text) => {
    expect((await check(text)).access).toBe('read');
  });
  it('names the parameters a statement uses', async () => {
    expect(
      (
        await check('MATCH (n) WHERE n.id = $id AND n.x = $`odd name` RETURN n', { id: 1, 'odd name': 2, more: 3 })
      ).parameters.sort(),
    ).toEqual(['id', 'odd name']);
  });
  it('lets writes through where the operator allows them, and calls them writes', async () => {
    expect((await writing.check('CREATE (n:X) RETURN n', {})).access).toBe('write');
    expect((await writing.check('PROFILE CREATE (n:X)', {})).access).toBe('write');
    expect((await writing.check('MATCH (n) RETURN n', {})).access).toBe('read');
  });
});

describe('writes are refused, wherever they hide', () => {
  it.each([
    'CREATE (n)',
    'create (n)',
    'MATCH (n) DELETE n',
    'MATCH (n) DETACH DELETE n',
    'MERGE (n:X {id: 1})',
    'MATCH (n) SET n.x = 1',
    'MATCH (n) SET n:X',
    'MATCH (n) REMOVE n.x',
    'CALL { CREATE (n) } RETURN 1 AS a',
    'CALL () { CREATE (n) RETURN n } RETURN n',
    'MATCH (n) CALL (n) { SET n.x = 1 } RETURN n',
    'FOREACH (x IN [1] | CREATE (n))',
    'MATCH (n) FOREACH (x IN [1] | SET n.x = 1)',
    'PROFILE CREATE (n)',
    'EXPLAIN CREATE (n)',
    'EXPLAIN PROFILE CREATE (n)',
    'RETURN 1 AS a UNION CREATE (n) RETURN 1 AS a',
    'MATCH (n) /* only */ // reading\n SET n.x = 1',
    'INSERT (n:X)',
  ])('%s', async (text) => {
    const { code, details } = await refusal(text);
    expect(code).toBe('cypher.read-only');
    expect(details.position?.line).toBeGreaterThan(0);
    expect(details.hint).toContain('ENTENTE_ALLOW_WRITES');
  });
  it('tells where', async () => {
    expect((await refusal('MATCH (n)\nWITH n\n  SET n.x = 1')).details.position).toEqual({
      line: 3,
      column: 3,
      offset: 19,
    });
  });
  it('an escape cannot spell a write, on an engine that reads escapes first', async () => {
    expect((await refusal('\\u0043REATE (n)')).code).toMatch(/^cypher\./);
    expect((await refusal('MATCH (n) \\u0053ET n.x = 1')).code).toMatch(/^cypher\./);
    expect((await refusal('MATCH (n) \\u0053ET n.x = 1', writing)).code).toMatch(/^cypher\./);
  });
  it('an escape cannot end a string', async () => {
    const { code } = await refusal(
      "MATCH (n) WHERE n.x = '\\u0027 CALL dbms.listConfig() YIELD name RETURN name //' RETURN n",
    );
    expect(code).toBe('cypher.not-allowed');
    expect((await refusal("RETURN '\\u0027 AS a CREATE (n) //' AS b")).code).toMatch(
      /^cypher\.(not-allowed|read-only)$/,
    );
    expect((await refusal('RETURN `a\\u0060 CREATE (n) //` ')).code).toMatch(/^cypher\./);
  });
  it('nor begin or end a comment', async () => {
    expect((await refusal('MATCH (n) \\u002f* x *\\u002f RETURN n')).code).toMatch(/^cypher\./);
    expect((await refusal('MATCH (n) RETURN n // \\u000a SET n.x = 1')).code).toMatch(/^cypher\./);
    expect((await refusal('MATCH (n) RETURN n /* \\u002a\\u002f UNION CREATE (n) RETURN n */')).code).toMatch(
      /^cypher\./,
    );
  });
});

describe('what is never allowed, with writes or without', () => {
  it.each([
    ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", /reads files/],
    ["load\ncsv\nfrom 'http://169.254.169.254/' as line return line", /reads files/],
    ["LOAD /* */ CSV WITH HEADERS FROM 'x' AS line RETURN line", /reads files/],
    ["CALL { LOAD CSV FROM 'x' AS line RETURN line } RETURN line", /reads files/],
    ['CALL dbms.listConfig()', /dbms\.listConfig/],
    ['CALL DBMS.LISTCONFIG() YIELD name RETURN name', /not allowed/],
    ['CALL `dbms`.`listConfig`()', /dbms\.listConfig/],
    ['CALL dbms . listConfig()', /dbms\.listConfig/],
    ["CALL apoc.load.json('http://x')", /apoc\.load\.json/],
    ["CALL apoc.cypher.run('CREATE (n)', {})", /apoc\.cypher\.run/],
    ["CALL db.createLabel('X')", /db\.createLabel/],
    ['CALL db.clearQueryCaches()', /clearQueryCaches/],
    ['CALL tx.setMetaData({a: 1})', /tx\.setMetaData/],
    ["RETURN apoc.cypher.runFirstColumnSingle('MATCH (n) RETURN n', {}) AS x", /apoc\.cypher/],
    ["RETURN genai.vector.encode('a', 'b', {}) AS x", /genai/],
    ['RETURN file() AS f', /file/],
    ['SHOW USERS', /command/],
    ['SHOW TRANSACTIONS YIELD *', /command/],
    ["TERMINATE TRANSACTIONS 'neo4j-transaction-1'", /command/],
    ['SHOW DATABASES', /command/],
    ['SHOW SETTINGS', /command/],
    ['CREATE INDEX x FOR (n:A) ON (n.b)', /command/],
    ['CREATE CONSTRAINT x FOR (n:A) REQUIRE n.b IS UNIQUE', /command/],
    ['DROP DATABASE neo4j', /command/],
    ["ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'", /command/],
    ["CREATE USER eve SET PASSWORD 'password'", /command/],
    ['USE neo4j MATCH (n) RETURN n', /USE/],
    ["USE graph.byName('system') MATCH (n) RETURN n", /USE/],
    ['CALL { USE system MATCH (n) RETURN n } RETURN n', /USE/],
    ['MATCH (n) CALL (n) { SET n.x = 1 } IN TRANSACTIONS OF 10 ROWS', /IN TRANSACTIONS|SET/],
    ['MATCH (n) RETURN n; MATCH (m) RETURN m', /one at a time/],
    ['RETURN 1 AS a; ; CALL dbms.listConfig()', /one at a time/],
    ['CYPHER runtime=slotted MATCH (n) RETURN n', /option/],
    [':param x => 1', /colon/],
    [':use system', /colon/],
  ])('%s', async (text, words) => {
    for (const one of [gate, writing]) {
      const error = await refusal(text, one);
      if (one === gate && error.code === 'cypher.read-only') continue;
      expect(error.code).toBe('cypher.not-allowed');
      expect(error.message).toMatch(words);
    }
  });
});

describe('what is not Cypher', () => {
  it.each([
    ['MATCH (a RETURN a', 1, 10],
    ['RETURN', 1, 7],
    ['MATCH (n)\nRETURN n.', 2, 10],
    ["RETURN 'x", 1, 8],
    ['RETURN `x', 1, 8],
    ['RETURN 1 /* open', 1, 11],
    ['FROBNICATE (n)', 1, 1],
    ['RETURN @', 1, 8],
  ])('%s is reported at its place', async (text, line, column) => {
    const { code, message, details } = await refusal(text);
    expect(code).toBe('cypher.syntax');
    expect(message.length).toBeGreaterThan(10);
    expect(details.position).toMatchObject({ line, column });
  });
  it.each(['', '   \n', '// nothing', '/* nothing */', ';', ' ; ; '])('nothing at all: %j', async (text) => {
    const { code, details } = await refusal(text);
    expect(code).toBe('cypher.syntax');
    expect(details.hint).toContain('MATCH');
  });
  it('a name that does not exist is objected to, where an engine does not know a statement', async () => {
    expect(await gate.objection('MATCH (n)\nRETURN m.name')).toMatchObject({
      code: 'cypher.syntax',
      details: { position: { line: 2, column: 8 } },
    });
    expect(await gate.objection('MATCH (n) RETURN n.name')).toBe(null);
  });
  it('what takes too long to analyse is neither sound nor objected to', async () => {
    const impatient = new Gate({ allowWrites: false, analyseMs: 1 });
    try {
      expect((await impatient.check('MATCH (n) RETURN n.name AS name', {})).access).toBe('read');
      expect(await impatient.objection('MATCH (n) RETURN m.name AS name')).toBe(undefined);
    } finally {
      await impatient.close();
    }
  });
  it('what is no Cypher is called that, at its place, also when the statement’s time is over before the analysis', async () => {
    const late = {
      inspect: (...given: Parameters<StatementParser['inspect']>) => sharedParser.inspect(...given),
      analyse: () => Promise.reject(new StoreError('timeout', 'The statement took longer than 10 ms and was ended.')),
    } as unknown as StatementParser;
    const { code, message, details } = await refusal(
      'MATCH (a:Entity)\nRETRN a.name',
      new Gate({ allowWrites: false, parser: late }),
    );
    expect(code).toBe('cypher.syntax');
    expect(message).toContain('RETRN');
    expect(details.position).toMatchObject({ line: 2, column: 1 });
  });
});

describe('parameters', () => {
  it('that are missing are named', async () => {
    const error = await refusal('MATCH (n {id: $id}) WHERE n.x > $`odd one` RETURN n', gate, { other: 1 });
    expect(error.code).toBe('cypher.parameter-missing');
    expect(error.message).toContain('$id');
    expect(error.message).toContain('$odd one');
  });
  it('may be null, but an inherited name is no parameter', async () => {
    expect((await check('RETURN $a AS a', { a: null })).access).toBe('read');
    expect((await refusal('RETURN $toString AS a, $constructor AS b', gate, {})).code).toBe('cypher.parameter-missing');
  });
});

describe('what an engine could not hold that does not count what an expression makes', () => {
  let nodes = 100;
  const bounding = new Gate({
    allowWrites: false,
    extent: () => Promise.resolve({ nodes, relationships: 0 }),
    parser: sharedParser,
  });
  const doubling = "MATCH (n)\nRETURN reduce(s = 'x', i IN range(1, 40) | s + s) AS x";
  it('is refused, with its place and what to do', async () => {
    const { code, message, details } = await refusal(doubling, bounding);
    expect([code, details.position]).toEqual(['cypher.too-large', { line: 2, column: 8, offset: 17 }]);
    expect(message).toContain('memory');
    expect(details.hint).toContain('UNWIND');
    expect((await refusal('CYPHER 5 RETURN [x IN range(1, 100000000) | x] AS x', bounding)).code).toBe(
      'cypher.too-large',
    );
  });
  it('goes by the parameters that are given, each time', async () => {
    const statement = 'RETURN size([x IN range(1, $n) | [y IN range(1, $n) | y]]) AS x';
    expect((await bounding.check(statement, { n: 10 })).access).toBe('read');
    expect((await refusal(statement, bounding, { n: 100_000 })).code).toBe('cypher.too-large');
    expect((await refusal(statement, bounding, { n: { $type: 'Integer', _value: '100000' } })).code).toBe(
      'cypher.too-large',
    );
    expect((await bounding.check(statement, { n: 10 })).access).toBe('read');
  });
  it('goes by how much the graph holds, each time', async () => {
    const statement = 'MATCH (n) WITH collect(n) AS l RETURN size([a IN l | [b IN l | b]]) AS x';
    expect((await bounding.check(statement, {})).access).toBe('read');
    nodes = 100_000;
    expect((await refusal(statement, bounding)).code).toBe('cypher.too-large');
  });
  it('is planned where it is not to run', async () => {
    expect(await bounding.check(`EXPLAIN ${doubling}`, {})).toMatchObject({ access: 'read', change: null });
    for (const prefix of ['PROFILE', 'EXPLAIN PROFILE'])
      expect((await refusal(`${prefix} ${doubling}`, bounding)).code).toMatch(/^cypher\.(too-large|syntax)$/);
  });
  it('passes where the engine counts it', async () => {
    expect((await check(doubling)).access).toBe('read');
  });
});

describe('hostile statements end in an answer', () => {
  const hasty = new Gate({ allowWrites: false, inspectMs: 2_000, analyseMs: 1_500 });
  beforeAll(async () => void (await hasty.check('RETURN 1 AS a', {})));
  afterAll(() => hasty.close());
  it.each([
    ['brackets 20,000 deep', `RETURN ${'('.repeat(20_000)}1${')'.repeat(20_000)} AS a`],
    ['lists 300 deep', `RETURN ${'['.repeat(300)}1${']'.repeat(300)} AS a`],
    ['subqueries 500 deep', `${'CALL () { '.repeat(500)}RETURN 1 AS a${' } RETURN 1 AS a'.repeat(500)}`],
    ['100 kB of additions', `RETURN ${Array.from({ length: 25_000 }, () => '1').join(' + ')} AS a`],
    ['a list of 30,000', `RETURN [${Array.from({ length: 30_000 }, () => '1').join(',')}] AS a`],
    ['5,000 times NOT', `RETURN ${'NOT '.repeat(5_000)}true AS a`],
  ])('%s', async (_, text) => {
    const answer = await hasty.check(text.slice(0, 100_000), {}).catch((error: EntenteError) => error);
    if (answer instanceof Error) {
      expect(answer.code).toMatch(/^cypher\.(syntax|timeout)$/);
      expect(answer.details.hint ?? answer.details.position).toBeDefined();
    } else expect(answer.access).toBe('read');
    expect((await hasty.check('RETURN 1 AS a', {})).access).toBe('read');
  });
  it('a long text in a string is no harm', async () => {
    expect((await check(`RETURN '${'x'.repeat(99_000)}' AS a`)).access).toBe('read');
  });
  it('many at once are each answered', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        i % 2 === 0 ? check(`RETURN ${i} AS a`).then((c) => c.access) : refusal(`CREATE (n${i})`).then((e) => e.code),
      ),
    );
    expect(answers).toEqual(Array.from({ length: 30 }, (_, i) => (i % 2 === 0 ? 'read' : 'cypher.read-only')));
  });
});

test('a statement is given up in time, while its turn is still to come, with the words of every deadline', async () => {
  const starting = new Gate({ allowWrites: false });
  const request = { statement: 'RETURN 1 AS a', parameters: {}, access: 'read' as const, graph: false, timeoutMs: 1 };
  const limits = { rowLimit: 10, timeoutMs: 10_000 };
  // It does not come to the store.
  const setting = { store: {} as GraphStore, gate: starting, limits };
  try {
    await expect(runFreeStatement(setting, request)).rejects.toMatchObject({
      kind: 'timeout',
      message: 'The statement took longer than 1 ms and was ended.',
    });
    expect((await starting.check('RETURN 1 AS a', {})).access).toBe('read');
  } finally {
    await starting.close();
  }
});

test('statements that wait when the gate closes are refused with that reason, which nobody takes for a fault', async () => {
  const closing = new Gate({ allowWrites: false });
  const waiting = Promise.all(['RETURN 1 AS a', 'RETURN 2 AS a'].map((text) => refusal(text, closing)));
  await closing.close();
  for (const { code, message } of await waiting)
    expect([code, message]).toEqual(['server.busy', 'The server is ending.']);
});

// Dozens of statements that take long to be read.
describe('clients take turns', () => {
  const fair = new Gate({ allowWrites: false, parser: sharedParser });
  const manyBranches = (seed: number): string =>
    `RETURN CASE 1 ${Array.from({ length: 300 }, (_, i) => `WHEN ${i + seed} THEN ${i}`).join(' ')} END AS a`;
  const client = (address: string) => ({ client: { address, program: '', connection: `${address}:1` } });

  it('one who sends much waits for himself, and short statements for no long ones', async () => {
    // Both threads are there.
    await Promise.all([fair.check(manyBranches(0), {}), fair.check('RETURN 1 AS short', {})]);
    const order: string[] = [];
    const note = (name: string) => (): void => void order.push(name);
    await Promise.all([
      ...Array.from({ length: 10 }, (_, i) => fair.check(manyBranches(i + 1), {}, client('a')).then(note('long of a'))),
      fair.check(manyBranches(99), {}, client('b')).then(note('long of b')),
      fair.check('RETURN 2 AS short', {}, client('b')).then(note('short of b')),
    ]);
    expect(order.indexOf('long of b')).toBeLessThanOrEqual(3);
    expect(order.indexOf('short of b')).toBeLessThanOrEqual(3);
  });
  it('nor can he fill the queue for others', async () => {
    const sent = Array.from({ length: 60 }, (_, i) =>
      fair.check(manyBranches(200 + i), {}, client('a')).then(
        () => 'read',
        (error: EntenteError) => error.code,
      ),
    );
    expect((await fair.check(manyBranches(500), {}, client('b'))).access).toBe('read');
    expect(new Set(await Promise.all(sent))).toEqual(new Set(['read', 'server.busy']));
  });
});

it('the thread that reads statements is built without the analysis of them, which is most of Neo4j’s package', () => {
  const { size } = statSync(siblingModule('server/gate/parserWorker').url);
  expect(size).toBeGreaterThan(1e6);
  expect(size).toBeLessThan(4e6);
});
