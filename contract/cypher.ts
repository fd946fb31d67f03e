/** Free Cypher: request, response, and the lines of its NDJSON stream. */
import { z } from 'zod';
import { ErrorBody } from './error.js';
import { GraphJson } from './graph.js';
import { FREE_STATEMENT } from './limits.js';
import { CypherParameters, type JsonValue } from './value.js';

export const CypherRequest = z.object({
  statement: z.string().min(1, 'write a statement').max(FREE_STATEMENT.statementLength),
  parameters: CypherParameters.default({}),
  /** Rows to return at most. Default: the operator's ENTENTE_ROW_LIMIT. */
  rowLimit: z.int().min(1).max(FREE_STATEMENT.rows.most).optional(),
  /**
   * Milliseconds the statement may take, waiting for its turn and being read included. Default: the operator's
   * ENTENTE_TIMEOUT_MS.
   */
  timeoutMs: z.int().min(1).max(FREE_STATEMENT.timeoutMs.most).optional(),
  /**
   * `read`: a statement that would change the database is refused with 'cypher.would-write', for callers that
   * ask before it runs. Default: what the operator allows.
   */
  access: z.enum(['read', 'write']).default('write'),
  /** Also turn nodes, relationships and paths in the rows into Graph JSON. */
  graph: z.boolean().default(false),
});
export type CypherRequest = z.input<typeof CypherRequest>;

/** One step of a plan, in the order from the result down to what it reads; `depth` says under which step it stands. */
export const PlanStep = z.object({
  depth: z.int(),
  operator: z.string(),
  details: z.string(),
  estimatedRows: z.number().nullable(),
  /** With PROFILE; null with EXPLAIN. */
  rows: z.number().nullable(),
  dbHits: z.number().nullable(),
});
export type PlanStep = z.infer<typeof PlanStep>;

export const CypherSummary = z.object({
  rowCount: z.int(),
  /** True when a row or byte limit cut the result; `truncatedBy` says which. */
  truncated: z.boolean(),
  truncatedBy: z.enum(['rows', 'bytes']).nullable(),
  rowLimit: z.int(),
  /** What to do about a cut result. */
  hint: z.string().nullable(),
  /** Of EXPLAIN and PROFILE; null otherwise. */
  plan: z.array(PlanStep).nullable(),
  /** PROFILE has no plan because a limit cut its rows, and Neo4j gives it after the last one. */
  profileCut: z.boolean(),
  elapsedMs: z.number(),
  engine: z.string(),
  access: z.enum(['read', 'write']),
  /** What it changed, by the names of Neo4j's drivers (`nodesCreated`, `propertiesSet` …); empty when nothing. */
  counters: z.record(z.string(), z.number()),
});
export type CypherSummary = z.infer<typeof CypherSummary>;
export const CypherResponse = CypherSummary.extend({
  data: z.object({ fields: z.array(z.string()), values: z.array(z.array(z.custom<JsonValue>())) }),
  graph: GraphJson.optional(),
});
export type CypherResponse = z.infer<typeof CypherResponse>;

/** With `Accept: application/x-ndjson`: one header line, then rows, then a summary or an error. */
export const CypherStreamLine = z.union([
  z.object({ fields: z.array(z.string()) }),
  z.object({ row: z.array(z.custom<JsonValue>()) }),
  z.object({ summary: CypherSummary }),
  z.object({ error: ErrorBody }),
]);
export type CypherStreamLine = z.infer<typeof CypherStreamLine>;
