/** The filter of a request as the parameters of named statements, and as a test for facts that live as claims only. */
import {
  standingOf,
  TYPED_STANDINGS,
  type ClaimStatus,
  type FactStanding,
  type GraphFilter,
} from '../../contract/index.js';
import type { z } from 'zod';
import { factsFromClaims, type ClaimFact } from '../graph/claimFacts.js';
import { read, type QueryContext } from './read.js';

export interface FilterParameters {
  kinds: string[];
  types: string[];
  /** Types that are left out. */
  without: string[];
  /** Where typed facts may stand; may be empty when only others are asked for. */
  statuses: string[];
  articles: string[];
  claimants: string[];
  datasets: string[];
}

/** `without`: the relation types that its layers leave out (factLayers.ts). */
export type Filter = z.infer<typeof GraphFilter> & { without?: readonly string[] };
/** Statuses of the facts that live as claims only, by what they are asked for as. */
const CLAIM_ONLY: Readonly<Partial<Record<FactStanding, readonly ClaimStatus[]>>> = {
  expected: ['expected'],
  hypothetical: ['hypothetical'],
  contested: ['expected', 'hypothetical'],
  denied: ['denied'],
};

/** Where typed facts may stand under the filter: anywhere unless it says. */
export const typedStandings = ({ statuses }: Pick<Filter, 'statuses'>): FactStanding[] =>
  TYPED_STANDINGS.filter((standing) => !statuses?.length || statuses.includes(standing));

export function filterParameters(filter: Filter): FilterParameters {
  return {
    kinds: filter.kinds ?? [],
    types: filter.types ?? [],
    without: [...(filter.without ?? [])],
    statuses: typedStandings(filter),
    articles: filter.articles ?? [],
    claimants: filter.claimants ?? [],
    datasets: filter.datasets ?? [],
  };
}

/** Whether every typed fact passes: then counting them needs no look at each. */
export const isOpen = ({ statuses, ...lists }: FilterParameters): boolean =>
  TYPED_STANDINGS.every((standing) => statuses.includes(standing)) &&
  Object.values(lists).every((list) => list.length === 0);

/** Whether the filter looks at facts, so that only entities that have such a fact belong to the answer. */
export function looksAtFacts(filter: Filter): boolean {
  return (
    [filter.types, filter.articles, filter.claimants, filter.layers].some(
      (list) => list !== undefined && list.length > 0,
    ) || (filter.statuses?.length ?? 0) > 0
  );
}

/** Facts under the filter that live as claims only; none unless such statuses are asked for. */
export async function claimOnlyFacts(context: QueryContext, filter: Filter): Promise<ClaimFact[]> {
  const statuses = [...new Set(filter.statuses?.flatMap((standing) => CLAIM_ONLY[standing] ?? []))];
  if (statuses.length === 0) return [];
  const [claims, articles] = await Promise.all([
    read(context, 'subgraph.claims', { statuses }),
    read(context, 'subgraph.claim-articles', { statuses }),
  ]);
  return factsFromClaims(claims, articles).filter((fact) => passesFilter(fact, filter));
}

const allows = <T>(list: readonly T[] | undefined, values: readonly T[]): boolean =>
  list === undefined || list.length === 0 || values.some((v) => list.includes(v));

/** Whether a fact that lives as claims only passes the filter. */
export function passesFilter({ edge, subject, object, claimants }: ClaimFact, filter: Filter): boolean {
  const kinds: readonly string[] | undefined = filter.kinds;
  return (
    allows(kinds, [subject.kind]) &&
    allows(kinds, [object.kind]) &&
    allows<string>(filter.statuses, [standingOf(edge.attributes)]) &&
    allows(filter.types, [edge.attributes.type]) &&
    !filter.without?.includes(edge.attributes.type) &&
    allows(filter.articles, edge.attributes.articles) &&
    allows(filter.claimants, claimants) &&
    allows(filter.datasets, [edge.attributes.dataset])
  );
}
