/** How many claims, articles and facts each entity of a data set takes part in. Pure. */
import type { DerivedFact } from './deriveFacts.js';
import type { ClaimRecord } from './textDataset.js';

export interface EntityCounts {
  claims: number;
  articles: Set<string>;
  degree: number;
}
export const noCounts = (): EntityCounts => ({ claims: 0, articles: new Set(), degree: 0 });

/** Entities that take part in a claim, each once. */
export function partakers({ subject, object, claimant, reporter }: ClaimRecord): Set<string> {
  return new Set([subject, object, claimant, reporter].filter((id) => id !== null));
}

/** `typed`: the facts that have a relationship; an entity without any count is left out. */
export function countByEntity(
  claims: readonly ClaimRecord[],
  typed: readonly DerivedFact[],
): Map<string, EntityCounts> {
  const counts = new Map<string, EntityCounts>();
  const of = (id: string): EntityCounts => {
    const known = counts.get(id) ?? noCounts();
    counts.set(id, known);
    return known;
  };
  for (const claim of claims) {
    for (const id of partakers(claim)) {
      of(id).claims += 1;
      for (const { article } of claim.evidence) of(id).articles.add(article);
    }
  }
  for (const fact of typed) for (const id of new Set([fact.subject, fact.object])) of(id).degree += 1;
  return counts;
}
