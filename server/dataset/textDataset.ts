/**
 * The records of a data set written as text, one JSON object a line: their schemas and types. Knows nothing of files,
 * databases or of what records mean together.
 */
import { z } from 'zod';
import {
  CLAIM_STATUSES,
  DatasetName,
  DatePrecision,
  ENTITY_KINDS,
  FactLayer,
  Language,
  WebAddress,
} from '../../contract/index.js';
import { EnglishClause, FrenchClause, GrammarRecord, PropertyText } from './wordingRecords.js';

const text = z.string().trim().min(1, 'empty: write something');
/** A readable key such as `vladimir-putin`: lower-case words of letters and digits, joined by hyphens. */
const key = z
  .string()
  .max(120, 'a key has at most 120 characters')
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'a key is lower-case letters and digits joined by hyphens, such as vladimir-putin',
  );
const relationType = z.string().regex(/^[A-Z]+(_[A-Z]+)*$/, 'a relation type is an UPPER_SNAKE verb, such as SIGNED');
const cameo = z
  .string()
  .regex(/^\d{2,4}$/, 'a CAMEO code is two to four digits, as text, such as "057"')
  .nullable();
const date = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is 2024, 2024-06 or 2024-06-19')
  .nullable();
const precision = DatePrecision.nullable();
const propertyName = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'a property name is camelCase letters and digits');

/** An event, document, programme or piece of materiel of which the articles do not say who is behind it. */
const OpenEnd = z.strictObject({ entity: key, reason: text });

export const DatasetHead = z.strictObject({
  name: DatasetName,
  title: text,
  /** Absent: the page shows `title` in French, too. */
  titleFr: text.optional(),
  openEnds: z.array(OpenEnd).default([]),
});

export const ArticleRecord = z.strictObject({
  id: key,
  title: text,
  titleFr: text,
  date,
  precision,
  outlet: text.nullable(),
  author: text.nullable().optional(),
  url: WebAddress.nullable().optional(),
  language: Language.nullable(),
  passages: z.int().min(1),
  note: z.string().optional(),
});
export type ArticleRecord = z.infer<typeof ArticleRecord>;

/** By what a passage is recognised in a copy of its article: server/texts/foldText.ts makes both numbers. */
export const PassageRecord = z.strictObject({
  article: key,
  n: z.int().min(1),
  /** Characters of the folded text. */
  length: z.int().min(1),
  checksum: z.string().regex(/^[0-9a-f]{32}$/, 'a checksum is 32 hex digits: npm run checksums makes it'),
});
export type PassageRecord = z.infer<typeof PassageRecord>;

export const EntityRecord = z.strictObject({
  id: key,
  kind: z.enum(ENTITY_KINDS),
  name: text,
  nameFr: text,
  /** What it is called in a running sentence, without its article; absent: its name. */
  inText: text.optional(),
  inTextFr: text.optional(),
  /**
   * The same for a sentence whose other end that name holds: Putin takes part not in "Putin's visit" but in "the
   * visit".
   */
  inTextBeside: text.optional(),
  inTextBesideFr: text.optional(),
  /** As a place, "at the crossing", « en Corée du Nord », where the rule (kernel/wording) would give another. */
  locative: text.optional(),
  locativeFr: text.optional(),
  grammar: GrammarRecord,
  /** When an event took place, a document was made. */
  date: date.optional(),
  precision: precision.optional(),
  aliases: z.array(text),
  descriptions: z.array(text).optional(),
  role: text.nullable(),
  roleFr: text.nullable(),
  wikidata: z
    .string()
    .regex(/^Q\d+$/, 'a Wikidata id is Q and digits, or null')
    .nullable(),
  note: z.string().optional(),
});
export type EntityRecord = z.infer<typeof EntityRecord>;

