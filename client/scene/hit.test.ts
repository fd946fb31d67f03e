import { describe, expect, it } from 'vitest';
import { pointAt } from '../../kernel/geometry/index.js';
import { composePicture, type Picture } from '../../kernel/picture/index.js';
import { edgeOf, nodeOf } from '../../kernel/testing/graphParts.js';
import { graphFromLists } from '../graph/GraphData.js';
import { FINGER_REACH, hitLine, hitNode, MOUSE_REACH, type Hit, type Reach } from './hit.js';

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

  it('is nothing off the lines, but a finger reaches farther than a mouse', () => {
    const { path } = picture.edges.get('two')!;
    const at = pointAt(path, 0.3);
    const outwards = Math.sign(at.y) || 1;
    expect(hitTest(picture, at.x, at.y + outwards * 13, MOUSE_REACH)).toBe(null);
    expect(hitTest(picture, at.x, at.y + outwards * 13, FINGER_REACH)).toEqual({ edge: 'two' });
    expect(hitTest(picture, 200, 300, FINGER_REACH)).toBe(null);
  });
});
