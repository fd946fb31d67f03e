/** Whether two entities are one: what a reader, or a rule of an import, judged. */
import { z } from 'zod';
import { DatasetName, EntityKind, Key } from './model.js';

/** `same` merges the two; `different` and `later` keep them apart, and none of the three is asked again. */
const JUDGEMENT_ANSWERS = ['same', 'different', 'later'] as const;
export const JudgementAnswer = z.enum(JUDGEMENT_ANSWERS);
export type JudgementAnswer = z.infer<typeof JudgementAnswer>;

/** Characters of a reason. */
const REASON_LENGTH = 1_000;
const JudgementReason = z.string().max(REASON_LENGTH);

/**
 * `other` is merged into `kept`, unless `other` alone belongs to the bundled data set. An answer given before is
 * replaced.
 */
export const JudgementRequest = z.object({
  kept: Key,
  other: Key,
  answer: JudgementAnswer,
  reason: JudgementReason.default(''),
});
export type JudgementRequest = z.input<typeof JudgementRequest>;

/** One of the two, as it was called when it was judged. */
export const JudgedEntity = z.object({
  id: Key,
  name: z.string(),
  nameFr: z.string(),
  kind: EntityKind,
  datasets: z.array(DatasetName),
});
export type JudgedEntity = z.infer<typeof JudgedEntity>;

export const Judgement = z.object({
  id: Key,
  answer: JudgementAnswer,
  reason: z.string(),
  at: z.string(),
  /** `rule`: by `mergeBy` of an import, not by a person. */
  by: z.enum(['reader', 'rule']),
  /** The import that brought it. */
  import: Key.nullable(),
  /** False for `same` while one of the two is not in the graph. */
  merged: z.boolean(),
  kept: JudgedEntity,
  other: JudgedEntity,
});
export type Judgement = z.infer<typeof Judgement>;
export const JudgementsResponse = z.object({ judgements: z.array(Judgement) });
