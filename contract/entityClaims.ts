/** What an entity says: the claims that it makes, and those of others that came through it. */
import { z } from 'zod';
import { CypherEcho } from './graph.js';
import { Bilingual, ClaimStatus, DatePrecision, EntityRef, Key } from './model.js';
import { intIn } from './queryString.js';

/** `limit` of either list. */
export const EntityClaimsRequest = z.object({ limit: intIn(0, 1000, 200) });

export const SaidClaim = z.object({
  id: Key,
  fact: Key,
  subject: EntityRef,
  type: z.string(),
  object: EntityRef,
  status: ClaimStatus,
  date: z.string().nullable(),
  precision: DatePrecision.nullable(),
  /** Null: an article speaks itself. */
  claimant: EntityRef.nullable(),
  reporter: EntityRef.nullable(),
  /** The claim in its own status; absent for imported claims. */
  sentence: Bilingual.optional(),
});
export type SaidClaim = z.infer<typeof SaidClaim>;

/** Strongest status first, then by id. */
export const SaidClaims = z.object({
  counts: z.array(z.object({ status: ClaimStatus, count: z.int() })),
  total: z.int(),
  claims: z.array(SaidClaim),
  truncated: z.boolean(),
});
export type SaidClaims = z.infer<typeof SaidClaims>;

export const EntityClaimsResponse = z.object({ made: SaidClaims, reported: SaidClaims, cypher: CypherEcho });
export type EntityClaimsResponse = z.infer<typeof EntityClaimsResponse>;
