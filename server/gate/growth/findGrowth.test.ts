import { describe, expect, test } from 'vitest';
import { ANSWERED } from '../../store/testing/agreement/answered.js';
import { WRITES } from '../../store/testing/agreement/writes.js';
import { findGrowth } from './findGrowth.js';
import type { Extent } from './Extent.js';
import { sizesOfParameters } from './sizesOfParameters.js';

const SMALL: Extent = { nodes: 400, relationships: 500 };
const LARGE: Extent = { nodes: 100_000, relationships: 500_000 };

const found = (statement: string, parameters: Record<string, unknown> = {}, extent = SMALL): string | null =>
  findGrowth(statement, { parameters: sizesOfParameters(parameters), extent })?.reason ?? null;

const MANY_IDS = Array.from({ length: 100_000 }, (_, i) => `somebody-${i}`);
const withDoubling = (start: string, step: string, end = 'size(s)'): string =>
  `WITH ${start} AS s ${Array.from({ length: 40 }, () => `WITH ${step} AS s`).join(' ')} RETURN ${end} AS n`;

describe('what Neo4j could not hold is found', () => {
  test.each([
    "RETURN reduce(s = 'x', i IN range(1, 40) | s + s) AS x",
    "RETURN reduce(s = 'x', i IN range(1, 40) | s || s) AS x",
    'RETURN size(reduce(s = [1], i IN range(1, 40) | s + s)) AS x',
    "RETURN reduce(s = 'x', i IN range(1, 40) | s + toUpper(s)) AS x",
    "RETURN reduce(s = 'x', i IN range(1, 40) | s + CASE WHEN i > 1 THEN reverse(s) ELSE '' END) AS x",
    "RETURN reduce(s = 'xx', i IN range(1, 40) | replace(s, 'x', s)) AS x",
    "RETURN reduce(s = {a: 'x'}, i IN range(1, 40) | {a: s.a + s.a}) AS x",
    "RETURN reduce(s = ['x'], i IN range(1, 40) | [s[0] + s[0]]) AS x",
    'RETURN reduce(m = {a: 1}, i IN range(1, 40) | {a: m, b: m}) AS x',
    'MATCH (n) RETURN reduce(s = n.name, m IN collect(n) | s + s) AS x',
    "WITH range(1, 40) AS steps RETURN reduce(s = 'x', i IN steps | s + s) AS x",
    "UNWIND range(1, 40) AS i WITH collect(i) AS steps RETURN reduce(s = 'x', i IN steps | s + s) AS x",
    "RETURN reduce(s = 'x', i IN [1, 2, 3, 4, 5, 6] | reduce(t = s, j IN range(1, 8) | t + t)) AS x",
    "CYPHER 5 RETURN reduce(s = 'x', i IN range(1, 40) | s + s) AS x",
    "/* a */ CYPHER 5 RETURN reduce(s = 'x', i IN range(1, 40) | s + s) AS x",
    "RETURN redu\\u0063e(s = 'x', i IN range(1, 40) | s + s) AS x",
    "MATCH (n) WHERE n.name = reduce(s = 'x', i IN range(1, 40) | s + s) RETURN n",
    "MATCH (n {name: reduce(s = 'x', i IN range(1, 40) | s + s)}) RETURN n",
    "MATCH (n) RETURN n ORDER BY reduce(s = 'x', i IN range(1, 40) | s + s)",
    "MATCH (n) RETURN n LIMIT size(reduce(s = 'x', i IN range(1, 40) | s + s))",
    "CALL { RETURN reduce(s = 'x', i IN range(1, 40) | s + s) AS x } RETURN x",
    "RETURN COLLECT { UNWIND [1] AS i RETURN reduce(s = 'x', i IN range(1, 40) | s + s) } AS x",
    "RETURN 1 AS x UNION RETURN reduce(s = 'x', i IN range(1, 40) | s + s) AS x",
    withDoubling("'x'", 's + s'),
    withDoubling('[1]', 's + s'),
    withDoubling("'x'", 's || s'),
    withDoubling("'xx'", "replace(s, 'x', s)"),
    withDoubling('[1]', '[s, s]', 's'),
    withDoubling('{a: 1}', '{a: s, b: s}', 's'),
    `RETURN '${'x'.repeat(9_000)}'${" + replace('xxxxxxxxxx', 'x', $long)".repeat(5_000)} AS x`,
    "WITH reduce(s = 'x', i IN range(1, 24) | s + s) AS s RETURN size(split(s, '')) AS n",
    "RETURN apoc.text.repeat('x', 2000000000) AS x",
  ])('%s', (statement) => {
    expect(found(statement, { long: 'x'.repeat(10_000) })).toBe('bytes');
  });

  test.each([
    'RETURN [x IN range(1, 100000) | [y IN range(1, 100000) | y]] AS x',
    'RETURN [x IN range(1, 1000) | [y IN range(1, 1000) | [z IN range(1, 1000) | z]]] AS x',
    'RETURN [x IN range(1, 100000000) | x] AS x',
    'WITH 100000 AS n RETURN [x IN range(1, n) | [y IN range(1, n) | y]] AS x',
    "WITH toInteger('100000') AS n RETURN [x IN range(1, n) | [y IN range(1, n) | y]] AS x",
    "WITH toInteger('1' + '00000') AS n RETURN [x IN range(1, n) | [y IN range(1, n) | y]] AS x",
    'WITH size(range(1, 100000)) AS n RETURN [x IN range(1, n) | [y IN range(1, n) | y]] AS x',
    'WITH 10 ^ 5 AS n RETURN [x IN range(1, toInteger(n)) | [y IN range(1, toInteger(n)) | y]] AS x',
    'UNWIND range(1, 100000) AS i WITH count(i) AS n RETURN [x IN range(1, n) | [y IN range(1, n) | y]] AS x',
    'UNWIND range(1, 100000) AS i WITH collect(i) AS l RETURN [x IN l | [y IN l | x + y]] AS x',
    'MATCH (a), (b), (c) WITH collect(a) AS l RETURN [x IN l | [y IN l | x.name]] AS x',
    'RETURN reduce(s = 0, i IN range(1, 100000000000) | s + i) AS x',
    'RETURN size([i IN range(1, 100000000000) WHERE i < 0]) AS x',
    'RETURN any(i IN range(1, 100000000000) WHERE i < 0) AS x',
    "RETURN size(reduce(s = '', i IN range(1, 2000000) | s + 'xxxxxxxxxx')) AS x",
    'RETURN size(reduce(s = [], i IN range(1, 200000) | s + i)) AS x',
    'RETURN [x IN range(1, timestamp()) | x] AS x',
    'RETURN [x IN range(1, date().epochDays * 1000000) | x] AS x',
    'RETURN [x IN range(1, $n) | [y IN range(1, $n) | y]] AS x',
    `RETURN '${'x'.repeat(3_000)}!' =~ '(x+x+)+y' AS x`,
    `RETURN '${'x'.repeat(20_000)}' =~ '(.*.*.*.*)*z' AS x`,
    `RETURN '${'x'.repeat(20_000)}' =~ replace('.a.a.a', 'a', '*') AS x`,
    `WITH '(.*.*' AS p RETURN '${'x'.repeat(20_000)}' =~ p + '.*)*z' AS x`,
    'RETURN $text =~ $pattern AS x',
    'RETURN [x IN range(1, 20000) | COUNT { UNWIND range(1, 100000) AS y RETURN [z IN range(1, y) | z] }] AS x',
  ])('%s', (statement) => {
    expect(found(statement, { n: 100_000, text: 'x'.repeat(20_000), pattern: '(.*.*.*)z' })).toBeOneOf([
      'steps',
      'bytes',
    ]);
  });

  test('where it stands', () => {
    expect(
      findGrowth("MATCH (n)\nRETURN reduce(s = 'x', i IN range(1, 40) | s + s) AS x", {
        parameters: {},
        extent: SMALL,
      }),
    ).toEqual({
      reason: 'bytes',
      offset: 17,
    });
  });
  test.each(['CYPHER 5 ', 'EXPLAIN CYPHER 5 ', 'CYPHER 25 PROFILE ', 'EXPLAIN /* */ CYPHER 5 '])(
    'whatever stands before it: %s',
    (prefix) => {
      const chain = Array.from({ length: 24 }).reduce((inner: string) => `(1 = ${inner} = 1)`, '1');
      expect(found(`${prefix}MATCH (n) WHERE ${chain} RETURN n`)).toBe('copies');
    },
  );
  test('cases in one another, of which nothing else can be known', () => {
    const cases = Array.from({ length: 24 }).reduce((inner: string) => `CASE ${inner} WHEN 1 THEN 1 END`, '1');
    expect(found(`MATCH p = ACYCLIC (a)-->(b) RETURN ${cases} AS x`)).toBe('unknown');
  });
  test('labels that the statement itself gives', () => {
    const counted: Extent = { nodes: 1_000_000, relationships: 0, labels: { Entity: 1_000_000 }, types: {} };
    const nested = 'WITH collect(m) AS l RETURN [a IN l | [b IN l | a.name < b.name]] AS x';
    expect(found(`MATCH (m:Rare) ${nested}`, {}, counted)).toBeNull();
    expect(found(`MATCH (n) SET n:Rare WITH count(*) AS c MATCH (m:Rare) ${nested}`, {}, counted)).not.toBeNull();
  });
  test('what cannot be read is not run where it may grow', () => {
    expect(found("MATCH p = ACYCLIC (a)-->(b) RETURN reduce(s = 'x', i IN range(1, 40) | s + s) AS x")).toBe('unknown');
    expect(found('MATCH p = ACYCLIC (a)-->(b) RETURN p')).toBe(null);
  });
});

