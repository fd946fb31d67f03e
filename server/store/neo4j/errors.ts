/** Turns what neo4j-driver throws into StoreError. */
import neo4j, { type Neo4jError } from 'neo4j-driver';
import type { Position } from '../../../contract/index.js';
import { StoreError, type StoreErrorKind } from '../StoreError.js';

export const isDriverError = (error: unknown): error is Neo4jError => error instanceof neo4j.Neo4jError;

/** The connection died, or was left in disorder by the statement before (see abandonResult.ts). */
export const isConnectionLoss = (error: unknown): boolean =>
  isDriverError(error) &&
  ['ServiceUnavailable', 'SessionExpired', 'Neo.ClientError.Request.Invalid'].includes(error.code);

/** Exact codes, then prefixes; the first that fits decides. */
const KINDS: [code: string, kind: StoreErrorKind][] = [
  ['Neo.ClientError.Statement.AccessMode', 'read-only'],
  ['Neo.ClientError.Statement.SyntaxError', 'syntax'],
  ['Neo.ClientError.Statement.SemanticError', 'syntax'],
  ['Neo.ClientError.Statement.ParameterMissing', 'parameter-missing'],
  ['Neo.ClientError.Schema.Constraint', 'constraint'],
  ['Neo.ClientError.Transaction.TransactionTimedOut', 'timeout'],
  ['Neo.TransientError.Transaction.LockClientStopped', 'timeout'],
  ['Neo.ClientError.Transaction.TransactionTerminated', 'cancelled'],
  ['Neo.TransientError.Transaction.Terminated', 'cancelled'],
  ['Neo.TransientError.General.MemoryPool', 'memory'],
  ['Neo.TransientError.General.TransactionOutOfMemory', 'memory'],
  ['Neo.TransientError.General.OutOfMemory', 'memory'],
  ['Neo.TransientError.General.TransactionMemoryLimit', 'memory'],
  ['Neo.ClientError.Security.', 'unauthorized'],
  ['Neo.ClientError.Database.DatabaseNotFound', 'away'],
  ['Neo.TransientError.Database.DatabaseUnavailable', 'away'],
  ['Neo.TransientError.General.DatabaseUnavailable', 'away'],
  ['ServiceUnavailable', 'away'],
  ['SessionExpired', 'away'],
];

const kindOf = (code: string): StoreErrorKind => KINDS.find(([start]) => code.startsWith(start))?.[1] ?? 'failed';

/** `(line 1, column 8 (offset: 7))` at the end of Neo4j's message. */
const POSITION = /\(line (\d+), column (\d+) \(offset: (\d+)\)\)/;

/** Neo4j appends the position, the statement and a caret; the first line says it all. */
const wordsOf = (message: string): string => (message.split('\n')[0] ?? message).replace(POSITION, '').trim();

export interface ErrorContext {
  uri: string;
  user: string;
  database: string | null;
}

const HINTS: Partial<Record<StoreErrorKind, string>> = {
  timeout: 'Ask for less (a LIMIT, a tighter pattern) or allow more time.',
  memory: 'Ask for less: add a LIMIT, a bound to variable-length patterns, or a more selective MATCH.',
  'cannot-write': 'Make room on the disk of Neo4j, then try again.',
  'read-only': 'Only reading is allowed here.',
};

/** Any error of the driver; other errors pass through as they are. */
export function toStoreError(error: unknown, context: ErrorContext): unknown {
  if (!isDriverError(error)) return error;
  const kind = /No space left on device/i.test(error.message) ? 'cannot-write' : kindOf(error.code);
  const details = { hint: HINTS[kind], position: positionIn(error.message), cause: error };
  switch (kind) {
    case 'away':
      return awayError(error, context);
    case 'unauthorized':
      return unauthorizedError(error, context);
    case 'timeout':
      return new StoreError(kind, 'The statement took longer than it may and was ended.', details);
    case 'cancelled':
      return new StoreError(kind, 'The statement was ended from outside.', details);
    default:
      return new StoreError(kind, wordsOf(error.message), details);
  }
}

function positionIn(message: string): Position | undefined {
  const found = POSITION.exec(message);
  return found ? { line: Number(found[1]), column: Number(found[2]), offset: Number(found[3]) } : undefined;
}

function awayError(cause: Neo4jError, { uri, database }: ErrorContext): StoreError {
  if (cause.code.includes('DatabaseNotFound')) {
    const message = `Neo4j at ${uri} has no database named ${database ?? 'by default'}.`;
    return new StoreError('away', message, { hint: 'Check NEO4J_DATABASE.', cause });
  }
  const hint = 'Check that it runs and that NEO4J_URI is right; Entente keeps trying and goes on by itself.';
  return new StoreError('away', `Neo4j at ${uri} is not reachable.`, { hint, cause });
}

function unauthorizedError(cause: Neo4jError, { uri, user }: ErrorContext): StoreError {
  const refuse = (message: string, hint: string): StoreError =>
    new StoreError('unauthorized', `Neo4j at ${uri} ${message}`, { hint, cause });
  if (cause.code.endsWith('AuthenticationRateLimit'))
    return refuse(
      `blocks user ${user} for a moment after several wrong passwords.`,
      'Correct NEO4J_PASSWORD, wait a few seconds, and start Entente again.',
    );
  if (cause.code.endsWith('CredentialsExpired'))
    return refuse(
      `asks user ${user} to change the password first.`,
      'Set a new password (ALTER CURRENT USER), put it in NEO4J_PASSWORD, and start Entente again.',
    );
  // The user may log in; it is the statement that is not allowed.
  if (cause.code.endsWith('Forbidden'))
    return new StoreError('failed', wordsOf(cause.message), { position: positionIn(cause.message), cause });
  return refuse(
    `refused user ${user} or the password.`,
    'Check NEO4J_USER and NEO4J_PASSWORD, then start Entente again.',
  );
}
