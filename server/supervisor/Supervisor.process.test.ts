/** The supervisor over real threads: order, deadlines, aborts, losses, the end. */
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { threadRunner } from './threadRunner.js';
import { Supervisor, type SupervisorOptions } from './Supervisor.js';

type Task = { say: string } | { sleep: number } | { crash: true };
interface Reply {
  text: string;
  thread: number;
}
/** Repeats what it is sent, sleeps, or crashes. */
const ECHO = `
  const { parentPort, threadId } = require('node:worker_threads');
  const reply = (text) => parentPort.postMessage({ reply: { text, thread: threadId } });
  parentPort.on('message', ({ say, sleep, crash }) => {
    if (crash) process.exit(1);
    if (sleep) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, sleep);
      return reply('slept');
    }
    reply(say);
  });
  parentPort.postMessage({ ready: true });
`;
let supervisor: Supervisor<Task, Reply>;
let started = 0;
const supervise = (options: Partial<SupervisorOptions<Task, Reply>> = {}): void => {
  started = 0;
  supervisor = new Supervisor<Task, Reply>({
    start: (events) => {
      started += 1;
      return threadRunner(new Worker(ECHO, { eval: true }), 'The echo', events);
    },
    deadlineMs: 20_000,
    idleMs: 20_000,
    maxWaiting: 10,
    abortsRunning: true,
    ...options,
  });
};
const run = (task: Task, signal?: AbortSignal): Promise<Reply> => supervisor.run(task, (reply) => reply, { signal });
const said = async (text: string): Promise<string> => (await run({ say: text })).text;
afterEach(() => supervisor.close());

describe('a supervisor', () => {
  it('starts its runner with the first job, and has one for all', async () => {
    supervise();
    expect(started).toBe(0);
    expect(await Promise.all(['a', 'b', 'c'].map(said))).toEqual(['a', 'b', 'c']);
    expect(started).toBe(1);
  });

  it('refuses a job beyond those that may wait', async () => {
    supervise({ maxWaiting: 1 });
    const [first, second] = [said('a'), said('b')];
    await expect(said('c')).rejects.toMatchObject({ name: 'JobError', fault: 'busy' });
    expect([await first, await second]).toEqual(['a', 'b']);
  });

  it('ends a runner that misses a deadline, and goes on with another', async () => {
    supervise({ deadlineMs: 500 });
    const [slow, next] = await Promise.allSettled([run({ sleep: 60_000 }), said('next')]);
    expect(slow).toMatchObject({ reason: { fault: 'deadline' } });
    expect(next).toEqual({ status: 'fulfilled', value: 'next' });
    expect(started).toBe(2);
  });

  it('sets one job another deadline than the others', async () => {
    supervise();
    await said('started');
    await expect(supervisor.run({ sleep: 60_000 }, (reply) => reply, { deadlineMs: 50 })).rejects.toMatchObject({
      fault: 'deadline',
      message: 'not done within 50 ms',
    });
  });

  it('starts another runner after a loss', async () => {
    supervise();
    await expect(run({ crash: true })).rejects.toMatchObject({ fault: 'lost', message: expect.any(String) as string });
    expect(await said('after')).toBe('after');
    expect(started).toBe(2);
  });

  it('goes on after a runner that could not be started', async () => {
    let attempts = 0;
    supervise({
      start: (events) => {
        attempts += 1;
        if (attempts < 3) throw new Error('no more threads');
        return threadRunner(new Worker(ECHO, { eval: true }), 'The echo', events);
      },
    });
    const [first, second, third] = await Promise.allSettled(['a', 'b', 'c'].map(said));
    expect(first).toMatchObject({ reason: { fault: 'lost', message: 'no more threads' } });
    expect(second).toMatchObject({ reason: { fault: 'lost' } });
    expect(third).toEqual({ status: 'fulfilled', value: 'c' });
  });

  it('takes an aborted job out of the queue, and gives its reason', async () => {
    supervise();
    const leave = new AbortController();
    const [first, left] = [said('a'), run({ say: 'b' }, leave.signal)];
    leave.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    await expect(run({ say: 'c' }, leave.signal)).rejects.toThrow('gone');
    expect(await first).toBe('a');
    expect(started).toBe(1);
  });

  it.each([true, false])(
    'gives up a job at work at once; with abortsRunning %s ends its runner, or keeps it',
    async (abortsRunning) => {
      supervise({ abortsRunning });
      await said('started');
      const leave = new AbortController();
      const job = run({ sleep: 100 }, leave.signal);
      const next = said('next');
      leave.abort(new Error('gone'));
      await expect(Promise.race([job, next])).rejects.toThrow('gone');
      expect(await next).toBe('next');
      expect(started).toBe(abortsRunning ? 2 : 1);
    },
  );

  it('ends an idle runner, and starts one again when needed', async () => {
    supervise({ idleMs: 20 });
    const { thread } = await run({ say: 'a' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await run({ say: 'b' })).thread).not.toBe(thread);
  });

  it('refuses what waits, what is at work and what comes when it is closed', async () => {
    supervise();
    await said('started');
    const jobs = Promise.allSettled([run({ sleep: 60_000 }), said('a')]);
    await supervisor.close();
    expect(await jobs).toMatchObject([{ reason: { fault: 'closed' } }, { reason: { fault: 'closed' } }]);
    await expect(said('late')).rejects.toMatchObject({ fault: 'closed' });
  });
});
