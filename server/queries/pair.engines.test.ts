/** Everything between two entities, on every engine. */
import { beforeAll, expect, test } from 'vitest';
import { PairResponse } from '../../contract/index.js';
import { loadDataset } from '../dataset/loadDataset.js';
import type { GraphStore } from '../store/index.js';
import { describeEachStore } from '../store/testing/stores.js';
import { pair } from './pair.js';
import { doubtfulDataset } from './testing/doubtfulDataset.js';

describeEachStore('a pair of entities', (open) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await open();
    await loadDataset(store, doubtfulDataset());
  });
  const ask = async (one: string, other: string): Promise<PairResponse> =>
    PairResponse.parse(await pair({ store }, { one, other }));

  test('has all facts between the two, wherever they stand, in either direction, by date', async () => {
    const { ends, facts, truncated } = await ask('southport', 'northport');
    expect(ends.map(({ id }) => id)).toEqual(['southport', 'northport']);
    const dates = facts.map(({ fact }) => fact.date ?? '9999');
    expect(dates).toEqual([...dates].sort());
    expect(truncated).toBe(false);
    expect(facts.map(({ fact }) => [fact.id, fact.status, fact.contested]).sort()).toEqual([
      ['northport-met-southport', 'expected', true],
      ['northport-supplied-southport', 'alleged', true],
      ['southport-supplied-northport', 'denied', true],
    ]);
    expect((await ask('northport', 'southport')).facts).toEqual(facts);
  });

  test('names who upholds and who denies each', async () => {
    const { facts } = await ask('northport', 'southport');
    const voices = facts.find(({ fact }) => fact.id === 'northport-supplied-southport')!.voices;
    expect(voices.map(({ status, claimant }) => [status, claimant?.id])).toEqual([
      ['alleged', undefined],
      ['denied', 'northport'],
    ]);
  });

  test('may have nothing between them; one that is not there is not found', async () => {
    expect((await ask('gazette', 'ferry-pact')).facts).toEqual([]);
    await expect(ask('northport', 'nobody')).rejects.toMatchObject({ code: 'entity.not-found' });
  });
});
