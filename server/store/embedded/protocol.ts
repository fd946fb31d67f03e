/** What parent and engine process say to each other over IPC (structured clone: bigint, Date and Buffer pass). */

export interface RunRequest {
  do: 'run';
  id: number;
  statement: string;
  parameters: Record<string, unknown>;
  /** Rows to send at most. */
  rowLimit: number | null;
  /** Bytes of a row at most, roughly counted; beyond, the statement fails with ROW_TOO_LARGE. Default: no limit. */
  rowBytes?: number | undefined;
  /** GQL is the engine's first language, for what only it can say. Default Cypher. */
  language?: 'gql';
  /** The open transaction to run in; null runs the statement by itself. */
  transaction: number | null;
}
export type Request =
  | RunRequest
  | { do: 'begin' | 'schema'; id: number }
  | { do: 'commit' | 'rollback'; id: number; transaction: number }
  /** `more`: send the next batch. `stop`: the reader has gone. */
  | { do: 'more' | 'stop'; id: number }
  | { do: 'close' };

/** In place of a status of the engine's. */
export const ROW_TOO_LARGE = 'row-too-large';

export interface EngineFailure {
  message: string;
  gqlStatus: string | null;
}
export type RawCounters = Record<string, number>;
export interface RawSchema {
  labels: string[];
  relationshipTypes: string[];
  propertyKeys: string[];
}

export type Reply =
  | { say: 'opened'; version: string }
  | { say: 'cannot-open'; message: string }
  /** Resident memory in bytes, reported where the parent cannot read it itself. */
  | { say: 'memory'; bytes: number }
  | { say: 'closed' }
  | { say: 'fields'; id: number; fields: string[]; counters: RawCounters }
  | { say: 'rows'; id: number; rows: unknown[][]; last: boolean; truncated: boolean }
  | { say: 'ok'; id: number }
  | { say: 'schema'; id: number; schema: RawSchema }
  | ({ say: 'failed'; id: number } & EngineFailure);
