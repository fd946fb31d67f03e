/**
 * The threads that lay graphs out, and layouts the browser has kept. A thread may be started before anybody is there to
 * ask it (`client/first.ts`). Knows neither what they compute nor who asks.
 */
import { hasRoomForNames } from '../../kernel/layout/hasRoomForNames.js';
import { KeptLayouts } from './keptLayouts.js';
import layoutCode from './layoutWorker.ts?worker&url';
import { Threads } from '../workers/Threads.js';

/** While the page is developed the worker has one name, whatever its code. */
export const kept = new KeptLayouts(layoutCode, import.meta.env.PROD ? globalThis.caches : undefined);

/** For each of the layouts, names and all. */
export const layouts = new Threads(() => new Worker(layoutCode, { type: 'module' }));
/** For that of many discs by their relations. */
export const manyDiscs = new Threads(
  () => new Worker(new URL('./largeLayoutWorker.ts', import.meta.url), { type: 'module' }),
);

/**
 * A graph of about so many nodes and relations is on its way and will be laid out by relations. No thread is started for
 * one that the browser may have the layout of, when it keeps any.
 */
export async function startThreadAhead(nodes: number, relations: number): Promise<void> {
  if (!hasRoomForNames(nodes, relations)) manyDiscs.startAhead();
  else if (await kept.isEmpty()) layouts.startAhead();
}
