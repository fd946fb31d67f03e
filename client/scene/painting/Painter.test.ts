import { afterEach, describe, expect, it, vi } from 'vitest';
import { backboneOf } from './backbone.js';
import { paintedGraph } from './PaintedGraph.js';
import { Painter } from './Painter.js';
import type { Sheet } from './paintGraph.js';

vi.mock('./backbone.js', { spy: true });

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

  it('shows no late sheet over a newer one that the page has painted meanwhile', () => {
    const { made, shown } = painter(7_000);
    made.paint(sheet);
    made.setGraph(graphOf(10));
    const newer = { ...sheet };
    made.paint(newer);
    expect([shown.at(-1), made.expected]).toEqual([newer, null]);
    const [thread] = Thread.all;
    thread!.say('started');
    const newest = { ...sheet };
    made.paint(newest);
    thread!.say({ close: () => {} });
    expect(shown.length, 'the sheet asked for first').toBe(1);
    thread!.say({ close: () => {} });
    expect([shown.length, shown.at(-1) === newest, made.expected]).toEqual([2, true, null]);
  });

  it('seeks the lines that carry the structure once for all sheets of a graph', () => {
    const { made, shown } = painter(5_000);
    vi.mocked(backboneOf).mockClear();
    for (let i = 0; i < 3; i++) made.paint(sheet);
    expect([shown.length, vi.mocked(backboneOf).mock.calls.length]).toEqual([3, 1]);
  });
});
