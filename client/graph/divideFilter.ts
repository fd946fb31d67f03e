/** Of what a filter asks for, what the graph has and what it has not: a name misspelt, data taken away. Pure. */
import type { GraphFilter, SchemaResponse } from '../../contract/index.js';

type Known = Pick<SchemaResponse, 'claimants' | 'types' | 'datasets'>;

/** `there`: the filter without what is unknown; a list of which nothing is left goes. */
export interface DividedFilter {
  there: GraphFilter;
  unknown: string[];
}

/**
 * `articles`: the keys of those there are; null while that is not known. An article that speaks itself is `article`.
 */
export function divideFilter(filter: GraphFilter, known: Known, articles: readonly string[] | null): DividedFilter {
  const names = {
    claimants: ['article', ...known.claimants.map(({ claimant }) => claimant?.id ?? 'article')],
    types: known.types.map(({ type }) => type),
    datasets: known.datasets.map(({ name }) => name),
    articles,
  };
  const divided: DividedFilter = { there: { ...filter }, unknown: [] };
  for (const field of ['claimants', 'types', 'datasets', 'articles'] as const) {
    const [asked, inGraph] = [filter[field] ?? [], names[field]];
    if (asked.length === 0 || inGraph === null) continue;
    const has = new Set(inGraph);
    const left = asked.filter((one) => has.has(one));
    divided.unknown.push(...asked.filter((one) => !has.has(one)));
    if (left.length > 0) divided.there[field] = left;
    else delete divided.there[field];
  }
  return divided;
}
