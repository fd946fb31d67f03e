/** How the words of entities and relation types are written in a data set: what kernel/wording makes sentences of. */
import { z } from 'zod';
import { Bilingual } from '../../contract/index.js';

const word = z.string().trim().min(1, 'empty: write something');

/** Text that stands after the verb, in both languages: "shells", « des obus ». */
export const PropertyText = z.strictObject({
  en: word.max(100, 'at most 100 characters'),
  fr: word.max(100, 'at most 100 characters'),
}) satisfies z.ZodType<Bilingual>;

/** How an entity is named in a sentence: its article, number and gender. */
export const GrammarRecord = z.strictObject({
  en: z.strictObject({ article: z.enum(['', 'the']), plural: z.boolean() }),
  fr: z.strictObject({
    article: z.enum(['', 'le', 'la', 'les', 'l’', 'des']),
    gender: z.enum(['m', 'f']),
    plural: z.boolean(),
  }),
});

const tense = z.enum(['past', 'present']);
/** A template (kernel/wording/parseTemplate.ts); may be empty. */
const rest = z.string();

const EnglishVerb = z.union([z.literal('be'), z.tuple([word, word, word, word])], {
  error: 'an English verb is "be" or [base, third person, past, participle]',
});
const FrenchVerb = z.union(
  [
    z.literal('être'),
    z.strictObject({
      infinitive: word,
      participle: word,
      auxiliary: z.enum(['avoir', 'être']),
      reflexive: z.boolean().optional(),
      present: z.tuple([word, word]).optional(),
      conditional: z.tuple([word, word]).optional(),
    }),
  ],
  {
    error:
      'a French verb is "être" or {infinitive, participle, auxiliary, reflexive?, present?, conditional?}, the last two as [singular, plural]',
  },
);
export const EnglishClause = z.strictObject({ verb: EnglishVerb, tense, rest });
export const FrenchClause = z.strictObject({ verb: FrenchVerb, tense, rest });
