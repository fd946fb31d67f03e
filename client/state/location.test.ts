import { describe, expect, it } from 'vitest';
import { fromHash, toHash, type Place } from './location.js';

const core: Place = {
  scope: 'core',
  entities: [],
  background: [],
  hidden: [],
  selection: { entities: [], facts: [] },
  paths: null,
  filter: {},
  layers: [],
  doubts: false,
  language: null,
};

describe('the address', () => {
  it('of the core with nothing chosen is bare', () => {
    expect(toHash(core)).toBe('');
    expect(fromHash('')).toEqual(core);
  });

  it.each<[string, Place]>([
    ['everything', { ...core, scope: 'all' }],
    [
      'a gathering with a selection',
      {
        ...core,
        scope: 'entities',
        entities: ['russia', 'nato'],
        hidden: ['nato'],
        selection: { entities: ['russia'], facts: ['f-1'] },
      },
    ],
    ['a fact opened from the list of doubts', { ...core, doubts: true, selection: { entities: [], facts: ['f'] } }],
    ['the paths between two', { ...core, paths: { from: 'kim-jong-un', to: 'x,y' } }],
    [
      'filters, layers and language',
      {
        ...core,
        filter: {
          kinds: ['Person', 'Country'],
          types: ['SIGNED'],
          statuses: ['contested', 'denied'],
          articles: ['a1'],
          claimants: ['article'],
          datasets: ['mine'],
        },
        layers: ['articles'],
        language: 'fr',
      },
    ],
    [
      'keys with signs in them',
      {
        ...core,
        scope: 'entities',
        entities: ['a1#3', 'x,y', 'a&b=c', 'été', 'q:2/3', '100%'],
        selection: { entities: ['a1#3'], facts: ['a&b=c'] },
      },
    ],
  ])('brings back %s', (_, place) => {
    expect(fromHash(toHash(place))).toEqual(place);
  });

  it('leaves out what it does not understand', () => {
    expect(fromHash('#show=nonsense&layers=clouds&lang=xx&utter&select=%E0%A4%A')).toEqual({
      ...core,
      selection: { entities: ['%E0%A4%A'], facts: [] },
    });
  });
});
