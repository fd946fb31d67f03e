/**
 * All that an import's files bring, checked and kept on disk until it is compared and landed; in memory stay only
 * hashes of ids and numbers. RecordStager fills it. It knows nothing of the store.
 */
import { join } from 'node:path';
import type { Properties } from '../records.js';
import { KeyTable } from './KeyTable.js';
import { NumberColumn } from './NumberColumn.js';
import { StagedRows, type RowCodec } from './StagedRows.js';

/**
 * `ordinal` numbers the ids in the order they came; `line` is where the file has it, null where the format has no
 * lines.
 */
export interface StagedEntity {
  ordinal: number;
  line: number | null;
  /** Bits of GIVEN: what the file states itself. */
  given: number;
  properties: Properties;
}
export interface StagedFact {
  ordinal: number;
  line: number | null;
  source: string;
  target: string;
  properties: Properties;
}
/** Keys of what a claim is about, and of what was merged into it. */
export type ClaimOwner =
  | { entity: string; was?: string }
  | { fact: number; factId: string; source: string; target: string; sourceWas?: string; targetWas?: string };
export interface StagedClaim {
  ordinal: number;
  /** `fact` is the ordinal of a fact of the files. */
  owner: ClaimOwner;
  properties: Properties;
}
/** What the rows of a batch have in common; `file` is an index of `fileNames`. */
export interface EntityGroup {
  file: number;
  labels: string[];
}
export interface FactGroup {
  file: number;
  type: string;
}

const ENTITIES: RowCodec<StagedEntity> = {
  pack: ({ ordinal, line, given, properties }) => [ordinal, line, given, properties],
  unpack: ([ordinal, line, given, properties]: [number, number | null, number, Properties]) => ({
    ordinal,
    line,
    given,
    properties,
  }),
};
const FACTS: RowCodec<StagedFact> = {
  pack: ({ ordinal, line, source, target, properties }) => [ordinal, line, source, target, properties],
  unpack: ([ordinal, line, source, target, properties]: [number, number | null, string, string, Properties]) => ({
    ordinal,
    line,
    source,
    target,
    properties,
  }),
};
const CLAIMS: RowCodec<StagedClaim> = {
  pack: ({ ordinal, owner, properties }) => [ordinal, owner, properties],
  unpack: ([ordinal, owner, properties]: [number, ClaimOwner, Properties]) => ({ ordinal, owner, properties }),
};

export class StagedImport {
  readonly fileNames: string[] = [];
  readonly entityIds = new KeyTable();
  readonly factIds = new KeyTable();
  readonly claimIds = new KeyTable();
  readonly entities: StagedRows<StagedEntity, EntityGroup>;
  readonly facts: StagedRows<StagedFact, FactGroup>;
  /** Claims on properties of both. */
  readonly claims: StagedRows<StagedClaim, null>;
  /** Facts each entity of the files takes part in, by its ordinal; whole when there are no `looseEnds`. */
  readonly degrees = new NumberColumn();
  /** Ends of facts that were no entity of the files when the fact was read. */
  looseEnds = 0;
  /** Ends that no file has as nodes are staged as entities, marked as such. */
  keepsEnds = false;

  /** `folder` exists and is this import's own. */
  constructor(folder: string) {
    this.entities = new StagedRows(join(folder, 'entities.stage'), ENTITIES);
    this.facts = new StagedRows(join(folder, 'facts.stage'), FACTS);
    this.claims = new StagedRows(join(folder, 'claims.stage'), CLAIMS);
  }

  /** Waits until the disk has kept up. */
  async settle(): Promise<void> {
    await this.entities.settle();
    await this.facts.settle();
    await this.claims.settle();
  }
  async finish(): Promise<void> {
    await this.entities.finish();
    await this.facts.finish();
    await this.claims.finish();
  }
  async remove(): Promise<void> {
    await this.entities.remove();
    await this.facts.remove();
    await this.claims.remove();
  }
}
