/** Reads a graph in JSON. The file is held in memory whole. */
import type { ReadOptions } from '../../files/textChunks.js';
import { wholeText } from '../../files/wholeText.js';
import type { RecordSink } from '../../records.js';
import { GraphFeed, type Line } from '../GraphFeed.js';
import type { GraphReader } from '../GraphReader.js';
import { NodesOfEnds } from '../NodesOfEnds.js';
import { graphOf, unreadLists } from './graphOf.js';
import type { JsonGraph, JsonList } from './JsonGraph.js';
import { itemLines } from './jsonPlaces.js';
import { parseJson } from './parseJson.js';

const SETTLE_EVERY = 100;
/** Characters of text in which the line of every item is looked up; in longer ones only of those at fault. */
const LINES_KNOWN_UP_TO = 5_000_000;

export const readJson: GraphReader = async (file, mapping, sink, log, options = {}) => {
  const text = await wholeText(file, 'JSON', options);
  const root = parseJson(text);
  const graph = graphOf(root);
  const feed = new GraphFeed(file, mapping, sink, log, () => ({
    node: attributeNames(graph.nodes),
    edge: attributeNames(graph.edges),
  }));
  if (graph.dialect !== null) feed.remark(`read as ${graph.dialect} JSON`);
  for (const remark of graph.remarks) feed.remark(remark);
  const unread = unreadLists(root, graph);
  if (unread.length > 0) feed.remark(`lists that are neither nodes nor edges were not read: ${unread.join(', ')}`);
  const lineOf = lineFinder(text);
  await handOn(graph, feed, lineOf, () => settle(sink, options));
  return feed.outcome();
};

async function handOn(
  { nodes, edges, endsAreNodes }: JsonGraph,
  feed: GraphFeed,
  lineOf: (list: JsonList<unknown>, index: number) => Line,
  pause: () => Promise<void>,
): Promise<void> {
  for (const [index, item] of nodes.items.entries()) {
    const node = nodes.read(item, index);
    if (typeof node === 'string') feed.bad(lineOf(nodes, index), null, node);
    else feed.node(lineOf(nodes, index), node.id ?? undefined, node.attributes);
    if (index % SETTLE_EVERY === SETTLE_EVERY - 1) await pause();
  }
  const ends = endsAreNodes ? new NodesOfEnds(feed) : null;
  for (const [index, item] of edges.items.entries()) {
    const edge = edges.read(item, index);
    const line = lineOf(edges, index);
    if (typeof edge === 'string') feed.bad(line, null, edge);
    else {
      const { id, source, target, undirected, attributes } = edge;
      ends?.add(line, [source, target]);
      const joined = { id: id ?? undefined, source: source ?? undefined, target: target ?? undefined };
      feed.edge(line, { ...joined, ...(undirected ? { undirected } : {}) }, attributes);
    }
    if (index % SETTLE_EVERY === SETTLE_EVERY - 1) await pause();
  }
  await pause();
}

async function settle(sink: RecordSink, { signal }: ReadOptions): Promise<void> {
  signal?.throwIfAborted();
  await sink.settle();
}

/** Names of the attributes that the first thousand items have. */
function attributeNames<T extends { attributes: Iterable<[string, unknown]> }>({
  items,
  read,
}: JsonList<T>): Set<string> {
  const first = items.slice(0, 1000).map(read);
  return new Set(first.flatMap((item) => (typeof item === 'string' ? [] : [...item.attributes].map(([name]) => name))));
}

/** Walks the text for the lines of a list when the first of them is asked for. */
function lineFinder(text: string): (list: JsonList<unknown>, index: number) => Line {
  const lines = new Map<string, number[]>();
  return ({ place }, index) => {
    const placed = place(index);
    if (placed === null) return null;
    const [path, at] = placed;
    const find = (): number | null => {
      let known = lines.get(path);
      if (!known) {
        known = itemLines(text, path);
        lines.set(path, known);
      }
      return known[at] ?? null;
    };
    return text.length < LINES_KNOWN_UP_TO ? find() : find;
  };
}
