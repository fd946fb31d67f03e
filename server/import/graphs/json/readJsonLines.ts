/** Reads JSON Lines: what APOC exports, or edges and nodes a line as node-link JSON has them. */
import { FileRefused } from '../../ProblemLog.js';
import { KeyTable } from '../../stage/KeyTable.js';
import { GraphFeed } from '../GraphFeed.js';
import type { GraphReader } from '../GraphReader.js';
import { NodesOfEnds } from '../NodesOfEnds.js';
import { apocEdge, apocNode, isApocNode, isApocRecord } from './apocRecord.js';
import { eachJsonLine } from './eachJsonLine.js';
import type { JsonEdge, JsonItem, JsonNode } from './JsonGraph.js';
import { edgeRows, nodeLink } from './nodeLink.js';

/** The file is read twice where edges may come before, or without, the nodes at their ends. */
export const readJsonLines: GraphReader = async (file, mapping, sink, log, options = {}) => {
  const feed = new GraphFeed(file, mapping, sink, log);
  const nodes = new KeyTable();
  let rows = false;
  await eachJsonLine(file, sink, options, (item, line) => {
    if (isApocRecord(item))
      return isApocNode(item) ? node(feed, line, apocNode(item)) : edge(feed, line, apocEdge(item));
    const one = asNode(item);
    if (one === null) rows = true;
    else {
      if (one.id !== null) nodes.add(one.id);
      node(feed, line, one);
    }
  });
  if (rows) {
    const ends = nodes.size === 0 ? new NodesOfEnds(feed) : null;
    await eachJsonLine(file, sink, { signal: options.signal }, (item, line) => {
      if (isApocRecord(item) || asNode(item) !== null) return;
      const joined = asEdge(item, line);
      ends?.add(line, [joined.source, joined.target]);
      edge(feed, line, joined);
    });
  }
  return feed.outcome();
};

function asNode(item: JsonItem): JsonNode | null {
  if (edgeRows([item]) !== null || !('id' in item)) return null;
  const read = nodeLink({ nodes: [item] })?.nodes.read(item, 0);
  return typeof read === 'object' ? read : null;
}

function asEdge(item: JsonItem, line: number): JsonEdge {
  const read = edgeRows([item])?.edges.read(item, 0);
  if (typeof read === 'object') return read;
  const expected = 'a node (with an id), an edge (with source and target), or a record of APOC or FollowTheMoney';
  throw new FileRefused(`the line is neither ${expected}`, line);
}

const node = (feed: GraphFeed, line: number, { id, attributes }: JsonNode): void =>
  feed.node(line, id ?? undefined, attributes);

function edge(feed: GraphFeed, line: number, { id, source, target, undirected, attributes }: JsonEdge): void {
  const ends = { source: source ?? undefined, target: target ?? undefined };
  feed.edge(line, { id: id ?? undefined, ...ends, ...(undirected ? { undirected } : {}) }, attributes);
}
