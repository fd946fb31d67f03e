/**
 * The error that queries, gate and the rooms above them throw: a code of the contract's table, what happened, and what
 * to do.
 */
import type { ErrorCode, Position } from '../contract/index.js';

export class EntenteError extends Error {
  override name = 'EntenteError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: { hint?: string; position?: Position; progress?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
  }
}
