import { describe, expect, it } from 'vitest';
import { RequestWorker, type WorkerRequest } from './RequestWorker.js';

/** A browser's Worker as far as it is used here: what was posted, and a way to send something back. */
class Thread extends EventTarget {
  readonly posted: WorkerRequest<string>[] = [];
  ended = false;
  postMessage(message: WorkerRequest<string>): void {
    this.posted.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  reply(data: object): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
  fail(message: string): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

function started() {
  const threads: Thread[] = [];
  const worker = new RequestWorker<string, string>(() => {
    threads.push(new Thread());
    return threads.at(-1) as unknown as Worker;
  });
  return { threads, worker };
}
const never = new AbortController().signal;

describe('a worker that is asked', () => {
  it('starts at the first request and matches answers to requests', async () => {
    const { threads, worker } = started();
    expect(threads.length).toBe(0);
    const answers = Promise.all([worker.ask('a', never), worker.ask('b', never)]);
    expect(threads.length).toBe(1);
    expect(worker.warm).toBe(false);
    const [a, b] = threads[0]!.posted;
    threads[0]!.reply({ id: b!.id, answer: 'B' });
    threads[0]!.reply({ id: a!.id, answer: 'A' });
    expect(await answers).toEqual(['A', 'B']);
    expect(worker.warm).toBe(true);
  });

  it('that was started in advance has that one thread answer', () => {
    const { threads, worker } = started();
    worker.start();
    worker.start();
    void worker.ask('a', never);
    expect(threads.length).toBe(1);
    expect(threads[0]!.posted.length).toBe(1);
  });

  it('ends the thread of a request that was given up; a new one takes over the others', async () => {
    const { threads, worker } = started();
    const abort = new AbortController();
    const first = worker.ask('slow', abort.signal);
    const second = worker.ask('other', never);
    abort.abort(new Error('given up'));
    await expect(first).rejects.toThrow('given up');
    expect(threads.map(({ ended }) => ended)).toEqual([true, false]);
    const [again] = threads[1]!.posted;
    expect(again?.question).toBe('other');
    threads[1]!.reply({ id: again!.id, answer: 'done' });
    expect(await second).toBe('done');
  });

  it('rejects what the computation could not answer, and everything pending when the worker fails', async () => {
    const { threads, worker } = started();
    const wrong = worker.ask('wrong', never);
    threads[0]!.reply({ id: threads[0]!.posted[0]!.id, error: 'no such thing' });
    await expect(wrong).rejects.toThrow('no such thing');
    const pending = [worker.ask('c', never), worker.ask('d', never)];
    threads[0]!.fail('out of memory');
    for (const one of pending) await expect(one).rejects.toThrow('out of memory');
    expect(threads[0]!.ended).toBe(true);
    void worker.ask('e', never);
    expect(threads.length).toBe(2);
  });
});
