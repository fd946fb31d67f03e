/** The links of a layout: one between each two related nodes, however many relations run between them. */
import type { LayoutEdge, LayoutNode } from './measureGraph.js';

/** Two linked nodes, by index. */
export interface Link {
  a: number;
  b: number;
  /** How far apart they should be, centre to centre, in pixels. */
  length: number;
  /** Relations between them, in either direction. */
  count: number;
  /** Widths of their words, in pixels. */
  words: readonly number[];
}

/**
 * One link per pair of related nodes, long enough for the longest relation between them to be read. Self-loops and
 * relations with an unknown end are left out. `index` gives the place of each key in `nodes`.
 */
export function linkNodes(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  index: ReadonlyMap<string, number>,
): Link[] {
  const links = new Map<number, Link & { words: number[] }>();
  for (const edge of edges) {
    const [s, t] = [index.get(edge.source), index.get(edge.target)];
    if (s === undefined || t === undefined || s === t) continue;
    const [a, b] = s < t ? [s, t] : [t, s];
    const pair = a * nodes.length + b;
    const link = links.get(pair) ?? { a, b, length: 0, count: 0, words: [] };
    const width = edge.labelWidth ?? 0;
    link.length = Math.max(link.length, nodes[a]!.radius + nodes[b]!.radius + Math.max(60, width + 30));
    link.count++;
    if (width > 0) link.words.push(width);
    links.set(pair, link);
  }
  // A bundle fans out: the longer it is, the flatter.
  for (const link of links.values()) link.length += 20 * Math.min(7, link.count - 1);
  return [...links.values()];
}
