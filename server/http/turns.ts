/**
 * The turns that requests take, by endpoint: what costs much has few slots, and one program never has them all. Each
 * request passes one of these, but for those that ask for the server’s health.
 */
import { availableParallelism } from 'node:os';
import type { EndpointName } from '../../contract/index.js';
import { Turnstile, type TurnstileOptions } from './Turnstile.js';

const PATIENCE_MS = 15_000;
/** More at once of one program are not done sooner: they want the same processors, and others wait for all of them. */
const AT_ONCE = Math.max(2, Math.min(4, availableParallelism()));

interface Kind extends Omit<TurnstileOptions, 'patienceMs'> {
  slotsOfOne: number;
  endpoints: readonly EndpointName[];
}

const KINDS: readonly Kind[] = [
  // Each is answered soon, but of thousands at once the last waits for all.
  {
    slots: 16,
    slotsOfOne: 2 * AT_ONCE,
    queue: 1_000,
    endpoints: [
      'schema',
      'search',
      'entity',
      'entityClaims',
      'fact',
      'pair',
      'doubts',
      'articles',
      'article',
      'imports',
      'judgements',
    ],
  },
  { slots: 8, slotsOfOne: AT_ONCE, queue: 128, endpoints: ['subgraph', 'neighbours', 'paths', 'properties'] },
  { slots: 8, slotsOfOne: AT_ONCE, queue: 64, endpoints: ['cypher'] },
  // It goes on for as long as the client takes to receive it.
  { slots: 4, slotsOfOne: 2, queue: 16, endpoints: ['export'] },
  { slots: 2, slotsOfOne: 1, queue: 32, endpoints: ['figures'] },
  { slots: 2, slotsOfOne: 1, queue: 16, endpoints: ['texts'] },
  // The one at work refuses the others; what is sent meanwhile is received.
  { slots: 6, slotsOfOne: 3, queue: 16, endpoints: ['import'] },
  {
    slots: 4,
    slotsOfOne: 2,
    queue: 64,
    endpoints: ['articleSource', 'removeTexts', 'undoImport', 'deleteDataset', 'judge', 'undoJudgement'],
  },
];

export type Turns = Record<Exclude<EndpointName, 'health'>, Turnstile>;

/** Those of one kind share one turnstile. */
export const turnsOfEndpoints = (): Turns =>
  Object.fromEntries(
    KINDS.flatMap(({ endpoints, ...options }) => {
      const turnstile = new Turnstile({ ...options, patienceMs: PATIENCE_MS });
      return endpoints.map((name) => [name, turnstile]);
    }),
  ) as Turns;
