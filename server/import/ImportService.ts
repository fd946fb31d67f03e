/**
 * Other people's files into the graph: previewed, landed whole or not at all, listed, undone. One at a time. Knows
 * nothing of HTTP or of the command line. README.md shows the way of an import.
 */
import { randomBytes } from 'node:crypto';
import { BUNDLED_DATASET, type ImportPreview, type ImportRecord } from '../../contract/index.js';
import { createSchema } from '../dataset/createSchema.js';
import { EntenteError } from '../EntenteError.js';
import type { GraphStore } from '../store/GraphStore.js';
import { StoreError } from '../store/StoreError.js';
import { ExclusiveWork } from './ExclusiveWork.js';
import type { GivenFile } from './files/sniffFile.js';
import type { ImportOptions, WorkOptions } from './ImportOptions.js';
import {
  beginImport,
  fromRecord,
  importProperties,
  importRecords,
  setImport,
  signOfLife,
  toRecord,
} from './importRecords.js';
import { Judgements } from './judge/Judgements.js';
import { landImport } from './land/landImport.js';
import { prepareImport, type PreparedImport } from './prepareImport.js';
import { ReadingThread } from './ReadingThread.js';
import { writeAnswers } from './land/mergingSteps.js';
import { rowsFrom, writeTo } from './readRows.js';
import { deleteDataset, type Deleted } from './undo/deleteDataset.js';
import { refuseUndoConflicts } from './undo/undoConflicts.js';
import { undoImport } from './undo/undoImport.js';
import { removeAbandoned } from './workFolders.js';

export type { ImportOptions, WorkOptions } from './ImportOptions.js';

export interface ServiceOptions {
  /** Where rows are staged while an import is read; made when missing. */
  folder: string;
  /** Hears of what was undone, and of what could not be. Default: standard error. */
  log?: (line: string) => void;
  /** For tests: rows that land in one transaction. */
  batchRows?: number;
}

export class ImportService {
  readonly #store: GraphStore;
  readonly #options: ServiceOptions;
  readonly #log: (line: string) => void;
  readonly #exclusive: ExclusiveWork;
  readonly #thread = new ReadingThread();
  /** Which entities are one. */
  readonly judgements: Judgements;
  #schemaDefined = false;

  constructor(store: GraphStore, options: ServiceOptions) {
    this.#store = store;
    this.#options = options;
    this.#log = options.log ?? console.error;
    this.#exclusive = new ExclusiveWork(store, (line) => this.#log(line));
    this.judgements = new Judgements(store, this.#exclusive);
  }

  /** Compares files with the graph and writes nothing. `upload` is left to the caller. */
  preview(
    files: readonly GivenFile[],
    request: ImportOptions,
    work: WorkOptions = {},
  ): Promise<Omit<ImportPreview, 'upload'>> {
    return this.#exclusive.run(
      'a preview',
      () => this.#prepare(files, request, this.#endable(work), ({ preview }) => Promise.resolve(preview)),
      work.signal,
    );
  }

