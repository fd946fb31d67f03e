/** What ends a statement of the engine, in the store's words. */
import { CypherError, type ErrorKind } from '../../../cypher/engine/CypherError.js';
import { positionAt } from '../../../cypher/language/positionAt.js';
import type { Position } from '../../../contract/index.js';
import { StoreError, type StoreErrorKind } from '../StoreError.js';

const KINDS: Record<ErrorKind, StoreErrorKind> = {
  syntax: 'syntax',
  failed: 'failed',
  constraint: 'constraint',
  'parameter-missing': 'parameter-missing',
  'read-only': 'read-only',
  unsupported: 'needs-neo4j',
  timeout: 'timeout',
  cancelled: 'cancelled',
  memory: 'memory',
};

/** An error that can be sent to another thread. */
export interface PlainError {
  kind: StoreErrorKind;
  message: string;
  hint: string | undefined;
  position: Position | undefined;
  everywhere?: true | undefined;
}

/** `statement`: the text that the error speaks of. */
export function plainError(error: unknown, statement = ''): PlainError {
  if (error instanceof CypherError) {
    const { offset, hint, everywhere } = error.about;
    const position = offset === undefined ? undefined : positionAt(statement, offset);
    return { kind: KINDS[error.kind], message: clipped(error.message), hint, position, everywhere };
  }
  if (error instanceof StoreError)
    return { kind: error.kind, message: error.message, hint: undefined, position: undefined, ...error.details };
  if (error instanceof RangeError)
    return {
      kind: 'memory',
      message: `The statement outgrew what the engine can hold: ${error.message}.`,
      hint: 'Ask for less at a time.',
      position: undefined,
    };
  return {
    kind: 'failed',
    message: `The embedded engine broke at this statement: ${error instanceof Error ? error.message : String(error)}`,
    hint: 'Write it another way, and tell us of it.',
    position: undefined,
  };
}

/** A value that could not be used may be a long text. */
const LONGEST = 1_000;
const clipped = (message: string): string => (message.length > LONGEST ? `${message.slice(0, LONGEST)} …` : message);

export const fromPlain = ({ kind, message, hint, position, everywhere }: PlainError): StoreError =>
  new StoreError(kind, message, {
    ...(hint === undefined ? {} : { hint }),
    ...(position ? { position } : {}),
    ...(everywhere ? { everywhere } : {}),
  });

export const memoryError = (bytes: number): StoreError =>
  new StoreError(
    'memory',
    `The statement needed more than the ${Math.round(bytes / 1024 ** 2)} MB the embedded engine may use and was ended.`,
    {
      hint: 'Ask for less: add a LIMIT, a bound to variable-length patterns, or a more selective MATCH; or use Neo4j.',
    },
  );

/** Why the engine's thread ended. `stuck`: a statement did not stop when it was asked to. */
export type Ending = 'memory' | 'stuck' | 'crashed' | 'closed';

/** Of a statement that was under way when the thread ended through no fault of its own. */
export function lostError(ending: Ending): StoreError {
  if (ending === 'closed') return new StoreError('away', 'The store was closed before the statement had ended.');
  const why = { memory: 'it ran out of memory', stuck: 'another statement had to be ended', crashed: 'it broke down' };
  return new StoreError(
    'away',
    `The embedded engine was started again while this statement ran, because ${why[ending]}.`,
    { hint: 'Try again.' },
  );
}
