/** What of a graph's drawing depends neither on places nor on scale; kept as long as the graph is. */
import type { GraphEdge } from '../../contract/index.js';
import { strongest } from '../appearance/index.js';
import { edgeSlots, type EdgeSlot } from '../geometry/index.js';
import type { PictureGraph } from './Picture.js';

interface GraphStructure {
  /** By edge key: its place among the edges between the same two nodes. */
  slots: ReadonlyMap<string, EdgeSlot>;
  /** By node key: all edges that begin or end there, loops once. */
  edgesOf: ReadonlyMap<string, readonly GraphEdge[]>;
  /** Keys of the relations whose words are darker and have room first. */
  strongest: ReadonlySet<string>;
}
const known = new WeakMap<PictureGraph, GraphStructure>();

export function graphStructure(graph: PictureGraph): GraphStructure {
  let structure = known.get(graph);
  if (structure === undefined) known.set(graph, (structure = derive(graph)));
  return structure;
}

function derive(graph: PictureGraph): GraphStructure {
  const edgesOf = new Map<string, GraphEdge[]>();
  for (const edge of graph.edges.values()) {
    for (const key of new Set([edge.source, edge.target])) {
      const list = edgesOf.get(key);
      if (list) list.push(edge);
      else edgesOf.set(key, [edge]);
    }
  }
  return { slots: edgeSlots([...graph.edges.values()]), edgesOf, strongest: strongest(graph) };
}
