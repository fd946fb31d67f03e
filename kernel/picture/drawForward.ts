/**
 * Draws relations in a picture of a large graph that has not all of them: those that are looked at, over those drawn
 * already. Their words come by `bringForward`.
 */
import type { GraphEdge } from '../../contract/index.js';
import { composeEdge } from './composeEdge.js';
import { graphStructure } from './graphStructure.js';
import { pairKey } from './pairs.js';
import type { Picture, PictureEdge, PictureInput } from './Picture.js';
import { isNear } from './placePictureLabels.js';
import { reserveMarks } from './reserveMarks.js';
import { withRibbons } from './ribbons.js';

/** Relations between two nodes up to which it is found out whether they crowd. */
const MOST_OF_PAIR = 200;

/**
 * Each by itself, but those of a pair whose relations crowd: that is the ribbon of all of them. What else there is stays
 * as it is.
 */
export function drawForward(picture: Picture, input: PictureInput, keys: Iterable<string>): Picture {
  const asked = new Map(
    Array.from(keys).flatMap((key) => {
      const edge = input.graph.edges.get(key);
      return edge === undefined || picture.edges.has(key) || input.onlyEdges?.has(key) ? [] : [[key, edge] as const];
    }),
  );
  if (asked.size === 0) return picture;
  const composed = new Map<string, PictureEdge>();
  for (const edge of [...asked.values(), ...besideThem(asked.values(), input)]) {
    const line = composed.has(edge.key) ? null : composeEdge(edge, input, picture.nodes);
    if (line !== null) composed.set(edge.key, line);
  }
  const { edges, ribbons } = withRibbons({ ...input, onlyEdges: new Set(composed.keys()) }, picture.nodes, composed);
  const single = new Map([...edges].filter(([key]) => asked.has(key)));
  return {
    ...picture,
    edges: new Map([...picture.edges, ...single]),
    ribbons: new Map([...picture.ribbons, ...ribbons]),
    crosses: new Map([...picture.crosses, ...marksOf({ edges: single, ribbons }, picture, input)]),
  };
}

/** All relations between the ends of each. */
function besideThem(asked: Iterable<GraphEdge>, { graph }: PictureInput): GraphEdge[] {
  const { edgesOf } = graphStructure(graph);
  const pairs = new Map(Array.from(asked, (edge) => [pairKey(edge.source, edge.target), edge]));
  return [...pairs.values()].flatMap((one) => {
    const [some, others] = [edgesOf.get(one.source) ?? [], edgesOf.get(one.target) ?? []];
    const all = (some.length < others.length ? some : others).filter((edge) => isBeside(edge, one));
    return all.length > MOST_OF_PAIR ? [] : all;
  });
}

const isBeside = (a: GraphEdge, b: GraphEdge): boolean =>
  (a.source === b.source && a.target === b.target) || (a.source === b.target && a.target === b.source);

function marksOf(shapes: Pick<Picture, 'edges' | 'ribbons'>, { nodes, names, scale }: Picture, input: PictureInput) {
  const { window } = input;
  const near = [...nodes.values()].filter((node) => window === undefined || isNear(node, window));
  return [...reserveMarks(near, shapes, scale, names)].map(([key, { x, y }]) => [key, { x, y }] as const);
}
