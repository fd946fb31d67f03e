import { afterEach, expect, it, vi } from 'vitest';
import { subgraphOnceFound } from './subgraphOnceFound.js';

afterEach(() => vi.unstubAllGlobals());

const nothing = { entities: 0, facts: 0 };
const graph = {
  attributes: {},
  nodes: [],
  edges: [],
  truncated: false,
  shown: nothing,
  totals: nothing,
  rankedBy: 'members',
  cypher: { statement: 'RETURN 1', parameters: {} },
};
const underWay = (progress: number) => ({ code: 'communities.under-way', message: 'They are being found.', progress });

/** A server that answers these in turn. */
const answering = (...answers: readonly [status: number, body: object][]): void => {
  const left = [...answers];
  vi.stubGlobal('fetch', async () => {
    const [status, body] = left.shift()!;
    return new Response(JSON.stringify(body), { status });
  });
};
const signal = new AbortController().signal;

it('communities that are being found are asked for again, with their progress reported', async () => {
  answering([503, underWay(0.2)], [503, underWay(0.7)], [200, graph]);
  const reported: unknown[] = [];
  expect(await subgraphOnceFound({ scope: 'communities' }, signal, (how) => reported.push(how))).toEqual(graph);
  expect(reported).toEqual([{ share: 0.2 }, { share: 0.7 }]);
});

it('any other failure is one', async () => {
  answering([503, { code: 'store.away', message: 'Away.' }]);
  await expect(subgraphOnceFound({ scope: 'communities' }, signal, () => undefined)).rejects.toMatchObject({
    code: 'store.away',
  });
});
