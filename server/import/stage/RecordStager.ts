/**
 * Takes the records of an import's files, checks each, gives it its key, and stages it; what is wrong goes to the log.
 * It knows nothing of the store.
 */
import { DISTINCT_NAMES } from '../limits.js';
import { GIVEN, toEntity } from '../model/toEntity.js';
import { claimKey } from '../model/propertyClaim.js';
import { factKey, toFact } from '../model/toFact.js';
import type { ProblemLog } from '../ProblemLog.js';
import type { ClaimRecord, EdgeRecord, NodeRecord, Properties, RecordSink } from '../records.js';
import type { EntityKeys } from './EntityKeys.js';
import { NumberColumn } from './NumberColumn.js';
import { Origins } from './Origins.js';
import type { ClaimOwner, EntityGroup, FactGroup, StagedEntity, StagedImport } from './StagedImport.js';

/** A file being read. */
interface Source {
  file: number;
  name: string;
  /** Ends of edges become entities where no file has them as nodes. */
  bringsEnds: boolean;
  /** Keys of the groups its rows have been staged in, by labels and by type. */
  labelGroups: Map<string, string>;
  typeGroups: Map<string, string>;
}

/** A fact's key with its number among those of the import. */
interface NewKey {
  key: string;
  ordinal: number;
  /** Another fact has it. */
  taken: boolean;
}

/** As a remark. */
const MERGED_ROWS =
  'rows of entities that were merged into others of this data set were not compared: what they say stays as it is';

const SAID_TWICE = 'claims that come more than once are read once';
/** Claims are not grouped. */
const NO_GROUP = 'null';

export interface StagerOptions {
  /** Stage ends that no file has as nodes, too; what becomes of them is decided later. */
  keepsEnds?: boolean;
  /** Of the data set's entities. */
  keys: EntityKeys;
  /** Relation type of edges that name none. */
  defaultType: string;
}

export class RecordStager {
  readonly #staged: StagedImport;
  readonly #options: StagerOptions;
  readonly #log: ProblemLog;
  readonly #labels = new Set<string>();
  readonly #types = new Set<string>();
  readonly #entityOrigins: Origins;
  readonly #factOrigins: Origins;
  /** How many facts without an id came after the first of the same ends and type, by the number of that one's key. */
  readonly #alike = new NumberColumn();
  #tooManyNames = false;
  /** Ends that no file has as nodes so far, by their keys. */
  readonly #pending = new Map<string, { source: Source; id: string; line: number | null }>();

  constructor(staged: StagedImport, options: StagerOptions, log: ProblemLog) {
    this.#staged = staged;
    staged.keepsEnds = options.keepsEnds === true;
    this.#options = options;
    this.#log = log;
    this.#entityOrigins = new Origins(staged.fileNames);
    this.#factOrigins = new Origins(staged.fileNames);
  }

  /** Where the reader of one file hands its records. */
  sinkFor(fileName: string, bringsEnds: boolean): RecordSink {
    const file = this.#staged.fileNames.push(fileName) - 1;
    const source = { file, name: fileName, bringsEnds, labelGroups: new Map(), typeGroups: new Map() };
    return {
      node: (record) => this.#node(source, record),
      edge: (record) => this.#edge(source, record),
      claim: (record) => this.#claim(source, record),
      settle: () => this.#staged.settle(),
    };
  }

