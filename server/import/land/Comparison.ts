/** What an import would do to the graph as it is, row by row, without writing anything. */
import type { ImportConflict, ImportCounts, ImportProgress } from '../../../contract/index.js';
import { rowsOf, type GraphStore, type Parameters, type Row, type Value } from '../../store/GraphStore.js';
import { LISTED } from '../limits.js';
import type { ProblemLog } from '../ProblemLog.js';
import { KeyTable } from '../stage/KeyTable.js';
import { NumberColumn } from '../stage/NumberColumn.js';
import type { StagedEntity, StagedFact, StagedImport } from '../stage/StagedImport.js';
import { importStatement } from '../statements.js';
import { diffEntity, isChanged, type StoredEntity } from './diffEntity.js';
import { KnownFacts } from './KnownFacts.js';
import { sameValue } from './sameValue.js';

/** State of a row: to be added, to be changed, or already as offered. */
export const [NEW, CHANGED, SAME] = [1, 2, 3] as const;
const TIMEOUT_MS = 600_000;

const none = (): ImportCounts => ({ added: 0, merged: 0, unchanged: 0, conflicts: 0 });

export interface CompareOptions {
  signal?: AbortSignal;
  onProgress?: (progress: ImportProgress) => void;
}

export class Comparison {
  readonly entities = none();
  readonly facts = none();
  /** The first hundred. */
  readonly conflicts: ImportConflict[] = [];
  /** By ordinal. */
  readonly entityStates = new NumberColumn();
  readonly factStates = new NumberColumn();
  /** New facts each entity of the import takes part in. */
  newFacts = new NumberColumn();
  #done = 0;

  readonly #store: GraphStore;
  readonly #staged: StagedImport;
  readonly #dataset: string;
  readonly #log: ProblemLog;
  readonly #options: CompareOptions;

  constructor(store: GraphStore, staged: StagedImport, dataset: string, log: ProblemLog, options: CompareOptions) {
    this.#store = store;
    this.#staged = staged;
    this.#dataset = dataset;
    this.#log = log;
    this.#options = options;
  }

  /** Rows that have to be written. */
  get toWrite(): number {
    return this.entities.added + this.entities.merged + this.facts.added + this.facts.merged;
  }

  async run(): Promise<this> {
    await this.#compareEntities();
    await this.#compareFacts();
    return this;
  }

