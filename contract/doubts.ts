/** Facts in doubt: contested, denied, only alleged; with who upholds each and who denies it. */
import { z } from 'zod';
import { Fact } from './facts.js';
import { CypherEcho } from './graph.js';
import { Bilingual, ClaimStatus, DatasetName, EntityRef, Key } from './model.js';
import { intIn, listOf } from './queryString.js';
import { DOUBTFUL_STANDINGS } from './standing.js';

/** `skip` and `limit` count the facts of each standing. */
export const DoubtsRequest = z.object({
  statuses: listOf(z.enum(DOUBTFUL_STANDINGS)).optional(),
  /** Entity ids; `article` for what articles say themselves. */
  claimants: listOf(Key).optional(),
  articles: listOf(Key).optional(),
  datasets: listOf(DatasetName).optional(),
  skip: intIn(0, 100_000, 0),
  limit: intIn(0, 500, 100),
});

/** Claims of one kind about a fact: of the same claimant, by the same way, with the same status. */
export const Voice = z.object({
  status: ClaimStatus,
  /** Null: the articles speak themselves. */
  claimant: EntityRef.nullable(),
  /** Through whom the words came (an agency). */
  reporter: EntityRef.nullable(),
  articles: z.array(z.object({ id: Key, title: z.string(), titleFr: z.string() })),
  /** Of a denial what it denies, as a sentence, where that is not just what the fact says. */
  denies: Bilingual.optional(),
  /** True when its claims are our reading of passages that do not say it in so many words. */
  interpretive: z.boolean().optional(),
});
export type Voice = z.infer<typeof Voice>;

/** `voices` strongest status first; none where an import brought the fact without claims. */
export const VoicedFact = z.object({ fact: Fact, voices: z.array(Voice) });
export type VoicedFact = z.infer<typeof VoicedFact>;

export const DoubtsResponse = z.object({
  groups: z.array(
    z.object({
      standing: z.enum(DOUBTFUL_STANDINGS),
      /** Facts under the request's filter, and of them those with most independent origins. */
      total: z.int(),
      facts: z.array(VoicedFact),
    }),
  ),
  truncated: z.boolean(),
  cypher: CypherEcho,
});
export type DoubtsResponse = z.infer<typeof DoubtsResponse>;
