/** Shortest paths between two entities. */
import { z } from 'zod';
import { GraphJson } from './graph.js';
import { DatasetName, EntityRef, Key, RelationTypeName } from './model.js';
import { intIn, listOf } from './queryString.js';

export const PathsRequest = z
  .object({
    from: Key,
    to: Key,
    /** Longest path looked for, in facts. */
    maxLength: intIn(1, 8, 5),
    /** Paths at most. */
    limit: intIn(1, 200, 50),
    types: listOf(RelationTypeName).optional(),
    datasets: listOf(DatasetName).optional(),
  })
  .refine(({ from, to }) => from !== to, { path: ['to'], error: 'must be another entity than from' });
/**
 * All shortest paths (undirected); facts that run parallel between two neighbours belong to one path. `length` is null
 * when there is none up to `maxLength`.
 */
export const PathsResponse = z.object({
  from: EntityRef,
  to: EntityRef,
  length: z.int().nullable(),
  maxLength: z.int(),
  paths: z.array(z.object({ entities: z.array(Key) })),
  truncated: z.boolean(),
  totalPaths: z.int(),
  graph: GraphJson,
});
export type PathsResponse = z.infer<typeof PathsResponse>;
