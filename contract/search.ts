/** Search: entities by any of their names. */
import { z } from 'zod';
import { CypherEcho } from './graph.js';
import { EntityRef } from './model.js';
import { intIn } from './queryString.js';

export const SearchRequest = z.object({ q: z.string().max(200), limit: intIn(1, 50, 10) });
export const SearchHit = EntityRef.extend({
  role: z.string().nullable(),
  roleFr: z.string().nullable(),
  degree: z.int(),
  prominence: z.number(),
  /** The name or alias that matched, as stored. */
  matched: z.string(),
});
export type SearchHit = z.infer<typeof SearchHit>;
export const SearchResponse = z.object({
  hits: z.array(SearchHit),
  total: z.int(),
  /** True: there are more than `total`, which were not counted: in large graphs, of what very many names have. */
  moreThanTotal: z.boolean(),
  truncated: z.boolean(),
  cypher: CypherEcho.optional(),
});
export type SearchResponse = z.infer<typeof SearchResponse>;