describe('how much the graph holds counts', () => {
  test.each([
    'MATCH (n) WITH collect(n) AS l RETURN size([a IN l | [b IN l | a.name + b.name]]) AS n',
    'MATCH (n:Entity) WITH collect(n) AS l RETURN size([a IN l | [b IN l | b]]) AS n',
    'MATCH ()-[r]->() WITH collect(r) AS l RETURN size([a IN l | [b IN l | b]]) AS n',
    'RETURN size([a IN COLLECT { MATCH (n) RETURN n } | [b IN COLLECT { MATCH (n) RETURN n } | b]]) AS n',
    "MATCH (n) RETURN reduce(t = '', x IN collect(n) | t + x.name) AS t",
    'MATCH (k) WITH k LIMIT 1 MATCH (n) WITH k, collect(n) AS l RETURN size([a IN l | [b IN l | b]]) AS n',
    'MATCH (k {id: $id}) MATCH (n) WITH k, collect(n) AS l RETURN size([a IN l | [b IN l | b]]) AS n',
    'MATCH (k) WHERE k.id = $id UNWIND range(1, 100000) AS i WITH k, collect(i) AS l RETURN size([a IN l | [b IN l | b]]) AS n',
    'MATCH (k) WHERE k.id = k.id WITH collect(k) AS l RETURN size([a IN l | [b IN l | b]]) AS n',
    'MATCH (n) WITH n.nothing AS k, collect(n) AS l RETURN size([a IN l | [b IN l | b]]) AS n',
    'MATCH (a)--(b) WITH a, collect(b) AS l RETURN size([x IN l | [y IN l | y]]) AS n',
    'MATCH (a)-->(b)-->(c) WITH collect(c) AS l RETURN size([x IN l | [y IN l | y]]) AS n',
  ])('%s', (statement) => {
    expect(found(statement, { id: 'one' }, LARGE)).toBeOneOf(['bytes', 'steps']);
  });
  test.each([
    'MATCH (n) WITH collect(n.name) AS names RETURN size([x IN names | toUpper(x)]) AS n',
    'MATCH (a)-[r]->(b) RETURN a.name, [x IN collect(b.name) | toUpper(x)] AS names',
    'MATCH (a)-[r]->(b) WITH a, collect(b.name) AS to RETURN a.name + reduce(s = head(to), x IN tail(to) | s + ", " + x) AS line',
    'MATCH (n:Entity) WITH n LIMIT 200 WITH collect(n) AS l RETURN [a IN l | [b IN l | a.name < b.name]] AS matrix',
    'MATCH (a {id: $id})-[*1..2]-(b) WITH collect(b.name) AS names RETURN [x IN names | toUpper(x)] AS names',
    'MATCH (a), (b) WHERE a.id = $id AND b.id = "two" MATCH p = shortestPath((a)-[*..5]-(b)) RETURN [p IN collect(p) | length(p)] AS n',
    'MATCH (n) RETURN n.kind, reduce(s = 0, x IN collect(n.age) | s + toInteger(x)) AS sum',
  ])('yet this passes: %s', (statement) => {
    expect(found(statement, { id: 'one' }, LARGE)).toBe(null);
  });
  describe('where the database knows how much has a label or a type', () => {
    const COUNTED: Extent = {
      ...LARGE,
      labels: { Entity: 90_000, Dataset: 3 },
      types: { SIGNED: 40, MENTIONS: 400_000 },
    };
    const pairsOf = (pattern: string): string =>
      `MATCH ${pattern} WITH collect(n) AS l RETURN size([a IN l | [b IN l | b]]) AS n`;
    test.each([
      '(n:Dataset)',
      '(n:Entity:Dataset)',
      '(n:Dataset|Nothing)',
      '(:Entity)-[:SIGNED]->(n:Entity)',
      '()-[:SIGNED]-(n)',
    ])('few are few: %s', (pattern) => {
      expect(found(pairsOf(pattern), {}, COUNTED)).toBe(null);
      expect(found(pairsOf(pattern), {}, LARGE)).toBeOneOf(['bytes', 'steps']);
    });
    test.each([
      '(n)',
      '(n:Entity)',
      '(n:Entity|Dataset)',
      '(n:!Dataset)',
      '(n:%)',
      '(n:$($id))',
      '(:Dataset)-[:MENTIONS]->(n)',
      '(:Entity)-[:SIGNED|MENTIONS]->(n)',
      '()-[:SIGNED*0..1]->(n)',
      '()-[:SIGNED]->()-[:MENTIONS]->(n)',
    ])('many are many: %s', (pattern) => {
      expect(found(pairsOf(pattern), { id: 'one' }, COUNTED)).toBeOneOf(['bytes', 'steps']);
    });
  });
  test('what a small graph bears', () => {
    for (const nodes of [0, 111, 1_000])
      expect(
        found(
          'MATCH (n) WITH collect(n) AS l RETURN [a IN l | [b IN l | a.name < b.name]] AS m',
          {},
          { nodes, relationships: 9_000 },
        ),
      ).toBe(null);
  });
});

