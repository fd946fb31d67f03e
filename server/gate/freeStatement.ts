/**
 * Runs a free statement behind the gate: limits on rows, bytes and time, rows as JSON texts while they come. Knows no
 * HTTP.
 */
import { FREE_STATEMENT, type CypherRequest, type CypherSummary, type JsonValue } from '../../contract/index.js';
import type { z } from 'zod';
import { plainValue } from '../graph/plainValue.js';
import type { GraphStore, Row } from '../store/GraphStore.js';
import { StoreError } from '../store/StoreError.js';
import type { Gate } from './Gate.js';
import { parametersFromJson } from './parameters.js';

export interface FreeStatementLimits {
  rowLimit: number;
  timeoutMs: number;
  /** Bytes of JSON rows at most. Default 16 MB. */
  byteLimit?: number;
}

export interface FreeResult {
  fields: string[];
  /** Batches of rows as they come, up to the limits. Iterate once; stopping early ends the statement. */
  batches(): AsyncGenerator<{ rows: Row[]; json: string[] }>;
  /** Known after the last batch. */
  summary(): CypherSummary;
}

/**
 * The gate has found it to be Cypher, by Neo4j's own analysis: an engine that cannot read it lacks that part of the
 * language.
 */
function beyondEmbedded(error: unknown): unknown {
  if (!(error instanceof StoreError) || error.kind !== 'syntax') return error;
  return new StoreError('needs-neo4j', `The embedded engine does not know this part of Cypher: ${error.message}`, {
    ...error.details,
    hint: error.details.hint ?? 'Write it another way, or run Entente on Neo4j; docs/configuration.md says how.',
  });
}

/** Throws what the gate and the store throw. */
export async function runFreeStatement(
  { store, gate, limits, signal }: { store: GraphStore; gate: Gate; limits: FreeStatementLimits; signal?: AbortSignal },
  request: z.output<typeof CypherRequest>,
): Promise<FreeResult> {
  const began = performance.now();
  const checked = await gate.check(request.statement, request.parameters, signal);
  const rowLimit = request.rowLimit ?? limits.rowLimit;
  const timeoutMs = request.timeoutMs ?? limits.timeoutMs;
  const stream = await store
    .run(request.statement, {
      parameters: parametersFromJson(request.parameters),
      access: checked.access,
      rowLimit,
      timeoutMs,
      signal,
      foreign: true,
    })
    .catch((error: unknown) => {
      throw store.engine === 'embedded' ? beyondEmbedded(error) : error;
    });
  let bytes = 0;
  let rowCount = 0;
  let cut = false;
  const byteLimit = limits.byteLimit ?? FREE_STATEMENT.bytes;
  return {
    fields: stream.fields,
    async *batches() {
      for await (const batch of stream) {
        const json: string[] = [];
        for (const row of batch) {
          const text = JSON.stringify(row.map((value): JsonValue => plainValue(value)));
          if (bytes + text.length > byteLimit) {
            cut = true;
            break;
          }
          bytes += text.length;
          json.push(text);
        }
        rowCount += json.length;
        yield { rows: json.length === batch.length ? batch : batch.slice(0, json.length), json };
        if (cut) return;
      }
    },
    summary() {
      const read = cut ? null : stream.summary();
      return {
        rowCount,
        truncated: cut || read?.truncated === true,
        truncatedBy: cut ? 'bytes' : read?.truncated ? 'rows' : null,
        rowLimit,
        elapsedMs: Math.round((performance.now() - began) * 10) / 10,
        engine: store.engine,
        access: checked.access,
        counters: read?.counters ?? {},
      };
    },
  };
}
