import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../appearance/index.js';
import { pointAt, type EdgePath, type Point } from '../geometry/index.js';
import { edgeOf, nodeOf } from '../testing/graphParts.js';
import { composePicture, type Picture, type PictureInput } from './index.js';

const vocabulary = vocabularyOf([{ type: 'MET', label: { en: 'met', fr: 'a rencontré' } }]);
type Places = Record<string, readonly [number, number]>;

function composed(
  places: Places,
  lines: readonly string[],
  more: Parameters<typeof edgeOf>[3] = {},
  input: Partial<PictureInput> = {},
): Picture {
  const edges = lines.map((line) => edgeOf(line, line[0]!, line[1]!, more));
  return composePicture({
    graph: {
      nodes: new Map(Object.keys(places).map((key) => [key, nodeOf(key, { name: `Entity ${key}` }).attributes])),
      edges: new Map(edges.map((edge) => [edge.key, edge])),
    },
    places: new Map(Object.entries(places)),
    scale: 1,
    language: 'en',
    vocabulary,
    ...input,
  });
}
const along = (path: EdgePath): Point[] => Array.from({ length: 33 }, (_, i) => pointAt(path, i / 32));
const pointsOf = ({ edges }: Picture, key: string): Point[] => along(edges.get(key)!.path);
const leastDistance = (points: readonly Point[], [x, y]: readonly [number, number]): number =>
  Math.min(...points.map((p) => Math.hypot(p.x - x, p.y - y)));

describe('lines go around what is none of their ends', () => {
  it('a disc', () => {
    const places: Places = { a: [-200, 0], b: [200, 0], c: [0, 2] };
    const picture = composed(places, ['ab']);
    expect(leastDistance(pointsOf(picture, 'ab'), places.c!)).toBeGreaterThan(picture.nodes.get('c')!.radius);
  });
  it('a name', () => {
    const picture = composed({ a: [-220, 24], b: [220, 24], c: [0, 0], d: [0, -24], e: [-22, 0], f: [22, 0] }, ['ab']);
    const at = picture.names.get('c')!;
    const { width, height } = picture.nodes.get('c')!;
    const inside = pointsOf(picture, 'ab').filter(
      ({ x, y }) => x > at.x && x < at.x + width && y > at.y + 1 && y < at.y + height - 1,
    );
    expect(inside).toEqual([]);
  });
  it('but not off the canvas', () => {
    const wall = Object.fromEntries(Array.from({ length: 14 }, (_, i) => [`${i}`, [0, -12 * i] as const]));
    const lowest = (inside?: PictureInput['inside']): number =>
      Math.max(
        ...pointsOf(composed({ a: [-220, 0], b: [220, 0], ...wall }, ['ab'], {}, { inside }), 'ab').map(({ y }) => y),
      );
    const canvas = { left: -260, right: 260, top: -260, bottom: 8 };
    expect(lowest()).toBeGreaterThan(canvas.bottom);
    expect(lowest(canvas)).toBeLessThanOrEqual(canvas.bottom);
  });
  it('names that keep their place then', () => {
    const places: Places = { a: [-220, 24], b: [220, 24], c: [0, 0], d: [0, -24], e: [-22, 0], f: [22, 0] };
    const [alone, crossed] = [composed(places, []), composed(places, ['ab'])];
    expect(crossed.names.size).toBe(6);
    expect(alone.names.size).toBe(6);
    for (const [key, at] of crossed.names) {
      const { width, height } = crossed.nodes.get(key)!;
      const isIn = ({ x, y }: Point): boolean => x > at.x && x < at.x + width && y > at.y && y < at.y + height;
      if (key !== 'a' && key !== 'b') expect(pointsOf(crossed, 'ab').filter(isIn), key).toEqual([]);
    }
  });
  it('all between the same two together, so that they stay apart', () => {
    const places: Places = { a: [-200, 0], b: [200, 0], c: [0, 0] };
    const lines = ['ab', 'ab2', 'ba3'];
    const picture = composed(places, lines);
    const middles = lines.map((key) => pointAt(picture.edges.get(key)!.path, 0.5));
    for (const [i, p] of middles.entries()) {
      expect(Math.hypot(p.x, p.y)).toBeGreaterThan(picture.nodes.get('c')!.radius);
      for (const q of middles.slice(i + 1)) expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeGreaterThan(15);
    }
  });
  it('a ribbon too, as one', () => {
    const lines = Array.from({ length: 7 }, (_, i) => `ab${i}`);
    const picture = composed({ a: [-90, 0], b: [90, 0], c: [0, 3] }, lines, {}, { grouping: 2 });
    const [ribbon] = picture.ribbons.values();
    const { x, y, radius } = picture.nodes.get('c')!;
    for (const { path, width } of [ribbon!, ...ribbon!.strokes])
      expect(leastDistance(along(path), [x, y])).toBeGreaterThan(radius + width / 2);
    const middles = ribbon!.strokes.map(({ path }) => path.middle.y);
    expect(middles).toEqual([...middles].sort((a, b) => a - b));
  });
  it('and stay straight where nothing is in their way', () => {
    for (const { y } of pointsOf(composed({ a: [-200, 0], b: [200, 0], c: [0, 120] }, ['ab']), 'ab'))
      expect(y).toBeCloseTo(0);
  });
});

