/** Changes facts that are there, and says in the journal what they were before. */
import type { Transaction } from '../../store/GraphStore.js';
import { runNamed } from '../../store/named.js';
import { diffFact } from '../compare/diffFact.js';
import { storedFacts } from '../compare/storedRows.js';
import { ownValue } from '../model/ownValue.js';
import { rowsWithin } from '../readRows.js';
import type { StagedFact } from '../stage/StagedImport.js';
import type { StepChanges } from './journal.js';

/** The facts are of one type. */
export async function updateFacts(
  transaction: Transaction,
  type: string,
  facts: readonly StagedFact[],
  changes: StepChanges,
): Promise<void> {
  const stored = await storedFacts(rowsWithin(transaction), type, facts);
  const rows = facts.flatMap((fact) => {
    const id = String(fact.properties['factId']);
    const old = stored.get(id);
    const properties = old === undefined ? null : diffFact(fact, old);
    if (!properties) return [];
    const { source, target } = fact;
    const was = Object.fromEntries(Object.keys(properties).map((name) => [name, ownValue(old, name) ?? null]));
    const { sourceWas, targetWas } = fact.properties;
    changes.facts.push({
      factId: id,
      type,
      source: String(sourceWas ?? source),
      target: String(targetWas ?? target),
      was,
    });
    return [{ id, source, target, properties }];
  });
  if (rows.length > 0) await runNamed(transaction, 'import.facts.patch', { rows }, { TYPE: type });
}
