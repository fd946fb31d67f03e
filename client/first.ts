/**
 * The first code of the page, which the browser runs as soon as it has it, before the rest is there: asks for what the
 * first picture waits for. Whoever then asks for the same takes it (`ahead.ts`, `layoutThreads.ts`); what nobody takes is
 * given up. Knows neither state nor schemas.
 */
import type { HealthResponse } from '../contract/index.js';
import { ask } from './api/ahead.js';
import { isTooMuch } from './graph/isTooMuch.js';
import { startThreadAhead } from './layout/layoutThreads.js';
import { scopeAsked, scopeRequest } from './state/scopeAsked.js';

const headers = { accept: 'application/json' };
const get = (url: string): Promise<Response> => ask({ method: 'GET', url, headers });

/** Of the core there are as few as a picture can name. */
const FEW = { entities: 0, facts: 0 };

async function begin(): Promise<void> {
  const answer = await get('/api/health');
  const { store, totals } = (await answer.clone().json()) as HealthResponse;
  const scope = scopeAsked(location.hash);
  if (scope === null || store.state !== 'ready' || totals == null) return;
  const { entities, facts } = scope === 'all' ? totals : FEW;
  if (isTooMuch({ entities, facts }, [])) return;
  void ask({
    method: 'POST',
    url: '/api/subgraph',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(scopeRequest(scope)),
  });
  void get('/api/schema');
  await startThreadAhead(entities, facts);
}

// Whoever asks again hears what is wrong.
begin().catch(() => undefined);