  /** To be called once all files have been read. */
  finish(): void {
    for (const [key, { source, id, line }] of this.#pending)
      this.#entityOfEnd(source, key, { id, line, given: GIVEN.end });
  }

  #node(source: Source, record: NodeRecord): void {
    const { file, name } = source;
    const entity = toEntity(record, (text) => this.#log.remark(`${name}: ${text}`));
    if ('reason' in entity) return this.#log.addRow(name, record.line, entity.column, entity.reason);
    const { entityIds } = this.#staged;
    const { keys } = this.#options;
    const own = keys.of(record.id);
    const before = entityIds.size;
    const ordinal = entityIds.add(own);
    if (ordinal < before)
      return this.#refuseTaken(source, record.line, `the id "${record.id}"`, this.#entityOrigins, ordinal);
    this.#entityOrigins.set(ordinal, file, record.line);
    const { given, properties } = entity;
    const key = keys.now(own);
    // What was merged into another entity of the data set says nothing anew of that one.
    if (key !== own && keys.isOwn(key)) this.#log.remark(`${name}: ${MERGED_ROWS}`);
    else {
      properties['id'] = key;
      this.#stageEntity(source, entity.labels, { ordinal, line: record.line, given, properties });
    }
    for (const claim of record.claims ?? []) this.#claim(source, { line: record.line, claim, entity: record.id });
  }

  #edge(source: Source, record: EdgeRecord): void {
    const { file, name } = source;
    const fact = toFact(record, this.#options.defaultType, (text) => this.#log.remark(`${name}: ${text}`));
    if ('reason' in fact) {
      if (fact.remedy) this.#log.suggest(fact.remedy);
      return this.#log.addRow(name, record.line, fact.column, fact.reason);
    }
    const { key, ordinal, taken } =
      record.fact === null
        ? this.#derivedKey(`${record.source}-${fact.type}-${record.target}`)
        : this.#givenKey(record.fact);
    if (taken)
      return this.#refuseTaken(
        source,
        record.line,
        `the relation's id "${record.fact ?? key}"`,
        this.#factOrigins,
        ordinal,
      );
    this.#factOrigins.set(ordinal, file, record.line);
    const { line } = record;
    const { properties } = fact;
    const from = this.#end(source, record.source, line, properties, 'sourceWas');
    const to = this.#end(source, record.target, line, properties, 'targetWas');
    this.#countEnds(from === to ? [from] : [from, to]);
    properties['factId'] = key;
    this.#staged.facts.add(this.#typeGroup(source, fact.type), { ordinal, line, source: from, target: to, properties });
    for (const claim of record.claims ?? [])
      this.#claim(source, { line, claim, fact: key, source: record.source, target: record.target });
  }

