/** Nodes and edges for tests that are not about their attributes: people, and facts that one met another. */
import type { EdgeAttributes, GraphEdge, GraphNode, NodeAttributes } from '../../contract/index.js';

/** Named like its key unless `more` says otherwise. */
export const nodeOf = (key: string, more: Partial<NodeAttributes> = {}): GraphNode => ({
  key,
  attributes: {
    name: key,
    nameFr: key,
    kind: 'Person',
    role: null,
    roleFr: null,
    prominence: 1,
    degree: 1,
    datasets: ['news'],
    ...more,
  },
});

/** An asserted MET unless `more` says otherwise. */
export const edgeOf = (key: string, source: string, target: string, more: Partial<EdgeAttributes> = {}): GraphEdge => ({
  key,
  source,
  target,
  attributes: {
    type: 'MET',
    status: 'asserted',
    contested: false,
    date: null,
    precision: null,
    claimCount: 1,
    originCount: 1,
    articles: [],
    dataset: 'news',
    ...more,
  },
});
