/**
 * Reads a graph in JSON: graphology's serialisation, which Entente's own export is, and node-link (`nodes` with `links`
 * or `edges`). Held in memory whole.
 */
import { textChunks, type ReadOptions } from '../files/textChunks.js';
import type { SniffedFile } from '../files/sniffFile.js';
import { JSON_BYTES } from '../limits.js';
import { FileRefused, type ProblemLog } from '../ProblemLog.js';
import type { RecordSink } from '../records.js';
import type { ColumnMapping } from '../../../contract/index.js';
import { AttributeRoles } from './AttributeRoles.js';
import { itemLines, placeAt, walkJson } from './jsonPlaces.js';

type Item = Record<string, unknown>;
const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);
/** Keys graphology makes up itself; they change with every run. */
const MADE_UP_KEY = /^geid_\d+_\d+$/;
const SETTLE_EVERY = 5_000;

export interface GraphOutcome {
  rows: number;
  mapping: ColumnMapping[];
}

/** Throws FileRefused when the file is too large, broken or holds no graph. */
export async function readJson(
  file: SniffedFile,
  given: readonly ColumnMapping[],
  sink: RecordSink,
  log: ProblemLog,
  options: ReadOptions = {},
): Promise<GraphOutcome> {
  const text = await wholeText(file, options);
  const root = parse(text);
  const edgeList = isItem(root) && Array.isArray(root['links']) && !Array.isArray(root['edges']) ? 'links' : 'edges';
  if (
    !isItem(root) ||
    !Array.isArray(root['nodes']) ||
    !(Array.isArray(root[edgeList]) || root[edgeList] === undefined)
  ) {
    throw new FileRefused(
      'the JSON holds no graph: an object with a list "nodes" and a list "edges" (or "links") is read',
      1,
    );
  }
  const nodes = root['nodes'] as unknown[];
  const edges = (root[edgeList] ?? []) as unknown[];
  if (nodes.length === 0 && edges.length === 0)
    throw new FileRefused('the graph is empty: it has neither nodes nor edges');
  if (root['truncated'] === true) log.remark(`${file.name}: the file says of itself that it was cut to a limit`);

  const graphology = nodes.some(
    (node) =>
      isItem(node) && typeof node['key'] === 'string' && (isItem(node['attributes']) || Object.keys(node).length === 1),
  );
  const attributesOf = graphology
    ? (item: Item): [string, unknown][] => Object.entries(isItem(item['attributes']) ? item['attributes'] : {})
    : plainAttributes;
  const names = (items: unknown[]): Set<string> =>
    new Set(items.slice(0, 1000).flatMap((item) => (isItem(item) ? attributesOf(item).map(([name]) => name) : [])));
  const roles = new AttributeRoles(file.name, names(nodes), names(edges), given, (remark) => log.remark(remark));
  const lines = { nodes: null as number[] | null, edges: null as number[] | null };
  const lineOf = (list: 'nodes' | 'edges', index: number): number | null =>
    (lines[list] ??= itemLines(text, list === 'nodes' ? 'nodes' : edgeList))[index] ?? null;
  const fault = (list: 'nodes' | 'edges', index: number, column: string | null, reason: string): void =>
    log.add(file.name, lineOf(list, index), column, reason);
  // Lines of records are needed only when one turns out wrong later; they are told by the taker through `line`.
  const line = (list: 'nodes' | 'edges', index: number): number | null =>
    text.length < 5_000_000 ? lineOf(list, index) : null;

  const ids = nodeIds(nodes, graphology);
  for (const [index, node] of nodes.entries()) {
    const id = ids[index] ?? null;
    if (!isItem(node)) fault('nodes', index, null, 'a node has to be an object');
    else if (id === null)
      fault(
        'nodes',
        index,
        graphology ? 'key' : 'id',
        `the node has no ${graphology ? 'key' : 'id'}: every node needs one (a text or a number)`,
      );
    else {
      const record = roles.node(line('nodes', index), id, attributesOf(node));
      if ('reason' in record) fault('nodes', index, record.column, record.reason);
      else sink.node(record);
    }
    if (index % SETTLE_EVERY === SETTLE_EVERY - 1) {
      options.signal?.throwIfAborted();
      await sink.settle();
    }
  }
  const byIndex = linksByIndex(nodes, edges, ids, graphology);
  if (byIndex) log.remark(`${file.name}: links name their ends by position in the list of nodes`);
  let undirected = root['directed'] === false ? edges.length : 0;
  for (const [index, edge] of edges.entries()) {
    if (!isItem(edge)) {
      fault('edges', index, null, 'an edge has to be an object');
      continue;
    }
    const end = (name: 'source' | 'target'): string | null =>
      byIndex ? (ids[Number(edge[name])] ?? null) : keyText(isItem(edge[name]) ? edge[name]['id'] : edge[name]);
    const [source, target] = [end('source'), end('target')];
    if (source === null || target === null)
      fault(
        'edges',
        index,
        source === null ? 'source' : 'target',
        'an end of the edge is missing: give source and target as ids of nodes',
      );
    else {
      if (edge['undirected'] === true) undirected++;
      const key = keyText(edge[graphology ? 'key' : 'id']);
      const record = roles.edge(
        line('edges', index),
        { source, target, fact: key !== null && MADE_UP_KEY.test(key) ? null : key },
        attributesOf(edge),
      );
      if ('reason' in record) fault('edges', index, record.column, record.reason);
      else sink.edge(record);
    }
    if (index % SETTLE_EVERY === SETTLE_EVERY - 1) {
      options.signal?.throwIfAborted();
      await sink.settle();
    }
  }
  if (undirected > 0)
    log.remark(
      `${file.name}: ${undirected} undirected ${undirected === 1 ? 'edge is kept in the direction it is' : 'edges are kept in the direction they are'} written in`,
    );
  await sink.settle();
  return { rows: nodes.length + edges.length, mapping: roles.mapping() };
}

