/** Health: which engine answers, whether it is there, and what is loaded. */
import { z } from 'zod';
import { Extent } from './graph.js';

/**
 * `ready`: answers; `starting`: the engine or the load is under way; `away`: not reachable, the server keeps trying.
 */
const StoreState = z.enum(['ready', 'starting', 'away']);
export type StoreState = z.infer<typeof StoreState>;
export const HealthResponse = z.object({
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  store: z.object({
    engine: z.enum(['neo4j', 'embedded']),
    version: z.string().nullable(),
    state: StoreState,
    reason: z.string().nullable(),
    since: z.string(),
  }),
  totals: Extent.nullable(),
  /** Whether the operator allows writes through /api/cypher and imports. */
  writable: z.boolean(),
});
export type HealthResponse = z.infer<typeof HealthResponse>;
