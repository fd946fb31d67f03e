/** What an import would do to the graph as it is: counts, conflicts, and the state of every staged row. */
import type { ImportConflict, ImportCounts } from '../../../contract/index.js';
import { LISTED } from '../limits.js';
import { noMatches } from './Matches.js';
import type { ProblemLog } from '../ProblemLog.js';
import type { EntityKeys } from '../stage/EntityKeys.js';
import { NumberColumn } from '../stage/NumberColumn.js';
import type { StagedImport } from '../stage/StagedImport.js';

/** State of a staged row: to be added, to be changed, or already as the file has it. 0: not compared. */
export const [NEW, CHANGED, SAME] = [1, 2, 3] as const;

const noCounts = (): ImportCounts => ({ added: 0, merged: 0, unchanged: 0, conflicts: 0 });

export class Comparison {
  readonly entities = noCounts();
  readonly facts = noCounts();
  readonly claims = noCounts();
  /** The first hundred; `entities.conflicts` counts the entities that have any. */
  readonly conflicts: ImportConflict[] = [];
  /** By ordinal. */
  readonly entityStates = new NumberColumn();
  readonly factStates = new NumberColumn();
  readonly claimStates = new NumberColumn();
  matches = noMatches();
  /** New facts each entity of the import takes part in, by its ordinal. */
  newFacts = new NumberColumn();

  /** Rows that have to be written. */
  get toWrite(): number {
    return [this.entities, this.facts, this.claims].reduce((sum, { added, merged }) => sum + added + merged, 0);
  }

  /** With what is merged into entities of other data sets counted as such. */
  get entityCounts(): ImportCounts {
    const counts = { ...this.entities };
    for (const { ordinal, merge } of this.matches.all) {
      if (!merge) continue;
      const state = this.entityStates.get(ordinal);
      if (state === CHANGED) continue;
      counts[state === NEW ? 'added' : 'unchanged']--;
      counts.merged++;
    }
    return counts;
  }

  addConflicts(conflicts: readonly ImportConflict[]): void {
    if (conflicts.length > 0) this.entities.conflicts++;
    for (const conflict of conflicts) if (this.conflicts.length < LISTED) this.conflicts.push(conflict);
  }

  countEntity(ordinal: number, state: typeof NEW | typeof CHANGED | typeof SAME): void {
    this.entities[COUNT_OF[state]]++;
    this.entityStates.set(ordinal, state);
  }
  countFact(ordinal: number, state: typeof NEW | typeof CHANGED | typeof SAME): void {
    this.facts[COUNT_OF[state]]++;
    this.factStates.set(ordinal, state);
  }
  countClaim(ordinal: number, state: typeof NEW | typeof CHANGED | typeof SAME): void {
    this.claims[COUNT_OF[state]]++;
    this.claimStates.set(ordinal, state);
  }
}

const COUNT_OF = { [NEW]: 'added', [CHANGED]: 'merged', [SAME]: 'unchanged' } as const;

/** What the steps of a comparison work with. */
export interface ComparisonContext {
  keys: EntityKeys;
  staged: StagedImport;
  /** Hears of facts that cannot land. */
  log: ProblemLog;
  comparison: Comparison;
  /** Rows that have been compared. Throws when the import is cancelled. */
  advance(rows: number): void;
}
