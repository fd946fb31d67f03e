/** The articles, and one of them passage by passage. */
import { z } from 'zod';
import { Bilingual, ClaimStatus, DatePrecision, EntityRef, Key } from './model.js';
import { TextName } from './texts.js';

export const ArticleSummary = z.object({
  id: Key,
  title: z.string(),
  titleFr: z.string(),
  date: z.string().nullable(),
  precision: DatePrecision.nullable(),
  outlet: z.string().nullable(),
  author: z.string().nullable(),
  /** Address of the article on the web. */
  url: z.string().nullable(),
  language: z.string().nullable(),
  passageCount: z.int(),
  /** Passages of which the text is in the graph. */
  textCount: z.int(),
  /** Passages that are recognised in a copy of the article. */
  knownCount: z.int(),
  claimCount: z.int(),
  entityCount: z.int(),
  dataset: z.string(),
});
export type ArticleSummary = z.infer<typeof ArticleSummary>;
export const ArticlesResponse = z.object({ articles: z.array(ArticleSummary) });
export type ArticlesResponse = z.infer<typeof ArticlesResponse>;
export const ArticleResponse = z.object({
  article: ArticleSummary,
  passages: z.array(
    z.object({
      n: z.int(),
      /** The passage itself, where the graph holds it. */
      text: z.string().nullable(),
      /** Names in the text, in its order. */
      names: z.array(TextName),
      mentions: z.array(EntityRef),
      claims: z.array(
        z.object({
          id: Key,
          fact: Key,
          subject: EntityRef,
          type: z.string(),
          object: EntityRef,
          status: ClaimStatus,
          claimant: EntityRef.nullable(),
          paraphrase: z.string().nullable(),
          paraphraseFr: z.string().nullable(),
          sentence: Bilingual.optional(),
        }),
      ),
    }),
  ),
});
export type ArticleResponse = z.infer<typeof ArticleResponse>;
