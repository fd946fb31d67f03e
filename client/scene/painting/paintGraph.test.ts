import { describe, expect, it } from 'vitest';
import type { Disc, Line } from '../DiscLayer.js';
import type { View } from '../view.js';
import { paintedGraph } from './PaintedGraph.js';
import { paintGraph, type PaintContext, type Sheet } from './paintGraph.js';

const view: View = { x: 0, y: 0, scale: 1, width: 400, height: 300 };
const disc = (key: string, x: number, y: number): Disc => ({ key, x, y, size: 5, color: '#112233' });
const line = (source: string, target: string, more: Partial<Line> = {}): Line => ({
  key: `${source}-${target}`,
  source,
  target,
  size: 1,
  color: '#445566',
  curvature: 0,
  ...more,
});

/** The calls made on a canvas, as words. */
function calls(
  discs: Disc[],
  lines: Line[],
  { ratio = 1, leftOut = new Set<string>(), passing = false } = {},
): string[] {
  const words: string[] = [];
  const note =
    (name: string) =>
    (...values: number[]) =>
      void words.push([name, ...values.map(Math.round)].join(' '));
  const names = ['setTransform', 'clearRect', 'beginPath', 'moveTo', 'lineTo', 'closePath', 'quadraticCurveTo', 'arc'];
  const context = {
    ...Object.fromEntries(names.map((name) => [name, note(name)])),
    strokeStyle: '',
    fillStyle: '',
    lineWidth: 0,
    stroke: () => void words.push(`stroke ${context.lineWidth}`),
    fill: () => void words.push(`fill ${context.fillStyle}`),
  };
  const sheet: Sheet = { view, beyond: 50, ratio, width: 500 * ratio, height: 400 * ratio, passing };
  const graph = paintedGraph(new Map(discs.map((one) => [one.key, one])), lines, leftOut);
  paintGraph(context as unknown as PaintContext, graph, sheet);
  return words;
}

const ends = [disc('a', -100, 0), disc('b', 100, 0)];

describe('a sheet of a large graph', () => {
  it('has lines from disc to disc with their heads, and the discs over them', () => {
    const words = calls(ends, [line('a', 'b')]);
    expect(words).toContain('moveTo 150 200');
    expect(words).toContain('lineTo 350 200');
    expect(words, 'the tip of the head').toContain('moveTo 345 200');
    expect(words.indexOf('stroke 1')).toBeLessThan(words.indexOf('fill #112233'));
  });

  it('has no line thinner than a pixel of the display', () => {
    expect(calls(ends, [line('a', 'b', { size: 0.1 })])).toContain('stroke 1');
    expect(calls(ends, [line('a', 'b', { size: 0.1 })], { ratio: 2 })).toContain('stroke 0.5');
  });

  it('leaves out what is out of sight, what something else draws, and lines without their discs', () => {
    const far = [...ends, disc('c', 5_000, 0), disc('d', 6_000, 0)];
    const count = (words: string[]) => words.filter((word) => word.startsWith('stroke')).length;
    expect(count(calls(far, [line('c', 'd')]))).toBe(0);
    expect(count(calls(ends, [line('a', 'b')], { leftOut: new Set(['a-b']) }))).toBe(0);
    expect(count(calls(ends, [line('a', 'nobody')]))).toBe(0);
  });

  it('has a part of very many lines while it is passing, and all at rest', () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => line('a', 'b', { key: `${i}` }));
    const count = (words: string[]) => words.filter((word) => word === 'lineTo 350 200').length;
    expect(count(calls(ends, lines))).toBe(10_000);
    expect(count(calls(ends, lines, { passing: true }))).toBeLessThanOrEqual(8_000);
    expect(count(calls(ends, lines.slice(0, 100), { passing: true }))).toBe(100);
  });

  it('has what is large over what is small, whatever the colours', () => {
    const small = Array.from({ length: 3 }, (_, i): Disc => ({ ...disc(`s${i}`, 0, i), size: 8, color: '#aa0000' }));
    const hub: Disc = { ...disc('hub', 0, 0), size: 24 };
    const fills = calls([hub, ...small], []).filter((word) => word.startsWith('fill'));
    expect(fills).toEqual(['fill #aa0000', 'fill #112233']);
  });

  it('strokes lines of one colour and width at once', () => {
    const lines = Array.from({ length: 50 }, (_, i) => line('a', 'b', { key: `${i}`, curvature: i / 100 }));
    expect(calls(ends, lines).filter((word) => word.startsWith('stroke')).length).toBe(1);
  });

  describe('of thousands of lines', () => {
    /** Lines traced in each colour, in the order of painting; the first 500 carry the structure. */
    function strokesOf(more: (i: number) => Partial<Line>): [unknown, number][] {
      const lines = Array.from({ length: 2_500 }, (_, i) =>
        line('a', 'b', { key: `${i}`, size: 0.5, color: '#44556640', ...more(i) }),
      );
      const graph = paintedGraph(new Map(ends.map((one) => [one.key, one])), lines, new Set());
      const strokes = new Map<unknown, number>();
      let traced = 0;
      const context = new Proxy({} as Record<string, unknown>, {
        get: (set, name) => {
          if (name === 'lineTo') return () => (traced += 1);
          if (name !== 'stroke') return set[name as string] ?? (() => {});
          return () => (strokes.set(set['strokeStyle'], (strokes.get(set['strokeStyle']) ?? 0) + traced), (traced = 0));
        },
      }) as unknown as PaintContext;
      const backbone = Uint8Array.from(lines, (_, i) => (i < 500 ? 1 : 0));
      const sheet: Sheet = { view, beyond: 50, ratio: 1, width: 500, height: 400, passing: false };
      paintGraph(context, { ...graph, backbone }, sheet);
      return [...strokes];
    }

    it('makes those that carry its structure stand out, and leaves none out', () =>
      expect(strokesOf(() => ({}))).toEqual([
        ['#4455661a', 2_000],
        ['#44556673', 500],
      ]));

    it('has doubt as strong as these, whatever it carries', () =>
      expect(strokesOf((i) => (i < 2_400 ? {} : { standing: 'strong' }))).toEqual([
        ['#4455661a', 1_900],
        ['#44556673', 600],
      ]));

    it('makes none that stepped back stronger than what stands in front, which lies over it', () => {
      const inFront = (i: number) => i % 2 === 0;
      expect(strokesOf((i) => ({ standing: 'own', color: inFront(i) ? '#44556640' : '#4455661a' }))).toEqual([
        ['#4455661a', 1_250],
        ['#44556640', 1_250],
      ]);
    });
  });
});
