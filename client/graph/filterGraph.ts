/** Narrows a graph to what a filter lets through, and counts what that hides. Pure. */
import { TYPED_STATUSES, type GraphFilter } from '../../contract/index.js';
import { edgesByNode, restrict, type GraphData } from './GraphData.js';

/**
 * What a GraphFilter and a list of hidden nodes leave of the graph. Claimants are known to the server alone: `factsByClaimant` holds the facts
 * that pass the claimant filter, null when it is not used. A node whose every fact is filtered away goes too; one that has no facts at all stays.
 */
export function filterGraph(data: GraphData, filter: GraphFilter, hidden: ReadonlySet<string>, factsByClaimant: ReadonlySet<string> | null = null): GraphData {
  const kinds = listOf(filter.kinds);
  const types = listOf(filter.types);
  const statuses = listOf(filter.statuses) ?? new Set<string>(TYPED_STATUSES);
  const articles = listOf(filter.articles);
  const datasets = listOf(filter.datasets);
  const shown = restrict(data,
    (key, node) => !hidden.has(key) && (kinds === null || kinds.has(node.kind) || node.kind === 'Article' || node.kind === 'Passage')
      && (datasets === null || node.datasets.length === 0 || node.datasets.some((name) => datasets.has(name))),
    ({ key, attributes }) => attributes.type === 'MENTIONS' || attributes.type === 'HAS_PASSAGE'
      || ((types === null || types.has(attributes.type)) && statuses.has(attributes.status) && (articles === null || attributes.articles.some((id) => articles.has(id)))
        && (datasets === null || datasets.has(attributes.dataset)) && (factsByClaimant === null || factsByClaimant.has(key))));
  if (types === null && articles === null && datasets === null && factsByClaimant === null && filter.statuses === undefined) return shown;
  const before = edgesByNode(data);
  const after = edgesByNode(shown);
  return restrict(shown, (key) => (after.get(key)?.length ?? 0) > 0 || (before.get(key)?.length ?? 0) === 0);
}

const listOf = (list: readonly string[] | undefined): ReadonlySet<string> | null => (list === undefined || list.length === 0 ? null : new Set(list));

/** True when the filter narrows nothing. */
export const isOpen = (filter: GraphFilter): boolean => Object.values(filter).every((list) => list === undefined || list.length === 0);
