import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../appearance/index.js';
import { arrowheadCorners, pointAt } from '../geometry/index.js';
import { edgeOf, nodeOf } from '../testing/graphParts.js';
import { composePicture, type Picture, type PictureInput } from './index.js';

type Places = Record<string, readonly [number, number]>;

/** Lines by the two letters of their ends. */
function composed(places: Places, lines: readonly string[], more: Partial<PictureInput> = {}): Picture {
  const edges = lines.map((line) => edgeOf(line, line[0]!, line[1]!));
  return composePicture({
    graph: {
      nodes: new Map(Object.keys(places).map((key) => [key, nodeOf(key, { prominence: 40 }).attributes])),
      edges: new Map(edges.map((edge) => [edge.key, edge])),
    },
    places: new Map(Object.entries(places)),
    scale: 1,
    language: 'en',
    vocabulary: vocabularyOf([{ type: 'MET', label: { en: 'met', fr: 'a rencontré' } }]),
    ...more,
  });
}
function tip(picture: Picture, key: string) {
  const { path, head } = picture.edges.get(key)!;
  return arrowheadCorners(path, head!)[0];
}
const between = (picture: Picture, a: string, b: string): number => {
  const [p, q] = [tip(picture, a), tip(picture, b)];
  return Math.hypot(p.x - q.x, p.y - q.y);
};

/** Two lines that arrive at o one nearly behind the other. */
const BEHIND: Places = { o: [0, 0], a: [180, 0], b: [380, 12] };

describe('arrowheads at one disc', () => {
  it('stand apart where their lines arrive at nearly the same angle', () => {
    const picture = composed(BEHIND, ['ao', 'bo']);
    expect(between(picture, 'ao', 'bo')).toBeGreaterThan(0.7 * picture.edges.get('ao')!.head!.wideness);
  });
  it('touch the rim, each on its side, and take their lines and words with them', () => {
    const picture = composed(BEHIND, ['ao', 'bo']);
    const { radius } = picture.nodes.get('o')!;
    for (const key of ['ao', 'bo']) {
      const { x, y } = tip(picture, key);
      expect(Math.hypot(x, y) - radius, key).toBeCloseTo(1.5, 1);
    }
    for (const key of ['ao', 'bo']) {
      const at = picture.relationLabels.get(key)!.middle;
      const { path } = picture.edges.get(key)!;
      const away = Array.from({ length: 65 }, (_, i) => pointAt(path, i / 64)).map((p) =>
        Math.hypot(p.x - at.x, p.y - at.y),
      );
      expect(Math.min(...away), key).toBeLessThan(4);
    }
  });
  it('stay where they point straight at it when they have room', () => {
    const { path } = composed({ o: [0, 0], a: [180, 0], b: [-200, 100] }, ['ao', 'bo']).edges.get('ao')!;
    expect(path.to.y).toBeCloseTo(0, 9);
    expect(path.arrival).toBeCloseTo(Math.PI, 9);
  });
  it('keep off the band of a ribbon', () => {
    const many = ['ao1', 'ao2', 'ao3', 'ao4', 'ao5', 'ao6'];
    const picture = composed(BEHIND, [...many, 'bo'], { grouping: 3 });
    const band = picture.ribbons.get('a\no')!;
    const { radius } = picture.nodes.get('o')!;
    expect(Math.abs(tip(picture, 'bo').y)).toBeGreaterThan(Math.min(band.width / 2, 0.3 * radius));
  });
  it('are drawn where the lines point while only some of many lines are composed', () => {
    const picture = composed(BEHIND, ['ao', 'bo'], { onlyEdges: new Set(['ao', 'bo']) });
    const { x, y } = tip(picture, 'bo');
    expect(Math.atan2(y, x)).toBeCloseTo(Math.atan2(12, 380), 6);
  });
});
