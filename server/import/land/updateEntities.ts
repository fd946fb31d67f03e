/** Changes entities that are there, and says in the journal what they were before. */
import type { Transaction, Value } from '../../store/GraphStore.js';
import { runNamed } from '../../store/named.js';
import { diffEntity, isChanged, type EntityDiff } from '../compare/diffEntity.js';
import { storedEntities, type StoredEntity } from '../compare/storedRows.js';
import { ownValue } from '../model/ownValue.js';
import { rowsWithin, texts } from '../readRows.js';
import type { StagedEntity } from '../stage/StagedImport.js';
import type { EntityChange, StepChanges } from './journal.js';
import { LabelChanges } from './LabelChanges.js';

interface Update {
  stored: StoredEntity;
  diff: EntityDiff;
}

/** Entities the files bring again. `isTouched`: their facts change, even where they themselves do not. */
export async function updateEntities(
  transaction: Transaction,
  entities: readonly StagedEntity[],
  labels: string[],
  dataset: string,
  isTouched: (entity: StagedEntity) => boolean,
  changes: StepChanges,
): Promise<void> {
  const stored = await storedEntities(
    rowsWithin(transaction),
    entities.map(({ properties }) => String(properties['id'])),
  );
  const updates = entities.flatMap((entity): Update[] => {
    const { given, properties } = entity;
    const there = stored.get(String(properties['id']));
    if (!there) return [];
    const diff = diffEntity(there, { labels, given, properties }, dataset);
    return isChanged(diff) || isTouched(entity) ? [{ stored: there, diff }] : [];
  });
  await apply(transaction, updates, dataset, changes);
}

/** Entities that only facts of the files name: they become the data set's too. */
export async function joinDataset(
  transaction: Transaction,
  ids: readonly string[],
  dataset: string,
  changes: StepChanges,
): Promise<void> {
  const stored = await storedEntities(rowsWithin(transaction), ids);
  const updates = [...stored.values()].map((entity): Update => {
    const joins = !texts(entity.properties['datasets']).includes(dataset);
    return { stored: entity, diff: { set: {}, labels: { added: [], removed: [] }, joins, conflicts: [] } };
  });
  await apply(transaction, updates, dataset, changes);
}

async function apply(
  transaction: Transaction,
  updates: readonly Update[],
  dataset: string,
  changes: StepChanges,
): Promise<void> {
  const patches: { id: string; properties: Record<string, Value> }[] = [];
  const labels = new LabelChanges();
  for (const { stored, diff } of updates) {
    const { properties: old } = stored;
    const id = String(old['id']);
    changes.entities.push(journalEntry(id, old, diff));
    labels.add(id, diff.labels);
    const properties = diff.joins ? { ...diff.set, datasets: [...texts(old['datasets']), dataset].sort() } : diff.set;
    if (Object.keys(properties).length > 0) patches.push({ id, properties });
  }
  if (patches.length > 0) await runNamed(transaction, 'import.entities.patch', { rows: patches });
  await labels.write(transaction);
}

function journalEntry(id: string, old: Record<string, Value>, { set, labels, joins }: EntityDiff): EntityChange {
  const was = Object.fromEntries(Object.keys(set).map((name) => [name, ownValue(old, name) ?? null]));
  return {
    id,
    was,
    joined: joins,
    ...(labels.added.length > 0 ? { labels } : {}),
    ...(old['degree'] === undefined ? { bare: true } : {}),
  };
}
