/** The parts of the filter that only the server can apply; the rest is narrowed on the page. */
import { FACT_LAYERS, type GraphFilter } from '../../contract/index.js';
import { api } from '../api/api.js';
import { showsBackground } from '../graph/background.js';
import type { Scope } from '../graph/GraphState.js';
import { filter, scope } from '../state/graph.js';

/** Fields under which the core is another one: where facts come from and how they stand. */
export const SOURCE_FIELDS = ['statuses', 'articles', 'claimants', 'datasets', 'layers'] as const;

export const sourcesOf = (of: GraphFilter): GraphFilter =>
  Object.fromEntries(SOURCE_FIELDS.map((field) => [field, of[field]]).filter(([, list]) => list?.length));

/** What the server must know among given entities. */
export const statusesOnly = (of: GraphFilter = filter.value, within: Scope = scope.value): GraphFilter => ({
  ...(of.statuses?.length && { statuses: of.statuses }),
  ...(showsBackground(of, within) && { layers: [...FACT_LAYERS] }),
});

/** Facts among entities that the filter's claimants claim; null when it names none. */
export async function factsClaimed(
  entities: readonly string[],
  filtering: GraphFilter,
  signal: AbortSignal,
): Promise<ReadonlySet<string> | null> {
  if (!filtering.claimants?.length) return null;
  const json = await api.subgraph(
    {
      scope: 'entities',
      entities: [...entities],
      filter: { ...statusesOnly(filtering), claimants: filtering.claimants },
    },
    { signal },
  );
  return new Set(json.edges.map((edge) => edge.key));
}
