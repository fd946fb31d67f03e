/** Counts anew what entities have of claims and articles, and who claims facts, after entities were merged or split. */
import { prominenceOf } from '../../dataset/prominence.js';
import { ARTICLE_ITSELF } from '../../dataset/deriveFacts.js';
import type { Transaction, Value } from '../../store/GraphStore.js';
import { runNamed } from '../../store/named.js';

export async function recountClaims(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const counts = await runNamed(transaction, 'judgements.counts', { ids: [...ids] });
  const rows = counts.flatMap(({ id, claims, articles, claimCount, articleCount }) => {
    // Entities of files have no such counts.
    const counted = claims + articles > 0 || (claimCount ?? articleCount ?? null) !== null;
    const properties: Record<string, Value> = { claimCount: claims, articleCount: articles };
    if (claims + articles > 0) properties['prominence'] = prominenceOf(claims, articles);
    return counted && (claims !== claimCount || articles !== articleCount) ? [{ id, properties }] : [];
  });
  if (rows.length > 0) await runNamed(transaction, 'import.entities.patch', { rows });
}

/** Facts that any of the entities claims. */
export async function claimedFacts(transaction: Transaction, ids: readonly string[]): Promise<string[]> {
  const rows = await runNamed(transaction, 'judgements.claimed', { ids: [...ids] });
  return [...new Set(rows.map(({ fact }) => fact))];
}

/** Facts name those who claim them. */
export async function recountClaimants(transaction: Transaction, facts: readonly string[]): Promise<void> {
  if (facts.length === 0) return;
  const claimants = new Map<string, Set<string>>();
  for (const { fact, claimant } of await runNamed(transaction, 'judgements.claimants', { facts: [...facts] }))
    claimants.set(fact, (claimants.get(fact) ?? new Set()).add(claimant ?? ARTICLE_ITSELF));
  const rows = [...claimants].map(([fact, names]) => ({ fact, claimants: [...names].sort() }));
  await runNamed(transaction, 'judgements.set-claimants', { rows });
}
