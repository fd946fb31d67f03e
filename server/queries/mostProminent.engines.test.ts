/** The core of the bundled data set beside others that are more prominent. */
import { expect, test } from 'vitest';
import { BUNDLED_DATASET, SubgraphRequest } from '../../contract/index.js';
import { createSchema } from '../dataset/createSchema.js';
import type { GraphStore, Row } from '../store/index.js';
import { describeEachStore } from '../store/testing/stores.js';
import { subgraph } from './subgraph.js';

const STORY = 40;
const OTHERS = 60;
const GRAPH = `
  CREATE (:Dataset {name: $story})
  WITH 1 AS one
  UNWIND range(0, $last) AS i
  CREATE (e:Entity {id: 'e-' + i, name: 'E ' + i, kind: 'Person', prominence: i, degree: 1})
  SET e.datasets = [CASE WHEN i < $own THEN $story ELSE 'others' END]
  WITH collect(e) AS all
  UNWIND all AS s
  UNWIND all AS o
  WITH s, o, s.datasets = o.datasets AS alike
  WHERE s.prominence < o.prominence AND (alike OR s.prominence = 0)
  CREATE (s)-[:MET {factId: s.id + o.id, status: 'asserted', contested: false, claimCount: 1,
    dataset: CASE WHEN alike THEN head(s.datasets) ELSE 'others' END}]->(o)`;

describeEachStore('the core beside other data sets', (open) => {
  test('is of the bundled one, and is not read from all that is as prominent', async () => {
    const store = await open();
    await createSchema(store);
    await store.write((transaction) =>
      transaction.run(GRAPH, { story: BUNDLED_DATASET, last: STORY + OTHERS - 1, own: STORY }),
    );
    const counted = countingRows(store);
    const { nodes, edges } = await subgraph({ store: counted.store }, SubgraphRequest.parse({}));
    const best = Array.from({ length: 32 }, (_, i) => `e-${STORY - 1 - i}`);
    expect(nodes.map(({ key }) => key)).toEqual(best);
    expect(edges).toHaveLength((32 * 31) / 2);
    expect(edges.every(({ attributes }) => attributes.dataset === BUNDLED_DATASET)).toBe(true);
    // Those among the candidates, who are all of the story, and little else.
    expect(counted.rows()).toBeLessThan((STORY * (STORY - 1)) / 2 + 2 * STORY);
  });

  test.each([{ kinds: ['Person'] }, { types: ['MET'] }])(
    'under %j has those without prominence last',
    async (filter) => {
      const store = await open();
      await createSchema(store);
      await store.write((transaction) => transaction.run('MATCH (n) DETACH DELETE n'));
      await store.write((transaction) =>
        transaction.run(
          `CREATE (a:Entity {id: 'a', kind: 'Person', prominence: 1}), (b:Entity {id: 'b', kind: 'Person', prominence: 2}),
           (c:Entity {id: 'c', kind: 'Person'}), (a)-[:MET {factId: 'f', status: 'asserted'}]->(c),
           (b)-[:MET {factId: 'g', status: 'asserted'}]->(c), (:Entity {id: 'd', kind: 'Place', prominence: 3})`,
        ),
      );
      const asked = async (entityLimit: number) => {
        const request = SubgraphRequest.parse({ scope: 'all', filter, entityLimit });
        const { nodes, totals } = await subgraph({ store }, request);
        return [nodes.map(({ key }) => key), totals.entities];
      };
      expect(await asked(2)).toEqual([['b', 'a'], 3]);
      expect(await asked(9)).toEqual([['b', 'a', 'c'], 3]);
    },
  );
});

/** Counts the rows that are read from a store. */
function countingRows(store: GraphStore): { store: GraphStore; rows(): number } {
  let rows = 0;
  const counting = Object.create(store) as GraphStore;
  counting.run = async (...asked) => {
    const stream = await store.run(...asked);
    const read = async function* (): AsyncGenerator<Row[]> {
      for await (const batch of stream) {
        rows += batch.length;
        yield batch;
      }
    };
    return Object.assign(Object.create(stream) as typeof stream, { [Symbol.asyncIterator]: read });
  };
  return { store: counting, rows: () => rows };
}
