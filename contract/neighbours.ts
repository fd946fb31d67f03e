/** Counts and neighbours of one entity. */
import { z } from 'zod';
import { GraphJson } from './graph.js';
import { DatasetName, Key, RelationTypeName } from './model.js';
import { intIn, listOf } from './queryString.js';
import { FACT_STANDINGS } from './standing.js';

/** `both` is used for symmetric relation types, and in requests for "either". */
export const Direction = z.enum(['out', 'in', 'both']);
export type Direction = z.infer<typeof Direction>;
export const RelationCount = z.object({ type: z.string(), direction: Direction, count: z.int() });
export type RelationCount = z.infer<typeof RelationCount>;

export const NeighboursRequest = z.object({
  types: listOf(RelationTypeName).optional(),
  direction: Direction.default('both'),
  statuses: listOf(z.enum(FACT_STANDINGS)).optional(),
  datasets: listOf(DatasetName).optional(),
  /** Neighbours to return at most, most prominent first; 0 asks for the counts alone. */
  limit: intIn(0, 1000, 50),
});
export const Neighbourhood = z.object({
  entity: Key,
  counts: z.array(RelationCount),
  /** Neighbours in the whole graph under the request's filter, and those sent. */
  total: z.int(),
  shown: z.int(),
  truncated: z.boolean(),
});
export type Neighbourhood = z.infer<typeof Neighbourhood>;
export const NeighboursResponse = GraphJson.extend({ neighbourhood: Neighbourhood });
export type NeighboursResponse = z.infer<typeof NeighboursResponse>;
