/**
 * The first code of the page, which the browser runs as soon as it has it, before the rest is there: asks for what the
 * first picture waits for. Whoever then asks for the same takes it (`ahead.ts`, `layoutThreads.ts`); what nobody takes is
 * given up. Knows neither state nor schemas.
 */
import type { HealthResponse } from '../contract/index.js';
import { hasRoomForNames } from '../kernel/layout/hasRoomForNames.js';
import { ask } from './api/ahead.js';
import { isTooMuch } from './graph/isTooMuch.js';
import { layOutAhead, manyDiscs, startLayoutsAhead } from './layout/layoutThreads.js';
import { canvasExpected } from './state/canvasExpected.js';
import { rememberedPanels } from './state/panels.js';
import { scopeAsked, scopeRequest } from './state/scopeAsked.js';

const headers = { accept: 'application/json' };
const get = (url: string): Promise<Response> => ask({ method: 'GET', url, headers });

/** Of the layout, as long as no picture says otherwise. */
const SEED = 1;
/** Milliseconds that the rest of the page's code waits for this, and for its style sheet, at most. */
const PATIENCE_MS = 200;
const SHEET_PATIENCE_MS = 5_000;

async function begin(): Promise<void> {
  const scope = scopeAsked(location.hash);
  if (scope === 'core') void startLayoutsAhead().catch(() => undefined);
  // A thread starts while the page has nothing else to do.
  else if (scope === 'all') manyDiscs.startAhead();
  const asked = get('/api/health');
  if (scope === null) return;
  const { store, totals } = (await (await asked).clone().json()) as HealthResponse;
  if (store.state !== 'ready' || totals == null) return;
  if (scope === 'all' && isTooMuch(totals, [])) return manyDiscs.endAhead();
  void get('/api/schema');
  await askFor(scope, scope === 'all' && !hasRoomForNames(totals.entities, totals.facts));
}

/** Sends for the graph; one of many discs by the thread that lays it out, once that runs. */
function askFor(scope: 'core' | 'all', isLarge: boolean): Promise<void> | void {
  const url = '/api/subgraph';
  const request = {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(scopeRequest(scope)),
  };
  const { innerWidth: width, innerHeight: height } = window;
  const coarse = matchMedia('(pointer: coarse)').matches;
  const canvas = isLarge ? canvasExpected({ width, height, coarse }, rememberedPanels()) : null;
  // Where the nodes were when the page was left they are again.
  const isKnown = history.state !== null;
  if (canvas !== null && !isKnown) {
    const ahead = layOutAhead({ url, request, canvas, seed: SEED });
    void ask({ url, ...request }, (signal) => ahead.answer(signal));
    return ahead.running;
  }
  void ask({ url, ...request });
  if (isLarge) return;
  manyDiscs.endAhead();
  void startLayoutsAhead().catch(() => undefined);
}

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
const event = (of: EventTarget, name: string): Promise<unknown> =>
  new Promise((resolve) => {
    of.addEventListener(name, resolve, { once: true });
  });

/** Runs the page's code at `address`, once there is the style sheet by which it measures what it draws. */
async function runPage(address: string): Promise<void> {
  if (document.readyState === 'loading') await event(document, 'DOMContentLoaded');
  const awaited = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].filter(
    ({ sheet }) => sheet === null,
  );
  const come = awaited.map((link) => Promise.race([event(link, 'load'), event(link, 'error')]));
  if (come.length > 0) await Promise.race([Promise.all(come), pause(SHEET_PATIENCE_MS)]);
  await import(/* @vite-ignore */ address);
}

// Its answers are to be heard, and its thread is to run, before the rest of the code takes the browser's time. Whoever
// asks again hears what is wrong.
const begun = begin().catch(() => undefined);
// While the page is developed its code runs by itself.
const page = document.querySelector<HTMLLinkElement>('link[data-page]');
if (page !== null) void Promise.race([begun, pause(PATIENCE_MS)]).then(() => runPage(page.href));
