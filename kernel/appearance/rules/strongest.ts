/** Which relations lead: their words are darker and are placed first. */
import type { GraphEdge, NodeAttributes } from '../../../contract/index.js';
import { isEvidenceLink } from './edgeStyle.js';

const MOST_STRONG = 20;

/**
 * Keys of the strongest relations, at most 20: by independent origins, then claims, then the prominence of both ends.
 * Threads to evidence and the background are none.
 */
export function strongest(graph: {
  readonly nodes: ReadonlyMap<string, Pick<NodeAttributes, 'prominence'>>;
  readonly edges: ReadonlyMap<string, GraphEdge>;
}): ReadonlySet<string> {
  const prominence = (key: string): number => graph.nodes.get(key)?.prominence ?? 0;
  const ranked = [...graph.edges.values()]
    .filter(({ attributes: { type, layer } }) => !isEvidenceLink(type) && layer !== 'background')
    .map(({ key, source, target, attributes: { originCount, claimCount } }) => ({
      key,
      rank: [originCount, claimCount, prominence(source) + prominence(target)] as const,
    }))
    .sort(
      (a, b) => b.rank[0] - a.rank[0] || b.rank[1] - a.rank[1] || b.rank[2] - a.rank[2] || (a.key < b.key ? -1 : 1),
    );
  return new Set(ranked.slice(0, MOST_STRONG).map(({ key }) => key));
}
