/**
 * All that an import's files bring, checked and kept on disk until it is compared and landed; in memory stay only
 * hashes of ids and numbers. RecordStager fills it. It knows nothing of the store.
 */
import { join } from 'node:path';
import { FileRefused } from '../ProblemLog.js';
import type { Properties } from '../records.js';
import { KeyTable, type KeyTableState } from './KeyTable.js';
import { NumberColumn } from './NumberColumn.js';
import { StagedRows, type Extent, type RowCodec } from './StagedRows.js';

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

/** A staged import as it goes from one thread to another, with the folder that its rows are in. */
export interface StagedState {
  folder: string;
  fileNames: string[];
  ids: Record<Staged, KeyTableState>;
  extents: Record<Staged, Extent>;
  degrees: Uint32Array;
  looseEnds: number;
  keepsEnds: boolean;
}
type Staged = 'entities' | 'facts' | 'claims';

export class StagedImport {
  readonly #folder: string;
  readonly fileNames: string[];
  readonly entityIds: KeyTable;
  readonly factIds: KeyTable;
  readonly claimIds: KeyTable;
  readonly entities: StagedRows<StagedEntity, EntityGroup>;
  readonly facts: StagedRows<StagedFact, FactGroup>;
  /** Claims on properties of both. */
  readonly claims: StagedRows<StagedClaim, null>;
  /** Facts each entity of the files takes part in, by its ordinal; whole when there are no `looseEnds`. */
  readonly degrees: NumberColumn;
  /** Ends of facts that were no entity of the files when the fact was read. */
  looseEnds: number;
  /** Ends that no file has as nodes are staged as entities, marked as such. */
  keepsEnds: boolean;

  /** Of `length`. Default: as much as there is room on the disk. */
  mostLength = Infinity;

  /**
   * `folder` exists and is this import's own. `state`: of an import that is finished in that folder, and is not to be
   * used any more in its thread. Default: nothing is staged yet.
   */
  constructor(folder: string, state?: Omit<StagedState, 'folder'>) {
    this.#folder = folder;
    this.fileNames = state?.fileNames ?? [];
    this.entityIds = new KeyTable(state?.ids.entities);
    this.factIds = new KeyTable(state?.ids.facts);
    this.claimIds = new KeyTable(state?.ids.claims);
    this.entities = new StagedRows(join(folder, 'entities.stage'), ENTITIES, state?.extents.entities);
    this.facts = new StagedRows(join(folder, 'facts.stage'), FACTS, state?.extents.facts);
    this.claims = new StagedRows(join(folder, 'claims.stage'), CLAIMS, state?.extents.claims);
    this.degrees = new NumberColumn(state?.degrees);
    this.looseEnds = state?.looseEnds ?? 0;
    this.keepsEnds = state?.keepsEnds ?? false;
  }

  get state(): StagedState {
    const { entities, facts, claims } = this;
    return {
      folder: this.#folder,
      fileNames: this.fileNames,
      ids: { entities: this.entityIds.state, facts: this.factIds.state, claims: this.claimIds.state },
      extents: { entities: entities.extent, facts: facts.extent, claims: claims.extent },
      degrees: this.degrees.values,
      looseEnds: this.looseEnds,
      keepsEnds: this.keepsEnds,
    };
  }

  /** Characters of all rows, as they are staged. */
  get length(): number {
    return this.entities.extent.length + this.facts.extent.length + this.claims.extent.length;
  }

  /** Waits until the disk has kept up. Throws FileRefused where the rows take more of it than they may. */
  async settle(): Promise<void> {
    if (this.length > this.mostLength) {
      const fault = 'what the files say of many nodes or relations at once takes too much room when it is said of each';
      throw new FileRefused(`${fault}: leave out what is the same everywhere`);
    }
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
