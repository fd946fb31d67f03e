/** Facts by where they stand, each in one place: the filter by it and the counts of it, on every engine. */
import { beforeAll, expect, test } from 'vitest';
import { FACT_STANDINGS, SubgraphRequest, type FactStanding } from '../../contract/index.js';
import { loadDataset } from '../dataset/loadDataset.js';
import type { GraphStore } from '../store/index.js';
import { describeEachStore } from '../store/testing/stores.js';
import { neighbours } from './neighbours.js';
import { schema } from './schema.js';
import { subgraph } from './subgraph.js';
import { DOUBTFUL, doubtfulDataset } from './testing/doubtfulDataset.js';

describeEachStore('where facts stand', (open) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await loadDataset(store, doubtfulDataset());
  });
  const factsOf = async (scope: 'all' | 'entities', statuses?: FactStanding[]): Promise<string[]> => {
    const entities = scope === 'entities' ? { entities: doubtfulDataset().entities.map(({ id }) => id) } : {};
    const request = SubgraphRequest.parse({ scope, ...entities, filter: { statuses } });
    return (await subgraph({ store }, request)).edges.map(({ key }) => key);
  };

  test.each(Object.entries(DOUBTFUL) as [FactStanding, readonly string[]][])(
    '%s ones come when they are asked for, and no others',
    async (standing, facts) => {
      expect(await factsOf('all', [standing])).toEqual(facts);
      expect(await factsOf('entities', [standing])).toEqual(facts);
    },
  );
  test('without a filter what is asserted or alleged comes, contested or not, but nothing only expected', async () => {
    const shown = [...DOUBTFUL.asserted, ...DOUBTFUL.alleged, 'northport-supplied-southport'].sort();
    expect(await factsOf('all')).toEqual(shown);
    expect(await factsOf('entities')).toEqual(shown);
  });
  test('contested ones can be left out', async () => {
    expect(await factsOf('all', ['asserted', 'alleged'])).toEqual([...DOUBTFUL.alleged, ...DOUBTFUL.asserted].sort());
  });
  test('the schema counts each in one place', async () => {
    const { statuses } = await schema({ store });
    const facts: Partial<Record<FactStanding, readonly string[]>> = DOUBTFUL;
    expect(statuses).toEqual(FACT_STANDINGS.map((status) => ({ status, count: facts[status]?.length ?? 0 })));
  });
  test('neighbours and their counts follow', async () => {
    const near = (statuses: FactStanding[]) =>
      neighbours({ store }, 'northport', { direction: 'both', limit: 50, statuses });
    const contested = await near(['contested']);
    expect(contested.edges.map(({ key }) => key)).toEqual(DOUBTFUL.contested);
    expect(contested.neighbourhood).toMatchObject({ total: 1, counts: [{ type: 'SUPPLIED', count: 1 }] });
    expect((await near(['asserted'])).neighbourhood.counts).toEqual([{ type: 'SIGNED', direction: 'out', count: 1 }]);
  });
});
