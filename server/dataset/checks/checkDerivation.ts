/**
 * What the derivation made obeys the claims: a fact has its typed relationship exactly when somebody asserts or alleges
 * it.
 */
import { TYPED_STATUSES } from '../../../contract/index.js';
import type { GraphRows } from '../graphRows.js';
import type { TextDataset } from '../textDataset.js';
import type { ProblemList } from './ProblemList.js';

export function checkDerivation(dataset: TextDataset, rows: GraphRows, found: ProblemList): void {
  const typedStatuses: ReadonlySet<string> = new Set(TYPED_STATUSES);
  const backed = new Set(dataset.claims.filter((c) => typedStatuses.has(c.status)).map((c) => c.fact));
  const denied = new Set(dataset.claims.filter((c) => c.status === 'denied').map((c) => c.fact));
  const typed = new Map(rows.facts.map((f) => [f.id, f]));
  const checked = new Set<string>();
  dataset.claims.forEach((claim, index) => {
    if (checked.has(claim.fact)) return;
    checked.add(claim.fact);
    const fact = typed.get(claim.fact);
    if (fact !== undefined && !backed.has(claim.fact)) {
      found.add('claims', index, 'fact', `${claim.fact} has a typed relationship though nobody asserts or alleges it`);
    }
    if (fact === undefined && backed.has(claim.fact))
      found.add('claims', index, 'fact', `${claim.fact} is asserted or alleged and has no typed relationship`);
    if (fact !== undefined && fact.properties['contested'] !== denied.has(claim.fact)) {
      found.add('claims', index, 'fact', `${claim.fact} is contested exactly when a claim denies it`);
    }
  });
}
