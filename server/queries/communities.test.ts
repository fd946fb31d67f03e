import { expect, it } from 'vitest';
import { SubgraphRequest, SubgraphResponse } from '../../contract/index.js';
import type { Community, Communities } from '../communities/findCommunities.js';
import type { GraphStore } from '../store/GraphStore.js';
import { communities } from './communities.js';

const community = (letter: string): Community => {
  const id = `${'d'.repeat(20)}/https://example.org/${letter.repeat(120)}`;
  const chief = [{ id, name: letter, nameFr: letter, kind: 'Person' as const }];
  return { key: `community:1:${id}`, within: null, entities: 2, facts: 1, chief, members: [id] };
};

it('sends relations of communities under keys that an answer can have, however long ids are', async () => {
  const found: Communities = {
    entities: 6,
    facts: 9,
    communities: ['a', 'b', 'c'].map(community),
    between: [
      [0, 1, 4],
      [0, 2, 2],
    ],
  };
  const request = SubgraphRequest.parse({ scope: 'communities' });
  const answer = await communities({ store: {} as GraphStore }, request, found);
  expect(SubgraphResponse.safeParse(answer).error).toBeUndefined();
  expect(new Set(answer.edges.map(({ key }) => key)).size).toBe(2);
});
