/** Articles and passages as nodes of their own, tied to the entities shown by MENTIONS. */
import type { GraphEdge, GraphNode, Layer } from '../../contract/index.js';
import type { Row } from '../store/GraphStore.js';
import { asNumber, asText, read, type QueryContext } from './read.js';

/** Keys no entity or fact has: `article:a1`, `passage:a1#3`, `mentions:article:a1>vladimir-putin`. */
export async function layers(context: QueryContext, wanted: readonly Layer[], ids: string[], articles: string[]): Promise<{ layerNodes: GraphNode[]; layerEdges: GraphEdge[] }> {
  const rows = await read(context, 'subgraph.mentions', { ids, articles });
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  const passages = wanted.includes('passages');
  for (const row of rows) {
    const mention = mentionOf(row);
    const article = `article:${mention.article}`;
    const passage = `passage:${mention.passage}`;
    if (wanted.includes('articles')) {
      node(nodes, article, { name: mention.title, nameFr: mention.titleFr, kind: 'Article' }, mention.dataset);
      if (passages) edge(edges, 'HAS_PASSAGE', article, passage, mention);
      else edge(edges, 'MENTIONS', article, mention.entity, mention);
    }
    if (passages) {
      node(nodes, passage, { name: `${mention.title} ¶${mention.n}`, nameFr: `${mention.titleFr} ¶${mention.n}`, kind: 'Passage' }, mention.dataset);
      edge(edges, 'MENTIONS', passage, mention.entity, mention);
    }
  }
  for (const { source, target } of edges.values()) for (const key of [source, target]) {
    const layerNode = nodes.get(key);
    if (layerNode) layerNode.attributes.degree = layerNode.attributes.prominence += 1;
  }
  return { layerNodes: [...nodes.values()], layerEdges: [...edges.values()] };
}

type Mention = ReturnType<typeof mentionOf>;
function mentionOf(row: Row) {
  const article = row[0] as string;
  const title = asText(row[1]) ?? article;
  return { article, title, titleFr: asText(row[2]) ?? title, dataset: asText(row[3]) ?? '', passage: row[4] as string, n: asNumber(row[5]), entity: row[6] as string };
}

function node(nodes: Map<string, GraphNode>, key: string, named: { name: string; nameFr: string; kind: 'Article' | 'Passage' }, dataset: string): void {
  if (!nodes.has(key)) nodes.set(key, { key, attributes: { ...named, role: null, roleFr: null, prominence: 0, degree: 0, datasets: [dataset] } });
}

function edge(edges: Map<string, GraphEdge>, type: 'MENTIONS' | 'HAS_PASSAGE', source: string, target: string, { article, dataset }: Mention): void {
  const key = `${type === 'MENTIONS' ? 'mentions' : 'passage-of'}:${source}>${target}`;
  if (edges.has(key)) return;
  edges.set(key, {
    key, source, target,
    attributes: { type, status: 'asserted', contested: false, date: null, precision: null, claimCount: 0, originCount: 0, articles: [article], dataset },
  });
}
