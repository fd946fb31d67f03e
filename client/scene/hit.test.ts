import { describe, expect, it } from 'vitest';
import type { GraphEdge } from '../../contract/index.js';
import { pointAt } from '../../kernel/geometry/index.js';
import {
  composePicture,
  pairKey,
  type Picture,
  type PictureInput,
  type PictureRibbon,
} from '../../kernel/picture/index.js';
import { openFans } from '../../kernel/picture/openFans.js';
import { edgeOf, nodeOf } from '../../kernel/testing/graphParts.js';
import { graphFromLists } from '../graph/GraphData.js';
import { FINGER_REACH, hitLine, hitNode, MOUSE_REACH, type Hit, type Reach } from './hit.js';
import { heldFan, hitFans } from './hitFans.js';

const picture = composePicture({
  graph: graphFromLists({
    nodes: [nodeOf('a', { name: 'Ann', prominence: 9 }), nodeOf('b', { name: 'Bob', prominence: 9 })],
    edges: [edgeOf('one', 'a', 'b'), edgeOf('two', 'a', 'b'), edgeOf('self', 'b', 'b')],
  }),
  places: new Map([
    ['a', [0, 0]],
    ['b', [400, 0]],
  ]),
  scale: 1,
  language: 'en',
  vocabulary: new Map(),
});

const hitTest = (within: Picture, x: number, y: number, reach: Reach): Hit =>
  hitNode(within, x, y, reach.node) ?? hitLine(within, x, y, reach.edge);

/** Two lines that cross in the middle: from left to right, and from top to bottom. */
const crossed = (edges: GraphEdge[]): Picture =>
  composePicture({
    graph: graphFromLists({ nodes: ['a', 'b', 'c', 'd'].map((key) => nodeOf(key)), edges }),
    places: new Map([
      ['a', [0, 0]],
      ['b', [400, 0]],
      ['c', [200, -200]],
      ['d', [200, 200]],
    ]),
    scale: 1,
    language: 'en',
    vocabulary: new Map(),
  });

describe('what lies under the pointer', () => {
  it('is the disc, and its name', () => {
    expect(hitTest(picture, 2, 2, MOUSE_REACH)).toEqual({ node: 'a' });
    const name = picture.names.get('b')!;
    expect(hitTest(picture, name.x + 3, name.y + 5, MOUSE_REACH)).toEqual({ node: 'b' });
  });

  it.each(['one', 'two', 'self'])('is the relation %s along its line, also where it bends', (key) => {
    for (const t of [0.25, 0.4, 0.75]) {
      const at = pointAt(picture.edges.get(key)!.path, t);
      expect(hitTest(picture, at.x, at.y, MOUSE_REACH)).toEqual({ edge: key });
    }
  });

  it('is the line drawn over the other where two cross', () => {
    const crossing = (over: string) =>
      crossed([
        edgeOf('level', 'a', 'b', { contested: over === 'level' }),
        edgeOf('upright', 'c', 'd', { contested: over === 'upright' }),
      ]);
    for (const over of ['level', 'upright'])
      for (const [dx, dy] of [
        [0, 0],
        [0.4, -0.3],
        [-0.3, 0.4],
      ] as const) {
        const within = { ...crossing(over), relationLabels: new Map() };
        expect(hitTest(within, 200 + dx, dy, MOUSE_REACH)).toEqual({ edge: over });
      }
  });

  it('is the relation whose words lie over those of another, and over its line', () => {
    const crossing = crossed([edgeOf('level', 'a', 'b'), edgeOf('upright', 'c', 'd')]);
    const at = { middle: { x: 200, y: 0 }, angle: 0 };
    for (const [under, over] of [
      ['level', 'upright'],
      ['upright', 'level'],
    ] as const) {
      const drawn = { ...crossing, relationLabels: new Map([under, over].map((key) => [key, at] as const)) };
      expect(hitTest(drawn, 200, 0, MOUSE_REACH)).toEqual({ edge: over });
      const emphasis = { nodes: new Set(['a', 'b', 'c', 'd']), edges: new Set([under]) };
      const inFront = { emphasis, selectedEdges: new Set<string>(), hoveredEdge: null };
      expect(hitLine(drawn, 200, 0, MOUSE_REACH.edge, inFront)).toEqual({ edge: under });
    }
  });

  it('is nothing off the lines, but a finger reaches farther than a mouse', () => {
    const { path } = picture.edges.get('two')!;
    const at = pointAt(path, 0.3);
    const outwards = Math.sign(at.y) || 1;
    expect(hitTest(picture, at.x, at.y + outwards * 13, MOUSE_REACH)).toBe(null);
    expect(hitTest(picture, at.x, at.y + outwards * 13, FINGER_REACH)).toEqual({ edge: 'two' });
    expect(hitTest(picture, 200, 300, FINGER_REACH)).toBe(null);
  });
});

describe('a ribbon under the pointer', () => {
  const given: PictureInput = {
    graph: graphFromLists({
      nodes: [nodeOf('a', { prominence: 9 }), nodeOf('b', { prominence: 9 })],
      edges: Array.from({ length: 7 }, (_, i) => edgeOf(`f${i}`, 'a', 'b', { type: 'COOPERATED_WITH' })),
    }),
    places: new Map([
      ['a', [0, 0]],
      ['b', [110, 0]],
    ]),
    scale: 1,
    language: 'en',
    vocabulary: new Map(),
  };
  const closed = composePicture(given);
  const pair = { pair: ['a', 'b'] };

  it('is the pair, on its band and at its words', () => {
    const [{ path, width, key }] = [...closed.ribbons.values()] as [PictureRibbon];
    expect(hitTest(closed, path.middle.x, path.middle.y + width / 2, MOUSE_REACH)).toEqual(pair);
    const { middle } = closed.relationLabels.get(key)!;
    expect(hitTest(closed, middle.x + 10, middle.y, MOUSE_REACH)).toEqual(pair);
  });

  it('is one of its relations on the lines and words of its fan, and still the pair in the middle', () => {
    const fans = openFans(closed, given, new Set([pairKey('a', 'b')]));
    const { edges, labels, area } = fans[0]!;
    for (const [key, { middle }] of labels) {
      expect(hitFans(fans, closed, middle.x, middle.y, MOUSE_REACH.edge)).toEqual({ edge: key });
      const at = pointAt(edges.get(key)!.path, 0.2);
      expect(hitFans(fans, closed, at.x, at.y, 2)).toMatchObject({ edge: expect.any(String) as string });
    }
    expect(hitFans(fans, closed, area.x, area.y, MOUSE_REACH.edge)).toEqual(pair);
    expect(hitFans(fans, closed, 0, 0, MOUSE_REACH.edge)).toBe(null);
  });

  it('holds its fan open anywhere in it, while the pointer came from there', () => {
    const fans = openFans(closed, given, new Set([pairKey('a', 'b')]));
    const { x, y, halfHeight } = fans[0]!.area;
    expect(heldFan(fans, { pair: ['b', 'a'] }, x, y + halfHeight - 2)).toEqual(pair);
    expect(heldFan(fans, { edge: 'f3' }, x, y + halfHeight - 2)).toEqual(pair);
    expect(heldFan(fans, { node: 'a' }, x, y)).toBe(null);
    expect(heldFan(fans, { edge: 'f3' }, x, y + halfHeight + 9)).toBe(null);
  });
});
