import { afterEach, describe, expect, it, vi } from 'vitest';
import { paintedGraph } from './PaintedGraph.js';
import { Painter } from './Painter.js';
import type { Sheet } from './paintGraph.js';

class Thread extends EventTarget {
  static all: Thread[] = [];
  readonly posted: object[] = [];
  constructor() {
    super();
    Thread.all.push(this);
  }
  postMessage(message: object): void {
    this.posted.push(message);
  }
  terminate(): void {}
  say(data: unknown): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
}

const view = { x: 0, y: 0, scale: 1, width: 400, height: 300 };
const sheet: Sheet = { view, beyond: 0, ratio: 1, width: 400, height: 300, passing: false };
const graphOf = (lines: number) =>
  paintedGraph(
    new Map(['a', 'b'].map((key, i) => [key, { key, x: 9 * i, y: 0, size: 5, color: '#112233' }])),
    Array.from({ length: lines }, (_, i) => ({
      ...{ key: String(i), source: 'a', target: 'b', size: 1, color: '#445566', curvature: 0 },
    })),
    new Set(),
  );

function painter(lines: number) {
  Thread.all = [];
  vi.stubGlobal('Worker', Thread);
  vi.stubGlobal('OffscreenCanvas', class {});
  const shown: Sheet[] = [];
  const made = new Painter((one) => void shown.push(one));
  made.setGraph(graphOf(lines));
  return { made, shown };
}
afterEach(() => vi.unstubAllGlobals());

describe('the painter', () => {
  it('shows the first sheet of a few lines at once, and leaves the others to its thread once that has started', () => {
    const { made, shown } = painter(10);
    made.paint(sheet);
    expect([shown.length, Thread.all.length]).toEqual([1, 0]);
    made.paint(sheet);
    const [thread] = Thread.all;
    expect([shown.length, made.expected]).toEqual([2, null]);
    expect(thread!.posted.map((request) => Object.keys(request)[0])).toEqual(['graph']);
    thread!.say('started');
    made.paint(sheet);
    expect([shown.length, made.expected]).toEqual([2, sheet]);
    thread!.say({ close: () => {} });
    expect([shown.length, made.expected]).toEqual([3, null]);
  });

  it('starts its thread while many lines are on their way, not for a few', () => {
    const { made } = painter(0);
    made.expect(1_000);
    expect(Thread.all.length).toBe(0);
    made.expect(50_000);
    made.expect(50_000);
    expect(Thread.all.length).toBe(1);
  });

  it('never paints many lines on the page where a thread can', () => {
    const { made, shown } = painter(7_000);
    made.paint(sheet);
    expect([shown.length, Thread.all.length, made.expected]).toEqual([0, 1, sheet]);
  });
});
