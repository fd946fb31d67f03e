/**
 * A Cypher script that makes the same graph again in an empty Neo4j, or adds it to another; running it twice changes
 * nothing.
 */
import type { Value } from '../../store/GraphStore.js';
import type { Pieces } from './source.js';

/** Nodes that share their labels, or relationships that share type and ends. */
export interface ScriptSource {
  title: string;
  storedNodes(): AsyncIterable<StoredNode[]>;
  storedLinks(): AsyncIterable<StoredLink[]>;
}
export interface StoredNode {
  labels: string[];
  properties: Record<string, Value>;
}
export interface StoredLink {
  type: string;
  startLabel: string;
  start: string;
  endLabel: string;
  end: string;
  properties: Record<string, Value>;
}

/** Rows a statement writes. */
const BATCH = 500;
const KEYS = {
  Entity: 'id',
  Article: 'id',
  Passage: 'id',
  Claim: 'id',
  RelationType: 'type',
  Dataset: 'name',
} as const;

export async function* writeCypherScript(source: ScriptSource): Pieces {
  yield `// ${source.title.replace(/\s+/g, ' ')}\n// Run it with cypher-shell -f, or paste it into Neo4j Browser.\n`;
  for (const [label, key] of Object.entries(KEYS))
    yield `CREATE CONSTRAINT ${label.toLowerCase()}_${key} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${key} IS UNIQUE;\n`;
  for await (const nodes of batched(source.storedNodes()))
    for (const group of groups(nodes, (node) => [...node.labels].sort().join(':'))) yield nodeStatement(group);
  for await (const links of batched(source.storedLinks()))
    for (const group of groups(
      links,
      (link) => `${link.type} ${link.startLabel} ${link.endLabel} ${identityOf(link) ?? ''}`,
    ))
      yield linkStatement(group);
}

/** Batches of one size, however the rows came: the same graph makes the same script. */
async function* batched<T>(items: AsyncIterable<T[]>): AsyncGenerator<T[]> {
  let waiting: T[] = [];
  for await (const some of items) {
    waiting.push(...some);
    while (waiting.length >= BATCH) {
      yield waiting.slice(0, BATCH);
      waiting = waiting.slice(BATCH);
    }
  }
  yield waiting;
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
  const [main = '', ...others] = [...first.labels].sort(
    (a, b) => Number(b in KEYS) - Number(a in KEYS) || (a < b ? -1 : 1),
  );
  const key = KEYS[main as keyof typeof KEYS];
  const rows = nodes.map((node) => literal(node.properties)).join(',\n');
  const labels = others.map((label) => `:${name(label)}`).join('');
  return `UNWIND [\n${rows}\n] AS row\nMERGE (n:${name(main)} {${key}: row.${key}})\nSET ${labels === '' ? '' : `n${labels}, `}n = row;\n`;
}

function linkStatement(links: StoredLink[]): string {
  const [first] = links;
  if (!first) return '';
  const rows = links
    .map(({ start, end, properties }) => `{a: ${literal(start)}, b: ${literal(end)}, p: ${literal(properties)}}`)
    .join(',\n');
  const identity = identityOf(first);
  return `UNWIND [\n${rows}\n] AS row\nMATCH (a:${name(first.startLabel)} {id: row.a}), (b:${name(first.endLabel)} {id: row.b})\nMERGE (a)-[r:${name(first.type)}${identity ? ` {${identity}: row.p.${identity}}` : ''}]->(b)\nSET r = row.p;\n`;
}

/** What tells a relationship from others between the same two nodes: a fact's id, a mention's place. */
const identityOf = ({ properties }: StoredLink): string | undefined =>
  ['factId', 'start'].find((key) => properties[key] !== undefined);

const name = (text: string): string =>
  /^[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*$/.test(text) ? text : `\`${text.replaceAll('`', '``')}\``;

/**
 * A value as Cypher writes it. Strings hold no raw control character and no backslash sequence that an engine could
 * read twice.
 */
function literal(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number')
    return Number.isFinite(value)
      ? String(value)
      : `(${Number.isNaN(value) ? '0.0' : value > 0 ? '1.0' : '-1.0'} / 0.0)`;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  return `{${Object.entries(value as Record<string, Value>)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${name(key)}: ${literal(one)}`)
    .join(', ')}}`;
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const text = (value: string): string => `'${value.replace(/[\\'\n\r\t]/g, (c) => ESCAPES[c] ?? c)}'`;
