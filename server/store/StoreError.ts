/** What can go wrong in a store, the same words for every engine. */
import type { Position } from '../../contract/index.js';

export type StoreErrorKind =
  | 'away'
  | 'unauthorized'
  | 'locked'
  | 'timeout'
  | 'cancelled'
  | 'memory'
  | 'syntax'
  | 'parameter-missing'
  | 'read-only'
  | 'needs-neo4j'
  | 'constraint'
  | 'failed';

export class StoreError extends Error {
  override name = 'StoreError';
  constructor(
    readonly kind: StoreErrorKind,
    message: string,
    readonly details: { hint?: string; position?: Position; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
  }
}