export const VocabularyRecord = z.strictObject({
  type: relationType,
  layer: FactLayer,
  /** The type alone: as a verb, between two names or above a list of facts, and as a noun, in lists of types. */
  label: text,
  labelFr: text,
  noun: text,
  nounFr: text,
  definition: text,
  definitionFr: text,
  cameo,
  symmetric: z.boolean(),
  /** Kinds of entity that it may join. */
  subjects: z.array(z.enum(ENTITY_KINDS)).min(1, 'name the kinds it takes'),
  objects: z.array(z.enum(ENTITY_KINDS)).min(1, 'name the kinds it takes'),
  /** Properties that a claim must have. */
  requires: z.array(propertyName),
  covers: z.array(text),
  /** A sentence of our own that the type fits, and one that it does not, with the type to use instead. */
  example: text,
  counterExample: text,
  line: text,
  lineFr: text,
  lineExpected: text.optional(),
  lineExpectedFr: text.optional(),
  lineNegated: text.optional(),
  lineNegatedFr: text.optional(),
  active: EnglishClause,
  passive: EnglishClause,
  activeFr: FrenchClause,
  passiveFr: FrenchClause,
});
export type VocabularyRecord = z.infer<typeof VocabularyRecord>;

const EvidenceRecord = z.strictObject({
  article: key,
  passage: z.int().min(1),
  paraphrase: text,
  paraphraseFr: text,
});
export type EvidenceRecord = z.infer<typeof EvidenceRecord>;

export const ClaimRecord = z.strictObject({
  id: key,
  fact: key,
  subject: key,
  type: relationType,
  object: key,
  status: z.enum(CLAIM_STATUSES),
  claimant: key.nullable(),
  reporter: key.nullable(),
  date,
  precision,
  properties: z.record(propertyName, z.union([PropertyText, text, z.number(), z.boolean()])),
  /** Our reading of the passage, which does not say it in so many words. */
  interpretive: z.boolean().optional(),
  /** Of an alleged one: the article itself says that it seems so, and nobody is reported to say it. */
  seeming: z.boolean().optional(),
  /** Of a denied one: what is denied has not come, but might. */
  yetToCome: z.boolean().optional(),
  /** Only where the claim deserves another code than its type's. */
  cameo: cameo.optional(),
  evidence: z.array(EvidenceRecord).min(1, 'a claim needs evidence: name the article and passage that say so'),
  note: z.string().optional(),
});
export type ClaimRecord = z.infer<typeof ClaimRecord>;

/** A name that several entities answer to; only names listed here may be shared. */
export const AmbiguousRecord = z.strictObject({
  alias: text,
  entities: z.array(key).min(2, 'an ambiguous name needs two entities or more'),
  note: text,
});
export type AmbiguousRecord = z.infer<typeof AmbiguousRecord>;

/** A whole data set. The record at index `i` of a list stands on line `i + 1` of its file. */
export interface TextDataset {
  name: string;
  title: string;
  titleFr?: string | undefined;
  openEnds: { entity: string; reason: string }[];
  articles: ArticleRecord[];
  passages: PassageRecord[];
  entities: EntityRecord[];
  vocabulary: VocabularyRecord[];
  claims: ClaimRecord[];
  ambiguous: AmbiguousRecord[];
}

export const RECORD_FILES = {
  articles: { file: 'articles.jsonl', schema: ArticleRecord },
  passages: { file: 'passages.jsonl', schema: PassageRecord },
  entities: { file: 'entities.jsonl', schema: EntityRecord },
  vocabulary: { file: 'vocabulary.jsonl', schema: VocabularyRecord },
  claims: { file: 'claims.jsonl', schema: ClaimRecord },
  ambiguous: { file: 'ambiguous.jsonl', schema: AmbiguousRecord },
} as const satisfies {
  [K in Exclude<keyof TextDataset, keyof z.infer<typeof DatasetHead>>]: { file: string; schema: z.ZodType };
};
export type RecordList = keyof typeof RECORD_FILES;
/** Files that a data set may do without. */
export const OPTIONAL_LISTS: ReadonlySet<RecordList> = new Set(['passages', 'ambiguous']);
export const HEAD_FILE = 'dataset.json';
