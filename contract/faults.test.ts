import { expect, it } from 'vitest';
import { DoubtsRequest } from './doubts.js';
import { faultsOf } from './faults.js';

it('tells of a number that is beyond two limits the narrower one', () => {
  const parsed = DoubtsRequest.safeParse({ skip: '99999999999999999999', limit: '-99999999999999999999' });
  expect(parsed.error && faultsOf(parsed.error, 'query')).toEqual([
    'skip: must be at most 100000',
    'limit: must be at least 0',
  ]);
});
