import { expect, it } from 'vitest';
import type { SchemaResponse } from '../../contract/index.js';
import { divideFilter } from './divideFilter.js';

const known = {
  claimants: [
    { claimant: { id: 'anna', name: 'Anna', nameFr: 'Anna', kind: 'Person' }, count: 1 },
    { claimant: null, count: 2 },
  ],
  types: [{ type: 'MET' }],
  datasets: [{ name: 'ferries' }],
} as unknown as SchemaResponse;
const filter = {
  claimants: ['anna', 'article', 'nobody'],
  types: ['MET', 'ATE'],
  articles: ['n1', 'n9'],
  datasets: ['mine'],
  statuses: ['denied' as const],
};

it('names what a filter asks for and the graph does not have', () => {
  expect(divideFilter(filter, known, ['n1']).unknown).toEqual(['nobody', 'ATE', 'mine', 'n9']);
  expect(divideFilter(filter, known, null).unknown).toEqual(['nobody', 'ATE', 'mine']);
  expect(divideFilter({}, known, []).unknown).toEqual([]);
});

it('keeps of a filter what the graph has, and no empty list', () => {
  const there = { claimants: ['anna', 'article'], types: ['MET'], statuses: ['denied'] };
  expect(divideFilter(filter, known, ['n1']).there).toEqual({ ...there, articles: ['n1'] });
  expect(divideFilter(filter, known, []).there).toEqual(there);
  expect(divideFilter(filter, known, null).there).toEqual({ ...there, articles: ['n1', 'n9'] });
});
