/** What a filter asks for that the graph does not have: a name misspelt in an address, data that was taken away. Pure. */
import type { GraphFilter, SchemaResponse } from '../../contract/index.js';

type Known = Pick<SchemaResponse, 'claimants' | 'types' | 'datasets'>;

/** `articles`: the keys of those there are; null while that is not known. An article that speaks itself is `article`. */
export function unknownInFilter(filter: GraphFilter, known: Known, articles: readonly string[] | null): string[] {
  const claimants = known.claimants.map(({ claimant }) => claimant?.id ?? 'article');
  return [
    ...missing(filter.claimants, ['article', ...claimants]),
    ...missing(
      filter.types,
      known.types.map(({ type }) => type),
    ),
    ...missing(
      filter.datasets,
      known.datasets.map(({ name }) => name),
    ),
    ...(articles === null ? [] : missing(filter.articles, articles)),
  ];
}

const missing = (asked: readonly string[] = [], there: readonly string[]): string[] =>
  asked.filter((one) => !there.includes(one));
