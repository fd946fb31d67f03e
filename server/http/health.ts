/** GET /api/health: answers also when the store does not. */
import type { Extent, HealthResponse, StartWork } from '../../contract/index.js';
import { foreignGraph } from '../queries/foreignGraph.js';
import { totals } from '../queries/health.js';
import type { Handler, Services } from './exchange.js';

/** Counts are asked for at most this often. */
const FRESH_MS = 5_000;
type Counts = Pick<HealthResponse, 'totals' | 'foreign'>;
const counted = new WeakMap<object, { at: number; counts: Promise<Counts | null> }>();
const UNKNOWN: Counts = { totals: null, foreign: null };

export const health: Handler<'health'> = async ({ services, context }) => {
  const store = storeState(services);
  const [counts, graph] =
    store.state === 'ready'
      ? await Promise.all([freshCounts(services, context.store), services.kept.revision().catch(() => null)])
      : [null, null];
  return {
    status: store.state === 'ready' ? 'ok' : 'degraded',
    version: services.version,
    store,
    ...(counts ?? UNKNOWN),
    graph,
    writable: services.config.allowWrites,
  };
};

/** The store's state, and while the data set is being loaded `starting`. */
function storeState({ store, startup }: Pick<Services, 'store' | 'startup'>): HealthResponse['store'] {
  const { engine, version, state, reason, since } = store.status();
  const shown = { engine, version, state, reason, since: since.toISOString(), work: null };
  if (state !== 'ready' || startup.phase === 'ready') return shown;
  if (startup.phase === 'failed') return { ...shown, state: 'away', reason: startup.reason };
  return {
    ...shown,
    state: 'starting',
    reason: startup.phase === 'loading' ? reasonOf(startup.work) : startup.reason,
    work: startup.work,
  };
}

/** What the start is at, in words. */
export const reasonOf = (work: StartWork | null): string =>
  work?.kind === 'recovering' ? 'An import that was broken off is being taken back.' : 'The data set is being loaded.';

/** As kept, else counted. */
const extentOf = async ({ kept, store }: Services): Promise<Extent> => (await kept.totals()) ?? totals({ store });

function freshCounts(services: Services, store: Services['store']): Promise<Counts | null> {
  const known = counted.get(store);
  if (known && Date.now() - known.at < FRESH_MS) return known.counts;
  const asked = Promise.all([extentOf(services), foreignGraph({ store })])
    .then(([extent, foreign]) => ({ totals: extent, foreign }))
    .catch(() => null);
  counted.set(store, { at: Date.now(), counts: asked });
  void asked.then((found) => {
    if (found === null) counted.delete(services.store);
  });
  return asked;
}
