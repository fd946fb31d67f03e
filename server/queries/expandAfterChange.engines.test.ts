/**
 * What an expansion brings when the graph has changed since the client got the rest of its picture, on every engine.
 */
import { expect, test } from 'vitest';
import { SubgraphRequest } from '../../contract/index.js';
import { loadDataset } from '../dataset/loadDataset.js';
import { describeEachStore } from '../store/testing/stores.js';
import { subgraph } from './subgraph.js';
import { doubtfulDataset } from './testing/doubtfulDataset.js';

describeEachStore('expanding after the graph has changed', (open) => {
  test('the entity and its facts come as they are now, those to held entities among them; of others nothing', async () => {
    const store = await open();
    await loadDataset(store, doubtfulDataset());
    const ids = doubtfulDataset().entities.map(({ id }) => id);
    await store.write(async (transaction) => {
      await transaction.run("MATCH (e:Entity {id: 'northport'}) SET e.name = 'New Northport'");
      await transaction.run("MATCH (e:Entity {id: 'southport'}) SET e.name = 'New Southport'");
      await transaction.run(
        "MATCH (:Entity {id: 'northport'})-[r {factId: 'northport-signed-pact'}]->() SET r.contested = true",
      );
      await transaction.run(
        `MATCH (s:Entity {id: 'southport'}), (o:Entity {id: 'northport'})
         CREATE (s)-[:VISITED {factId: 'new', status: 'asserted', contested: false, dataset: 'x', claimCount: 1}]->(o)`,
      );
    });
    const request = { scope: 'entities', entities: [], expand: { entity: 'northport' }, held: { entities: ids } };
    const { nodes, edges, truncated } = await subgraph({ store }, SubgraphRequest.parse(request));
    expect(nodes.map(({ key, attributes }) => [key, attributes.name])).toEqual([['northport', 'New Northport']]);
    const shown = edges.map(
      ({ key, attributes }) => `${key} ${attributes.contested ? 'contested' : attributes.status}`,
    );
    expect(shown).toEqual([
      'new asserted',
      'northport-signed-pact contested',
      'northport-supplied-southport contested',
    ]);
    expect(truncated).toBe(false);
  });
});
