/** Properties of entities that the layout goes by, as far as they were asked for: a copy of what the store has. */
import { computed, signal } from '@preact/signals';
import type { NodeAttributes } from '../../contract/index.js';
import type { GraphData } from '../graph/GraphData.js';
import { visible } from './graph.js';

type Values = Readonly<Record<string, string | number | boolean>>;

/** By entity. Those asked for and not had are there without a value. */
export const values = signal<ReadonlyMap<string, Values>>(new Map());

/** The graph with the values among its nodes' attributes. */
export function valued(graph: GraphData): GraphData {
  const known = values.value;
  if (known.size === 0) return graph;
  const withValues = ([key, node]: [string, NodeAttributes]): [string, NodeAttributes] => {
    const own = known.get(key);
    return own === undefined ? [key, node] : [key, { ...node, properties: { ...own, ...node.properties } }];
  };
  return { ...graph, nodes: new Map([...graph.nodes].map(withValues)) };
}
/** What is drawn, with them. */
export const valuedVisible = computed(() => valued(visible.value));
