/** What every GraphStore must do, on every engine. */
import { beforeAll, describe, expect, test } from 'vitest';
import {
  Float,
  Node,
  Path,
  Relationship,
  rowsOf,
  StoreError,
  TypedText,
  type GraphStore,
  type Row,
  type RowStream,
  type Value,
} from './index.js';
import { describeEachStore, wipeStore } from './testing/stores.js';

async function drain(stream: RowStream): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of stream) rows.push(...batch);
  return rows;
}
/** The StoreError that `promise` rejects with. */
const refusal = (promise: Promise<unknown>): Promise<StoreError> =>
  promise.then(
    () => {
      throw new Error('It was expected to fail, and did not.');
    },
    (error: unknown) => {
      if (error instanceof StoreError) return error;
      throw error;
    },
  );

/** A read that would run for hours, in little memory, on either engine. */
const ENDLESS =
  'UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 3000) AS c WITH a, b, c WHERE a + b + c < 0 RETURN count(*) AS n';

describeEachStore('a graph store', (open) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
  });
  const one = async (statement: string, parameters = {}): Promise<Value> =>
    (await rowsOf(store, statement, { parameters }))[0]?.[0] ?? null;

  describe('values', () => {
    const roundTrips: [name: string, value: Value][] = [
      ['null', null],
      ['true', true],
      ['false', false],
      ['zero', 0],
      ['a negative whole number', -42],
      ['the largest safe integer', Number.MAX_SAFE_INTEGER],
      ['the smallest safe integer', Number.MIN_SAFE_INTEGER],
      ['an integer beyond 2^53', 9_007_199_254_740_993n],
      ['a negative integer beyond 2^53', -9_007_199_254_740_993n],
      ['the largest integer', 9_223_372_036_854_775_807n],
      ['the smallest integer', -9_223_372_036_854_775_808n],
      ['a decimal number', 1.5],
      ['a very small one', 5e-324],
      ['a very large one', 1.7976931348623157e308],
      ['a decimal beyond 2^53', 1e300],
      ['infinity', Infinity],
      ['minus infinity', -Infinity],
      ['text', 'Corée du Nord'],
      ['empty text', ''],
      ['text beyond the basic plane', 'a😀b'],
      ['text with quotes and breaks', 'it\'s "so" \\ \n\t`'],
      ['a zero byte', 'a\0b'],
      ['combining marks', 'e\u0301'],
      ['an empty list', []],
      ['a list', [1, 2, 3]],
      ['a mixed list', [1, 'a', null, true, 1.5]],
      ['nested lists', [[1], [[2]], []]],
      ['an empty map', {}],
      ['a map', { a: 1, 'key with blanks': 'b', AS: null }],
      ['nested maps', { a: { b: [{ c: 1n << 60n }] } }],
      ['keys that look like a path', { nodes: [], edges: [] }],
      ['keys of a node value', { elementId: 'x', labels: ['A'], properties: {} }],
      ['keys of objects', { constructor: 1, toString: 2, hasOwnProperty: 3 }],
    ];
    test.each(roundTrips)('%s comes back as it went', async (_, value) =>
      expect(await one('RETURN $value AS value', { value })).toEqual(value),
    );
    test('NaN', async () => expect(await one('RETURN $value AS value', { value: NaN })).toBeNaN());
    test('a bigint that is small is the same number', async () =>
      expect(await one('RETURN $value AS value', { value: 7n })).toBe(7));
    test('whole numbers are integers in Cypher, others are not', async () =>
      expect(await rowsOf(store, 'RETURN $a / 2 AS a, $b / 2 AS b', { parameters: { a: 7, b: 7.5 } })).toEqual([
        [3, 3.75],
      ]));
    test('a float that is a whole number stays a float: in an answer, stored, and as a parameter', async () => {
      expect(await rowsOf(store, 'RETURN 1.0 AS x, [2.0, 2] AS y, {z: -3.0} AS z')).toStrictEqual([
        [new Float(1), [new Float(2), 2], { z: new Float(-3) }],
      ]);
      expect(String(await one('RETURN $x / 3 AS third', { x: new Float(2) }))).toMatch(/^0\.666/);
      const kept = { whole: new Float(2), list: [new Float(4), 4.5], integer: 2 };
      await store.write((tx) => tx.run('CREATE (f:Floats) SET f = $kept', { kept }));
      expect(await rowsOf(store, 'MATCH (f:Floats) RETURN properties(f), f.whole / 4')).toStrictEqual([[kept, 0.5]]);
    });

    const temporals: [expression: string, text: string][] = [
      ["date('2024-06-19')", '2024-06-19'],
      ["localdatetime('2024-06-19T08:30:15.120')", '2024-06-19T08:30:15.12'],
      ["datetime('2024-06-19T08:30:15Z')", '2024-06-19T08:30:15Z'],
      ["datetime('2024-06-19T08:30:15.5+09:00')", '2024-06-19T08:30:15.5+09:00'],
      ["time('08:30:15+09:00')", '08:30:15+09:00'],
      ["duration('P1Y2M3DT4H5M6S')", 'P1Y2M3DT4H5M6S'],
      ["duration('PT36H')", 'PT36H'],
      ["datetime('2024-06-19T08:30:15[Asia/Seoul]')", '2024-06-19T08:30:15+09:00[Asia/Seoul]'],
      ["point({x: 1.5, y: -2, crs: 'cartesian'})", 'SRID=7203;POINT (1.5 -2)'],
      ['point({longitude: 2.35, latitude: 48.86, height: 35})', 'SRID=4979;POINT Z (2.35 48.86 35)'],
    ];
    test.each(temporals)('%s is the text %s, computed, stored and as a parameter', async (expression, written) => {
      const text = new TypedText(written);
      expect(await one(`RETURN ${expression} AS x`)).toStrictEqual(text);
      expect(await one(`RETURN $x = ${expression} AS same`, { x: text })).toBe(true);
      const statement = `MERGE (t:Temporal {name: $name}) SET t.at = ${expression}`;
      await store.write((tx) => tx.run(statement, { name: expression }));
      expect(await one('MATCH (t:Temporal {name: $name}) RETURN t.at AS x', { name: expression })).toStrictEqual(text);
    });

    test('nodes, relationships and paths, alone and in lists and maps', async () => {
      await store.write((tx) =>
        tx.run(
          "CREATE (:Person:Author {id: 'ada', tags: ['x'], big: $big})-[:WROTE {year: 1843}]->(:Book {id: 'notes'})<-[:READ]-(:Person {id: 'bob'})",
          { big: 2n ** 60n },
        ),
      );
      const [row] = await rowsOf(
        store,
        `MATCH p = (a:Author)-[w:WROTE]->(b:Book)<-[r:READ]-(c) RETURN a, w, p, [a, b] AS list, {node: c, rel: r} AS map, nodes(p) AS ns, relationships(p) AS rs`,
      );
      const [a, w, p, list, map, ns, rs] = row as [
        Node,
        Relationship,
        Path,
        Node[],
        { node: Node; rel: Relationship },
        Node[],
        Relationship[],
      ];
      expect(a).toBeInstanceOf(Node);
      expect(a.labels).toEqual(['Author', 'Person']);
      expect(a.properties).toEqual({ id: 'ada', tags: ['x'], big: 2n ** 60n });
      expect(w).toBeInstanceOf(Relationship);
      expect([w.type, w.properties, w.startNodeElementId]).toEqual(['WROTE', { year: 1843 }, a.elementId]);
      expect(p).toBeInstanceOf(Path);
      expect(p.nodes.map((node) => node.properties['id'])).toEqual(['ada', 'notes', 'bob']);
      expect(p.relationships.map((one) => one.type)).toEqual(['WROTE', 'READ']);
      expect(p.relationships[1]?.endNodeElementId).toBe(p.nodes[1]?.elementId);
      expect(list.map((node) => [node instanceof Node, node.properties['id']])).toEqual([
        [true, 'ada'],
        [true, 'notes'],
      ]);
      expect([map.node instanceof Node, map.rel instanceof Relationship]).toEqual([true, true]);
      expect(ns.every((node) => node instanceof Node) && rs.every((one) => one instanceof Relationship)).toBe(true);
      expect(
        await rowsOf(store, 'MATCH (n) WHERE elementId(n) = $id RETURN n.id AS id', {
          parameters: { id: a.elementId },
        }),
      ).toEqual([['ada']]);
    });
    test('a map with lists named nodes and edges stays a map', async () => {
      const value = await one('MATCH (a:Author)-[w:WROTE]->(b) RETURN {nodes: [a, b], edges: [w]} AS value');
      expect(value).not.toBeInstanceOf(Path);
      expect(Object.keys(value as object).sort()).toEqual(['edges', 'nodes']);
    });
    test('properties written as parameters come back', async () => {
      const properties = {
        text: 'é',
        whole: 3,
        decimal: 2.5,
        yes: true,
        big: 2n ** 62n,
        texts: ['a', 'b'],
        wholes: [1, 2],
        none: [],
      };
      await store.write((tx) => tx.run('CREATE (k:Kept {n: 1}) SET k += $properties', { properties }));
      expect(await one('MATCH (k:Kept) RETURN properties(k) AS p')).toEqual({ n: 1, ...properties });
    });
    test('a parameter cannot be a node', async () => {
      const node = await one('MATCH (a:Author) RETURN a AS a');
      expect((await refusal(store.run('RETURN $node AS n', { parameters: { node } }))).message).toContain(
        'Parameter node holds a node',
      );
    });
  });

  describe('statements', () => {
    test('columns are named as they are written, in order', async () => {
      const stream = await store.run(
        "RETURN 1 AS one, 1+1,  count( * ), 'it''s' = 'a' AS `a b`".replace("'it''s' = 'a'", 'true'),
      );
      expect(stream.fields).toEqual(['one', '1+1', 'count( * )', 'a b']);
      expect(await drain(stream)).toEqual([[1, 2, 1, true]]);
    });
    test('columns are there without rows too', async () => {
      const stream = await store.run('MATCH (n:Nobody) RETURN n.name, n AS n');
      expect([stream.fields, await drain(stream)]).toEqual([['n.name', 'n'], []]);
    });
    test('a missing parameter is named', async () => {
      const error = await refusal(store.run('RETURN $nobody AS x'));
      expect([error.kind, error.message.includes('nobody')]).toEqual(['parameter-missing', true]);
    });
    test('a syntax error tells its place', async () => {
      const error = await refusal(store.run('MATCH (n)\nRETRUN n'));
      expect([error.kind, error.details.position?.line, error.details.position?.column]).toEqual(['syntax', 2, 1]);
    });
    test('an unknown variable is an error', async () => {
      const error = await refusal(store.run('MATCH (n) RETURN m'));
      expect([error.kind, error.message, error.details.position?.column]).toEqual([
        'syntax',
        expect.stringContaining('`m` not defined'),
        18,
      ]);
    });
    test('dividing by zero is an error', async () =>
      expect((await refusal(store.run('RETURN 1 / 0 AS x').then(drain))).kind).toBe('failed'));
  });

  describe('streams', () => {
    test('many rows come in batches, whole and in order', async () => {
      const stream = await store.run("UNWIND range(1, 25000) AS i RETURN i, 'row ' + i AS text ORDER BY i");
      const sizes: number[] = [];
      let sum = 0;
      for await (const batch of stream) {
        sizes.push(batch.length);
        for (const [i] of batch) sum += Number(i);
      }
      expect([sum, sizes.reduce((a, b) => a + b), sizes.length > 5]).toEqual([(25000 * 25001) / 2, 25000, true]);
      expect(stream.summary()).toEqual({ rowCount: 25000, truncated: false, counters: {} });
    });
    test('a row limit cuts and says so', async () => {
      const stream = await store.run('UNWIND range(1, 5000) AS i RETURN i', { rowLimit: 700 });
      expect((await drain(stream)).length).toBe(700);
      expect(stream.summary()).toMatchObject({ rowCount: 700, truncated: true });
    });
    test('a row limit that is just enough does not cut', async () => {
      const stream = await store.run('UNWIND range(1, 700) AS i RETURN i', { rowLimit: 700 });
      expect((await drain(stream)).length).toBe(700);
      expect(stream.summary()).toMatchObject({ rowCount: 700, truncated: false });
    });
    test('a limit of no rows', async () => {
      const stream = await store.run('UNWIND [1, 2] AS i RETURN i', { rowLimit: 0 });
      expect([await drain(stream), stream.summary().truncated]).toEqual([[], true]);
    });
    test('a row limit beside LIMIT, ORDER BY and UNION', async () => {
      for (const statement of [
        'UNWIND range(1, 9) AS i RETURN i LIMIT 5',
        'UNWIND range(1, 9) AS i RETURN i ORDER BY i DESC',
        'UNWIND range(1, 9) AS i RETURN i UNION UNWIND range(1, 9) AS i RETURN i',
      ]) {
        expect([statement, (await drain(await store.run(statement, { rowLimit: 3 }))).length]).toEqual([statement, 3]);
      }
    });
    test('a slow reader gets every row, and others are served meanwhile', async () => {
      const stream = await store.run('UNWIND range(1, 5000) AS i RETURN i');
      let count = 0;
      for await (const batch of stream) {
        count += batch.length;
        expect(await one('RETURN 1 AS x')).toBe(1);
      }
      expect(count).toBe(5000);
    });
    test('while its reader pauses, what is to come waits in the database', async () => {
      const stream = await store.run(
        "UNWIND range(1, 3000000) AS i RETURN i, toString(i) + ' of very many rows' AS text",
        { rowLimit: 50_000 },
      );
      const before = process.memoryUsage().rss;
      for await (const batch of stream) {
        expect(batch.length).toBeGreaterThan(0);
        await new Promise((resolve) => {
          setTimeout(resolve, 2_000);
        });
        break;
      }
      expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(100);
    });
    test('a failure midway is reported at once: others asked after it do not overtake it', async () => {
      let reported = false;
      const failing = refusal(store.run('UNWIND [1, 1, 0] AS x RETURN 1 / x AS y').then(drain)).then((error) => {
        reported = true;
        return error;
      });
      for (let times = 0; times < 60; times++) await one('RETURN 1 AS x');
      expect(reported).toBe(true);
      expect((await failing).message).toMatch(/zero/i);
    });
    test('stopping early frees the statement', async () => {
      for (let times = 0; times < 20; times++) {
        for await (const batch of await store.run('UNWIND range(1, 100000) AS i RETURN i')) {
          expect(batch.length).toBeGreaterThan(0);
          break;
        }
        expect(await one('RETURN 1 AS x')).toBe(1);
      }
    });
    test('given up at any moment, it leaves what follows unharmed', async () => {
      for (const ms of [0, 5, 20, 60, 120, 250, 400]) {
        const controller = new AbortController();
        setTimeout(() => controller.abort(), ms);
        const read = store.run(
          'UNWIND range(1, 20000) AS i RETURN i, size([x IN range(1, 3000) WHERE x % 7 = i % 7 | x]) AS n',
          { signal: controller.signal },
        );
        expect((await refusal(read.then(drain))).kind).toBe('cancelled');
        expect(await one('RETURN 1 AS x')).toBe(1);
        expect((await store.write((tx) => tx.run('RETURN 2 AS x'))).rows).toEqual([[2]]);
      }
    });
    test('a stream that nobody reads holds nothing up', async () => {
      await store.run('UNWIND range(1, 100000) AS i RETURN i', { timeoutMs: 5_000 });
      expect(await one('RETURN 1 AS x')).toBe(1);
    });
  });

  describe('endings', () => {
    test('a statement that takes too long is ended, and the store answers on', async () => {
      const error = await refusal(store.run(ENDLESS, { timeoutMs: 700 }).then(drain));
      expect(error.kind).toBe('timeout');
      expect(await one('MATCH (a:Author) RETURN a.id AS id')).toBe('ada');
    });
    test('a cancelled statement is ended, and the store answers on', async () => {
      const controller = new AbortController();
      const running = refusal(store.run(ENDLESS, { signal: controller.signal, timeoutMs: 60_000 }).then(drain));
      setTimeout(() => controller.abort(), 300);
      expect((await running).kind).toBe('cancelled');
      expect(await one('MATCH (a:Author) RETURN a.id AS id')).toBe('ada');
    });
    test('a signal that has gone off already keeps a statement from starting', async () => {
      expect((await refusal(store.run('RETURN 1 AS x', { signal: AbortSignal.abort() }).then(drain))).kind).toBe(
        'cancelled',
      );
    });
    test('cancelling after the end is nothing', async () => {
      const controller = new AbortController();
      await drain(await store.run('RETURN 1 AS x', { signal: controller.signal }));
      controller.abort();
      expect(await one('RETURN 2 AS x')).toBe(2);
    });
    test('the store’s own time limit holds where a statement has none', async () => {
      store = await open({ statementTimeoutMs: 800 });
      expect((await refusal(store.run(ENDLESS).then(drain))).kind).toBe('timeout');
      expect((await refusal(store.write((tx) => tx.run(ENDLESS)))).kind).toBe('timeout');
      store = await open();
    });
    test('reads beside one that is ended come through', async () => {
      const ended = refusal(store.run(ENDLESS, { timeoutMs: 900 }).then(drain));
      const others = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          rowsOf(store, 'UNWIND range(1, $n) AS i RETURN max(i) AS m', { parameters: { n: 1000 + index } }),
        ),
      );
      expect(others.map((rows) => rows[0]?.[0])).toEqual(Array.from({ length: 8 }, (_, index) => 1000 + index));
      const late = rowsOf(store, 'UNWIND range(1, 2000) AS a UNWIND range(1, 300) AS b RETURN count(*) AS n');
      expect((await ended).kind).toBe('timeout');
      expect(await late).toEqual([[600000]]);
    });
  });

  describe('writing', () => {
    test('is refused to a read, and nothing is changed', async () => {
      const before = await one('MATCH (n) RETURN count(n) AS n');
      for (const statement of [
        'CREATE (:Sneaked)',
        'MATCH (a:Author) SET a.x = 1',
        'MATCH (a:Author) REMOVE a.tags',
        'MATCH (n) DETACH DELETE n',
        'MERGE (:Sneaked {n: 1})',
        'MATCH (a:Author) SET a:Sneaked',
        'FOREACH (i IN [1] | CREATE (:Sneaked))',
        'MATCH (a:Author) CREATE (a)-[:X]->(:Sneaked) RETURN a',
      ]) {
        const error = await refusal(store.run(statement).then(drain));
        expect([statement, error.kind]).toEqual([statement, 'read-only']);
      }
      expect(await one('MATCH (n) RETURN count(n) AS n')).toBe(before);
    });
    test('is allowed where it is asked for, with rows and counters', async () => {
      const stream = await store.run('CREATE (w:Written {n: 1})-[:NEXT]->(:Written {n: 2}) RETURN w.n AS n', {
        access: 'write',
      });
      expect(await drain(stream)).toEqual([[1]]);
      expect(stream.summary()).toMatchObject({
        rowCount: 1,
        truncated: false,
        counters: { nodesCreated: 2, relationshipsCreated: 1, propertiesSet: 2, labelsAdded: 2 },
      });
      const removed = await store.run('MATCH (w:Written) DETACH DELETE w', { access: 'write' });
      await drain(removed);
      expect(removed.summary().counters).toMatchObject({ nodesDeleted: 2, relationshipsDeleted: 1 });
    });
    test('in a transaction is all or nothing', async () => {
      const boom = new Error('boom');
      await expect(
        store.write(async (tx) => {
          await tx.run('CREATE (:Half {n: 1})');
          expect((await tx.run('MATCH (h:Half) RETURN count(h) AS n')).rows).toEqual([[1]]);
          throw boom;
        }),
      ).rejects.toBe(boom);
      expect(await one('MATCH (h:Half) RETURN count(h) AS n')).toBe(0);
    });
    test('a statement that fails takes the whole transaction with it', async () => {
      await refusal(
        store.write(async (tx) => {
          await tx.run('CREATE (:Half {n: 1})');
          await tx.run('RETURN 1 / 0 AS x');
        }),
      );
      expect(await one('MATCH (h:Half) RETURN count(h) AS n')).toBe(0);
    });
    test('a transaction that takes too long leaves the old state', async () => {
      const error = await refusal(
        store.write(
          async (tx) => {
            await tx.run('CREATE (:Half {n: 1})');
            await tx.run(ENDLESS);
          },
          { timeoutMs: 1_000 },
        ),
      );
      expect(error.kind).toBe('timeout');
      expect(await one('MATCH (h:Half) RETURN count(h) AS n')).toBe(0);
    });
    test('a cancelled transaction leaves the old state', async () => {
      const controller = new AbortController();
      const running = refusal(
        store.write(
          async (tx) => {
            await tx.run('CREATE (:Half {n: 1})');
            setTimeout(() => controller.abort(), 200);
            await tx.run(ENDLESS);
          },
          { signal: controller.signal, timeoutMs: 60_000 },
        ),
      );
      expect((await running).kind).toBe('cancelled');
      expect(await one('MATCH (h:Half) RETURN count(h) AS n')).toBe(0);
    });
    test('gives what the work returns', async () => {
      expect(await store.write(async (tx) => (await tx.run('RETURN 40 + 2 AS x')).rows[0]?.[0])).toBe(42);
    });
    test('at once from several sides loses nothing', async () => {
      await store.write((tx) => tx.run('CREATE (:Counter {n: 0})'));
      await Promise.all(
        Array.from({ length: 8 }, () => store.write((tx) => tx.run('MATCH (c:Counter) SET c.n = c.n + 1'))),
      );
      expect(await one('MATCH (c:Counter) RETURN c.n AS n')).toBe(8);
    });
    test('reads beside an open transaction see the old state and do not wait', async () => {
      await store.write(async (tx) => {
        await tx.run('CREATE (:Pending)');
        expect(await one('MATCH (p:Pending) RETURN count(p) AS n')).toBe(0);
      });
      expect(await one('MATCH (p:Pending) RETURN count(p) AS n')).toBe(1);
    });
    test('many rows at once', async () => {
      const rows = Array.from({ length: 5000 }, (_, id) => ({
        id: `bulk-${id}`,
        properties: { n: id, name: `name ${id}` },
      }));
      const { summary } = await store.write((tx) =>
        tx.run('UNWIND $rows AS row CREATE (b:Bulk {id: row.id}) SET b += row.properties', { rows }),
      );
      expect(summary.counters['nodesCreated']).toBe(5000);
      expect(await rowsOf(store, 'MATCH (b:Bulk) RETURN count(b) AS c, sum(b.n) AS s')).toEqual([
        [5000, (5000 * 4999) / 2],
      ]);
    });
    test('every row sees the data as they were before the clause', async () => {
      await store.write((tx) => tx.run('MATCH (b:Bulk) WHERE b.n < 3 SET b.next = b.n + 1'));
      await store.write((tx) => tx.run('UNWIND [0, 1, 2] AS i MATCH (b:Bulk {n: i}) SET b.n = i + 1'));
      expect(await rowsOf(store, 'MATCH (b:Bulk) WHERE b.next IS NOT NULL RETURN b.n AS n ORDER BY n')).toEqual([
        [1],
        [2],
        [3],
      ]);
    });
  });

  describe('definitions', () => {
    test('a uniqueness constraint holds, may be defined twice, and makes MERGE quick', async () => {
      for (let times = 0; times < 2; times++)
        await store.define('CREATE CONSTRAINT thing_id IF NOT EXISTS FOR (t:Thing) REQUIRE t.id IS UNIQUE');
      await store.write((tx) => tx.run("CREATE (:Thing {id: 'a'})"));
      const error = await refusal(store.write((tx) => tx.run("CREATE (:Thing {id: 'a'})")));
      expect(error.kind).toBe('constraint');
      expect(await one('MATCH (t:Thing) RETURN count(t) AS n')).toBe(1);
      await store.write((tx) => tx.run('UNWIND range(1, 4000) AS i MERGE (t:Thing {id: toString(i)})'));
      expect(await one('MATCH (t:Thing) RETURN count(t) AS n')).toBe(4001);
    });
    test('an index', async () => {
      for (let times = 0; times < 2; times++)
        await store.define('CREATE INDEX thing_name IF NOT EXISTS FOR (t:Thing) ON (t.name)');
      expect(await one("MATCH (t:Thing {id: 'a'}) RETURN t.id AS id")).toBe('a');
    });
    test('the schema names labels, types and keys in use', async () => {
      const schema = await store.schema();
      expect(schema.labels).toEqual(expect.arrayContaining(['Author', 'Book', 'Person', 'Thing']));
      expect(schema.labels).not.toContain('Half');
      expect(schema.relationshipTypes).toEqual(expect.arrayContaining(['READ', 'WROTE']));
      expect(schema.propertyKeys).toEqual(expect.arrayContaining(['id', 'tags', 'year']));
    });
    test('deleting a node that still has relationships is refused', async () => {
      expect((await refusal(store.write((tx) => tx.run('MATCH (a:Author) DELETE a')))).kind).toBe('constraint');
      expect(await one('MATCH (a:Author) RETURN count(a) AS n')).toBe(1);
    });
  });

  describe('life', () => {
    test('tells engine, version and state', () => {
      const status = store.status();
      expect([status.engine, status.state, status.reason]).toEqual([open.engine, 'ready', null]);
      expect(status.version).toMatch(/^\d+\.\d+\.\d+/);
      expect(status.since).toBeInstanceOf(Date);
    });
    test('a closed store refuses, may be closed again, and its data are there for the next', async () => {
      await store.close();
      await store.close();
      expect((await refusal(store.run('RETURN 1 AS x').then(drain))).kind).toBe('away');
      expect(store.status().state).toBe('away');
      store = await open();
      expect(await one('MATCH (a:Author) RETURN a.id AS id')).toBe('ada');
    });
    test('closing ends what still runs', async () => {
      const running = refusal(store.run(ENDLESS, { timeoutMs: 60_000 }).then(drain));
      setTimeout(() => void store.close(), 300);
      expect(['away', 'cancelled', 'failed']).toContain((await running).kind);
      store = await open();
    });
    test('closing refuses what it has not yet read, and does not call it too intricate', async () => {
      const readAll = async (): Promise<void> => {
        for await (const batch of await store.runFree('RETURN 1 AS x', { byteLimit: 1_000 })) void batch;
      };
      const reading = refusal(readAll());
      await store.close();
      expect(['away', 'cancelled']).toContain((await reading).kind);
      store = await open();
    });
    test('wiping leaves nothing', async () => {
      await wipeStore(store);
      expect(await one('MATCH (n) RETURN count(n) AS n')).toBe(0);
    });
  });
});
