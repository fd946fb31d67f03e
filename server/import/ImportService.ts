/**
 * Other people's files into the graph: previewed, landed whole or not at all, listed, taken back. One at a time. Knows
 * nothing of HTTP or of the command line.
 */
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import {
  BUNDLED_DATASET,
  type ImportPreview,
  type ImportProgress,
  type ImportRecord,
  type ImportRequest,
} from '../../contract/index.js';
import { createSchema } from '../dataset/loadDataset.js';
import { EntenteError } from '../EntenteError.js';
import { rowsOf, type GraphStore, type Value } from '../store/GraphStore.js';
import { StoreError } from '../store/StoreError.js';
import type { GivenFile } from './files/sniffFile.js';
import { Comparison } from './land/Comparison.js';
import { deleteDataset, type Deleted } from './land/deleteDataset.js';
import { landImport } from './land/landImport.js';
import { ownName, recover } from './land/recovery.js';
import { takeBack } from './land/takeBack.js';
import { refuseUndoConflicts } from './land/undoConflicts.js';
import { typeName } from './model/schemaName.js';
import { planFiles } from './plan/planFiles.js';
import { ProblemLog } from './ProblemLog.js';
import { readFiles } from './readFiles.js';
import { recordOf } from './recordOf.js';
import { StagedImport } from './stage/StagedImport.js';
import { importStatement } from './statements.js';
import { removeAbandoned, workFolder } from './workFolders.js';

export type ImportOptions = Omit<z.output<typeof ImportRequest>, 'mode' | 'upload'>;
export interface WorkOptions {
  signal?: AbortSignal;
  onProgress?: (progress: ImportProgress) => void;
}
export interface ServiceOptions {
  /** Where rows are set aside while an import is read; made when missing. */
  folder: string;
  /** Hears of what was taken back, and of what could not be. Default: standard error. */
  log?: (line: string) => void;
  /** For tests: rows that land in one transaction. */
  batchRows?: number;
}

const RETRY_MS = 2_000;
/** How long an import is given to be taken back when its process ends; what is left the next start does. */
const CLOSE_MS = 10_000;
const milliseconds = (since: number): number => Math.round(performance.now() - since);

interface Reading {
  staged: StagedImport;
  comparison: Comparison;
  log: ProblemLog;
  preview: Omit<ImportPreview, 'upload'>;
}

export class ImportService {
  #working: string | null = null;
  readonly #own = new Set<string>();
  #mending: Promise<void> | null = null;
  /** Ends with whatever is under way. */
  #work: Promise<unknown> = Promise.resolve();
  readonly #ending = new AbortController();
  #defined = false;

  constructor(
    private readonly store: GraphStore,
    private readonly options: ServiceOptions,
  ) {}