  #read(
    file: 'entities' | 'facts',
    part: string,
    parameters: Parameters,
    names: Record<string, string> = {},
  ): Promise<Row[]> {
    return rowsOf(this.#store, importStatement(file, part, names), { parameters, timeoutMs: TIMEOUT_MS });
  }

  #advance(rows: number): void {
    this.#options.signal?.throwIfAborted();
    this.#done += rows;
    this.#options.onProgress?.({
      phase: 'comparing',
      done: this.#done,
      total: this.#staged.entities.size + this.#staged.facts.size,
      unit: 'rows',
    });
  }

  async #compareEntities(): Promise<void> {
    const { entities } = this.#staged;
    if ((await this.#read('entities', 'any', {})).length === 0) {
      this.entities.added = allNew(this.entityStates, entities.size);
      return this.#advance(entities.size);
    }
    for await (const { group, rows } of entities.batches()) {
      const { labels } = group;
      const stored = await knownEntities(
        (part, parameters) => this.#read('entities', part, parameters),
        rows.map(({ properties }) => String(properties['id'])),
      );
      for (const row of rows) this.#compareEntity(row, labels, stored.get(String(row.properties['id'])));
      this.#advance(rows.length);
    }
  }

  #compareEntity(
    { ordinal, given, properties }: StagedEntity,
    labels: string[],
    stored: StoredEntity | undefined,
  ): void {
    if (stored === undefined) {
      this.entities.added++;
      return this.entityStates.set(ordinal, NEW);
    }
    const diff = diffEntity(stored, { labels, given, properties }, this.#dataset);
    if (diff.conflicts.length > 0) this.entities.conflicts++;
    for (const conflict of diff.conflicts) if (this.conflicts.length < LISTED) this.conflicts.push(conflict);
    const changed = isChanged(diff);
    this.entities[changed ? 'merged' : 'unchanged']++;
    this.entityStates.set(ordinal, changed ? CHANGED : SAME);
  }

  async #compareFacts(): Promise<void> {
    const { facts, degrees, looseEnds } = this.#staged;
    const known = await KnownFacts.load(this.#store, this.#dataset, this.#options.signal);
    if (known.size === 0 && looseEnds === 0) {
      this.facts.added = allNew(this.factStates, facts.size);
      this.newFacts = degrees;
      return this.#advance(facts.size);
    }
    const outside = { there: new KeyTable(), missing: new KeyTable() };
    for await (const { group, rows } of facts.batches()) {
      const { file, type } = group;
      await this.#findEnds(rows, outside);
      const unsure: StagedFact[] = [];
      for (const row of rows) {
        if (!this.#endsThere(file, row, outside.missing)) continue;
        const { ordinal, line, source, target, properties } = row;
        switch (known.compare(type, source, target, properties)) {
          case 'new':
            this.#newFact(ordinal, source, target);
            break;
          case 'same':
            this.facts.unchanged++;
            this.factStates.set(ordinal, SAME);
            break;
          case 'differs':
            unsure.push(row);
            break;
          case 'moved':
            this.#log.add(
              this.#staged.fileNames[file] ?? '',
              line,
              null,
              `the id ${String(properties['factId'])} belongs to another relation of this data set, with another type or other ends: give this one an id of its own, or take the earlier import back first`,
            );
        }
      }
      await this.#compareClosely(type, unsure);
      this.#advance(rows.length);
    }
  }

  #newFact(ordinal: number, source: string, target: string): void {
    this.facts.added++;
    this.factStates.set(ordinal, NEW);
    for (const id of source === target ? [source] : [source, target]) {
      const entity = this.#staged.entityIds.find(id);
      if (entity >= 0) this.newFacts.increment(entity);
    }
  }

  /** Ends that no file brings have to be in the graph. */
  async #findEnds(rows: StagedFact[], { there, missing }: { there: KeyTable; missing: KeyTable }): Promise<void> {
    const wanted = new Set<string>();
    for (const row of rows)
      for (const id of [row.source, row.target])
        if (!this.#staged.entityIds.has(id) && !there.has(id) && !missing.has(id)) wanted.add(id);
    if (wanted.size === 0) return;
    for (const [id] of await this.#read('entities', 'there', { ids: [...wanted] })) {
      there.add(String(id));
      wanted.delete(String(id));
    }
    for (const id of wanted) missing.add(id);
  }

  #endsThere(file: number, { line, source, target }: StagedFact, missing: KeyTable): boolean {
    const lost = [source, target].find((id) => !this.#staged.entityIds.has(id) && missing.has(id));
    if (lost === undefined) return true;
    this.#log.add(
      this.#staged.fileNames[file] ?? '',
      line,
      null,
      `no node has the id "${lost.slice(0, 100)}", neither in the files nor in the graph: add it to the nodes, or mend the id`,
    );
    return false;
  }

  /** Their hashes differ; only values that the file offers and the graph holds otherwise make a change. */
  async #compareClosely(type: string, rows: StagedFact[]): Promise<void> {
    if (rows.length === 0) return;
    const stored = await knownFacts(
      (part, parameters, names) => this.#read('facts', part, parameters, names),
      type,
      rows,
    );
    for (const row of rows) {
      const changed = changedProperties(row, stored.get(String(row.properties['factId'])));
      this.facts[changed ? 'merged' : 'unchanged']++;
      this.factStates.set(row.ordinal, changed ? CHANGED : SAME);
    }
  }
}

/** With nothing there to compare with, the rows need not be read again. */
function allNew(states: NumberColumn, size: number): number {
  for (let ordinal = 0; ordinal < size; ordinal++) states.set(ordinal, NEW);
  return size;
}

type Reader = (part: string, parameters: Parameters, names?: Record<string, string>) => Promise<Row[]>;

/** Entities that are there, by id. */
export async function knownEntities(read: Reader, ids: readonly string[]): Promise<Map<string, StoredEntity>> {
  const rows = await read('known', { ids: [...ids] });
  return new Map(
    rows.map(([id, labels, properties]) => [
      String(id),
      { labels: labels as string[], properties: properties as Record<string, Value> },
    ]),
  );
}

/** Properties of facts that are there, by fact id. */
export async function knownFacts(
  read: Reader,
  type: string,
  rows: readonly StagedFact[],
): Promise<Map<string, Record<string, Value>>> {
  const found = await read(
    'known',
    { rows: rows.map(({ source, target, properties }) => ({ source, target, id: String(properties['factId']) })) },
    { TYPE: type },
  );
  return new Map(found.map(([id, properties]) => [String(id), properties as Record<string, Value>]));
}

/** What the file offers otherwise; null when nothing. */
export function changedProperties(
  { properties: offered }: StagedFact,
  stored: Record<string, Value> | undefined,
): Record<string, Value> | null {
  const changed = Object.entries(offered).filter(
    ([name, value]) => name !== 'factId' && !sameValue(stored?.[name], value as Value),
  );
  return changed.length > 0 ? (Object.fromEntries(changed) as Record<string, Value>) : null;
}
