/** Changes entities and facts that are there, and says in the journal what they were before. */
import type { Transaction, Value } from '../../store/GraphStore.js';
import type { StagedEntity, StagedFact } from '../stage/StagedImport.js';
import { importStatement } from '../statements.js';
import { changedProperties, knownEntities, knownFacts } from './Comparison.js';
import { diffEntity, isChanged, type EntityDiff, type StoredEntity } from './diffEntity.js';
import type { EntityChange, StepChanges } from './journal.js';

const texts = (value: Value | undefined): string[] => (Array.isArray(value) ? value.map(String) : []);
const NOTHING: EntityDiff = { set: {}, labels: { added: [], removed: [] }, joins: false, conflicts: [] };

/** Entities the files bring again. `touched`: their facts change, even where they themselves do not. */
export async function changeEntities(
  transaction: Transaction,
  rows: readonly StagedEntity[],
  labels: string[],
  dataset: string,
  touched: (ordinal: number) => boolean,
  changes: StepChanges,
): Promise<void> {
  const stored = await known(
    transaction,
    rows.map(({ properties }) => String(properties['id'])),
  );
  const work = rows.flatMap(({ ordinal, given, properties }) => {
    const entity = stored.get(String(properties['id']));
    if (!entity) return [];
    const diff = diffEntity(entity, { labels, given, properties }, dataset);
    return isChanged(diff) || touched(ordinal) ? [{ entity, diff }] : [];
  });
  await apply(transaction, work, dataset, changes);
}

/** Entities that only facts of the files name: they become the data set's too. */
export async function touchEntities(
  transaction: Transaction,
  ids: readonly string[],
  dataset: string,
  changes: StepChanges,
): Promise<void> {
  const stored = await known(transaction, ids);
  await apply(
    transaction,
    [...stored.values()].map((entity) => ({
      entity,
      diff: { ...NOTHING, joins: !texts(entity.properties['datasets']).includes(dataset) },
    })),
    dataset,
    changes,
  );
}

const known = (transaction: Transaction, ids: readonly string[]): Promise<Map<string, StoredEntity>> =>
  knownEntities(
    async (part, parameters) => (await transaction.run(importStatement('entities', part), parameters)).rows,
    ids,
  );

async function apply(
  transaction: Transaction,
  work: readonly { entity: StoredEntity; diff: EntityDiff }[],
  dataset: string,
  changes: StepChanges,
): Promise<void> {
  const patches: { id: string; properties: Record<string, Value> }[] = [];
  const labels = { added: new Map<string, string[]>(), removed: new Map<string, string[]>() };
  for (const {
    entity: { properties: old },
    diff,
  } of work) {
    const id = String(old['id']);
    const change: EntityChange = {
      id,
      was: Object.fromEntries(Object.keys(diff.set).map((name) => [name, old[name] ?? null])),
      joined: diff.joins,
    };
    if (diff.labels.added.length > 0) change.labels = diff.labels;
    if (old['degree'] === undefined) change.bare = true;
    changes.entities.push(change);
    for (const side of ['added', 'removed'] as const)
      for (const label of diff.labels[side]) labels[side].set(label, [...(labels[side].get(label) ?? []), id]);
    const properties = diff.joins ? { ...diff.set, datasets: [...texts(old['datasets']), dataset].sort() } : diff.set;
    if (Object.keys(properties).length > 0) patches.push({ id, properties });
  }
  if (patches.length > 0) await transaction.run(importStatement('entities', 'patch'), { rows: patches });
  await relabel(transaction, labels);
}

export async function relabel(
  transaction: Transaction,
  labels: { added: ReadonlyMap<string, string[]>; removed: ReadonlyMap<string, string[]> },
): Promise<void> {
  for (const [label, ids] of labels.removed)
    await transaction.run(importStatement('entities', 'unlabel', { LABEL: label }), { ids });
  for (const [label, ids] of labels.added)
    await transaction.run(importStatement('entities', 'label', { LABEL: label }), { ids });
}

export async function changeFacts(
  transaction: Transaction,
  type: string,
  rows: readonly StagedFact[],
  changes: StepChanges,
): Promise<void> {
  const stored = await knownFacts(
    async (part, parameters, names) => (await transaction.run(importStatement('facts', part, names), parameters)).rows,
    type,
    rows,
  );
  const patches = rows.flatMap((row) => {
    const id = String(row.properties['factId']);
    const old = stored.get(id);
    const properties = old === undefined ? null : changedProperties(row, old);
    if (!properties) return [];
    changes.facts.push({
      factId: id,
      type,
      source: row.source,
      target: row.target,
      was: Object.fromEntries(Object.keys(properties).map((name) => [name, old?.[name] ?? null])),
    });
    return [{ id, source: row.source, target: row.target, properties }];
  });
  if (patches.length > 0) await transaction.run(importStatement('facts', 'patch', { TYPE: type }), { rows: patches });
}