describe('what people ask passes', () => {
  test('all that both engines answer alike', () => {
    expect([...ANSWERED, ...WRITES].filter((statement) => found(statement) !== null)).toEqual([]);
  });
  test.each([
    "MATCH p = (a)-[*..3]-(b) RETURN reduce(t = '', n IN nodes(p) | t + ' > ' + n.name) AS way",
    'MATCH (n) WITH collect(n.name) AS names RETURN reduce(all = [], x IN names | CASE WHEN x IN all THEN all ELSE all + x END) AS d',
    'MATCH (n) WITH collect(n) AS ns RETURN [a IN ns | [b IN ns | a.name < b.name]] AS matrix',
    'MATCH (n) WITH collect(n) AS ns RETURN [i IN range(0, size(ns) - 2) | [ns[i], ns[i + 1]]] AS pairs',
    'RETURN [i IN range(1, 1000) | [j IN range(1, 1000) | i * j]] AS table',
    'UNWIND range(1, 1000000) AS i RETURN count(i) AS n',
    'UNWIND range(1, 1000000) AS i WITH collect(i) AS l RETURN size([x IN l WHERE x % 7 = 0]) AS n',
    'RETURN reduce(s = 0, i IN range(1, 10000000) | s + i) AS n',
    'MATCH (n) UNWIND range(n.from, n.until) AS year RETURN year, count(*) AS c',
    'MATCH (a)-[r]->(b) WITH a, collect(b.name) AS to RETURN a.name + ": " + reduce(s = head(to), x IN tail(to) | s + ", " + x) AS line',
    'RETURN reduce(f = {a: 0, b: 1}, i IN range(1, 90) | {a: f.b, b: f.a + f.b}).a AS fibonacci',
    'RETURN reduce(n = 1, i IN range(1, 20) | n * i) AS factorial',
    'RETURN reduce(l = [1, 2, 3], i IN range(1, 50) | [x IN l | x * 2 + i]) AS l',
    "MATCH (n) RETURN reduce(t = n.text, c IN [',', '.', '!'] | replace(t, c, ' ')) AS t",
    'MATCH (n) RETURN reduce(l = [], x IN collect(n) | l + [{name: x.name, before: size(l)}]) AS l',
    'MATCH (n) RETURN reduce(m = {n: 0, names: []}, x IN collect(n) | {n: m.n + 1, names: m.names + x.name}) AS m',
    'WITH [[1, 2], [3]] AS ls RETURN reduce(all = [], l IN ls | all + l) AS flat',
    'MATCH (n) WITH collect(n.v) AS v RETURN reduce(s = 0.0, x IN v | s + (x - 1) ^ 2) / size(v) AS variance',
    'MATCH (n) RETURN reduce(m = null, x IN collect(n.age) | CASE WHEN m IS NULL OR x > m THEN x ELSE m END) AS oldest',
    "MATCH (n) RETURN [w IN split(toLower(replace(n.text, ',', ' ')), ' ') WHERE w <> '' | trim(w)] AS words",
    'MATCH (n) WHERE n.id IN $ids RETURN n',
    "MATCH (n) WHERE n.name =~ '(?i).*' + toLower($q) + '.*' RETURN n",
    "MATCH (n) WHERE n.at =~ '\\\\d+-\\\\d+-\\\\d+T\\\\d+:\\\\d+:\\\\d+.*' RETURN n",
    `RETURN '${'long '.repeat(1_000)}' =~ '(?s).*word.*' AS x`,
    'MATCH (n) WITH [x IN $ids | {id: x, n: size(x)}] AS l RETURN l',
    'MATCH (a)-->(b)-->(c)-->(d) RETURN [x IN collect(DISTINCT d.name) | toUpper(x)] AS names',
    "RETURN date('2024-01-01') + duration({days: 3}) AS d, [i IN range(0, 365) | date('2024-01-01') + duration({days: i})] AS days",
    `RETURN CASE ${Array.from({ length: 1_000 }, (_, i) => `WHEN ${i} = 1 THEN 'a${i}'`).join(' ')} END AS x`,
  ])('%s', (statement) => {
    expect(found(statement, { ids: MANY_IDS })).toBe(null);
  });
});
