import { describe, expect, it } from 'vitest';
import type { PropertyCount } from '../../contract/index.js';
import { sensibleRules } from './sensibleRules.js';

const property = (name: string, distinct: number, more: Partial<PropertyCount> = {}): PropertyCount => ({
  ...{ name, distinct, count: 77, numeric: false, colours: false },
  ...more,
});
const count = { entities: 77, facts: 254, kinds: 1 };

describe('the rules that an imported graph opens with', () => {
  it('colour by its labels where there are several', () => {
    const known = { entities: [property('genre', 4)], facts: [], labels: 3 };
    expect(sensibleRules(known, count)).toEqual([{ of: 'entities', what: 'colour', by: 'label' }]);
  });
  it('colour by a group, though it be a number, and give lines their weight', () => {
    const known = {
      entities: [property('name of the rose', 77), property('few', 3), property('group', 11, { numeric: true })],
      facts: [property('value', 20, { numeric: true, count: 254 })],
      labels: 1,
    };
    expect(sensibleRules(known, count)).toEqual([
      { of: 'entities', what: 'colour', by: 'property:group', scale: 'categories' },
      { of: 'facts', what: 'width', by: 'property:value' },
    ]);
  });
  it('are none where nothing tells entities apart, few have it, or all weigh the same', () => {
    const known = {
      entities: [property('house', 5, { count: 9 }), property('id', 77), property('age', 40, { numeric: true })],
      facts: [property('weight', 1, { numeric: true, count: 254 })],
      labels: 1,
    };
    expect(sensibleRules(known, count)).toEqual([]);
  });
  it('are the colours, sizes and widths of the file where nothing else tells entities apart', () => {
    const ofFacts = { count: 254 };
    const known = {
      entities: [property('color', 3, { colours: true }), property('size', 40, { numeric: true })],
      facts: [
        property('thickness', 5, { ...ofFacts, numeric: true }),
        property('color', 3, { ...ofFacts, colours: true }),
      ],
      labels: 1,
    };
    expect(sensibleRules(known, count)).toEqual([
      { of: 'entities', what: 'colour', by: 'property:color', scale: 'own' },
      { of: 'entities', what: 'size', by: 'property:size' },
      { of: 'facts', what: 'width', by: 'property:thickness' },
      { of: 'facts', what: 'colour', by: 'property:color', scale: 'own' },
    ]);
    const grouped = { ...known, entities: [...known.entities, property('modularity_class', 6, { numeric: true })] };
    expect(sensibleRules(grouped, count)[0]).toMatchObject({ by: 'property:modularity_class', scale: 'categories' });
  });
  it('are communities where the graph is large and of one kind, and has nothing else', () => {
    const known = { entities: [property('id', 77)], facts: [], labels: 1 };
    const large = { entities: 2_000, facts: 6_000, kinds: 1 };
    expect(sensibleRules(known, large)).toEqual([{ of: 'entities', what: 'colour', by: 'measure:community' }]);
    expect(sensibleRules(known, { ...large, kinds: 3 })).toEqual([]);
    expect(sensibleRules({ ...known, labels: 3 }, large)).toEqual([{ of: 'entities', what: 'colour', by: 'label' }]);
  });
});
