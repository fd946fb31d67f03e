/** Health: which engine answers, whether it is there, and what is loaded. */
import { z } from 'zod';
import { Extent } from './graph.js';

/** A database that holds nodes, but no entity of Entente's: somebody's own, which nothing is written to unasked. */
export const ForeignGraph = z.object({ nodes: z.int(), labels: z.array(z.string()) });
export type ForeignGraph = z.infer<typeof ForeignGraph>;

/**
 * `ready`: answers; `starting`: the engine or the load is under way; `away`: not reachable, the server keeps trying.
 */
const StoreState = z.enum(['ready', 'starting', 'away']);
export type StoreState = z.infer<typeof StoreState>;
/**
 * What is done to the graph before it may be read: `recovering` takes back an import that was broken off, `loading`
 * brings the bundled data set. In rows; `total` is null while it is not known.
 */
export const StartWork = z.object({
  kind: z.enum(['recovering', 'loading']),
  done: z.int(),
  total: z.int().nullable(),
});
export type StartWork = z.infer<typeof StartWork>;
/**
 * `revision` is another one after each change of the graph, whoever made it; for comparing only. `changing`: an import, its
 * undoing or a deletion is under way, so that there will be another one soon.
 */
export const GraphRevision = z.object({ revision: z.string(), changing: z.boolean() });
export type GraphRevision = z.infer<typeof GraphRevision>;
export const HealthResponse = z.object({
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  store: z.object({
    engine: z.enum(['neo4j', 'embedded']),
    version: z.string().nullable(),
    state: StoreState,
    reason: z.string().nullable(),
    since: z.string(),
    /** While it is `starting`, once there is something to count. */
    work: StartWork.nullable(),
  }),
  totals: Extent.nullable(),
  /** Null while the store does not answer. */
  graph: GraphRevision.nullable(),
  /** Null where the graph is Entente's, or empty. */
  foreign: ForeignGraph.nullable(),
  /** Whether the operator allows writes through /api/cypher and imports. */
  writable: z.boolean(),
});
export type HealthResponse = z.infer<typeof HealthResponse>;
