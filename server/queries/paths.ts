/**
 * All shortest paths between two entities, found by breadth-first search from both ends; facts between two neighbours
 * belong to one path.
 */
import type { z } from 'zod';
import type { GraphNode, PathsRequest, PathsResponse } from '../../contract/index.js';
import { compareIds, nodeFromRow } from '../graph/entityColumns.js';
import { edgeFromRow } from '../graph/factColumns.js';
import { graphJson } from '../graph/graphJson.js';
import { searchFromBothEnds, shortestPaths } from '../graph/shortestPaths.js';
import { entityNotFound } from './entity.js';
import { filterParameters } from './filter.js';
import { followingMerges } from './mergedInto.js';
import { byHand, read, type QueryContext } from './read.js';

type Request = z.output<typeof PathsRequest>;

/** As `entity` does, follows what was merged. Throws EntenteError 'entity.not-found'. */
export const paths = (context: QueryContext, request: Request): Promise<PathsResponse> =>
  followingMerges(context, [request.from, request.to], ([from, to]) => pathsOf(context, { ...request, from, to }));

async function pathsOf(context: QueryContext, request: Request): Promise<PathsResponse> {
  const { from, to, maxLength, limit, types = [], datasets = [] } = request;
  const ends = new Map(
    (await read(context, 'subgraph.entities-by-id', { ids: [...new Set([from, to])] }))
      .map(nodeFromRow)
      .map((node) => [node.key, node]),
  );
  const [first, last] = [ends.get(from), ends.get(to)];
  if (!first) throw entityNotFound(from);
  if (!last) throw entityNotFound(to);
  const step = async (ids: string[]): Promise<[string, string][]> =>
    (await read(context, 'paths.step', { ids, types, datasets })).map(({ id, neighbour }) => [id, neighbour]);
  const found = await searchFromBothEnds(from, to, maxLength, step);
  const listed = found === null ? { paths: [], total: 0 } : shortestPaths(found, from, to, limit);
  const ids = [...new Set([from, to, ...listed.paths.flat()])];
  const [nodes, facts] = await Promise.all([
    read(context, 'subgraph.entities-by-id', { ids }),
    read(context, 'subgraph.facts-among', { ids, ...filterParameters({ types, datasets }) }),
  ]);
  const steps = new Set(listed.paths.flatMap((path) => path.slice(1).map((id, i) => pairKey(path[i] as string, id))));
  const edges = facts.map(edgeFromRow).filter((edge) => steps.has(pairKey(edge.source, edge.target)));
  return {
    from: refOf(first),
    to: refOf(last),
    length: found?.length ?? null,
    maxLength,
    paths: listed.paths.map((entities) => ({ entities })),
    truncated: listed.paths.length < listed.total,
    totalPaths: listed.total,
    graph: graphJson({
      nodes: nodes.map(nodeFromRow),
      edges: edges.sort((a, b) => compareIds(a.key, b.key)),
      totals: { entities: ids.length, facts: edges.length },
      rankedBy: 'id',
      cypher:
        from === to
          ? byHand('subgraph.by-hand', { ids, without: [] })
          : byHand('paths.by-hand', { facts: edges.map((edge) => edge.key) }),
    }),
  };
}

const pairKey = (a: string, b: string): string => (a < b ? JSON.stringify([a, b]) : JSON.stringify([b, a]));
const refOf = ({ key, attributes: { name, nameFr, kind } }: GraphNode): PathsResponse['from'] => ({
  id: key,
  name,
  nameFr,
  kind,
});
