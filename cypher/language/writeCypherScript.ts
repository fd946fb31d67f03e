/**
 * A Cypher script that makes the same graph again in an empty Neo4j, or adds it to another; running it twice changes
 * nothing.
 */
import { commentText, quoteLiteral, writeName } from './quoting.js';

/** Nodes that share their labels, or relationships that share type and ends. */
export interface ScriptSource {
  title: string;
  storedNodes(): AsyncIterable<StoredNode[]>;
  storedLinks(): AsyncIterable<StoredLink[]>;
}
export interface StoredNode {
  labels: string[];
  properties: Record<string, unknown>;
}
export interface StoredLink {
  type: string;
  startLabel: string;
  start: string;
  endLabel: string;
  end: string;
  properties: Record<string, unknown>;
}

/** Rows a statement writes. */
const BATCH = 500;
const KEYS = {
  Entity: 'id',
  Article: 'id',
  Passage: 'id',
  Claim: 'id',
  PropertyClaim: 'id',
  RelationType: 'type',
  Dataset: 'name',
} as const;

/** Pieces of the script in order, made while the source is read. */
export async function* writeCypherScript(source: ScriptSource): AsyncGenerator<string> {
  yield `// ${commentText(source.title)}\n// Run it with cypher-shell -f, or paste it into Neo4j Browser.\n`;
  for (const [label, key] of Object.entries(KEYS))
    yield `CREATE CONSTRAINT ${label.toLowerCase()}_${key} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${key} IS UNIQUE;\n`;
  for await (const nodes of batched(source.storedNodes()))
    for (const group of groups(nodes, (node) => JSON.stringify([...node.labels].sort()))) yield nodeStatement(group);
  for await (const links of batched(source.storedLinks()))
    for (const group of groups(links, (link) =>
      JSON.stringify([link.type, link.startLabel, link.endLabel, identityOf(link)]),
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
  const labels = others.map((label) => `:${writeName(label)}`).join('');
  return `${unwind(nodes.map((node) => propertiesLiteral(node.properties)))}
MERGE (n:${writeName(main)} {${key}: row.${key}})
SET ${labels === '' ? '' : `n${labels}, `}n = row;
`;
}

function linkStatement(links: StoredLink[]): string {
  const [first] = links;
  if (!first) return '';
  const rows = links.map(
    ({ start, end, properties }) =>
      `{a: ${quoteLiteral(start)}, b: ${quoteLiteral(end)}, p: ${propertiesLiteral(properties)}}`,
  );
  const identity = identityOf(first);
  const key = identity ? ` {${identity}: row.p.${identity}}` : '';
  return `${unwind(rows)}
MATCH (a:${writeName(first.startLabel)} {id: row.a}), (b:${writeName(first.endLabel)} {id: row.b})
MERGE (a)-[r:${writeName(first.type)}${key}]->(b)
SET r = row.p;
`;
}

const unwind = (rows: string[]): string => `UNWIND [\n${rows.join(',\n')}\n] AS row`;

/** In the order of their names: the same graph makes the same script. */
const propertiesLiteral = (properties: Record<string, unknown>): string =>
  quoteLiteral(Object.fromEntries(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1))));

/** What tells a relationship from others between the same two nodes: a fact's id, a mention's place. */
const identityOf = ({ properties }: StoredLink): string | undefined =>
  ['factId', 'start'].find((key) => properties[key] !== undefined);
