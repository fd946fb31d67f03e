/** The last steps of an import: degrees of the entities that were there before, then the records. */
import type { Transaction, Value } from '../../store/GraphStore.js';
import { runNamed } from '../../store/named.js';
import { NO_PROGRESS, setImport } from '../importRecords.js';
import { rowsWithin } from '../readRows.js';
import { readJournal } from './journal.js';
import { recountDegrees } from './recountDegrees.js';
import type { Step } from './Step.js';

export interface FinishOptions {
  importId: string;
  dataset: string;
  /** Added to the import's record once all has landed. */
  outcome: () => Record<string, Value>;
}

/** `journalled`: numbers of the steps that changed what was there. */
export function* recountingSteps(journalled: readonly number[], importId: string): Generator<Step> {
  for (const number of journalled) {
    yield {
      rows: 0,
      phase: 'finishing',
      run: async (transaction) => {
        const { entities } = await readJournal(rowsWithin(transaction), importId, number);
        await recountDegrees(
          transaction,
          entities.map((change) => change.id),
        );
      },
    };
  }
}

export const recordStep = (options: FinishOptions): Step => ({
  rows: 0,
  phase: 'finishing',
  run: (transaction) => finish(transaction, options),
});

/** The data set's own node, and the record of the import, which has landed from here on. */
async function finish(transaction: Transaction, { importId, dataset, outcome }: FinishOptions): Promise<void> {
  const [found] = await runNamed(transaction, 'import.datasets.one', { name: dataset });
  const before = found?.properties;
  const properties = {
    ...(before === undefined ? { title: dataset, bundled: false } : {}),
    loadedAt: new Date().toISOString(),
  };
  await runNamed(transaction, 'import.datasets.merge', { name: dataset, properties });
  const former = { datasetAdded: before === undefined, datasetLoadedAt: before?.['loadedAt'] ?? null };
  await setImport(transaction, importId, { ...former, ...outcome(), ...NO_PROGRESS, state: 'landed' });
}
