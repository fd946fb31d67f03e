/** A worker thread as a runner: it may be stuck or overflow its stack without harm to this one. */
import type { Worker } from 'node:worker_threads';
import type { Runner, RunnerEvents, RunnerMessage } from './Runner.js';

/**
 * The thread takes tasks with `parentPort.on('message')` and answers RunnerMessages with `postMessage`. `what` names it
 * in the error of its loss.
 */
export function threadRunner<Task, Reply>(worker: Worker, what: string, events: RunnerEvents<Reply>): Runner<Task> {
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
