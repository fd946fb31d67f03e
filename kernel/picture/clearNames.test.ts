import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../appearance/index.js';
import { arrowheadCorners, boxesAreApart, boxOf, pointAt, segmentHitsBox, type Box } from '../geometry/index.js';
import { edgeOf, nodeOf } from '../testing/graphParts.js';
import { composePicture, type Picture, type PictureEdge } from './index.js';

const vocabulary = vocabularyOf([{ type: 'MET', label: { en: 'met', fr: 'a rencontré' } }]);

/** Fourteen entities on a loose grid and two dozen relations among them, by a seed. */
function made(seed: number): Picture {
  let state = seed;
  const random = (below: number): number => (state = (state * 16_807) % 2_147_483_647) % below;
  const keys = Array.from({ length: 14 }, (_, i) => `n${i}`);
  const places = new Map(
    keys.map((key, i) => [key, [130 * (i % 4) + random(50), 110 * Math.floor(i / 4) + random(40)] as const]),
  );
  const edges = Array.from({ length: 24 }, (_, i) => {
    const from = random(14);
    return edgeOf(`e${i}`, keys[from]!, keys[(from + 1 + random(13)) % 14]!);
  });
  const nodes = new Map(keys.map((key, i) => [key, nodeOf(key, { name: `Entity ${i} of many` }).attributes]));
  const graph = { nodes, edges: new Map(edges.map((edge) => [edge.key, edge])) };
  return composePicture({ graph, places, scale: 1, language: 'en', vocabulary });
}

const boxesOf = ({ nodes, names }: Picture): [string, Box][] =>
  [...names].map(([key, { x, y }]) => {
    const { width, height } = nodes.get(key)!;
    return [key, boxOf({ x, y, width, height })];
  });

function runsThrough({ path }: PictureEdge, { left, right, top, bottom }: Box): boolean {
  const points = Array.from({ length: 25 }, (_, i) => pointAt(path, i / 24));
  return points.some((b, i) => {
    const a = points[i - 1] ?? b;
    return segmentHitsBox(a.x, a.y, b.x, b.y, left, top, right, bottom);
  });
}
function liesUnder({ head, path }: PictureEdge, box: Box): boolean {
  if (head === null) return false;
  const [tip] = arrowheadCorners(path, head);
  const at = { x: (tip.x + path.to.x) / 2, y: (tip.y + path.to.y) / 2 };
  const third = head.length / 3;
  return !boxesAreApart(box, { left: at.x - third, right: at.x + third, top: at.y - third, bottom: at.y + third });
}
const faultsOf = (picture: Picture): string[] =>
  boxesOf(picture).flatMap(([key, box]) =>
    [...picture.edges.values()].flatMap((line) => {
      const isForeign = line.edge.source !== key && line.edge.target !== key;
      return [
        ...(isForeign && runsThrough(line, box) ? [`${line.key} runs through ${key}`] : []),
        ...(liesUnder(line, box) ? [`the head of ${line.key} lies under ${key}`] : []),
      ];
    }),
  );

describe('names and lines make room for each other', () => {
  it.each([1, 3, 8, 13, 51])('so that no name lies over a foreign line or an arrowhead (%i)', (seed) => {
    expect(faultsOf(made(seed))).toEqual([]);
  });
});
