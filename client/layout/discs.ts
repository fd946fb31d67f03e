/**
 * What is asked about a graph of many discs, as plain numbers: a thread is handed them at no cost, and two questions are
 * compared in no time. Pure; page and thread have it in common.
 */
import { nodeRadius } from '../../kernel/appearance/rules/nodeSizes.js';
import type { LayoutRequest, SizedGraph } from '../../kernel/layout/index.js';
import type { GraphData } from '../graph/GraphData.js';
import type { Positions } from '../graph/points.js';

/** Width and height of the room to fill are CSS pixels. */
export interface DiscsQuestion extends Required<Pick<LayoutRequest, 'seed' | 'width' | 'height'>> {
  keys: string[];
  radius: Float64Array;
  /** Ends of the relations, by place among `keys`. */
  source: Uint32Array;
  target: Uint32Array;
  /** Nodes that stay where they are. */
  fixed: NonNullable<LayoutRequest['fixed']>;
}

/** Where the nodes are, in their order: x and y of each. */
export type Places = Float64Array;
export interface PlacesSketch {
  places: Places;
  /** The share of the layout that is done. */
  share: number;
}

/** Discs, and the relations of those that are to be placed. */
export const discsOf = (graph: GraphData, fixed: Positions): SizedGraph => ({
  nodes: [...graph.nodes].map(([key, node]) => ({ key, radius: nodeRadius(node), labelWidth: 0, labelHeight: 0 })),
  edges: [...graph.edges.values()]
    .filter(({ source, target }) => !fixed.has(source) || !fixed.has(target))
    .map(({ source, target }) => ({ source, target })),
});

/** Of relations both ends are among the nodes. */
export function discsQuestion(
  { nodes, edges }: SizedGraph,
  asked: Pick<DiscsQuestion, 'seed' | 'width' | 'height' | 'fixed'>,
): DiscsQuestion {
  const { seed, width, height, fixed } = asked;
  const index = new Map(nodes.map(({ key }, i) => [key, i]));
  return {
    ...{ seed, width, height, fixed },
    keys: nodes.map(({ key }) => key),
    radius: Float64Array.from(nodes, ({ radius }) => radius),
    source: Uint32Array.from(edges, ({ source }) => index.get(source)!),
    target: Uint32Array.from(edges, ({ target }) => index.get(target)!),
  };
}

/** The question as a layout takes it. */
export function discsRequest({ keys, radius, source, target, ...rest }: DiscsQuestion): LayoutRequest {
  return {
    ...rest,
    nodes: keys.map((key, i) => ({ key, radius: radius[i]!, labelWidth: 0, labelHeight: 0 })),
    edges: Array.from(source, (from, i) => ({ source: keys[from]!, target: keys[target[i]!]! })),
  };
}

/** Whether the answer to one is that to the other. Where nodes stay it is not looked at, and they are called different. */
export const isSameQuestion = (one: DiscsQuestion, other: DiscsQuestion): boolean =>
  one.fixed.size + other.fixed.size === 0 &&
  one.seed === other.seed &&
  one.width === other.width &&
  one.height === other.height &&
  (['keys', 'radius', 'source', 'target'] as const).every((of) => isSameList(one[of], other[of]));

type List = ArrayLike<string | number>;
function isSameList(one: List, other: List): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}
