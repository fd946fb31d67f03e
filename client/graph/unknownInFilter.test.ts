import { expect, it } from 'vitest';
import type { SchemaResponse } from '../../contract/index.js';
import { unknownInFilter } from './unknownInFilter.js';

const known = {
  claimants: [
    { claimant: { id: 'anna', name: 'Anna', nameFr: 'Anna', kind: 'Person' }, count: 1 },
    { claimant: null, count: 2 },
  ],
  types: [{ type: 'MET' }],
  datasets: [{ name: 'ferries' }],
} as unknown as SchemaResponse;

it('names what a filter asks for and the graph does not have', () => {
  const filter = {
    claimants: ['anna', 'article', 'nobody'],
    types: ['MET', 'ATE'],
    articles: ['n1', 'n9'],
    datasets: ['mine'],
  };
  expect(unknownInFilter(filter, known, ['n1'])).toEqual(['nobody', 'ATE', 'mine', 'n9']);
  expect(unknownInFilter(filter, known, null)).toEqual(['nobody', 'ATE', 'mine']);
  expect(unknownInFilter({}, known, [])).toEqual([]);
});
