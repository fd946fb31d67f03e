/** Relations by the two nodes that they join, in either direction. */
import type { GraphEdge } from '../../contract/index.js';
import { isEvidenceLink } from '../appearance/index.js';
import { pairKey } from '../geometry/index.js';

export { pairKey };

/** The relations of each pair of nodes that has any; loops and threads to evidence are left out. */
export function pairsOf<T extends Pick<GraphEdge, 'source' | 'target' | 'attributes'>>(
  edges: Iterable<T>,
): Map<string, T[]> {
  const pairs = new Map<string, T[]>();
  for (const edge of edges) {
    if (edge.source === edge.target || isEvidenceLink(edge.attributes.type)) continue;
    const key = pairKey(edge.source, edge.target);
    const list = pairs.get(key);
    if (list) list.push(edge);
    else pairs.set(key, [edge]);
  }
  return pairs;
}
