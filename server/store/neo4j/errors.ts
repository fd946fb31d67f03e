/** Turns what neo4j-driver throws into StoreError. */
import neo4j, { type Neo4jError } from 'neo4j-driver';
import { StoreError, type StoreErrorKind } from '../StoreError.js';

export const isDriverError = (error: unknown): error is Neo4jError => error instanceof neo4j.Neo4jError;

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

export const kindOf = (code: string): StoreErrorKind =>
  KINDS.find(([start]) => code.startsWith(start))?.[1] ?? 'failed';

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
  'read-only': 'Only reading is allowed here.',
};

/** Any error of the driver; other errors pass through as they are. */
export function toStoreError(error: unknown, context: ErrorContext): unknown {
  if (!isDriverError(error)) return error;
  const kind = kindOf(error.code);
  const found = POSITION.exec(error.message);
  const position = found ? { line: Number(found[1]), column: Number(found[2]), offset: Number(found[3]) } : undefined;
  const details = { hint: HINTS[kind], position, cause: error };
  switch (kind) {
    case 'away':
      if (error.code.includes('DatabaseNotFound')) {
        return new StoreError(
          'away',
          `Neo4j at ${context.uri} has no database named ${context.database ?? 'by default'}.`,
          { ...details, hint: 'Check NEO4J_DATABASE.' },
        );
      }
      return new StoreError('away', `Neo4j at ${context.uri} is not reachable.`, {
        ...details,
        hint: 'Check that it runs and that NEO4J_URI is right; Entente keeps trying and goes on by itself.',
      });
    case 'unauthorized':
      if (error.code.endsWith('AuthenticationRateLimit'))
        return new StoreError(
          kind,
          `Neo4j at ${context.uri} blocks user ${context.user} for a moment after several wrong passwords.`,
          { ...details, hint: 'Correct NEO4J_PASSWORD and wait a few seconds.' },
        );
      if (error.code.endsWith('CredentialsExpired'))
        return new StoreError(
          kind,
          `Neo4j at ${context.uri} wants the password of user ${context.user} changed first.`,
          { ...details, hint: 'Set a new password (ALTER CURRENT USER), then put it in NEO4J_PASSWORD.' },
        );
      if (error.code.endsWith('Forbidden')) return new StoreError('failed', wordsOf(error.message), details);
      return new StoreError(kind, `Neo4j at ${context.uri} refused user ${context.user} or the password.`, {
        ...details,
        hint: 'Check NEO4J_USER and NEO4J_PASSWORD.',
      });
    case 'timeout':
      return new StoreError(kind, 'The statement took longer than it may and was ended.', details);
    case 'cancelled':
      return new StoreError(kind, 'The statement was ended from outside.', details);
    default:
      return new StoreError(kind, wordsOf(error.message), details);
  }
}
