/** A runner for tests: says what it is told, sleeps, or crashes. */
import { parentPort, threadId } from 'node:worker_threads';

const reply = (text: string): void => parentPort?.postMessage({ reply: { text, thread: threadId } });

parentPort?.on('message', (task: { say?: string; sleep?: number; crash?: true; twice?: string }) => {
  if (task.crash) process.exit(1);
  if (task.sleep !== undefined) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, task.sleep);
    return reply('slept');
  }
  if (task.twice !== undefined) reply(task.twice);
  reply(task.say ?? task.twice ?? '');
});
parentPort?.postMessage({ ready: true });
