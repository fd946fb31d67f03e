/** Whatever a stranger sends, the others are answered meanwhile. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDataset } from '../dataset/loadDataset.js';
import { smallDataset } from '../dataset/testing/smallDataset.js';
import { rowsOf, StoreError, type GraphStore } from '../store/index.js';
import { describeEachStore } from '../store/testing/stores.js';
import { serve, type Served } from './testing/serve.js';

/** Where even a slow machine does not take longer over a search. */
const PATIENCE_MS = 2_000;

describeEachStore('while strangers send', (open) => {
  let store: GraphStore;
  let api: Served;
  beforeAll(async () => {
    store = await open();
    await loadDataset(store, smallDataset());
    api = await serve(store);
    await api.cypher('RETURN 1 AS one');
  });
  afterAll(() => api.close());

  /** How long the slowest of the searches beside `attack` took. */
  async function slowestBeside(attack: Promise<unknown>): Promise<number> {
    const ended = attack.then(
      () => true,
      () => true,
    );
    let slowestMs = 0;
    let over = false;
    while (!over) {
      const began = performance.now();
      expect((await api.get('/api/search?q=put')).status).toBe(200);
      slowestMs = Math.max(slowestMs, performance.now() - began);
      over = await Promise.race([ended, new Promise<false>((resolve) => setTimeout(resolve, 50, false))]);
    }
    return slowestMs;
  }

  const nested = (times: number, around: (inner: string) => string, inner = '1'): string => {
    let text = inner;
    for (let i = 0; i < times; i++) text = around(text);
    return text;
  };
  const returning = (expression: string): string => `MATCH (n:Entity) RETURN ${expression} AS x LIMIT 1`;

  describe('statements that are hard to read', () => {
    test.each([
      ['map projections', returning(nested(24, (inner) => `(n {y: ${inner}})`))],
      [
        'comprehensions with labels before a bar',
        returning(nested(20, (inner) => `size([x IN [1] WHERE ${inner} = 1 AND n:A|B|C | 1])`)),
      ],
      ['patterns in patterns', returning(nested(30, (inner) => `size([(n {y: ${inner}})--(m) | 1])`))],
      ['comparisons in chains', returning(nested(40, (inner) => `(1 = ${inner} = 1)`))],
      ['comments without number', `${'/**/'.repeat(20_000)} RETURN 1 AS x`],
      [
        'maps that hold each other twice',
        `${Array.from({ length: 40 }, (_, i) => `WITH {a: ${i === 0 ? '1' : 'm'}, b: ${i === 0 ? '1' : 'm'}} AS m`).join(' ')} RETURN DISTINCT m.a.a.a = m.b.b.b AS x`,
      ],
      ['a minus between many brackets', `WITH 1 AS n RETURN ${'(n)--'.repeat(3_000)}1 AS x`],
      ['a list of lists', returning(`size([${'[1],'.repeat(20_000)}1])`)],
    ])('%s', async (_, statement) => {
      const attack = rowsOf(store, statement, { foreign: true, timeoutMs: 4_000 });
      expect(await slowestBeside(attack)).toBeLessThan(PATIENCE_MS);
      expect(
        await attack.then(
          () => null,
          (error: unknown) => error,
        ),
      ).toSatisfy((error) => error === null || error instanceof StoreError);
    });
    test('what people do nest is answered: brackets, lists, conditions', async () => {
      for (const statement of [
        `RETURN ${'('.repeat(100)}1${')'.repeat(100)} AS x`,
        `RETURN ${nested(20, (inner) => `coalesce(null, ${inner})`)} AS x`,
        `RETURN CASE 1 ${Array.from({ length: 1000 }, (_, i) => `WHEN ${i} THEN ${i}`).join(' ')} END AS x`,
      ])
        expect(await rowsOf(store, statement, { foreign: true })).toEqual([[1]]);
    });
  });
});