  /** Compares files with the graph and writes nothing. `upload` is left to the caller. */
  preview(
    files: readonly GivenFile[],
    request: ImportOptions,
    work: WorkOptions = {},
  ): Promise<Omit<ImportPreview, 'upload'>> {
    return this.#alone('a preview', () =>
      this.#withRead(files, request, work, ({ preview }) => Promise.resolve(preview)),
    );
  }

  /**
   * Lands files whole, or leaves the graph as it was. Throws ImportInvalid ('import.invalid') when there is any
   * problem.
   */
  commit(files: readonly GivenFile[], request: ImportOptions, work: WorkOptions = {}): Promise<ImportRecord> {
    const started = performance.now();
    return this.#alone('an import', () =>
      this.#withRead(files, request, work, async ({ staged, comparison, log, preview }) => {
        log.refuse();
        const record = {
          id: newId('imp'),
          dataset: request.dataset,
          at: new Date().toISOString(),
          files: files.map((file) => file.name),
          entities: { ...comparison.entities },
          facts: { ...comparison.facts },
          elapsedMs: 0,
          state: 'unchanged' as const,
          remarks: preview.remarks,
        };
        if (comparison.toWrite === 0) return { ...record, elapsedMs: milliseconds(started) };
        await this.#defineSchema();
        await this.#land(staged, comparison, record, this.#endable(work), started);
        return { ...record, state: 'landed' as const, elapsedMs: milliseconds(started) };
      }),
    );
  }

  /** Newest first. */
  async list(): Promise<ImportRecord[]> {
    const rows = await rowsOf(this.store, importStatement('imports', 'all'));
    return rows
      .flatMap(([properties]) => recordOf(properties as Record<string, Value>) ?? [])
      .sort((a, b) => (a.at < b.at ? 1 : -1));
  }

  /** Takes a landed import back. Throws 'import.not-found', or 'import.conflict' when others build upon it. */
  undo(id: string, work: Pick<WorkOptions, 'onProgress'> = {}): Promise<ImportRecord> {
    return this.#alone('an undo', async () => {
      const properties = await this.#recordProperties(id);
      const record = properties && recordOf(properties);
      if (!properties || !record)
        throw new EntenteError('import.not-found', `There is no import ${id}.`, {
          hint: 'GET /api/imports, or `npm run import -- --list`, shows them.',
        });
      if (record.state === 'undone')
        throw new EntenteError('import.conflict', `The import ${id} was taken back already.`, {
          hint: 'Import its files again if they are wanted after all.',
        });
      await refuseUndoConflicts(this.store, properties);
      await this.#mark(id, { state: 'undoing', owner: ownName(), beat: Date.now() });
      const total = record.entities.added + record.facts.added;
      let done = 0;
      await this.#asOwn(id, () =>
        takeBack(this.store, id, {
          unfinished: false,
          onProgress: (rows) => work.onProgress?.({ phase: 'writing', done: (done += rows), total, unit: 'rows' }),
        }),
      );
      return { ...record, state: 'undone' };
    });
  }

  /** Deletes an imported data set. Throws 'dataset.not-found', or 'import.conflict' for the bundled one. */
  deleteDataset(name: string, work: Pick<WorkOptions, 'onProgress'> = {}): Promise<Deleted & { name: string }> {
    return this.#alone('a deletion', async () => {
      const [found] = await rowsOf(this.store, importStatement('datasets', 'one'), { parameters: { name } });
      if (!found)
        throw new EntenteError('dataset.not-found', `There is no data set ${name}.`, {
          hint: 'GET /api/schema lists them.',
        });
      if (name === BUNDLED_DATASET || (found[0] as Record<string, Value>)['bundled'] === true) {
        throw new EntenteError('import.conflict', `The data set ${name} belongs to Entente and is not deleted.`, {
          hint: 'The next start would load it again. Hide it in the filter of data sets instead.',
        });
      }
      const id = newId('del');
      await this.store.write((transaction) =>
        transaction.run(importStatement('imports', 'begin'), {
          id,
          properties: {
            dataset: name,
            state: 'deleting',
            owner: ownName(),
            beat: Date.now(),
            at: new Date().toISOString(),
          },
        }),
      );
      let done = 0;
      return this.#asOwn(id, async () => ({
        name,
        ...(await deleteDataset(this.store, name, id, (rows) =>
          work.onProgress?.({ phase: 'writing', done: (done += rows), total: null, unit: 'rows' }),
        )),
      }));
    });
  }

  /**
   * To be called once the store is ready, before anybody is let in: takes back what a process that is gone left half
   * done.
   */
  async recover(): Promise<void> {
    await removeAbandoned(this.options.folder);
    const { done } = await recover(this.store, this.#own);
    for (const line of done) this.#log(line);
  }

  /** Cancels what is under way and waits for it to be taken back, but not for a store that has gone. */
  async close(): Promise<void> {
    this.#ending.abort();
    await Promise.race([this.#work, pause(CLOSE_MS, undefined, { ref: false })]);
  }

  #log(line: string): void {
    (this.options.log ?? console.error)(line);
  }

  /** Throws 'server.busy' when an import could not begin now. */
  refuseWhenBusy(): void {
    if (this.#working !== null) throw busy(`${this.#working} is under way`);
    if (this.#mending) throw busy('an import that was broken off is still being taken back');
  }

  async #alone<T>(what: string, work: () => Promise<T>): Promise<T> {
    this.refuseWhenBusy();
    this.#working = what;
    let ended: () => void = () => undefined;
    this.#work = new Promise<void>((resolve) => {
      ended = resolve;
    });
    try {
      const { done, alive } = await recover(this.store, this.#own);
      for (const line of done) this.#log(line);
      const [other] = alive;
      if (other && what !== 'a preview')
        throw busy(`another Entente (${other.owner}) is at work on the data set ${other.dataset}`);
      return await work();
    } finally {
      this.#working = null;
      ended();
    }
  }

  #endable({ signal, onProgress }: WorkOptions): WorkOptions {
    return { signal: signal ? AbortSignal.any([signal, this.#ending.signal]) : this.#ending.signal, onProgress };
  }

  async #asOwn<T>(id: string, work: () => Promise<T>): Promise<T> {
    this.#own.add(id);
    try {
      return await work();
    } finally {
      this.#own.delete(id);
    }
  }

  async #withRead<T>(
    files: readonly GivenFile[],
    request: ImportOptions,
    given: WorkOptions,
    use: (reading: Reading) => Promise<T>,
  ): Promise<T> {
    refuseRequest(files, request);
    const work = this.#endable(given);
    const folder = await workFolder(this.options.folder, 'staged');
    try {
      const log = new ProblemLog();
      const staged = new StagedImport(folder);
      try {
        const planned = await planFiles(files, request, log);
        const whole =
          (await readFiles(planned, staged, log, { ...request, ...work })) && planned.length === files.length;
        const comparison = new Comparison(this.store, staged, request.dataset, log, work);
        if (whole) await comparison.run();
        const { entities, facts, conflicts } = comparison;
        return await use({
          staged,
          comparison,
          log,
          preview: {
            dataset: request.dataset,
            files: planned.map(({ summary }) => summary),
            entities: { ...entities },
            facts: { ...facts },
            conflicts,
            problems: log.problems,
            problemTotal: log.total,
            remarks: log.remarks,
          },
        });
      } finally {
        await staged.remove();
      }
    } catch (error) {
      throw wordedFailure(error, work.signal);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async #land(
    staged: StagedImport,
    comparison: Comparison,
    record: ImportRecord,
    { signal, onProgress }: WorkOptions,
    started: number,
  ): Promise<void> {
    const { id, dataset, at, files, entities, facts } = record;
    await this.#asOwn(id, async () => {
      try {
        await landImport(this.store, staged, comparison, {
          importId: id,
          dataset,
          signal,
          onProgress,
          ...(this.options.batchRows === undefined ? {} : { batchRows: this.options.batchRows }),
          record: {
            dataset,
            at,
            files,
            owner: ownName(),
            beat: Date.now(),
            entitiesAdded: entities.added,
            entitiesMerged: entities.merged,
            entitiesUnchanged: entities.unchanged,
            entitiesConflicts: entities.conflicts,
            factsAdded: facts.added,
            factsMerged: facts.merged,
            factsUnchanged: facts.unchanged,
            factsConflicts: facts.conflicts,
          },
          outcome: () => ({ elapsedMs: milliseconds(started) }),
        });
      } catch (error) {
        onProgress?.({ phase: 'finishing', done: 0, total: null, unit: 'rows' });
        const failure = await this.#takeBackAfter(id, error);
        if (failure !== null) throw failure;
      }
    });
  }

  /**
   * After a failure nothing may stay. When the store has gone, that is done as soon as it is back. Null: all had
   * landed, only the word of it was lost.
   */
  async #takeBackAfter(id: string, error: unknown): Promise<unknown> {
    try {
      const properties = await this.#recordProperties(id);
      if (properties?.['state'] === 'landed') return null;
      if (properties) await takeBack(this.store, id, { unfinished: true });
      return error;
    } catch (failure) {
      this.#log(
        `The import ${id} could not be taken back yet: ${failure instanceof Error ? failure.message : String(failure)} It will be as soon as the graph answers.`,
      );
      this.#mending = this.#mend().finally(() => {
        this.#mending = null;
      });
      return new EntenteError(
        'store.away',
        `The import failed because the graph went away: ${error instanceof Error ? error.message : String(error)}`,
        {
          hint: 'What had landed of it is taken back as soon as the graph answers again; nothing of it stays.',
          cause: error,
        },
      );
    }
  }

  async #mend(): Promise<void> {
    while (!this.#ending.signal.aborted) {
      try {
        await this.store.ready(RETRY_MS);
        for (const line of (await recover(this.store, this.#own)).done) this.#log(line);
        return;
      } catch (error) {
        if (error instanceof StoreError && error.kind === 'locked') return;
        await pause(RETRY_MS, undefined, { ref: false });
      }
    }
  }

  async #recordProperties(id: string): Promise<Record<string, Value> | undefined> {
    return (await rowsOf(this.store, importStatement('imports', 'one'), { parameters: { id } }))[0]?.[0] as
      | Record<string, Value>
      | undefined;
  }
  async #mark(id: string, properties: Record<string, Value>): Promise<void> {
    await this.store.write((transaction) => transaction.run(importStatement('imports', 'set'), { id, properties }));
  }

  /** Keys and lookups, in case no data set was loaded before. */
  async #defineSchema(): Promise<void> {
    if (!this.#defined) await createSchema(this.store, []);
    this.#defined = true;
  }
}

const busy = (why: string): EntenteError =>
  new EntenteError('server.busy', `One import at a time: ${why}.`, { hint: 'Try again when it is done.' });
const newId = (kind: string): string =>
  `${kind}-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}-${randomBytes(3).toString('hex')}`;

function refuseRequest(files: readonly GivenFile[], { dataset, defaultType }: ImportOptions): void {
  if (files.length === 0)
    throw new EntenteError('request.invalid', 'No file was given.', { hint: 'Give one file or more.' });
  if (dataset === BUNDLED_DATASET)
    throw new EntenteError('request.invalid', `${dataset} is the data set that Entente brings.`, {
      hint: 'Choose another name.',
    });
  const type = typeName(defaultType);
  if ('reason' in type)
    throw new EntenteError('request.invalid', `defaultType: ${type.reason}.`, { hint: 'A type such as RELATED_TO.' });
}

/** What a cancelled import says, whatever the cancelling met. */
function wordedFailure(error: unknown, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted !== true) return error;
  if (error instanceof EntenteError && error.code === 'store.away') return error;
  return new EntenteError('import.cancelled', 'The import was cancelled.', {
    hint: 'Nothing of it stays.',
    cause: error,
  });
}
