import { afterEach, expect, it, vi } from 'vitest';
import type { NodeAttributes } from '../../contract/index.js';
import { storeVersion } from '../state/connection.js';
import { values } from '../state/values.js';
import { knowValues } from './knowValues.js';

afterEach(() => vi.unstubAllGlobals());

const graph = { nodes: new Map([['anna', { kind: 'Person' } as NodeAttributes]]), edges: new Map() };
const know = async (names: string[], had: Record<string, string>): Promise<unknown> => {
  vi.stubGlobal(
    'fetch',
    async () =>
      new Response(
        JSON.stringify({ known: { entities: [], facts: [], labels: 0 }, entities: { anna: had }, facts: {} }),
      ),
  );
  await knowValues(graph, names, new AbortController().signal);
  return values.value.get('anna');
};

it('a property that was taken out of the data is known no more, once it is asked for again', async () => {
  expect(await know(['town', 'trade'], { town: 'Kiev', trade: 'salt' })).toEqual({ town: 'Kiev', trade: 'salt' });
  storeVersion.value += 1;
  expect(await know(['town'], {})).toEqual({ trade: 'salt' });
});
