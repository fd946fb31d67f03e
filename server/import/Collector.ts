/**
 * Takes the records of an import's files, checks each, and sets it aside on disk; in memory stay only hashes of ids. It
 * knows nothing of the store.
 */
import { join } from 'node:path';
import { DISTINCT_NAMES } from './limits.js';
import { entityOffer, GIVEN } from './model/entityOffer.js';
import { factKey, factOffer } from './model/factOffer.js';
import type { ProblemLog } from './ProblemLog.js';
import type { EdgeRecord, NodeRecord, Properties, RecordSink } from './records.js';
import { KeyTable, NumberColumn } from './stage/KeyTable.js';
import { Stage } from './stage/Stage.js';

/** `ordinal` numbers the ids in the order they came. */
export type EntityRow = [ordinal: number, line: number | null, given: number, properties: Properties];
export type FactRow = [ordinal: number, line: number | null, source: string, target: string, properties: Properties];
/** What a group of staged rows has in common. */
export interface EntityGroup {
  file: number;
  labels: string[];
}
export interface FactGroup {
  file: number;
  type: string;
}
export const groupOf = <G>(text: string): G => JSON.parse(text) as G;

export class Collector {
  readonly entityIds = new KeyTable();
  readonly factIds = new KeyTable();
  readonly entities: Stage<EntityRow>;
  readonly facts: Stage<FactRow>;
  readonly fileNames: string[] = [];
  readonly types = new Set<string>();
  /** Facts each entity of the files takes part in, by its ordinal; whole when there are no `looseEnds`. */
  readonly degrees = new NumberColumn();
  /** Ends of facts that were no entity of the files when the fact was read. */
  looseEnds = 0;
  readonly #labels = new Set<string>();
  readonly #lines = {
    entity: new NumberColumn(),
    entityFile: new NumberColumn(),
    fact: new NumberColumn(),
    factFile: new NumberColumn(),
  };
  /** How many facts have come under the same ends and type. */
  readonly #bases = new KeyTable();
  readonly #parallels = new NumberColumn();
  #tooMany = false;

  constructor(
    folder: string,
    private readonly dataset: string,
    private readonly defaultType: string,
    private readonly log: ProblemLog,
  ) {
    this.entities = new Stage(join(folder, 'entities.stage'));
    this.facts = new Stage(join(folder, 'facts.stage'));
  }

  /** `bringsEnds`: ends of edges become entities where no file has them as nodes. */
  sinkFor(fileName: string, bringsEnds: boolean): RecordSink {
    const file = this.fileNames.push(fileName) - 1;
    const groups = { labels: new Map<string, string>(), types: new Map<string, string>() };
    return {
      node: (record) => this.#node(file, record, groups.labels),
      edge: (record) => this.#edge(file, record, groups, bringsEnds),
      settle: async () => {
        await this.entities.settle();
        await this.facts.settle();
      },
    };
  }

  #remarkOn(file: number): (text: string) => void {
    return (text) => this.log.remark(`${this.fileNames[file]}: ${text}`);
  }
  #fault(file: number, line: number | null, column: string | null, reason: string): void {
    this.log.add(this.fileNames[file] ?? '', line, column, reason);
  }

  #node(file: number, record: NodeRecord, groups: Map<string, string>): void {
    const offer = entityOffer(record, this.#remarkOn(file));
    if ('reason' in offer) return this.#fault(file, record.line, offer.column, offer.reason);
    const before = this.entityIds.size;
    const ordinal = this.entityIds.add(record.id);
    if (ordinal < before)
      return this.#fault(
        file,
        record.line,
        null,
        `the id "${record.id}" is taken already by ${this.#place(this.#lines.entityFile.get(ordinal), this.#lines.entity.get(ordinal), file)}: keep one of the two, or give them different ids`,
      );
    this.#lines.entity.set(ordinal, record.line ?? 0);
    this.#lines.entityFile.set(ordinal, file);
    this.#stageEntity(file, groups, offer.labels, [ordinal, record.line, offer.given, offer.properties]);
  }

  #stageEntity(file: number, groups: Map<string, string>, labels: string[], row: EntityRow): void {
    const key = labels.join('\n');
    let group = groups.get(key);
    if (group === undefined) {
      for (const label of labels) this.#labels.add(label);
      this.#refuseMany(file, this.#labels, 'labels');
      groups.set(key, (group = JSON.stringify({ file, labels } satisfies EntityGroup)));
    }
    this.entities.add(group, row);
  }

  #refuseMany(file: number, names: Set<string>, what: string): void {
    if (names.size <= DISTINCT_NAMES || this.#tooMany) return;
    this.#tooMany = true;
    this.#fault(
      file,
      null,
      null,
      `there are more than ${DISTINCT_NAMES} different ${what}: is the column they come from rather a name or a property? Map it so`,
    );
  }

  #place(file: number, line: number, here: number): string {
    return `${line === 0 ? 'another' : `line ${line}`}${file === here ? '' : ` of ${this.fileNames[file]}`}`;
  }

  #edge(
    file: number,
    record: EdgeRecord,
    groups: { labels: Map<string, string>; types: Map<string, string> },
    bringsEnds: boolean,
  ): void {
    const offer = factOffer(record, this.defaultType, this.#remarkOn(file));
    if ('reason' in offer) return this.#fault(file, record.line, offer.column, offer.reason);
    const key =
      record.fact === null
        ? this.#derivedKey(`${record.source}-${offer.type}-${record.target}`)
        : factKey(this.dataset, record.fact);
    const before = this.factIds.size;
    const ordinal = this.factIds.add(key);
    if (ordinal < before)
      return this.#fault(
        file,
        record.line,
        null,
        `the relation's id "${record.fact ?? key}" is taken already by ${this.#place(this.#lines.factFile.get(ordinal), this.#lines.fact.get(ordinal), file)}: keep one of the two, or give them different ids`,
      );
    this.#lines.fact.set(ordinal, record.line ?? 0);
    this.#lines.factFile.set(ordinal, file);
    if (bringsEnds)
      for (const id of new Set([record.source, record.target])) this.#end(file, id, record.line, groups.labels);
    this.#countEnds(record);
    let group = groups.types.get(offer.type);
    if (group === undefined) {
      this.types.add(offer.type);
      this.#refuseMany(file, this.types, 'relation types');
      groups.types.set(offer.type, (group = JSON.stringify({ file, type: offer.type } satisfies FactGroup)));
    }
    offer.properties['factId'] = key;
    this.facts.add(group, [ordinal, record.line, record.source, record.target, offer.properties]);
  }

  #countEnds({ source, target }: EdgeRecord): void {
    for (const id of source === target ? [source] : [source, target]) {
      const entity = this.entityIds.find(id);
      if (entity >= 0) this.degrees.increment(entity);
      else this.looseEnds++;
    }
  }

  /** The nth fact of the same ends and type gets `-n`, the first none: the same file gives the same ids again. */
  #derivedKey(base: string): string {
    const nth = this.#bases.add(base);
    for (;;) {
      const n = this.#parallels.increment(nth);
      const key = factKey(this.dataset, n === 1 ? base : `${base}-${n}`);
      if (!this.factIds.has(key)) return key;
    }
  }

  #end(file: number, id: string, line: number | null, groups: Map<string, string>): void {
    const before = this.entityIds.size;
    const ordinal = this.entityIds.add(id);
    if (ordinal < before) return;
    this.#lines.entity.set(ordinal, line ?? 0);
    this.#lines.entityFile.set(ordinal, file);
    this.#stageEntity(
      file,
      groups,
      ['Other'],
      [ordinal, line, GIVEN.none, { id, kind: 'Other', name: id, nameFr: id, aliases: [] }],
    );
  }

  async finish(): Promise<void> {
    await this.entities.finish();
    await this.facts.finish();
  }
  async remove(): Promise<void> {
    await this.entities.remove();
    await this.facts.remove();
  }
}
