/** The steps that land an import's facts, once its entities are there. */
import { StoreError } from '../../store/StoreError.js';
import type { Transaction } from '../../store/GraphStore.js';
import { CHANGED, NEW } from '../compare/Comparison.js';
import { KeyTable } from '../stage/KeyTable.js';
import type { StagedFact } from '../stage/StagedImport.js';
import { ColumnSets } from './ColumnSet.js';
import { isFull, parts, type Landing } from './Landing.js';
import { newFacts, type EndNumbers, type Insert } from './newRows.js';
import { writingStep, type Step } from './Step.js';
import { joinDataset } from './updateEntities.js';
import { updateFacts } from './updateFacts.js';

/** Of the columns that Entente writes for every fact, those whose values differ. */
const COLUMNS = ['factId', 'status'] as const;

interface Pending {
  /** Entities that no file brings and that facts of this step are the first to name. */
  outside: string[];
  inserts: (Insert & { facts: number })[];
  updates: { type: string; facts: StagedFact[] }[];
  rows: number;
  /** Characters of all rows read for it, as they are staged. */
  length: number;
}
const nothing = (): Pending => ({ outside: [], inserts: [], updates: [], rows: 0, length: 0 });

export async function* factSteps(landing: Landing): AsyncGenerator<Step, void> {
  const { staged, comparison, dataset, stepRows } = landing;
  const columns = new ColumnSets(COLUMNS);
  const outside = new KeyTable();
  let pending = nothing();
  const step = ({ outside: ids, inserts, updates, rows }: Pending): Step =>
    writingStep(landing, rows, async (transaction, changes) => {
      if (ids.length > 0) await joinDataset(transaction, ids, dataset, changes);
      for (const insert of inserts) await addAll(transaction, insert);
      for (const { type, facts } of updates) await updateFacts(transaction, type, facts, changes);
    });
  for await (const { group, rows, length } of staged.facts.batches()) {
    for (const part of parts(rows, stepRows)) {
      const added = part.filter(({ ordinal }) => comparison.factStates.get(ordinal) === NEW);
      const changed = part.filter(({ ordinal }) => comparison.factStates.get(ordinal) === CHANGED);
      pending.outside.push(...firstNamed(added, staged.entityIds, outside));
      if (added.length > 0) {
        const insert = newFacts(landing, group.type, columns.of(group.type), added, numbersOf(added, landing));
        pending.inserts.push({ ...insert, facts: added.length });
      }
      if (changed.length > 0) pending.updates.push({ type: group.type, facts: changed });
      pending.rows += added.length + changed.length;
      pending.length += (length * part.length) / rows.length;
      if (isFull(pending, stepRows)) {
        yield step(pending);
        pending = nothing();
      }
    }
  }
  if (pending.rows > 0) yield step(pending);
}

/** Throws where an end is gone: somebody deleted it since it was compared or added. */
async function addAll(
  transaction: Transaction,
  { statement, parameters, facts }: Insert & { facts: number },
): Promise<void> {
  const { summary } = await transaction.run(statement, parameters);
  if (summary.counters['relationshipsCreated'] === facts) return;
  throw new StoreError('failed', 'Entities that the import joins were deleted while it was landing.', {
    hint: 'Import again.',
  });
}

/** Of the ends of facts; null unless the import has added all of them. */
function numbersOf(facts: readonly StagedFact[], { staged, nodeIds }: Landing): EndNumbers[] | null {
  if (nodeIds === null) return null;
  const numbers: EndNumbers[] = [];
  for (const { source, target } of facts) {
    const ends = [nodeIds.get(staged.entityIds.find(source)), nodeIds.get(staged.entityIds.find(target))] as const;
    if (ends.includes(-1)) return null;
    numbers.push(ends);
  }
  return numbers;
}

/** Ends that no file brings and that are not yet in `outside`, where they are noted. */
function firstNamed(facts: readonly StagedFact[], brought: KeyTable, outside: KeyTable): string[] {
  const first: string[] = [];
  for (const { source, target } of facts) {
    for (const id of [source, target]) {
      if (brought.has(id)) continue;
      const before = outside.size;
      if (outside.add(id) === before) first.push(id);
    }
  }
  return first;
}
