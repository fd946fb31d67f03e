/** What can go wrong in a store, the same words for every engine. */
import type { Position } from '../../contract/index.js';

export type StoreErrorKind =
  /** The database cannot be reached, or does not exist. */
  | 'away'
  | 'unauthorized'
  /** The database went away while a change was being kept: nobody can say whether it was. */
  | 'unknown-outcome'
  /** Another process has the embedded database open. */
  | 'locked'
  | 'timeout'
  | 'cancelled'
  /** The statement needs more memory than it may have. */
  | 'memory'
  /** There is no room left on the database's disk, or it may not be written. */
  | 'cannot-write'
  /** A row of the result is larger than an answer may be. */
  | 'too-large'
  | 'syntax'
  | 'parameter-missing'
  /** A statement that writes was run with read access. */
  | 'read-only'
  /** Cypher that the embedded engine does not know. */
  | 'needs-neo4j'
  | 'constraint'
  /** Any other fault of the statement. */
  | 'failed';

/**
 * `hint`: the remedy; `position`: where in the statement the fault is; `everywhere`: of the embedded engine's 'syntax',
 * that Neo4j would not take the statement either.
 */
export class StoreError extends Error {
  override name = 'StoreError';
  constructor(
    readonly kind: StoreErrorKind,
    message: string,
    readonly details: { hint?: string; position?: Position; everywhere?: true; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
  }
}
