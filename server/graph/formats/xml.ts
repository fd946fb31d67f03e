/** What GEXF and GraphML share: escaping, and the columns of nodes and edges. */
import type { GraphEdge, GraphNode } from '../../../contract/index.js';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Characters XML 1.0 cannot carry, halves of surrogate pairs among them, become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[&<>"'\n\r\t]/g, (c) => ENTITIES[c] ?? c);
}

export interface Column<T> {
  name: string;
  type: 'string' | 'boolean' | 'integer' | 'double';
  of(item: T): string | null;
}

export const NODE_COLUMNS: Column<GraphNode>[] = [
  { name: 'nameFr', type: 'string', of: (n) => n.attributes.nameFr },
  { name: 'kind', type: 'string', of: (n) => n.attributes.kind },
  { name: 'role', type: 'string', of: (n) => n.attributes.role },
  { name: 'roleFr', type: 'string', of: (n) => n.attributes.roleFr },
  { name: 'prominence', type: 'double', of: (n) => String(n.attributes.prominence) },
  { name: 'degree', type: 'integer', of: (n) => String(n.attributes.degree) },
  { name: 'datasets', type: 'string', of: (n) => n.attributes.datasets.join(';') },
];
export const EDGE_COLUMNS: Column<GraphEdge>[] = [
  { name: 'type', type: 'string', of: (e) => e.attributes.type },
  { name: 'status', type: 'string', of: (e) => e.attributes.status },
  { name: 'contested', type: 'boolean', of: (e) => String(e.attributes.contested) },
  { name: 'date', type: 'string', of: (e) => e.attributes.date },
  { name: 'precision', type: 'string', of: (e) => e.attributes.precision },
  { name: 'claimCount', type: 'integer', of: (e) => String(e.attributes.claimCount) },
  { name: 'originCount', type: 'integer', of: (e) => String(e.attributes.originCount) },
  { name: 'articles', type: 'string', of: (e) => e.attributes.articles.join(';') },
  { name: 'dataset', type: 'string', of: (e) => e.attributes.dataset },
  { name: 'layer', type: 'string', of: (e) => e.attributes.layer ?? null },
  { name: 'words', type: 'string', of: (e) => e.attributes.words?.en ?? null },
  { name: 'wordsFr', type: 'string', of: (e) => e.attributes.words?.fr ?? null },
  { name: 'sentence', type: 'string', of: (e) => e.attributes.sentence?.en ?? null },
  { name: 'sentenceFr', type: 'string', of: (e) => e.attributes.sentence?.fr ?? null },
];
