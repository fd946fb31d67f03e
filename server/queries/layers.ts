/**
 * Articles and passages as nodes of their own, tied to the entities shown by MENTIONS. Their names are short, to stand
 * on the graph; the whole title is their role.
 */
import {
  HAS_PASSAGE,
  MENTIONS,
  type EvidenceLink,
  type GraphEdge,
  type GraphNode,
  type Layer,
} from '../../contract/index.js';
import type { RowOf } from '../store/named.js';
import { shortTitle } from '../graph/shortTitle.js';
import { asNumber, asText, read, type QueryContext } from './read.js';

/** Letters of a title that a passage's number stands beside. */
const WITH_NUMBER = 24;

export interface Layers {
  layerNodes: GraphNode[];
  layerEdges: GraphEdge[];
}

/** Keys no entity or fact has: `article:a1`, `passage:a1#3`, `mentions:article:a1>vladimir-putin`. */
export async function layers(
  context: QueryContext,
  wanted: readonly Layer[],
  ids: string[],
  articles: string[],
): Promise<Layers> {
  const rows = await read(context, 'subgraph.mentions', { ids, articles });
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  const passages = wanted.includes('passages');
  const articlesToo = wanted.includes('articles');
  for (const row of rows) {
    const mention = mentionOf(row);
    const article = `article:${mention.article}`;
    const passage = `passage:${mention.passage}`;
    if (articlesToo) {
      node(
        nodes,
        article,
        { name: shortTitle(mention.title), nameFr: shortTitle(mention.titleFr), kind: 'Article' },
        mention,
      );
      if (passages) edge(edges, HAS_PASSAGE, article, passage, mention);
      else edge(edges, MENTIONS, article, mention.entity, mention);
    }
    if (passages) {
      // Beside its article a passage needs only its number.
      const name = (title: string): string =>
        articlesToo ? `§${mention.n}` : `${shortTitle(title, WITH_NUMBER)} §${mention.n}`;
      node(nodes, passage, { name: name(mention.title), nameFr: name(mention.titleFr), kind: 'Passage' }, mention);
      edge(edges, MENTIONS, passage, mention.entity, mention);
    }
  }
  for (const { source, target } of edges.values())
    for (const key of [source, target]) {
      const layerNode = nodes.get(key);
      if (layerNode) layerNode.attributes.degree = layerNode.attributes.prominence += 1;
    }
  return { layerNodes: [...nodes.values()], layerEdges: [...edges.values()] };
}

/** Of the layers the articles and passages that mention one of the entities, with their ties to them. */
export function layersTouching({ layerNodes, layerEdges }: Layers, entities: ReadonlySet<string>): Layers {
  const mentions = layerEdges.filter(({ target }) => entities.has(target));
  const sources = new Set(mentions.map(({ source }) => source));
  const passagesOf = layerEdges.filter(({ target }) => sources.has(target));
  for (const { source } of passagesOf) sources.add(source);
  return {
    layerNodes: layerNodes.filter(({ key }) => sources.has(key)),
    layerEdges: [...mentions, ...passagesOf],
  };
}

type Mention = ReturnType<typeof mentionOf>;
function mentionOf(row: RowOf<'subgraph.mentions'>) {
  const title = asText(row.title) ?? row.article;
  return {
    article: row.article,
    title,
    titleFr: asText(row.titleFr) ?? title,
    dataset: asText(row.dataset) ?? '',
    passage: row.passage,
    n: asNumber(row.n),
    entity: row.entity,
  };
}

function node(
  nodes: Map<string, GraphNode>,
  key: string,
  named: { name: string; nameFr: string; kind: 'Article' | 'Passage' },
  { article, title, titleFr, dataset }: Mention,
): void {
  if (!nodes.has(key))
    nodes.set(key, {
      key,
      attributes: { ...named, role: title, roleFr: titleFr, prominence: 0, degree: 0, datasets: [dataset], article },
    });
}

function edge(
  edges: Map<string, GraphEdge>,
  type: EvidenceLink,
  source: string,
  target: string,
  { article, dataset }: Mention,
): void {
  const key = `${type === MENTIONS ? 'mentions' : 'passage-of'}:${source}>${target}`;
  if (edges.has(key)) return;
  edges.set(key, {
    key,
    source,
    target,
    attributes: {
      type,
      status: 'asserted',
      contested: false,
      date: null,
      precision: null,
      claimCount: 0,
      originCount: 0,
      articles: [article],
      dataset,
    },
  });
}
