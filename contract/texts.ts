/** The text of articles, brought by the reader: which files hold which passages, and what of them is kept. */
import { z } from 'zod';
import { EntityRef, Key } from './model.js';

export const TextsRequest = z.strictObject({
  /** `preview` only reports what the files hold; `commit` keeps it. */
  mode: z.enum(['preview', 'commit']),
  /** Keep what was found of an article of which passages are missing. Without it only whole articles are kept. */
  partial: z.boolean().default(false),
});
export type TextsRequest = z.input<typeof TextsRequest>;

/** A passage's place: an article and its number there, from 1. */
const PassagePlace = z.object({ article: Key, n: z.int() });

/** A paragraph that belongs to no passage that is known. */
export const UnknownParagraph = z.object({
  /** Of the file, from 1. */
  line: z.int(),
  /** Its first words. */
  words: z.string(),
  /** The missing passage in whose place it stands, and whose text may have been changed; null when there is none. */
  insteadOf: PassagePlace.nullable(),
});
export type UnknownParagraph = z.infer<typeof UnknownParagraph>;

export const TextFile = z.object({
  name: z.string(),
  /** Passages found in it. */
  found: z.int(),
  /** Some of them; those that stand in place of a missing passage come first. */
  unknown: z.array(UnknownParagraph),
  unknownTotal: z.int(),
  /** Why it was not read; null when it was. */
  refused: z.string().nullable(),
  /** What its owner should know of how it was read. */
  remark: z.string().nullable(),
});
export type TextFile = z.infer<typeof TextFile>;

/** An article of which the files hold a passage or more. */
export const FoundArticle = z.object({
  id: Key,
  title: z.string(),
  titleFr: z.string(),
  passageCount: z.int(),
  /** Numbers of the passages that the files hold. */
  found: z.array(z.int()),
  /** Numbers of those that neither the files hold nor the graph. */
  missing: z.array(z.int()),
  /** Whether what was found is in the graph now. */
  kept: z.boolean(),
});
export type FoundArticle = z.infer<typeof FoundArticle>;

export const TextsReport = z.object({ files: z.array(TextFile), articles: z.array(FoundArticle) });
export type TextsReport = z.infer<typeof TextsReport>;

/** Of one article, or, without `article`, of all. */
export const RemoveTextsRequest = z.object({ article: Key.optional() });
export const RemovedTexts = z.object({ passages: z.int() });
export type RemovedTexts = z.infer<typeof RemovedTexts>;

/** An entity's name in a text: where it begins and ends, in UTF-16 units. */
export const TextName = z.object({ start: z.int(), end: z.int(), entity: EntityRef });
export type TextName = z.infer<typeof TextName>;
