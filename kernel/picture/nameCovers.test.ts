import { expect, it } from 'vitest';
import { edgeOf, nodeOf } from '../testing/graphParts.js';
import { composePicture } from './index.js';

it('a name lies rather on two lines of its own entity than on one between two others', () => {
  const places = new Map<string, readonly [number, number]>([
    ['a', [0, 0]],
    ['b', [0, 300]],
    ['c', [-260, -26]],
    ['d', [260, -26]],
  ]);
  const edges = [edgeOf('own', 'a', 'b'), edgeOf('own2', 'a', 'b'), edgeOf('foreign', 'c', 'd')];
  // Lines beside it, on either side, so that its name has no better place there.
  for (const x of [-90, -70, -50, 50, 70, 90]) {
    places.set(`up ${x}`, [x, -240]).set(`down ${x}`, [x, 240]);
    edges.push(edgeOf(`${x}`, `up ${x}`, `down ${x}`));
  }
  const nodes = [...places.keys()].map((key) => nodeOf(key, { name: key === 'a' ? 'A longer name here' : '' }));
  const graph = {
    nodes: new Map(nodes.map(({ key, attributes }) => [key, attributes])),
    edges: new Map(edges.map((edge) => [edge.key, edge])),
  };
  const picture = composePicture({ graph, places, scale: 1, language: 'en', vocabulary: new Map() });
  expect(picture.names.get('a')!.side).toBe('below');
});