  /** A claim on what was left out is left out with it. */
  #claim(source: Source, record: ClaimRecord): void {
    const { keys } = this.#options;
    const owner = 'entity' in record ? this.#claimedEntity(record.entity) : this.#claimedFact(record);
    if (owner === null) return;
    const about = 'entity' in owner ? (owner.was ?? owner.entity) : owner.factId;
    const key = claimKey(keys.dataset, about, record.claim);
    const before = this.#staged.claimIds.size;
    const ordinal = this.#staged.claimIds.add(key);
    if (ordinal < before) return this.#log.remark(`${source.name}: ${SAID_TWICE}`);
    this.#staged.claims.add(NO_GROUP, { ordinal, owner, properties: { ...record.claim.properties, id: key } });
  }

  #claimedEntity(id: string): ClaimOwner | null {
    const { keys } = this.#options;
    const own = keys.of(id);
    if (!this.#staged.entityIds.has(own)) return null;
    const entity = keys.now(own);
    return entity === own ? { entity } : { entity, was: own };
  }

  #claimedFact({ fact, source, target }: { fact: string; source: string; target: string }): ClaimOwner | null {
    const { keys } = this.#options;
    const factId = factKey(keys.dataset, fact);
    const ordinal = this.#staged.factIds.find(factId);
    if (ordinal < 0) return null;
    const [from, to] = [keys.of(source), keys.of(target)];
    const ends = { source: keys.now(from), target: keys.now(to) };
    return {
      fact: ordinal,
      factId,
      ...ends,
      ...(ends.source === from ? {} : { sourceWas: from }),
      ...(ends.target === to ? {} : { targetWas: to }),
    };
  }

  /** The key of an end. One that was merged away is noted among the fact's properties. */
  #end(
    source: Source,
    id: string,
    line: number | null,
    properties: Properties,
    note: 'sourceWas' | 'targetWas',
  ): string {
    const { keys } = this.#options;
    const own = keys.of(id);
    const key = keys.now(own);
    if (key !== own) properties[note] = own;
    else if (source.bringsEnds) this.#entityOfEnd(source, own, { id, line, given: GIVEN.none });
    else if (this.#staged.keepsEnds && !this.#staged.entityIds.has(own)) this.#pending.set(own, { source, id, line });
    return key;
  }

  /** An end that no file has described so far becomes an entity known by its id alone. */
  #entityOfEnd(
    source: Source,
    key: string,
    { id, line, given }: { id: string; line: number | null; given: number },
  ): void {
    const before = this.#staged.entityIds.size;
    const ordinal = this.#staged.entityIds.add(key);
    if (ordinal < before) return;
    this.#entityOrigins.set(ordinal, source.file, line);
    const properties = { id: key, kind: 'Other', name: id, nameFr: id, aliases: [] };
    this.#stageEntity(source, ['Other'], { ordinal, line, given, properties });
  }

  #stageEntity(source: Source, labels: string[], entity: StagedEntity): void {
    const text = labels.join('\n');
    let group = source.labelGroups.get(text);
    if (group === undefined) {
      for (const label of labels) this.#labels.add(label);
      this.#refuseTooMany(source, this.#labels, 'label', 'labels');
      group = JSON.stringify({ file: source.file, labels } satisfies EntityGroup);
      source.labelGroups.set(text, group);
    }
    this.#staged.entities.add(group, entity);
  }

  #typeGroup(source: Source, type: string): string {
    let group = source.typeGroups.get(type);
    if (group === undefined) {
      this.#types.add(type);
      this.#refuseTooMany(source, this.#types, 'type', 'relation types');
      group = JSON.stringify({ file: source.file, type } satisfies FactGroup);
      source.typeGroups.set(type, group);
    }
    return group;
  }

  #countEnds(ends: Iterable<string>): void {
    for (const key of ends) {
      const entity = this.#staged.entityIds.find(key);
      if (entity >= 0) this.#staged.degrees.increment(entity);
      else this.#staged.looseEnds++;
    }
  }

  #givenKey(id: string): NewKey {
    return this.#takeKey(factKey(this.#options.keys.dataset, id));
  }

  /** The nth fact of the same ends and type gets `-n`, the first none: the same file gives the same ids again. */
  #derivedKey(base: string): NewKey {
    const { dataset } = this.#options.keys;
    const first = this.#takeKey(factKey(dataset, base));
    if (!first.taken) return first;
    for (;;) {
      const next = this.#takeKey(factKey(dataset, `${base}-${this.#alike.increment(first.ordinal) + 1}`));
      if (!next.taken) return next;
    }
  }

  #takeKey(key: string): NewKey {
    const { factIds } = this.#staged;
    const before = factIds.size;
    const ordinal = factIds.add(key);
    return { key, ordinal, taken: ordinal < before };
  }

  #refuseTaken({ file, name }: Source, line: number | null, what: string, origins: Origins, ordinal: number): void {
    const other = origins.describe(ordinal, file);
    const remedy =
      origins.fileOf(ordinal) === file
        ? `keep one of the two, or give them different ids${origins === this.#factOrigins ? ', or leave the ids out' : ''}`
        : 'if it is the same thing, import the files one after the other, and the second adds to the first; if not, import each into a data set of its own, or name the space of each in its header, where it is CSV (id:ID(people))';
    const reason = `${what} is taken already by ${other}: ${remedy}`;
    this.#log.addRow(name, line, null, reason);
  }

  #refuseTooMany({ name }: Source, names: Set<string>, role: 'label' | 'type', what: string): void {
    if (names.size <= DISTINCT_NAMES || this.#tooManyNames) return;
    this.#tooManyNames = true;
    this.#log.tooManyNames.set(name, role);
    const question = 'is the column they come from rather a name or a property? Map it so';
    this.#log.add(name, null, null, `there are more than ${DISTINCT_NAMES} different ${what}: ${question}`);
  }
}
