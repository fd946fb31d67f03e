import { describe, expect, it } from 'vitest';
import { Threads } from './Threads.js';

function counted() {
  const made: EventTarget[] = [];
  const threads = new Threads(() => {
    made.push(new EventTarget());
    return made.at(-1) as unknown as Worker;
  });
  return { made, threads };
}

describe('a thread that is started ahead', () => {
  it('is the one that is taken first, and only then', () => {
    const { made, threads } = counted();
    threads.startAhead();
    threads.startAhead();
    expect(made.length).toBe(1);
    expect(threads.take()).toBe(made[0]);
    expect(threads.take()).toBe(made[1]);
  });

  it('is not taken where its code did not come', () => {
    const { made, threads } = counted();
    threads.startAhead();
    made[0]!.dispatchEvent(new Event('error'));
    expect(threads.take()).toBe(made[1]);
  });

  it('comes too late once somebody has one', () => {
    const { made, threads } = counted();
    threads.take();
    threads.startAhead();
    expect(made.length).toBe(1);
  });
});
