/** Gives what an import changed its former values, from the journal. */
import type { Transaction, Value } from '../../store/GraphStore.js';
import { runNamed } from '../../store/named.js';
import { storedEntities } from '../compare/storedRows.js';
import type { ClaimChange, EntityChange, FactChange } from '../land/journal.js';
import { LabelChanges } from '../land/LabelChanges.js';
import { recountDegrees } from '../land/recountDegrees.js';
import { rowsWithin, texts } from '../readRows.js';

export async function restoreClaims(transaction: Transaction, changes: readonly ClaimChange[]): Promise<void> {
  const rows = changes.map(({ id, was }) => ({ id, properties: was }));
  if (rows.length > 0) await runNamed(transaction, 'import.property-claims.patch', { rows });
}

export async function restoreFacts(transaction: Transaction, changes: readonly FactChange[]): Promise<void> {
  for (const type of new Set(changes.map((change) => change.type))) {
    const rows = changes
      .filter((change) => change.type === type)
      .map(({ factId, source, target, was }) => ({ id: factId, source, target, properties: was }));
    await runNamed(transaction, 'import.facts.patch', { rows }, { TYPE: type });
  }
}

/** `dataset`: the import's, whose name entities lose that had joined it. */
export async function restoreEntities(
  transaction: Transaction,
  changes: readonly EntityChange[],
  dataset: string,
): Promise<void> {
  if (changes.length === 0) return;
  const ids = changes.map((change) => change.id);
  const stored = await storedEntities(rowsWithin(transaction), ids);
  const patches: { id: string; properties: Record<string, Value> }[] = [];
  const labels = new LabelChanges();
  const orphans: string[] = [];
  for (const change of changes) {
    const now = stored.get(change.id)?.properties;
    if (!now) continue;
    const properties = formerProperties(change, now, dataset);
    if (change.joined && properties['datasets'] === null && now['importId'] !== undefined) orphans.push(change.id);
    patches.push({ id: change.id, properties });
    if (change.labels) labels.add(change.id, { added: change.labels.removed, removed: change.labels.added });
  }
  if (patches.length > 0) await patch(transaction, patches);
  await labels.write(transaction);
  await recountDegrees(transaction, ids);
  await removeDegrees(transaction, changes);
  // The data set that brought them was deleted meanwhile, and nobody else owns them.
  if (orphans.length > 0) await runNamed(transaction, 'import.entities.remove-loose', { ids: orphans });
}

function formerProperties(
  { was, joined }: EntityChange,
  now: Record<string, Value>,
  dataset: string,
): Record<string, Value> {
  if (!joined) return { ...was };
  // Others may have come or gone meanwhile: only this data set's name is taken away.
  const left = texts(now['datasets']).filter((name) => name !== dataset);
  return { ...was, datasets: left.length > 0 ? left : null };
}

/** From entities that had none before the import. */
async function removeDegrees(transaction: Transaction, changes: readonly EntityChange[]): Promise<void> {
  const bare = changes.filter((change) => change.bare === true);
  if (bare.length === 0) return;
  const properties = { degree: null, prominence: null };
  await patch(
    transaction,
    bare.map(({ id }) => ({ id, properties })),
  );
}

async function patch(
  transaction: Transaction,
  rows: { id: string; properties: Record<string, Value> }[],
): Promise<void> {
  await runNamed(transaction, 'import.entities.patch', { rows });
}
