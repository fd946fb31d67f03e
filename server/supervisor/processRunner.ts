/** A sibling module as a runner in a process of its own: it may crash without harm to this one. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { siblingModule } from '../siblingModule.js';
import type { Runner, RunnerEvents, RunnerMessage } from './Runner.js';

/**
 * The module at `path` takes tasks with `process.on('message')` and answers RunnerMessages with `process.send`. `what`
 * names it in the error of its loss.
 */
export function startProcess<Task, Reply>(path: string, what: string, events: RunnerEvents<Reply>): Runner<Task> {
  const { url, execArgv } = siblingModule(path);
  const child = fork(fileURLToPath(url), {
    execArgv,
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const hold = (on: boolean): void => {
    for (const handle of [child, child.channel])
      if (on) handle?.ref();
      else handle?.unref();
  };
  hold(false);
  child.on('message', (message) => events.message(message as RunnerMessage<Reply>));
  child.on('error', (error) => events.lost(error));
  child.on('exit', (code, signal) => events.lost(new Error(`${what} ended (${signal ?? code ?? 'unknown'}).`)));
  return {
    hold,
    send: (task) => void (child.connected && child.send(task as object, () => undefined)),
    end: () => {
      child.kill('SIGKILL');
      return Promise.resolve();
    },
  };
}
