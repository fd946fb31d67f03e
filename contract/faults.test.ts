import { expect, it } from 'vitest';
import { z } from 'zod';
import { DoubtsRequest } from './doubts.js';
import { faultsOf } from './faults.js';

it('reports the narrower of two limits that a number is beyond', () => {
  const parsed = DoubtsRequest.safeParse({ skip: '99999999999999999999', limit: '-99999999999999999999' });
  expect(parsed.error && faultsOf(parsed.error, 'query')).toEqual([
    'skip: must be at most 100000',
    'limit: must be at least 0',
  ]);
});

it('does not call a bound allowed that is not', () => {
  const bounds = z.object({ scale: z.number().positive(), share: z.number().lt(1) });
  const parsed = bounds.safeParse({ scale: 0, share: 1 });
  expect(parsed.error && faultsOf(parsed.error, 'body')).toEqual([
    'scale: must be more than 0',
    'share: must be less than 1',
  ]);
});
