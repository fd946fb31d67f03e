/** A Cypher script that makes the same graph again in an empty Neo4j, or adds it to another; running it twice changes nothing. */
import type { Value } from '../../store/GraphStore.js';
import type { Pieces } from './source.js';

/** Nodes that share their labels, or relationships that share type and ends. */
export interface ScriptSource {
  title: string;
  storedNodes(): AsyncIterable<StoredNode[]>;
  storedLinks(): AsyncIterable<StoredLink[]>;
}
export interface StoredNode { labels: string[]; properties: Record<string, Value> }
export interface StoredLink { type: string; startLabel: string; start: string; endLabel: string; end: string; properties: Record<string, Value> }

const KEYS = { Entity: 'id', Article: 'id', Passage: 'id', Claim: 'id', RelationType: 'type', Dataset: 'name' } as const;

export async function* writeCypherScript(source: ScriptSource): Pieces {
  yield `// ${source.title.replace(/\s+/g, ' ')}\n// Run it with cypher-shell -f, or paste it into Neo4j Browser.\n`;
  for (const [label, key] of Object.entries(KEYS)) yield `CREATE CONSTRAINT ${label.toLowerCase()}_${key} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${key} IS UNIQUE;\n`;
  for await (const nodes of source.storedNodes()) for (const group of groups(nodes, (node) => node.labels.join(':'))) yield nodeStatement(group);
  for await (const links of source.storedLinks()) for (const group of groups(links, (link) => `${link.type} ${link.startLabel} ${link.endLabel}`)) yield linkStatement(group);
}

function groups<T>(items: T[], by: (item: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const group = found.get(by(item));
    if (group) group.push(item);
    else found.set(by(item), [item]);
  }
  return [...found.values()];
}

function nodeStatement(nodes: StoredNode[]): string {
  const [first] = nodes;
  if (!first) return '';
  const [main = '', ...others] = [...first.labels].sort((a, b) => Number(b in KEYS) - Number(a in KEYS));
  const key = KEYS[main as keyof typeof KEYS];
  const rows = nodes.map((node) => literal(node.properties)).join(',\n');
  const labels = others.map((label) => `:${name(label)}`).join('');
  return `UNWIND [\n${rows}\n] AS row\nMERGE (n:${name(main)} {${key}: row.${key}})\nSET ${labels === '' ? '' : `n${labels}, `}n = row;\n`;
}

function linkStatement(links: StoredLink[]): string {
  const [first] = links;
  if (!first) return '';
  const rows = links.map(({ start, end, properties }) => `{a: ${literal(start)}, b: ${literal(end)}, p: ${literal(properties)}}`).join(',\n');
  const isFact = first.properties['factId'] !== undefined;
  return `UNWIND [\n${rows}\n] AS row\nMATCH (a:${name(first.startLabel)} {id: row.a}), (b:${name(first.endLabel)} {id: row.b})\nMERGE (a)-[r:${name(first.type)}${isFact ? ' {factId: row.p.factId}' : ''}]->(b)\nSET r = row.p;\n`;
}

const name = (text: string): string => (/^[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*$/.test(text) ? text : `\`${text.replaceAll('`', '``')}\``);

/** A value as Cypher writes it. Strings hold no raw control character and no backslash sequence that an engine could read twice. */
function literal(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : `(${Number.isNaN(value) ? '0.0' : value > 0 ? '1.0' : '-1.0'} / 0.0)`;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  return `{${Object.entries(value as Record<string, Value>).map(([key, one]) => `${name(key)}: ${literal(one)}`).join(', ')}}`;
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const text = (value: string): string => `'${value.replace(/[\\'\n\r\t]/g, (c) => ESCAPES[c] ?? c)}'`;
