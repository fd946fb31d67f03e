import { expect, it } from 'vitest';
import { DoubtsRequest, ENDPOINTS } from '../../contract/index.js';
import { addressOf } from './addressOf.js';

it.each([[['anna,of-kiev']], [['anna,of-kiev', 'boris']], [['anna', 'boris']], [['anna']]])(
  'the server reads the list %j as it was given',
  (claimants) => {
    const { url } = addressOf(ENDPOINTS.doubts, { claimants });
    const sent = new URLSearchParams(url.split('?')[1]).getAll('claimants');
    expect(DoubtsRequest.parse({ claimants: sent.length === 1 ? sent[0] : sent }).claimants).toEqual(claimants);
  },
);