describe('a mark of doubt', () => {
  it('without room for its words slides along the line to where no disc lies', () => {
    // The disc is so large a wall that no bend goes around it.
    const wall = Object.fromEntries(Array.from({ length: 31 }, (_, i) => [`${i}`, [0, (i - 15) * 14] as const]));
    const places: Places = { a: [-34, 3], b: [120, 3], ...wall };
    const picture = composed(places, ['ab'], { contested: true, words: { en: 'x'.repeat(60), fr: 'x'.repeat(60) } });
    expect(picture.relationLabels.size).toBe(0);
    const mark = picture.crosses.get('ab')!;
    for (const { x, y, radius } of picture.nodes.values())
      expect(Math.hypot(mark.x - x, mark.y - y)).toBeGreaterThan(radius + 4);
  });
  it('has its place before names: none covers it, nor does a line where another place is free', () => {
    const places: Places = { a: [-60, 0], b: [60, 0], c: [0, -60], d: [0, 60] };
    const long = { contested: true, words: { en: 'x'.repeat(60), fr: 'x'.repeat(60) } };
    const edges = [edgeOf('ab', 'a', 'b', long), edgeOf('cd', 'c', 'd')];
    const picture = composePicture({
      graph: {
        nodes: new Map(Object.keys(places).map((key) => [key, nodeOf(key, { name: 'A long name' }).attributes])),
        edges: new Map(edges.map((edge) => [edge.key, edge])),
      },
      places: new Map(Object.entries(places)),
      scale: 1,
      language: 'en',
      vocabulary,
    });
    const mark = picture.crosses.get('ab')!;
    expect(leastDistance(pointsOf(picture, 'cd'), [mark.x, mark.y])).toBeGreaterThan(6);
    for (const [key, at] of picture.names) {
      const { width, height } = picture.nodes.get(key)!;
      expect(mark.x > at.x && mark.x < at.x + width && mark.y > at.y && mark.y < at.y + height).toBe(false);
    }
  });
  it('is drawn after all other lines, and its words have room first', () => {
    const picture = composed({ a: [-200, 0], b: [200, 0] }, ['ab', 'ab2', 'ab3'], {});
    expect([...picture.edges.keys()]).toEqual(['ab', 'ab2', 'ab3']);
    const edges = [edgeOf('doubt', 'a', 'b', { contested: true }), edgeOf('plain', 'a', 'b', { claimCount: 9 })];
    const doubted = composePicture({
      graph: {
        nodes: new Map(['a', 'b'].map((key) => [key, nodeOf(key).attributes])),
        edges: new Map(edges.map((edge) => [edge.key, edge])),
      },
      places: new Map([
        ['a', [0, 0]],
        ['b', [90, 0]],
      ]),
      scale: 1,
      language: 'en',
      vocabulary,
    });
    expect([...doubted.edges.keys()]).toEqual(['plain', 'doubt']);
    expect(doubted.relationLabels.has('doubt')).toBe(true);
  });
});
