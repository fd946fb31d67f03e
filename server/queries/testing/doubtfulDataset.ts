/** The small data set of server/dataset, with a fact for each way of being in doubt. Every call makes a new one. */
import { claim, smallDataset } from '../../dataset/testing/smallDataset.js';
import type { TextDataset } from '../../dataset/textDataset.js';

/** Facts by where they stand. */
export const DOUBTFUL = {
  asserted: ['northport-signed-pact'],
  alleged: ['alice-oe-met-southport', 'southport-signed-pact'],
  hypothetical: ['alice-oe-met-northport'],
  contested: ['northport-met-southport', 'northport-supplied-southport'],
  denied: ['southport-supplied-northport'],
} as const;

export function doubtfulDataset(): TextDataset {
  const small = smallDataset();
  return {
    ...small,
    claims: [
      ...small.claims,
      // What an article expects, somebody denies.
      claim(
        'x1',
        {
          fact: 'northport-met-southport',
          subject: 'northport',
          type: 'MET',
          object: 'southport',
          status: 'denied',
          claimant: 'southport',
          reporter: 'gazette',
        },
        ['n2', 3],
      ),
      // Alleged by one, and by two of whom one is an article itself.
      claim(
        'x2',
        {
          fact: 'alice-oe-met-southport',
          subject: 'alice-oe',
          type: 'MET',
          object: 'southport',
          status: 'alleged',
          claimant: 'northport',
          reporter: 'gazette',
        },
        ['n1', 2],
      ),
      claim(
        'x3',
        {
          fact: 'southport-signed-pact',
          subject: 'southport',
          type: 'SIGNED',
          object: 'ferry-pact',
          status: 'alleged',
          claimant: 'northport',
        },
        ['n1', 2],
        ['n2', 1],
      ),
      claim(
        'x4',
        {
          fact: 'southport-signed-pact',
          subject: 'southport',
          type: 'SIGNED',
          object: 'ferry-pact',
          status: 'alleged',
        },
        ['n2', 1],
      ),
      claim(
        'x5',
        {
          fact: 'alice-oe-met-northport',
          subject: 'alice-oe',
          type: 'MET',
          object: 'northport',
          status: 'hypothetical',
        },
        ['n2', 3],
      ),
    ],
  };
}