async function wholeText(file: SniffedFile, options: ReadOptions): Promise<string> {
  if (file.bytes > JSON_BYTES) {
    throw new FileRefused(
      `the file has ${Math.round(file.bytes / 1024 ** 2)} MB, and JSON is held in memory whole, so at most ${JSON_BYTES / 1024 ** 2} MB are read: give it as CSV, GEXF or GraphML, which are streamed`,
    );
  }
  const parts: string[] = [];
  for await (const part of textChunks(file, options)) parts.push(part);
  return parts.join('');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const offset = walkJson(text) ?? 0;
    const { line, column } = placeAt(text, offset);
    const here = text.slice(offset, offset + 20).split('\n')[0] ?? '';
    throw new FileRefused(
      here === ''
        ? 'the JSON ends before it is complete: export it again'
        : `the JSON is broken at character ${column}, where "${here}" stands: mend it, or export it again`,
      line,
    );
  }
}

const NOT_ATTRIBUTES: ReadonlySet<string> = new Set(['id', 'source', 'target', 'index']);
const plainAttributes = (item: Item): [string, unknown][] =>
  Object.entries(item).filter(([name]) => !NOT_ATTRIBUTES.has(name));

const keyText = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== ''
    ? value.trim()
    : typeof value === 'number' && Number.isFinite(value)
      ? String(value)
      : null;

/** Ids of the nodes; where no node has one, their names when each has its own, else their positions. */
function nodeIds(nodes: unknown[], graphology: boolean): (string | null)[] {
  const ids = nodes.map((node) => (isItem(node) ? keyText(node[graphology ? 'key' : 'id']) : null));
  if (graphology || ids.some((id) => id !== null)) return ids;
  const names = nodes.map((node) => (isItem(node) ? keyText(node['name'] ?? node['label']) : null));
  if (names.every((name) => name !== null) && new Set(names).size === names.length) return names;
  return nodes.map((node, index) => (isItem(node) ? String(index) : null));
}

/** Older node-link files point at nodes by position. */
function linksByIndex(nodes: unknown[], edges: unknown[], ids: (string | null)[], graphology: boolean): boolean {
  if (graphology || edges.length === 0) return false;
  const known = new Set(ids);
  return (
    edges.every(
      (edge) =>
        isItem(edge) &&
        [edge['source'], edge['target']].every(
          (end) => Number.isInteger(end) && Number(end) >= 0 && Number(end) < nodes.length,
        ),
    ) && !edges.every((edge) => isItem(edge) && known.has(String(edge['source'])) && known.has(String(edge['target'])))
  );
}
