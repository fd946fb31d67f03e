/**
 * Lands a compared import: in one transaction when it is small, else in batches behind the journal
 * (docs/decisions/0007). It does not undo what it landed when it fails midway; undoImport does.
 */
import type { ImportProgress } from '../../../contract/index.js';
import { EntenteError } from '../../EntenteError.js';
import { engineTraits } from '../../store/engineTraits.js';
import type { GraphStore, Transaction, Value } from '../../store/GraphStore.js';
import type { Comparison } from '../compare/Comparison.js';
import { beginImport, noteStep, progressOf } from '../importRecords.js';
import { BATCH_LENGTH, BATCH_ROWS } from '../limits.js';
import { rowsWithin, writeTo } from '../readRows.js';
import type { StagedImport } from '../stage/StagedImport.js';
import { claimSteps } from './claimSteps.js';
import { entitySteps } from './entitySteps.js';
import { factSteps } from './factSteps.js';
import { recordStep, recountingSteps } from './finishingSteps.js';
import { journalledSteps } from './journal.js';
import type { Landing } from './Landing.js';
import { mergingSteps } from './mergingSteps.js';
import { NodeIds } from './NodeIds.js';
import { runWriters } from './runWriters.js';
import type { Step } from './Step.js';

export interface LandOptions {
  importId: string;
  dataset: string;
  /** Properties of the (:Import) node, beside those landing keeps itself. */
  record: Record<string, Value>;
  /** Added to the record once all has landed. */
  outcome: () => Record<string, Value>;
  /** Given, the import lands in batches of that many rows when it has more. Default 10,000. */
  batchRows?: number;
  signal?: AbortSignal;
  onProgress?: (progress: ImportProgress) => void;
}

/**
 * Throws when it is cancelled, when another process undid it meanwhile ('import.conflict'), and what the store throws.
 */
export async function landImport(
  store: GraphStore,
  staged: StagedImport,
  comparison: Comparison,
  options: LandOptions,
): Promise<void> {
  const stepRows = options.batchRows ?? BATCH_ROWS;
  const { importId, dataset } = options;
  const nodeIds = engineTraits(store.engine).findsByNumber ? new NodeIds() : null;
  const landing = { importId, dataset, staged, comparison, nodeIds, stepRows };
  if (comparison.toWrite <= stepRows && staged.length <= BATCH_LENGTH) await landAtOnce(store, landing, options);
  else await landInBatches(store, landing, options);
}

async function landAtOnce(store: GraphStore, landing: Landing, options: LandOptions): Promise<void> {
  await writeTo(store)(async (transaction) => {
    // A transaction that the server undid runs again from the beginning.
    const advance = progress(landing.comparison.toWrite, options);
    let number = 0;
    const land = async (step: Step): Promise<void> => {
      options.signal?.throwIfAborted();
      await step.run(transaction, number++);
      advance(step);
    };
    await begin(transaction, options);
    for await (const step of entitySteps(landing)) await land(step);
    for await (const step of factSteps(landing)) await land(step);
    for await (const step of claimSteps(landing)) await land(step);
    const journalled = await journalledSteps(rowsWithin(transaction), options.importId);
    for (const step of lastSteps(journalled, landing, options)) await land(step);
  });
}

async function landInBatches(store: GraphStore, landing: Landing, options: LandOptions): Promise<void> {
  const write = writeTo(store);
  const advance = progress(landing.comparison.toWrite, options);
  let next = 0;
  const land = async (step: Step, writer: number): Promise<void> => {
    options.signal?.throwIfAborted();
    const number = next++;
    await write((transaction) => landOnce(transaction, options.importId, number, writer, step));
    advance(step);
  };
  await write((transaction) => begin(transaction, options));
  const writers = engineTraits(store.engine).parallelWrites;
  const share = { ...landing, stepRows: options.batchRows ?? BATCH_ROWS / writers };
  // Facts need their ends, and claims what they are about.
  await runWriters(entitySteps(share), writers, land);
  await runWriters(factSteps(share), writers, land);
  await runWriters(claimSteps(share), writers, land);
  const journalled = await store.write((transaction) => journalledSteps(rowsWithin(transaction), options.importId));
  for (const step of lastSteps(journalled, landing, options)) await land(step, 0);
}

function* lastSteps(journalled: readonly number[], landing: Landing, options: LandOptions): Generator<Step> {
  yield* recountingSteps(journalled, options.importId);
  yield* mergingSteps(landing.comparison.matches, options.importId);
  yield recordStep(options);
}

const begin = (transaction: Transaction, { importId, record }: LandOptions): Promise<void> =>
  beginImport(transaction, importId, { ...record, state: 'landing' });

/** Tells at once that writing has begun: the first step takes its time. */
function progress(total: number, { onProgress }: LandOptions): (step: Step) => void {
  let done = 0;
  if (total > 0) onProgress?.({ phase: 'writing', done, total, unit: 'rows' });
  return ({ rows, phase }) => onProgress?.({ phase, done: (done += rows), total, unit: 'rows' });
}

/**
 * A step lands once, even when the answer that it has was lost; and never when the import has been undone meanwhile.
 */
async function landOnce(
  transaction: Transaction,
  importId: string,
  number: number,
  writer: number,
  step: Step,
): Promise<void> {
  const { state, lastStep } = await progressOf(transaction, importId, writer);
  if (state !== 'landing')
    throw new EntenteError('import.conflict', 'The import was taken back by another process while it was landing.', {
      hint: 'Import again.',
    });
  if (lastStep >= number) return;
  await step.run(transaction, number);
  await noteStep(transaction, importId, writer, number);
}
