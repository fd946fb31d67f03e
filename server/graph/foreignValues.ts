/** Database nodes and relationships as drawable ones: entities and facts as everywhere, all else sensibly named. */
import { KEY_LENGTH, type GraphEdge, type GraphNode, type NodeKind } from '../../contract/index.js';
import { unboxed } from '../store/boxed.js';
import type { Node, Relationship, Value } from '../store/GraphStore.js';
import { FOREIGN_RELATIONSHIP } from '../../kernel/appearance/index.js';
import { nodeFromRow } from './entityColumns.js';
import { edgeFromRow, FACT_PROPERTIES } from './factColumns.js';

/** Before the id of what is no entity: `article:`, `passage:`, `claim:`. */
const PREFIX_LENGTH = 8;
const NAME_LENGTH = 120;

function text(stored: Value | undefined): string | null {
  const value = unboxed(stored);
  if (typeof value === 'string' && value !== '') return value;
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : null;
}
const usableKey = (value: Value | undefined): value is string =>
  typeof value === 'string' && value !== '' && value.length <= KEY_LENGTH;

export function nodeOf({ elementId, labels, properties: p }: Node): GraphNode {
  if (labels.includes('Entity') && usableKey(p['id'])) {
    return nodeFromRow({ id: p['id'], ...known(p, ENTITY_PROPERTIES) });
  }
  const id = usableKey(p['id']) && p['id'].length <= KEY_LENGTH - PREFIX_LENGTH ? p['id'] : null;
  const own = (key: string, kind: NodeKind, name: string, nameFr = name): GraphNode => ({
    key,
    attributes: {
      name: name.slice(0, NAME_LENGTH),
      nameFr: nameFr.slice(0, NAME_LENGTH),
      kind,
      role: null,
      roleFr: null,
      prominence: 0,
      degree: 0,
      datasets: text(p['dataset']) ? [text(p['dataset']) as string] : [],
      labels,
    },
  });
  if (id !== null && labels.includes('Article'))
    return ofArticle(id, own(`article:${id}`, 'Article', text(p['title']) ?? id, text(p['titleFr']) ?? undefined));
  if (id !== null && labels.includes('Passage'))
    return ofArticle(
      p['article'],
      own(`passage:${id}`, 'Passage', `${text(p['article']) ?? id} ¶${text(p['n']) ?? '?'}`),
    );
  if (id !== null && labels.includes('Claim'))
    return own(`claim:${id}`, 'Other', `${text(p['status']) ?? 'claim'}: ${text(p['type']) ?? id}`);
  if (id !== null && labels.includes('PropertyClaim'))
    return own(`claim:${id}`, 'Other', `${text(p['property']) ?? 'claim'}: ${text(p['value']) ?? id}`);
  const name = ['name', 'title', 'label', 'type', 'id'].map((key) => text(p[key])).find((found) => found !== null);
  return own(
    `node:${elementId}`,
    'Other',
    name ?? `${labels[0] ?? 'node'} ${elementId}`,
    text(p['nameFr']) ?? text(p['labelFr']) ?? undefined,
  );
}

function ofArticle(article: Value | undefined, node: GraphNode): GraphNode {
  return usableKey(article) ? { ...node, attributes: { ...node.attributes, article } } : node;
}

export function edgeOf(
  { elementId, type, properties: p }: Relationship,
  source: GraphNode,
  target: GraphNode,
): GraphEdge {
  const key = usableKey(p['factId']) ? p['factId'] : `${FOREIGN_RELATIONSHIP}${elementId}`;
  return edgeFromRow({ id: key, type, source: source.key, target: target.key, ...known(p, FACT_PROPERTIES) });
}

const ENTITY_PROPERTIES = ['name', 'nameFr', 'kind', 'role', 'roleFr', 'prominence', 'degree', 'datasets'] as const;

/** The named properties, null where there is none. */
const known = <P extends string>(properties: Record<string, Value>, names: readonly P[]): Record<P, Value> =>
  Object.fromEntries(names.map((name) => [name, unboxed(properties[name] ?? null)])) as Record<P, Value>;
