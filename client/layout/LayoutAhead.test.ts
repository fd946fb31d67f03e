import { describe, expect, it } from 'vitest';
import { Threads } from '../workers/Threads.js';
import { discsQuestion, type DiscsQuestion } from './discs.js';
import { LayoutAhead, type FromAhead, type ToAhead } from './LayoutAhead.js';

const asked: ToAhead['ahead'] = { url: '/', request: {}, canvas: { width: 800, height: 600 }, seed: 1 };
const question = (changed: Partial<DiscsQuestion> = {}): DiscsQuestion => ({
  ...discsQuestion(
    {
      nodes: ['a', 'b'].map((key) => ({ key, radius: 8, labelWidth: 0, labelHeight: 0 })),
      edges: [{ source: 'a', target: 'b' }],
    },
    { seed: 1, width: 700, height: 500, fixed: new Map() },
  ),
  ...changed,
});
const never = new AbortController().signal;

/** A thread that says what the test has it say. */
class FakeThread extends EventTarget {
  readonly received: unknown[] = [];
  ended = false;
  postMessage(message: unknown): void {
    this.received.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  say(data: FromAhead): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function begun() {
  const made: FakeThread[] = [];
  const threads = new Threads(() => {
    made.push(new FakeThread());
    return made.at(-1) as unknown as Worker;
  });
  return { ahead: new LayoutAhead(threads, asked), thread: made[0]!, threads };
}

describe('a layout that begins before it is asked for', () => {
  it('is that of who asks for exactly it, with what was seen of it before; the thread stays for the next', async () => {
    const { ahead, thread, threads } = begun();
    expect(thread.received).toEqual([{ ahead: asked }]);
    thread.say({ question: question() });
    const sketch = { places: Float64Array.of(1, 1, 2, 2), share: 0.5 };
    thread.say({ sketch });
    const seen: unknown[] = [];
    const taken = ahead.take(question(), never, (heard) => seen.push(heard));
    await Promise.resolve();
    await Promise.resolve();
    const places = Float64Array.of(3, 3, 4, 4);
    thread.say({ places });
    expect(await taken).toBe(places);
    expect(seen).toEqual([sketch]);
    expect(threads.take()).toBe(thread);
  });

  it.each<[string, Partial<DiscsQuestion>]>([
    ['a canvas of another size', { height: 501 }],
    ['another seed', { seed: 2 }],
    ['other discs', { keys: ['a', 'c'] }],
    ['larger discs', { radius: Float64Array.of(8, 9) }],
    ['other relations', { target: Uint32Array.of(0) }],
    ['nodes that stay', { fixed: new Map([['a', { x: 0, y: 0 }]]) }],
  ])('is nobody’s where the page has %s: its thread ends', async (_, changed) => {
    const { ahead, thread, threads } = begun();
    thread.say({ question: question() });
    thread.say({ places: Float64Array.of(1, 1, 2, 2) });
    expect(await ahead.take(question(changed), never)).toBeNull();
    expect(thread.ended).toBe(true);
    expect(threads.take()).not.toBe(thread);
  });

  it('ends when its answer, or itself, is given up, and when it fails', async () => {
    const given = begun();
    const abort = new AbortController();
    const answer = given.ahead.answer(abort.signal);
    abort.abort();
    await expect(answer).rejects.toThrow('given up');
    expect(given.thread.ended).toBe(true);

    const left = begun();
    left.thread.say({ question: question() });
    const leaving = new AbortController();
    const taken = left.ahead.take(question(), leaving.signal);
    leaving.abort();
    expect(await taken).toBeNull();
    expect(left.thread.ended).toBe(true);

    const broken = begun();
    const failing = broken.ahead.answer(never);
    broken.thread.say({ failed: '503' });
    await expect(failing).rejects.toThrow('503');
    expect(await broken.ahead.take(question(), never)).toBeNull();
  });

  it('goes on when the answer it has handed on is no longer waited for', async () => {
    const { ahead, thread } = begun();
    const abort = new AbortController();
    const answer = ahead.answer(abort.signal);
    thread.say({ answer: new TextEncoder().encode('{}').buffer as ArrayBuffer });
    expect(await (await answer).text()).toBe('{}');
    abort.abort();
    expect(thread.ended).toBe(false);
  });
});
