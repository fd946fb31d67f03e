import { describe, expect, it } from 'vitest';
import type { GraphEdge } from '../../contract/index.js';
import { edgeOf, nodeOf } from '../testing/graphParts.js';
import { bringForward, composePicture, drawForward, type PictureInput } from './index.js';

const places = new Map([
  ['a', [0, 0]],
  ['b', [160, 0]],
  ['c', [0, 200]],
  ['d', [400, 200]],
] as const);
const apart = [edgeOf('one', 'c', 'd'), edgeOf('two', 'd', 'c')];
const many = Array.from({ length: 9 }, (_, i) => edgeOf(`f${i}`, 'a', 'b', { type: 'COOPERATED_WITH' }));

/** In which no relation has a line yet. */
function given(edges: readonly GraphEdge[]): PictureInput {
  const nodes = [...places.keys()].map((key) => nodeOf(key, { prominence: 9 }));
  return {
    graph: { nodes: new Map(nodes.map((n) => [n.key, n.attributes])), edges: new Map(edges.map((e) => [e.key, e])) },
    places,
    scale: 1,
    language: 'en',
    vocabulary: new Map(),
    onlyEdges: new Set(),
    mayHaveLabel: new Set(),
    mostNames: 9,
    window: { x: -300, y: -300, width: 1000, height: 800 },
  };
}

describe('relations drawn in a picture that lacks them', () => {
  it('run as they would beside the others between their ends, which are not drawn', () => {
    const input = given(apart);
    const whole = composePicture({ ...input, onlyEdges: new Set(['one', 'two']) });
    const drawn = drawForward(composePicture(input), input, ['two']);
    expect([...drawn.edges.keys()]).toEqual(['two']);
    expect(drawn.edges.get('two')!.path).toEqual(whole.edges.get('two')!.path);
  });

  it('are the ribbon of all between their ends where these crowd, with its words', () => {
    const input = { ...given(many), labelled: new Set(['f4']) };
    const drawn = drawForward(composePicture(given(many)), input, ['f4']);
    expect(drawn.edges.size).toBe(0);
    expect([...drawn.ribbons.values()].map(({ members }) => members.length)).toEqual([9]);
    const worded = bringForward(drawn, input, { nodes: new Set(), edges: new Set(['f4']) });
    expect([...worded.relationLabels.keys()]).toEqual([...drawn.ribbons.keys()]);
  });

  it('have their mark of doubt, also without words', () => {
    const input = given([edgeOf('one', 'c', 'd', { contested: true })]);
    const { crosses } = drawForward(composePicture(input), input, ['one']);
    expect([...crosses.keys()]).toEqual(['one']);
  });

  it('leave what is there as it is', () => {
    const input = given([...apart, ...many]);
    const onlyEdges = new Set(['one', 'two']);
    const plain = composePicture({ ...input, onlyEdges, mayHaveLabel: onlyEdges });
    expect(drawForward(plain, { ...input, onlyEdges }, ['one'])).toBe(plain);
    const drawn = drawForward(plain, { ...input, onlyEdges }, ['f0']);
    for (const [key, edge] of plain.edges) expect(drawn.edges.get(key)).toBe(edge);
    expect(drawn.relationLabels).toEqual(plain.relationLabels);
  });
});
