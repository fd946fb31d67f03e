/** A sibling module as a runner in a thread of its own: it may be stuck or overflow its stack without harm to this one. */
import type { ResourceLimits } from 'node:worker_threads';
import { siblingWorker } from '../siblingWorker.js';
import type { Runner, RunnerEvents, RunnerMessage } from './Runner.js';

/**
 * The module takes tasks with `parentPort.on('message')` and answers RunnerMessages with `postMessage`. `what` names it
 * in the error of its loss.
 */
export function startThread<Task, Reply>(
  importMetaUrl: string,
  name: string,
  what: string,
  events: RunnerEvents<Reply>,
  resourceLimits?: ResourceLimits,
): Runner<Task> {
  const worker = siblingWorker(importMetaUrl, name, { resourceLimits });
  worker.unref();
  worker.on('message', (message: RunnerMessage<Reply>) => events.message(message));
  worker.on('error', (error) => events.lost(error));
  worker.on('exit', () => events.lost(new Error(`${what} ended.`)));
  return {
    hold: (on) => (on ? worker.ref() : worker.unref()),
    send: (task) => worker.postMessage(task),
    end: async () => void (await worker.terminate()),
  };
}
