/**
 * The threads that lay graphs out, and layouts the browser has kept. A thread may be started, and may begin, before
 * anybody is there to ask it (`client/first.ts`). Knows neither what they compute nor who asks.
 */
import { KeptLayouts } from './keptLayouts.js';
import { LayoutAhead, type ToAhead } from './LayoutAhead.js';
import layoutCode from './layoutWorker.ts?worker&url';
import { Threads } from '../workers/Threads.js';

let opened: KeptLayouts | null = null;
/** Opened when it is first needed. While the page is developed the worker has one name, whatever its code. */
export const kept = (): KeptLayouts =>
  (opened ??= new KeptLayouts(layoutCode, import.meta.env.PROD ? globalThis.caches : undefined));

/** For each of the layouts, names and all. */
export const layouts = new Threads(() => new Worker(layoutCode, { type: 'module' }));
/** For that of many discs by their relations. */
export const manyDiscs = new Threads(
  () => new Worker(new URL('./largeLayoutWorker.ts', import.meta.url), { type: 'module' }),
);

/** One with names will be asked for: its thread starts, unless the browser keeps layouts and may have that one. */
export async function startLayoutsAhead(): Promise<void> {
  if (await kept().isEmpty()) layouts.startAhead();
}

let ahead: LayoutAhead | null = null;

/** Has many discs laid out by their relations before anybody asks for it. */
export const layOutAhead = (asked: ToAhead['ahead']): LayoutAhead => (ahead = new LayoutAhead(manyDiscs, asked));

/** Whether that is under way, and nobody has taken it. */
export const isLaidOutAhead = (): boolean => ahead !== null;

/** What is laid out ahead, once. */
export function takeLayoutAhead(): LayoutAhead | null {
  const taken = ahead;
  ahead = null;
  return taken;
}
