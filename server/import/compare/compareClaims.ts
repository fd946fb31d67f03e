/** Compares staged claims on properties with those of the same keys in the graph. */
import type { Value } from '../../store/GraphStore.js';
import { ownValue } from '../model/ownValue.js';
import type { ReadRows } from '../readRows.js';
import type { StagedClaim } from '../stage/StagedImport.js';
import { CHANGED, NEW, SAME, type ComparisonContext } from './Comparison.js';
import { sameValue } from './sameValue.js';

export async function compareClaims(
  read: ReadRows,
  { keys, staged, comparison, advance }: ComparisonContext,
): Promise<void> {
  for await (const { rows } of staged.claims.batches()) {
    // What is claimed of a fact that cannot land does not land either.
    const landing = rows.filter(({ owner }) => !('fact' in owner) || comparison.factStates.get(owner.fact) > 0);
    const stored = keys.anyThere ? await storedClaims(read, landing) : new Map<string, Record<string, Value>>();
    for (const claim of landing) {
      const there = stored.get(String(claim.properties['id']));
      const state = there === undefined ? NEW : diffClaim(claim, there) ? CHANGED : SAME;
      comparison.countClaim(claim.ordinal, state);
    }
    advance(rows.length);
  }
}

/** Properties of those of the claims that are there, by key. */
export async function storedClaims(
  read: ReadRows,
  claims: readonly StagedClaim[],
): Promise<Map<string, Record<string, Value>>> {
  const ids = claims.map(({ properties }) => String(properties['id']));
  const found = await read('import.property-claims.known', { ids });
  return new Map(found.map(({ id, properties }) => [id, properties]));
}

/** What the file says otherwise than the graph; null where it says nothing. What it leaves out stays. */
export function diffClaim({ properties }: StagedClaim, stored: Record<string, Value>): Record<string, Value> | null {
  const changed = Object.entries(properties).filter(
    ([name, value]) => !sameValue(ownValue(stored, name), value as Value),
  );
  return changed.length > 0 ? (Object.fromEntries(changed) as Record<string, Value>) : null;
}
