/** One transaction of a landing import. */
import type { ImportProgress } from '../../../contract/index.js';
import type { Transaction } from '../../store/GraphStore.js';
import { noChanges, writeJournal, type StepChanges } from './journal.js';

export interface Step {
  /** Rows it lands, for progress. */
  rows: number;
  phase: ImportProgress['phase'];
  /** `number` counts the steps of an import; the journal is kept by it. */
  run(transaction: Transaction, number: number): Promise<void>;
}

/** A step that writes rows, then its journal, in the same transaction. */
export const writingStep = (
  { importId, dataset }: { importId: string; dataset: string },
  rows: number,
  work: (transaction: Transaction, changes: StepChanges) => Promise<void>,
): Step => ({
  rows,
  phase: 'writing',
  run: async (transaction, number) => {
    const changes = noChanges();
    await work(transaction, changes);
    await writeJournal(transaction, importId, dataset, number, changes);
  },
});
