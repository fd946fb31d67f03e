/**
 * Merges entities into others, and splits them off again: relations move, each keeping the key of the end it had, and
 * what is merged away is hidden. Each call is part of one transaction.
 */
import type { Transaction, Value } from '../../store/GraphStore.js';
import { runNamed } from '../../store/named.js';
import { storedEntities, type StoredEntity } from '../compare/storedRows.js';
import { LabelChanges } from '../land/LabelChanges.js';
import { recountDegrees } from '../land/recountDegrees.js';
import { rowsWithin } from '../readRows.js';
import { writeJudgements, type JudgementRecord } from './judgementRecords.js';
import { claimedFacts, recountClaimants, recountClaims } from './recountClaims.js';
import { giveBack, nothingTaken, takeOver } from './Taken.js';

/** Both entities of each are there, and no key is kept by one and merged away by another. Changes the records. */
export async function mergeEntities(transaction: Transaction, records: readonly JudgementRecord[]): Promise<void> {
  if (records.length === 0) return;
  const [kept, others] = [keysOf(records, 'kept'), keysOf(records, 'other')];
  const stored = await storedEntities(rowsWithin(transaction), [...kept, ...others]);
  const patches = new Patches(kept, stored);
  for (const record of records) {
    const [mine, theirs] = [stored.get(record.kept.id), stored.get(record.other.id)];
    if (!mine || !theirs) throw new Error(`${record.kept.id} or ${record.other.id} is not there.`);
    record.merged = true;
    record.labels = theirs.labels;
    record.taken = nothingTaken();
    takeOver(mine, theirs, record.taken);
  }
  const claimed = await claimedFacts(transaction, others);
  const pairs = records.map((record) => ({ kept: record.kept.id, other: record.other.id }));
  await runNamed(transaction, 'judgements.move-starts', { pairs });
  await runNamed(transaction, 'judgements.move-ends', { pairs });
  await runNamed(transaction, 'judgements.hide', { ids: others });
  await patches.write(transaction);
  await recount(transaction, kept, claimed);
  await writeJudgements(transaction, records);
}

/**
 * The kept entities are there. `all`: every record there is, from which follows what else was merged into them. Changes
 * the records of both.
 */
export async function splitEntities(
  transaction: Transaction,
  records: readonly JudgementRecord[],
  all: readonly JudgementRecord[],
): Promise<void> {
  if (records.length === 0) return;
  const [kept, others] = [keysOf(records, 'kept'), keysOf(records, 'other')];
  const merged = all.filter((record) => record.merged);
  const staying = merged.filter((record) => kept.includes(record.kept.id) && !records.includes(record));
  const hidden = await hiddenEntities(transaction, [...records, ...staying]);
  const stored = await storedEntities(rowsWithin(transaction), kept);
  const patches = new Patches(kept, stored);
  const each = (
    some: readonly JudgementRecord[],
    change: (mine: StoredEntity, theirs: StoredEntity, record: JudgementRecord) => void,
  ): void => {
    for (const record of some) {
      const [mine, theirs] = [stored.get(record.kept.id), hidden.get(record.other.id)];
      if (!mine || !theirs) throw new Error(`${record.kept.id} or ${record.other.id} is not there.`);
      change(mine, theirs, record);
    }
  };
  each(records, (mine, theirs, record) => giveBack(mine, theirs, record.taken));
  // What the others that stay have in common with those that go is theirs now.
  each(staying, (mine, theirs, record) => takeOver(mine, theirs, record.taken));
  await runNamed(transaction, 'judgements.show', {
    rows: records.map((record) => ({ id: record.other.id, labels: record.labels })),
  });
  const pairs = records.map(({ kept: { id }, other }) => ({
    kept: id,
    other: other.id,
    keys: withMerged(other.id, merged),
  }));
  const claimed = await claimedFacts(transaction, kept);
  await runNamed(transaction, 'judgements.return-starts', { pairs });
  await runNamed(transaction, 'judgements.return-ends', { pairs });
  await patches.write(transaction);
  await recount(transaction, [...kept, ...others], claimed);
  for (const record of records) Object.assign(record, { merged: false, labels: [], taken: nothingTaken() });
  await writeJudgements(transaction, [...records, ...staying]);
}

const keysOf = (records: readonly JudgementRecord[], role: 'kept' | 'other'): string[] => [
  ...new Set(records.map((record) => record[role].id)),
];

/** A key and those that were merged into its entity. */
function withMerged(key: string, merged: readonly JudgementRecord[]): string[] {
  const keys = [key];
  for (const one of keys) for (const { kept, other } of merged) if (kept.id === one) keys.push(other.id);
  return keys;
}

async function hiddenEntities(
  transaction: Transaction,
  records: readonly JudgementRecord[],
): Promise<Map<string, StoredEntity>> {
  const labels = new Map(records.map((record) => [record.other.id, record.labels]));
  const rows = await runNamed(transaction, 'judgements.hidden', { ids: [...labels.keys()] });
  return new Map(rows.map(({ id, properties }) => [id, { labels: labels.get(id) ?? [], properties }]));
}

async function recount(transaction: Transaction, ids: readonly string[], claimed: readonly string[]): Promise<void> {
  await recountClaims(transaction, ids);
  await recountDegrees(transaction, ids);
  await recountClaimants(transaction, claimed);
}

/** What becomes of entities that are changed in memory. */
class Patches {
  readonly #before: Map<string, StoredEntity>;
  readonly #stored: ReadonlyMap<string, StoredEntity>;

  /** `ids`: those that will be changed. */
  constructor(ids: readonly string[], stored: ReadonlyMap<string, StoredEntity>) {
    this.#stored = stored;
    this.#before = new Map(
      ids.flatMap((id) => {
        const entity = stored.get(id);
        return entity ? [[id, { labels: entity.labels, properties: { ...entity.properties } }]] : [];
      }),
    );
  }

  async write(transaction: Transaction): Promise<void> {
    const rows: { id: string; properties: Record<string, Value> }[] = [];
    const labels = new LabelChanges();
    for (const [id, before] of this.#before) {
      const now = this.#stored.get(id) ?? before;
      const changed = Object.entries(now.properties).filter(([name, value]) => value !== before.properties[name]);
      rows.push({ id, properties: Object.fromEntries(changed) });
      labels.add(id, {
        added: now.labels.filter((label) => !before.labels.includes(label)),
        removed: before.labels.filter((label) => !now.labels.includes(label)),
      });
    }
    if (rows.length > 0) await runNamed(transaction, 'import.entities.patch', { rows });
    await labels.write(transaction);
  }
}
