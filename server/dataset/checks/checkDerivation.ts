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
    const fault = (what: string): void => found.add('claims', index, 'fact', `${claim.fact} ${what}`);
    const fact = typed.get(claim.fact);
    if (fact === undefined) {
      if (backed.has(claim.fact)) fault('is asserted or alleged, but has no typed relationship');
      return;
    }
    if (!backed.has(claim.fact)) fault('has a typed relationship, but no claim asserts or alleges it');
    const contested = fact.properties['contested'] === true;
    if (contested && !denied.has(claim.fact)) fault('is marked contested, but no claim denies it');
    if (!contested && denied.has(claim.fact)) fault('is denied by a claim, but not marked contested');
  });
}
