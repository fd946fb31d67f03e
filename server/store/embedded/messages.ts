/** What the store and the engine's thread say to each other. Requests and replies of one exchange share its id. */
import type { DatabaseSchema, FreeSummary, Parameters } from '../GraphStore.js';
import type { PlainError } from './errors.js';

export interface RunRequest {
  do: 'run';
  id: number;
  /** Where in the shared flags its ending is asked for; 0: only by message. */
  flag: number;
  statement: string;
  parameters: Parameters;
  rowLimit: number | null;
  /** The transaction it belongs to; null: it only reads what is committed. */
  transaction: number | null;
  /** All at once, without waiting for the reader. */
  whole: boolean;
  /** Rows are wanted as JSON, within so many characters in all. */
  free: { byteLimit: number; entities: boolean } | null;
}
export type Request =
  | RunRequest
  /** The next batch may come. */
  | { do: 'more'; id: number }
  /** Nobody waits for the rest. */
  | { do: 'stop'; id: number }
  /** The id of the exchange is the transaction's from then on. */
  | { do: 'begin'; id: number }
  | { do: 'commit'; id: number; transaction: number }
  | { do: 'rollback'; id: number; transaction: number }
  | { do: 'schema'; id: number }
  | { do: 'close' };

export type Reply =
  | { say: 'head'; id: number; fields: string[] }
  | { say: 'rows'; id: number; bytes: Uint8Array<ArrayBuffer> }
  /** `entities`: rows of one entity each. */
  | { say: 'json'; id: number; json: string[]; entities: Uint8Array<ArrayBuffer> }
  | { say: 'end'; id: number; summary: FreeSummary }
  | { say: 'failed'; id: number; error: PlainError }
  | { say: 'done'; id: number }
  | { say: 'schema'; id: number; schema: DatabaseSchema };
/** Of the thread as a whole. */
export type Notice = { say: 'opened' } | { say: 'cannot-open'; error: PlainError } | { say: 'log'; line: string };

export interface EngineWorkerData {
  folder: string;
  /** Place 0 holds the id of the statement that has its turn; others are flags that ask statements to end. */
  flags: SharedArrayBuffer;
  /** Of the thread's heap, in bytes. */
  memoryLimitBytes: number;
}

export const FLAGS = 1024;
export const CURRENT = 0;
