/**
 * Makes every failure the one error shape, and keeps what strangers need not know in the server's own log. The text of
 * an error is written where it is thrown (EntenteError, StoreError); here it gets at most its code.
 */
import type { ErrorRequestHandler, Response } from 'express';
import { ERROR_CODES, type ErrorBody, type ErrorCode } from '../../contract/index.js';
import { EntenteError } from '../EntenteError.js';
import { StoreError, type StoreErrorKind } from '../store/StoreError.js';

const OF_STORE: Record<StoreErrorKind, ErrorCode> = {
  away: 'store.away',
  unauthorized: 'store.unauthorized',
  'unknown-outcome': 'store.unknown-outcome',
  locked: 'store.locked',
  timeout: 'cypher.timeout',
  cancelled: 'cypher.cancelled',
  memory: 'cypher.memory',
  'cannot-write': 'server.cannot-write',
  'too-large': 'cypher.too-large',
  syntax: 'cypher.syntax',
  'read-only': 'cypher.read-only',
  'needs-neo4j': 'cypher.needs-neo4j',
  constraint: 'cypher.failed',
  'parameter-missing': 'cypher.parameter-missing',
  failed: 'cypher.failed',
};
/** Where the statement is ours, these are our own fault. */
const OWN_FAULTS: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'cypher.syntax',
  'cypher.read-only',
  'cypher.needs-neo4j',
  'cypher.failed',
  'cypher.parameter-missing',
]);
/** When to ask again, by status. */
const RETRY_SECONDS: Partial<Record<number, string>> = { 429: '1', 503: '2' };

export interface WordingOptions {
  /** Whether the statement that failed was the client's. Default false. */
  freeStatement?: boolean;
  /** Takes what is kept from the client. Default: standard error. */
  log?: (line: string) => void;
}

/** Any thrown thing as an error body: EntenteError and StoreError keep their text, all else is an internal error. */
export function errorBody(
  error: unknown,
  { freeStatement = false, log = console.error }: WordingOptions = {},
): ErrorBody {
  if (error instanceof EntenteError) {
    if (error.code === 'server.internal') log(`Internal error: ${error.message} ${causeOf(error)}`);
    return body(error.code, error.message, error.details);
  }
  if (error instanceof StoreError) {
    const code = OF_STORE[error.kind];
    const own = freeStatement ? null : ofOwnStatement(code);
    if (own) return own;
    if (freeStatement || !OWN_FAULTS.has(code)) return body(code, error.message, error.details);
  }
  const fromDisk = ofDisk(error);
  if (fromDisk) {
    log(`Cannot write: ${causeOf(error)}`);
    return fromDisk;
  }
  const fromExpress = ofExpress(error);
  if (fromExpress) return fromExpress;
  log(`Internal error: ${causeOf(error)}`);
  return {
    code: 'server.internal',
    message: 'Something went wrong in the server.',
    hint: 'The server’s own output says more.',
  };
}

/** Who clicked wrote no statement, and can tighten none. */
function ofOwnStatement(code: ErrorCode): ErrorBody | null {
  const hint = 'Try again; if it happens again, ask for less at once, for example with a filter.';
  if (code === 'cypher.timeout') return { code, message: 'The graph took too long to answer.', hint };
  if (code === 'cypher.memory') return { code, message: 'The graph needed too much memory to answer.', hint };
  return null;
}

type Particulars = Pick<ErrorBody, 'hint' | 'position' | 'progress'>;
const body = (code: ErrorCode, message: string, { hint, position, progress }: Particulars): ErrorBody => ({
  code,
  message,
  ...(hint !== undefined && { hint }),
  ...(position !== undefined && { position }),
  ...(progress !== undefined && { progress }),
});

const causeOf = (error: unknown): string =>
  error instanceof Error
    ? `${error.stack ?? error.message}${error.cause ? `\ncaused by ${causeOf(error.cause)}` : ''}`
    : String(error);

/** Errors of the file system that whoever runs the server can mend. */
function ofDisk(error: unknown): ErrorBody | null {
  const { code } = (typeof error === 'object' && error !== null ? error : {}) as { code?: unknown };
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return {
        code: 'server.cannot-write',
        message: 'The disk of the server is full.',
        hint: 'Make room on it, then try again.',
      };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return {
        code: 'server.cannot-write',
        message: 'The server may not write to its data folder.',
        hint: 'Let its account write there, or give it another folder with ENTENTE_DATA.',
      };
    default:
      return null;
  }
}

/** Errors of Express, known by their `status`. */
function ofExpress(error: unknown): ErrorBody | null {
  const { status } = (typeof error === 'object' && error !== null ? error : {}) as { status?: number };
  if (error instanceof URIError || (error instanceof Error && /decode param/.test(error.message)))
    return {
      code: 'request.invalid',
      message: 'The address holds a broken % escape.',
      hint: 'Encode ids with encodeURIComponent.',
    };
  if (typeof status === 'number' && status >= 400 && status < 500)
    return {
      code: 'request.invalid',
      message: 'The request could not be read.',
      hint: 'Send UTF-8 JSON, as it is or packed with gzip.',
    };
  return null;
}

/** Sends an error body with its status; nothing when the answer has begun already. */
function sendError(response: Response, error: ErrorBody): void {
  if (response.headersSent) return void response.destroy();
  const status = ERROR_CODES[error.code];
  const seconds = RETRY_SECONDS[status];
  if (seconds) response.setHeader('Retry-After', seconds);
  response.status(status).setHeader('Cache-Control', 'no-store').json(error);
}

export const errorMiddleware =
  (log?: (line: string) => void): ErrorRequestHandler =>
  (error, _request, response, _next) =>
    sendError(response, errorBody(error, { log }));
