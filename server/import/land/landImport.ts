/**
 * Lands a compared import: in one transaction when it is small, else in batches behind the journal. It does not take
 * back what it landed when it fails midway; takeBack does.
 */
import type { ImportProgress } from '../../../contract/index.js';
import { EntenteError } from '../../EntenteError.js';
import type { GraphStore, Transaction, Value } from '../../store/GraphStore.js';
import { BATCH_ROWS } from '../limits.js';
import { KeyTable } from '../stage/KeyTable.js';
import type { StagedEntity, StagedFact, StagedImport } from '../stage/StagedImport.js';
import { importStatement, type RowForm } from '../statements.js';
import { ColumnSet, entityBatch, factBatch, runBatch, type Batch } from './addRows.js';
import { changeEntities, changeFacts, touchEntities } from './changeRows.js';
import { CHANGED, NEW, type Comparison } from './Comparison.js';
import { recount } from './degrees.js';
import { inLanes, LANES, NO_STEPS } from './lanes.js';
import { noChanges, readJournal, writeJournal, type StepChanges } from './journal.js';

export interface LandOptions {
  importId: string;
  dataset: string;
  /** Properties of the (:Import) node, beside those landing keeps itself. */
  record: Record<string, Value>;
  /** Added to the record once all has landed. */
  outcome: () => Record<string, Value>;
  /** Given, the import lands in batches whatever its size. */
  batchRows?: number;
  signal?: AbortSignal;
  onProgress?: (progress: ImportProgress) => void;
}

type Writing = LandOptions & { form: RowForm };

/** Milliseconds one batch may take. */
const STEP_TIMEOUT_MS = 600_000;
const ENTITY_COLUMNS = ['id', 'kind', 'name', 'nameFr', 'aliases', 'searchText', 'degree', 'prominence'] as const;
const FACT_COLUMNS = ['factId', 'status'] as const;

interface Step {
  rows: number;
  phase: ImportProgress['phase'];
  run(transaction: Transaction, number: number): Promise<void>;
}

export async function landImport(
  store: GraphStore,
  staged: StagedImport,
  comparison: Comparison,
  options: LandOptions,
): Promise<void> {
  const { importId, signal, onProgress } = options;
  const total = comparison.toWrite;
  const size = options.batchRows ?? BATCH_ROWS;
  const writing: Writing = { ...options, form: store.engine === 'neo4j' ? 'position' : 'name' };
  let done = 0;
  const advance = ({ rows, phase }: Step): void => onProgress?.({ phase, done: (done += rows), total, unit: 'rows' });
  if (total <= size) {
    await store.write(
      async (transaction) => {
        done = 0;
        let number = 0;
        const take = async (step: Step): Promise<void> => {
          signal?.throwIfAborted();
          await step.run(transaction, number++);
          advance(step);
        };
        await begin(transaction, options);
        for await (const step of writingSteps(staged, comparison, writing, size)) await take(step);
        for (const step of finishingSteps(await stepsWithJournal(transaction, importId), options)) await take(step);
      },
      { timeoutMs: STEP_TIMEOUT_MS },
    );
    return;
  }
  let number = 0;
  const land = async (step: Step, lane: number): Promise<void> => {
    signal?.throwIfAborted();
    const own = number++;
    await store.write((transaction) => guarded(transaction, importId, own, lane, step), { timeoutMs: STEP_TIMEOUT_MS });
    advance(step);
  };
  await store.write((transaction) => begin(transaction, options), { timeoutMs: STEP_TIMEOUT_MS });
  const lanes = store.engine === 'neo4j' ? LANES : 1;
  const step = stepMaker(options);
  // Facts need their ends, so all entities come first.
  const share = options.batchRows ?? BATCH_ROWS / lanes;
  await inLanes(entitySteps(staged, comparison, writing, share, step), lanes, land);
  await inLanes(factSteps(staged, comparison, writing, share, step), lanes, land);
  const journalled = await store.write((transaction) => stepsWithJournal(transaction, importId));
  for (const last of finishingSteps(journalled, options)) await land(last, 0);
}

const stepsWithJournal = async (transaction: Transaction, id: string): Promise<number[]> =>
  (await transaction.run(importStatement('imports', 'journalSteps'), { id })).rows.map(([step]) => Number(step));

const begin = async (transaction: Transaction, { importId, record }: LandOptions): Promise<void> => {
  await transaction.run(importStatement('imports', 'begin'), {
    id: importId,
    properties: { ...record, state: 'landing' },
  });
};

/**
 * A step lands once, even when the word that it has was lost; and never when the import has been taken back meanwhile.
 */
async function guarded(
  transaction: Transaction,
  importId: string,
  number: number,
  lane: number,
  step: Step,
): Promise<void> {
  const LANE = String(lane);
  const {
    rows: [found],
  } = await transaction.run(importStatement('imports', 'state', { LANE }), { id: importId });
  if (found?.[0] !== 'landing')
    throw new EntenteError('import.conflict', 'The import was taken back by another process while it was landing.', {
      hint: 'Import again.',
    });
  if (Number(found[1] ?? -1) >= number) return;
  await step.run(transaction, number);
  await transaction.run(importStatement('imports', 'step', { LANE }), { id: importId, step: number, now: Date.now() });
}

const stepMaker =
  (options: LandOptions): MakeStep =>
  (rows, work) => ({
    rows,
    phase: 'writing',
    run: async (transaction, number) => {
      const changes = noChanges();
      await work(transaction, changes);
      await writeJournal(transaction, options.importId, options.dataset, number, changes);
    },
  });

