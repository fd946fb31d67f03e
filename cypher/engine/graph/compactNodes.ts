import type { GraphNode } from '../values/Value.js';

/**
 * Takes nodes that are gone out of a list by ordinals. Gives the ordinals of those that stay, in their order, and what each
 * becomes.
 */
export function compactNodes(nodes: GraphNode[]): { kept: Uint32Array; ordinals: Uint32Array } {
  const ordinals = new Uint32Array(nodes.length);
  const kept: number[] = [];
  for (const [ordinal, node] of nodes.entries()) {
    if (node.isGone) continue;
    ordinals[ordinal] = kept.length;
    nodes[kept.length] = node;
    kept.push(ordinal);
  }
  nodes.length = kept.length;
  return { kept: Uint32Array.from(kept), ordinals };
}
