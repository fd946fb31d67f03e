/** A fact, the claims that make it, and the evidence for them. */
import { z } from 'zod';
import { CypherEcho, EdgeAttributes } from './graph.js';
import { Bilingual, ClaimStatus, DatePrecision, EntityRef, Key } from './model.js';
import { PropertyClaims } from './propertyClaims.js';
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
/** Details of a fact or claim; texts of the data set come in both languages. */
const Plain = z.union([z.string(), z.number(), z.boolean()]);
const Details = z.record(z.string(), z.union([Plain, z.array(Plain), Bilingual]));
export type Details = z.infer<typeof Details>;

const Span = z.tuple([z.int(), z.int()]);
/** Where a sentence names subject and object: from and to (exclusive), in UTF-16 units; null where it does not. */
export const SentenceSpans = z.object({ subject: Span.nullable(), object: Span.nullable() });
export type SentenceSpans = z.infer<typeof SentenceSpans>;
const BothSpans = z.object({ en: SentenceSpans, fr: SentenceSpans });

/** What comes with the sentence: where it names its entities, and the fact worded from the side of its object. */
export const Telling = z.object({
  spans: BothSpans,
  passive: Bilingual,
  passiveSpans: BothSpans,
});
export type Telling = z.infer<typeof Telling>;

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
  properties: Details,
  /** The claim in its own status: "Russia is expected to supply …"; absent for imported claims. */
  sentence: Bilingual.optional(),
  /** True when it states the fact in other terms than the fact's own sentence does. */
  ownTerms: z.boolean().optional(),
  /** True when it is our reading of the passage, which does not say it in so many words. */
  interpretive: z.boolean().optional(),
  evidence: z.array(Evidence),
});
export type Claim = z.infer<typeof Claim>;
export const Fact = z.object({
  id: Key,
  subject: EntityRef,
  object: EntityRef,
  cameo: z.string().nullable(),
  ...EdgeAttributes.shape,
  /** With `sentence`. */
  telling: Telling.optional(),
  /** What else an import or the data set stored on the fact; sent by GET /api/facts/:factId. */
  properties: Details.optional(),
});
export type Fact = z.infer<typeof Fact>;
export const FactResponse = z.object({
  fact: Fact,
  claims: z.array(Claim),
  /** Entities whose ids are values of the fact's properties. Absent where there are none. */
  named: z.array(z.object({ property: z.string(), value: z.string(), entity: EntityRef })).optional(),
  /** Absent where there are none. */
  propertyClaims: PropertyClaims.optional(),
  cypher: CypherEcho,
});
export type FactResponse = z.infer<typeof FactResponse>;
