/** Measures of a graph, computed off the main thread: the page stays alive, and what takes long can be stopped. */
import { RequestWorker } from '../workers/RequestWorker.js';
import type { MeasureQuestion } from './measureWorker.js';

const worker = new RequestWorker<MeasureQuestion, ReadonlyMap<string, number>>(
  () => new Worker(new URL('./measureWorker.ts', import.meta.url), { type: 'module' }),
);

/** A value for each node. Rejects with an AbortError when the signal fires; `progress` hears of shares from 0 to 1. */
export const takeMeasure = (
  question: MeasureQuestion,
  signal: AbortSignal,
  progress: (share: number) => void,
): Promise<ReadonlyMap<string, number>> => worker.ask(question, signal, progress);
