import { describe, expect, it } from 'vitest';
import type { EntityResponse, Fact } from '../../../contract/index.js';
import { edgeOf } from '../../../kernel/testing/graphParts.js';
import { factGroups } from './factGroups.js';

const ref = (id: string) => ({ id, name: id, nameFr: id, kind: 'Country' as const });
const fact = (type: string, subject: string, object: string, status: Fact['status'] = 'asserted'): Fact => ({
  id: `${subject}-${type}-${object}-${status}`,
  subject: ref(subject),
  object: ref(object),
  cameo: null,
  ...edgeOf(type, subject, object, { type, status }).attributes,
});
const entity = { ...ref('russia') } as EntityResponse['entity'];

describe('facts of an entity', () => {
  it('are gathered by relation and direction, the largest group first, with the counts of the whole graph', () => {
    const groups = factGroups(
      {
        entity,
        counts: [
          { type: 'SUPPLIED', direction: 'in', count: 1213 },
          { type: 'SIGNED', direction: 'out', count: 1 },
        ],
        facts: [fact('SIGNED', 'russia', 'treaty'), fact('SUPPLIED', 'korea', 'russia')],
      },
      () => false,
    );
    expect(groups.map(({ type, direction, total, facts }) => [type, direction, total, facts.length])).toEqual([
      ['SUPPLIED', 'in', 1213, 1],
      ['SIGNED', 'out', 1, 1],
    ]);
  });
  it('of a symmetric relation stand together, whichever way they are stored', () => {
    const groups = factGroups(
      {
        entity,
        counts: [{ type: 'MET', direction: 'both', count: 2 }],
        facts: [fact('MET', 'china', 'russia'), fact('MET', 'russia', 'usa')],
      },
      (type) => type === 'MET',
    );
    expect(groups).toHaveLength(1);
    expect(groups[0]!.facts).toHaveLength(2);
  });
  it('that are only expected or denied are listed but not counted as relations', () => {
    const [group] = factGroups(
      { entity, counts: [], facts: [fact('VISITED', 'russia', 'usa', 'expected')] },
      () => false,
    );
    expect([group!.total, group!.facts.length]).toEqual([0, 1]);
  });
});
