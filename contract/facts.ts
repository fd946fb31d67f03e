/** A fact, the claims that make it, and the evidence for them. */
import { z } from 'zod';
import { CypherEcho, EdgeAttributes } from './graph.js';
import { ClaimStatus, DatePrecision, EntityRef, Key } from './model.js';
import { TextName } from './texts.js';

export const Evidence = z.object({
  article: Key,
  articleTitle: z.string(),
  articleTitleFr: z.string(),
  /** Passage number, from 1. */
  passage: z.int(),
  /** The evidence in our own words; null when the user's own text is stored. */
  paraphrase: z.string().nullable(),
  paraphraseFr: z.string().nullable(),
  /** The passage itself, where the graph holds it. */
  text: z.string().nullable(),
  /** Names in the text, in its order. */
  names: z.array(TextName),
  /** Language of the text. */
  language: z.string().nullable(),
});
export type Evidence = z.infer<typeof Evidence>;
export const Claim = z.object({
  id: Key,
  status: ClaimStatus,
  /** Who says so; null when the article speaks itself. */
  claimant: EntityRef.nullable(),
  /** Through whom the claimant's words came (an agency). */
  reporter: EntityRef.nullable(),
  date: z.string().nullable(),
  precision: DatePrecision.nullable(),
  cameo: z.string().nullable(),
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  evidence: z.array(Evidence),
});
export type Claim = z.infer<typeof Claim>;
export const Fact = z.object({
  id: Key,
  subject: EntityRef,
  object: EntityRef,
  cameo: z.string().nullable(),
  ...EdgeAttributes.shape,
  /** What else an import or the data set stored on the fact; sent by GET /api/facts/:factId. */
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});
export type Fact = z.infer<typeof Fact>;
export const FactResponse = z.object({ fact: Fact, claims: z.array(Claim), cypher: CypherEcho });
export type FactResponse = z.infer<typeof FactResponse>;
