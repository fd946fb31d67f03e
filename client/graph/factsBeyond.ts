/** How many facts of the relation types that a filter names the graph has and the page has not. Pure. */
import { TYPED_STATUSES, type GraphFilter, type SchemaResponse } from '../../contract/index.js';
import type { GraphData } from './GraphData.js';

type Types = SchemaResponse['types'];

/**
 * Facts that somebody asserts or alleges, as the schema counts them. 0 where the filter also asks for sources, of which
 * there is no count by type, and where it names most types: then it leaves some out rather than asking for the others.
 */
export function factsBeyond(data: GraphData, { types: asked = [], ...others }: GraphFilter, types: Types): number {
  const named = types.filter(({ type }) => asked.includes(type));
  if (2 * named.length > types.length || Object.values(others).some((list) => list.length > 0)) return 0;
  const inGraph = named.reduce((sum, { count }) => sum + count, 0);
  const typed: readonly string[] = TYPED_STATUSES;
  const onPage = [...data.edges.values()].filter(
    ({ attributes: { type, status } }) => asked.includes(type) && typed.includes(status),
  );
  return Math.max(0, inGraph - onPage.length);
}
