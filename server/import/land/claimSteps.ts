/** The steps that land an import's claims on properties, once the entities and facts that they are about are there. */
import type { Transaction, Value } from '../../store/GraphStore.js';
import { runNamed } from '../../store/named.js';
import { diffClaim, storedClaims } from '../compare/compareClaims.js';
import { CHANGED, NEW } from '../compare/Comparison.js';
import { ownValue } from '../model/ownValue.js';
import { rowsWithin } from '../readRows.js';
import type { StagedClaim } from '../stage/StagedImport.js';
import type { StepChanges } from './journal.js';
import { parts, type Landing } from './Landing.js';
import { writingStep, type Step } from './Step.js';

export async function* claimSteps(landing: Landing): AsyncGenerator<Step, void> {
  const { staged, comparison, stepRows } = landing;
  for await (const { rows } of staged.claims.batches())
    for (const part of parts(rows, stepRows)) {
      const added = part.filter(({ ordinal }) => comparison.claimStates.get(ordinal) === NEW);
      const changed = part.filter(({ ordinal }) => comparison.claimStates.get(ordinal) === CHANGED);
      if (added.length + changed.length > 0)
        yield writingStep(landing, added.length + changed.length, async (transaction, changes) => {
          await addClaims(transaction, added, landing);
          await updateClaims(transaction, changed, changes);
        });
    }
}

async function addClaims(
  transaction: Transaction,
  claims: readonly StagedClaim[],
  { dataset, importId }: Landing,
): Promise<void> {
  const ofEntities: Record<string, Value>[] = [];
  const ofFacts: Record<string, Value>[] = [];
  for (const { owner, properties: said } of claims) {
    const properties = { ...said, dataset, importId } as Record<string, Value>;
    if ('entity' in owner) ofEntities.push({ entity: owner.entity, was: owner.was ?? null, properties });
    else {
      const { factId, source, target, sourceWas = null, targetWas = null } = owner;
      ofFacts.push({ source, target, sourceWas, targetWas, properties: { ...properties, factId } });
    }
  }
  const constants = { dataset, importId };
  if (ofEntities.length > 0)
    await runNamed(transaction, 'import.property-claims.add-to-entities', { rows: ofEntities, ...constants });
  if (ofFacts.length > 0)
    await runNamed(transaction, 'import.property-claims.add-to-facts', { rows: ofFacts, ...constants });
}

async function updateClaims(
  transaction: Transaction,
  claims: readonly StagedClaim[],
  changes: StepChanges,
): Promise<void> {
  if (claims.length === 0) return;
  const stored = await storedClaims(rowsWithin(transaction), claims);
  const rows = claims.flatMap((claim) => {
    const id = String(claim.properties['id']);
    const old = stored.get(id);
    const properties = old === undefined ? null : diffClaim(claim, old);
    if (!properties) return [];
    const was = Object.fromEntries(Object.keys(properties).map((name) => [name, ownValue(old, name) ?? null]));
    changes.claims.push({ id, was });
    return [{ id, properties }];
  });
  if (rows.length > 0) await runNamed(transaction, 'import.property-claims.patch', { rows });
}
