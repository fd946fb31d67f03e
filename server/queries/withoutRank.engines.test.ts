/** Entities and facts that nobody counted, as other programs write them, come after those that were. */
import { beforeAll, expect, test } from 'vitest';
import { createSchema } from '../dataset/createSchema.js';
import type { GraphStore } from '../store/index.js';
import { describeEachStore, wipeStore } from '../store/testing/stores.js';
import { exportGraph } from './export.js';
import { rankNeighbours } from './neighbours.js';
import { read } from './read.js';

const GRAPH = `
  CREATE (a:Entity {id: 'a', name: 'A', nameFr: 'A', kind: 'Person', prominence: 1, datasets: ['mine']})
  CREATE (b:Entity {id: 'b', name: 'B', nameFr: 'B', kind: 'Person', prominence: 2, datasets: ['mine', 'other']})
  CREATE (c:Entity {id: 'c', name: 'C', nameFr: 'C', kind: 'Person', datasets: ['mine']})
  CREATE (a)-[:MET {factId: 'counted', status: 'asserted', originCount: 1, claimCount: 1, dataset: 'mine'}]->(b)
  CREATE (a)-[:MET {factId: 'bare', status: 'asserted', dataset: 'mine'}]->(c)
  CREATE (a)-[:MET {factId: 'none', dataset: 'mine'}]->(c)
  CREATE (b)-[:MET {factId: 'back', status: 'alleged', originCount: 1, dataset: 'mine'}]->(a)
  CREATE (c)-[:MET {factId: 'bare-back', dataset: 'mine'}]->(a)
  CREATE (:Article {id: 'x', dataset: 'mine'})-[:HAS_PASSAGE]->(:Passage {id: 'x#1', article: 'x', n: 1})-[:MENTIONS]->(b)
  CREATE (:Article {id: 'y', dataset: 'other'})-[:HAS_PASSAGE]->(:Passage {id: 'y#1', article: 'y', n: 1})-[:MENTIONS]->(b)`;

describeEachStore('what has no rank', (open) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await wipeStore(store);
    await createSchema(store);
    await store.write((transaction) => transaction.run(GRAPH));
  });

  test('is the last of the neighbours', async () => {
    const ranked = async (limit: number): Promise<string[]> => {
      const { nodes } = await rankNeighbours({ store }, { id: 'a', direction: 'both', filter: {}, limit }, []);
      return nodes.map(({ key }) => key);
    };
    expect(await ranked(1)).toEqual(['b']);
    expect(await ranked(9)).toEqual(['b', 'c']);
  });

  test('is the last of the facts of an entity', async () => {
    const facts = async (name: 'entity.facts-out' | 'entity.facts-in'): Promise<string[]> =>
      (await read({ store }, name, { id: 'a', limit: 9 })).map(({ id }) => id);
    expect(await facts('entity.facts-out')).toEqual(['counted', 'bare', 'none']);
    expect(await facts('entity.facts-in')).toEqual(['back', 'bare-back']);
  });

  test('is the last in a file', async () => {
    const rows = await read({ store }, 'export.entities', { dataset: 'mine', claims: false });
    expect(rows.map(({ properties }) => properties['id'])).toEqual(['b', 'a', 'c']);
  });

  test('a data set’s file has mentions of its own passages alone', async () => {
    let script = '';
    for await (const piece of await exportGraph({ store }, 'cypher', { dataset: 'mine' })) script += piece;
    expect(script).toContain("{a: 'x#1', b: 'b'");
    expect(script).not.toContain('y#1');
  });
});
