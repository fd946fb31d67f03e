/**
 * Runs a free statement behind the gate: limits on rows, bytes and time, rows as JSON texts while they come. Knows no
 * HTTP.
 */
import { FREE_STATEMENT, type CypherRequest, type CypherSummary } from '../../contract/index.js';
import type { z } from 'zod';
import { outdateAnswersOf } from '../kept/outdateAnswers.js';
import { deadline, type Deadline } from '../store/deadline.js';
import type { FreeStream, GraphStore, Row } from '../store/GraphStore.js';
import type { Client } from '../supervisor/FairQueue.js';
import { EntenteError } from '../EntenteError.js';
import type { CheckedStatement, Gate } from './Gate.js';
import { parametersFromJson } from './parameters.js';
import { refusedByEmbedded } from './refusedByEmbedded.js';

export interface FreeStatementLimits {
  rowLimit: number;
  timeoutMs: number;
  /** Bytes of JSON rows at most. Default 16 MB. */
  byteLimit?: number;
}

export interface FreeResult {
  fields: string[];
  /**
   * Batches of rows as they come, as JSON texts, up to the limits; `rows` has the nodes and relationships in them when
   * the request asks for a graph. Iterate once; stopping early ends the statement.
   */
  batches(): AsyncGenerator<{ rows: Row[]; json: string[] }>;
  /** Known after the last batch. */
  summary(): CypherSummary;
}

const wouldWrite = ({ name, position }: NonNullable<CheckedStatement['change']>): EntenteError =>
  new EntenteError('cypher.would-write', `${name} changes the database, and only reading was asked for.`, {
    position,
    hint: 'Nothing was run. POST /api/cypher runs it where writing is allowed, unless it is sent with `access` “read”.',
  });

/** `planLost`: it was to have a plan, which comes after the last row. */
function hintFor(truncatedBy: CypherSummary['truncatedBy'], rowLimit: number, planLost: boolean): string | null {
  if (truncatedBy === null) return null;
  if (planLost) return 'PROFILE gives its plan after the last row: return fewer rows, for example with LIMIT.';
  if (truncatedBy === 'bytes') return 'The answer reached its limit of bytes: return less per row.';
  const { most } = FREE_STATEMENT.rows;
  const more = rowLimit < most ? `ask for more with rowLimit (at most ${most}), or ` : '';
  return `Only the first ${rowLimit} rows are here: ${more}read on with ORDER BY and SKIP ${rowLimit}.`;
}

export interface FreeStatementSetting {
  store: GraphStore;
  gate: Gate;
  limits: FreeStatementLimits;
  signal?: AbortSignal | undefined;
  client?: Client;
}

/** Throws what the gate and the store throw. Waiting, reading and running are under one deadline. */
export async function runFreeStatement(
  setting: FreeStatementSetting,
  request: z.output<typeof CypherRequest>,
): Promise<FreeResult> {
  const limit = deadline({ timeoutMs: request.timeoutMs ?? setting.limits.timeoutMs, signal: setting.signal });
  try {
    return await begin(setting, request, limit);
  } catch (error) {
    limit.end();
    throw error;
  }
}

async function begin(
  { store, gate, limits, client }: FreeStatementSetting,
  request: z.output<typeof CypherRequest>,
  limit: Deadline,
): Promise<FreeResult> {
  const began = performance.now();
  const { signal } = limit;
  const checked = await gate.check(request.statement, request.parameters, { signal, client });
  if (checked.change !== null && request.access === 'read') throw wouldWrite(checked.change);
  const rowLimit = request.rowLimit ?? limits.rowLimit;
  const writes = checked.change !== null;
  if (writes) await outdateAnswersOf(store);
  const stream: FreeStream = await store
    .runFree(request.statement, {
      parameters: parametersFromJson(request.parameters),
      access: checked.access,
      rowLimit,
      timeoutMs: request.timeoutMs ?? limits.timeoutMs,
      signal,
      byteLimit: limits.byteLimit ?? FREE_STATEMENT.bytes,
      entities: request.graph,
    })
    .catch(async (error: unknown) => {
      if (store.engine !== 'embedded') throw error;
      throw await refusedByEmbedded(error, () => gate.objection(request.statement, { signal, client }));
    });
  return {
    fields: stream.fields,
    async *batches() {
      try {
        for await (const { json, entities } of stream) yield { json, rows: [entities] };
      } finally {
        limit.end();
        if (writes) await outdateAnswersOf(store);
      }
    },
    summary() {
      const { rowCount, truncated, truncatedBy, counters, plan } = stream.summary();
      return {
        rowCount,
        truncated,
        truncatedBy,
        rowLimit,
        hint: hintFor(truncatedBy, rowLimit, checked.profiled && plan === undefined),
        plan: plan ?? null,
        profileCut: checked.profiled && truncated && plan === undefined,
        elapsedMs: Math.round((performance.now() - began) * 10) / 10,
        engine: store.engine,
        access: checked.access,
        counters,
      };
    },
  };
}