  /**
   * Lands files whole, or leaves the graph as it was. Throws ImportInvalid ('import.invalid') when there is any
   * problem, 'import.cancelled', 'store.away', 'server.busy'.
   */
  commit(files: readonly GivenFile[], request: ImportOptions, work: WorkOptions = {}): Promise<ImportRecord> {
    const started = performance.now();
    const endable = this.#endable(work);
    const land = (): Promise<ImportRecord> =>
      this.#prepare(files, request, endable, async (prepared) => {
        prepared.log.refuse();
        const record = newRecord(files, request, prepared);
        const { toWrite, matches } = prepared.comparison;
        if (toWrite + matches.merges.length + matches.answers.length > 0) await this.#defineSchema();
        if (toWrite + matches.merges.length === 0) {
          await writeTo(this.#store)((transaction) => writeAnswers(transaction, matches.answers, null));
          return { ...record, elapsedMs: millisecondsSince(started) };
        }
        await this.#land(prepared, record, endable, started);
        return { ...record, state: 'landed', elapsedMs: millisecondsSince(started) };
      });
    return this.#exclusive.run('an import', land, work.signal);
  }

  /** Newest first. */
  list(): Promise<ImportRecord[]> {
    return importRecords(rowsFrom(this.#store));
  }

  /** Undoes a landed import. Throws 'import.not-found', or 'import.conflict' when others build upon it. */
  undo(id: string, work: Pick<WorkOptions, 'onProgress'> = {}): Promise<ImportRecord> {
    return this.#exclusive.run('an undo', async () => {
      const properties = await importProperties(rowsFrom(this.#store), id);
      const record = properties && toRecord(properties);
      if (!properties || !record)
        throw new EntenteError('import.not-found', `There is no import ${id}.`, {
          hint: 'GET /api/imports, or `npm run import -- --list`, shows them.',
        });
      if (record.state === 'undone')
        throw new EntenteError('import.conflict', `The import ${id} was taken back already.`, {
          hint: 'Import its files again if they are wanted after all.',
        });
      await refuseUndoConflicts(this.#store, properties);
      await this.#store.write((transaction) => setImport(transaction, id, { state: 'undoing', ...signOfLife() }));
      const onProgress = countRows(work, record.entities.added + record.facts.added + record.claims.added);
      await this.#finishing(`The import ${id} was taken back in part only`, () =>
        this.#exclusive.owning(id, () => undoImport(this.#store, id, { unfinished: false, onProgress })),
      );
      return { ...record, state: 'undone' };
    });
  }

  /** Deletes an imported data set. Throws 'dataset.not-found', or 'import.conflict' for the bundled one. */
  deleteDataset(name: string, work: Pick<WorkOptions, 'onProgress'> = {}): Promise<Deleted & { name: string }> {
    return this.#exclusive.run('a deletion', async () => {
      await this.#refuseUndeletable(name);
      const id = newId('del');
      const job = { dataset: name, state: 'deleting', ...signOfLife(), at: new Date().toISOString() };
      await this.#store.write((transaction) => beginImport(transaction, id, job));
      const onProgress = countRows(work, null);
      const deleted = await this.#finishing(`The data set ${name} was deleted in part only`, () =>
        this.#exclusive.owning(id, () => deleteDataset(this.#store, name, id, onProgress)),
      );
      return { name, ...deleted };
    });
  }

  /**
   * Work of several transactions that are not undone: what is left when the store fails is done as soon as it answers.
   */
  async #finishing<T>(partly: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      this.#exclusive.recoverLater();
      throw new EntenteError('store.away', `${partly}: ${error.message}`, {
        hint: 'The rest is done as soon as the graph answers; look again in a minute.',
        cause: error,
      });
    }
  }

  /**
   * To be called once the store is ready, before anybody is let in: undoes what a process that is gone left half done.
   * `onRows` hears of rows taken back.
   */
  async recover(onRows?: (rows: number) => void): Promise<void> {
    await removeAbandoned(this.#options.folder);
    await this.#exclusive.recover(onRows);
  }

  /** Resolves when an import could begin: at once, or after what was cancelled. Throws 'server.busy' when it could not. */
  whenFree(): Promise<void> {
    return this.#exclusive.whenFree();
  }

  /** Cancels what is under way and waits for it to be undone, but not for a store that has gone. */
  close(): Promise<void> {
    return this.#exclusive.close().finally(() => this.#thread.close());
  }

  #prepare<T>(
    files: readonly GivenFile[],
    request: ImportOptions,
    work: WorkOptions,
    use: (prepared: PreparedImport) => Promise<T>,
  ): Promise<T> {
    const by = { store: this.#store, thread: this.#thread, folder: this.#options.folder };
    return prepareImport(by, files, request, work, use);
  }

  /** Cancelled by its caller or by the service's end. */
  #endable({ signal, onProgress }: WorkOptions): WorkOptions {
    const ending = this.#exclusive.signal;
    return { signal: signal ? AbortSignal.any([signal, ending]) : ending, onProgress };
  }

  async #land(
    { staged, comparison }: PreparedImport,
    record: ImportRecord,
    { signal, onProgress }: WorkOptions,
    started: number,
  ): Promise<void> {
    const { id, dataset } = record;
    await this.#exclusive.owning(id, async () => {
      try {
        await landImport(this.#store, staged, comparison, {
          importId: id,
          dataset,
          signal,
          onProgress,
          batchRows: this.#options.batchRows,
          record: { ...fromRecord(record), ...signOfLife() },
          outcome: () => ({ elapsedMs: millisecondsSince(started) }),
        });
      } catch (error) {
        onProgress?.({ phase: 'finishing', done: 0, total: null, unit: 'rows' });
        const failure = await this.#undoAfter(id, error);
        if (failure !== null) throw failure;
      }
    });
  }

  /**
   * After a failure nothing may stay. When the store has gone, that is done as soon as it is back. Resolves with what
   * to throw; null: all had landed, only the answer was lost.
   */
  async #undoAfter(id: string, error: unknown): Promise<unknown> {
    try {
      const properties = await importProperties(rowsFrom(this.#store), id);
      if (properties?.['state'] === 'landed') return null;
      if (properties) await undoImport(this.#store, id, { unfinished: true });
      return isOutcomeUnknown(error) ? nothingKept(error) : error;
    } catch (failure) {
      const later = 'It will be as soon as the graph answers.';
      this.#log(`The import ${id} could not be taken back yet: ${messageOf(failure)} ${later}`);
      this.#exclusive.recoverLater();
      const message = `The import failed because the graph went away: ${messageOf(error)}`;
      return new EntenteError('store.away', message, {
        hint: 'What had landed of it is taken back as soon as the graph answers again; nothing of it stays.',
        cause: error,
      });
    }
  }

  async #refuseUndeletable(name: string): Promise<void> {
    const [found] = await rowsFrom(this.#store)('import.datasets.one', { name });
    if (!found)
      throw new EntenteError('dataset.not-found', `There is no data set ${name}.`, {
        hint: 'GET /api/schema lists them.',
      });
    if (name === BUNDLED_DATASET || found.properties['bundled'] === true)
      throw new EntenteError('import.conflict', `The data set ${name} belongs to Entente and is not deleted.`, {
        hint: 'The next start would load it again. Hide it in the filter of data sets instead.',
      });
  }

  /** Keys and lookups, in case no data set was loaded before. */
  async #defineSchema(): Promise<void> {
    if (!this.#schemaDefined) await createSchema(this.#store);
    this.#schemaDefined = true;
  }
}

function newRecord(
  files: readonly GivenFile[],
  { dataset }: ImportOptions,
  { comparison, preview }: PreparedImport,
): ImportRecord {
  return {
    id: newId('imp'),
    dataset,
    at: new Date().toISOString(),
    files: files.map((file) => file.name),
    entities: comparison.entityCounts,
    facts: { ...comparison.facts },
    claims: { ...comparison.claims },
    elapsedMs: 0,
    skipped: preview.skipped,
    state: 'unchanged',
    remarks: preview.remarks,
    ...(preview.skipped > 0 ? { problems: preview.problems } : {}),
  };
}

/** `imp-20250101120000-ab12cd` */
const newId = (kind: 'imp' | 'del'): string =>
  `${kind}-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}-${randomBytes(3).toString('hex')}`;

/** Passes on how many rows have been removed in all. */
function countRows({ onProgress }: Pick<WorkOptions, 'onProgress'>, total: number | null): (rows: number) => void {
  let done = 0;
  return (rows) => onProgress?.({ phase: 'writing', done: (done += rows), total, unit: 'rows' });
}

const isOutcomeUnknown = (error: unknown): boolean => error instanceof StoreError && error.kind === 'unknown-outcome';
/** It has been looked up meanwhile. */
const nothingKept = (cause: unknown): EntenteError =>
  new EntenteError('store.away', 'The import failed because the graph went away for a moment; nothing of it stays.', {
    hint: 'Import the files again.',
    cause,
  });

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const millisecondsSince = (start: number): number => Math.round(performance.now() - start);