async function* writingSteps(
  staged: StagedImport,
  comparison: Comparison,
  options: Writing,
  size: number,
): AsyncGenerator<Step> {
  yield* entitySteps(staged, comparison, options, size, stepMaker(options));
  yield* factSteps(staged, comparison, options, size, stepMaker(options));
}

/** Degrees of what was there already, once all facts are; then the record. */
function* finishingSteps(journalled: readonly number[], options: LandOptions): Generator<Step> {
  for (const number of journalled) {
    yield {
      rows: 0,
      phase: 'finishing',
      run: async (transaction) =>
        recount(
          transaction,
          (await readJournal(transaction, options.importId, number)).entities.map((change) => change.id),
        ),
    };
  }
  yield { rows: 0, phase: 'finishing', run: (transaction) => finish(transaction, options) };
}

type MakeStep = (rows: number, work: (transaction: Transaction, changes: StepChanges) => Promise<void>) => Step;

async function* entitySteps(
  staged: StagedImport,
  comparison: Comparison,
  { importId, dataset, form }: Writing,
  size: number,
  step: MakeStep,
): AsyncGenerator<Step> {
  const columns = new Map<string, ColumnSet>();
  let [adding, changing, count]: [Batch[], { labels: string[]; rows: StagedEntity[] }[], number] = [[], [], 0];
  const touched = (ordinal: number): boolean => comparison.newFacts.get(ordinal) > 0;
  const take = (): Step => {
    const [add, change, rows] = [adding, changing, count];
    [adding, changing, count] = [[], [], 0];
    return step(rows, async (transaction, changes) => {
      for (const batch of add) await runBatch(transaction, batch);
      for (const { labels, rows: list } of change)
        await changeEntities(transaction, list, labels, dataset, touched, changes);
    });
  };
  for await (const { group, rows } of staged.entities.batches()) {
    const { labels } = group;
    for (const part of parts(rows, size)) {
      const state = (row: StagedEntity): number => comparison.entityStates.get(row.ordinal);
      const added = part.filter((row) => state(row) === NEW);
      const changed = part.filter((row) => state(row) === CHANGED || (state(row) !== NEW && touched(row.ordinal)));
      if (added.length > 0)
        adding.push(
          entityBatch(
            { form, dataset, importId },
            labels,
            columnsOf(columns, labels.join('\n'), ENTITY_COLUMNS),
            added.map((row) => ({ properties: row.properties, degree: comparison.newFacts.get(row.ordinal) })),
          ),
        );
      if (changed.length > 0) changing.push({ labels, rows: changed });
      count += added.length + changed.length;
      if (count >= size) yield take();
    }
  }
  if (count > 0) yield take();
}

async function* factSteps(
  staged: StagedImport,
  comparison: Comparison,
  { importId, dataset, form }: Writing,
  size: number,
  step: MakeStep,
): AsyncGenerator<Step> {
  const columns = new Map<string, ColumnSet>();
  const outside = new KeyTable();
  let [adding, changing, ends, count]: [Batch[], { type: string; rows: StagedFact[] }[], string[], number] = [
    [],
    [],
    [],
    0,
  ];
  const take = (): Step => {
    const [add, change, touch, rows] = [adding, changing, ends, count];
    [adding, changing, ends, count] = [[], [], [], 0];
    return step(rows, async (transaction, changes) => {
      if (touch.length > 0) await touchEntities(transaction, touch, dataset, changes);
      for (const batch of add) await runBatch(transaction, batch);
      for (const { type, rows: list } of change) await changeFacts(transaction, type, list, changes);
    });
  };
  for await (const { group, rows } of staged.facts.batches()) {
    const { type } = group;
    for (const part of parts(rows, size)) {
      const added = part.filter((row) => comparison.factStates.get(row.ordinal) === NEW);
      const changed = part.filter((row) => comparison.factStates.get(row.ordinal) === CHANGED);
      for (const row of added) {
        for (const id of [row.source, row.target]) {
          if (staged.entityIds.has(id)) continue;
          const before = outside.size;
          if (outside.add(id) === before) ends.push(id);
        }
      }
      if (added.length > 0)
        adding.push(factBatch({ form, dataset, importId }, type, columnsOf(columns, type, FACT_COLUMNS), added));
      if (changed.length > 0) changing.push({ type, rows: changed });
      count += added.length + changed.length;
      if (count >= size) yield take();
    }
  }
  if (count > 0) yield take();
}

function columnsOf(known: Map<string, ColumnSet>, key: string, base: readonly string[]): ColumnSet {
  const columns = known.get(key) ?? new ColumnSet(base);
  known.set(key, columns);
  return columns;
}

function* parts<T>(rows: readonly T[], size: number): Generator<readonly T[]> {
  if (rows.length <= size) yield rows;
  else for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

/** The data set's own node, and the record of the import. */
async function finish(transaction: Transaction, { importId, dataset, outcome }: LandOptions): Promise<void> {
  const {
    rows: [found],
  } = await transaction.run(importStatement('datasets', 'one'), { name: dataset });
  const before = found?.[0] as Record<string, Value> | undefined;
  const properties = {
    ...(before === undefined ? { title: dataset, bundled: false } : {}),
    loadedAt: new Date().toISOString(),
  };
  await transaction.run(importStatement('datasets', 'merge'), { name: dataset, properties });
  const former = { datasetAdded: before === undefined, datasetLoadedAt: before?.['loadedAt'] ?? null };
  await transaction.run(importStatement('imports', 'set'), {
    id: importId,
    properties: { ...former, ...outcome(), ...NO_STEPS, state: 'landed' },
  });
}
