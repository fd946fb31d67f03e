/** Everything between two entities: their facts in either direction, with who says so. */
import { z } from 'zod';
import { VoicedFact } from './doubts.js';
import { CypherEcho } from './graph.js';
import { EntityRef, Key } from './model.js';

export const PairRequest = z
  .object({ one: Key, other: Key })
  .refine(({ one, other }) => one !== other, { path: ['other'], error: 'must be another entity than one' });
export const PairResponse = z.object({
  /** As the request names them. */
  ends: z.tuple([EntityRef, EntityRef]),
  /** By date, undated last; also those that are only expected, hypothetical or denied. */
  facts: z.array(VoicedFact),
  truncated: z.boolean(),
  cypher: CypherEcho,
});
export type PairResponse = z.infer<typeof PairResponse>;
