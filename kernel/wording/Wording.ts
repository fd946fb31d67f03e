/**
 * What sentences are made of: how entities are named in running text, how a relation type is conjugated, and what comes
 * out. The vocabulary and the entities of a data set bring the first two.
 */
import type { Bilingual, ClaimStatus, DatePrecision, EntityKind } from '../../contract/index.js';
import type { MarkedText } from './marks.js';

export interface EnglishGrammar {
  article: '' | 'the';
  plural: boolean;
}
export interface FrenchGrammar {
  /** `des` for an indefinite plural: « des responsables ». */
  article: '' | 'le' | 'la' | 'les' | 'l’' | 'des';
  gender: 'm' | 'f';
  plural: boolean;
}

/** An entity as it is named in a sentence, without its article. */
export interface Noun {
  kind: EntityKind;
  /** `locative`: as a place, "at the crossing", « en Corée du Nord », where the rule would give another. */
  en: EnglishGrammar & { name: string; locative?: string | undefined };
  fr: FrenchGrammar & { name: string; locative?: string | undefined };
}

/** `be`, or base, third person, past and participle. */
export type EnglishVerb = 'be' | readonly [base: string, third: string, past: string, participle: string];
export interface FrenchVerbForms {
  infinitive: string;
  participle: string;
  auxiliary: 'avoir' | 'être';
  reflexive?: boolean | undefined;
  /** Singular and plural; needed where the clause stands in the present, and for a denial of what is yet to come. */
  present?: readonly [string, string] | undefined;
  conditional?: readonly [string, string] | undefined;
}
export type FrenchVerb = 'être' | FrenchVerbForms;

/** A subject, this verb, and what follows it. The subject of `active` is the fact's, of `passive` the fact's object. */
export interface Clause<Verb> {
  verb: Verb;
  tense: 'past' | 'present';
  /** A template. */
  rest: string;
}

/** The words of a relation type. `line`: a template for what stands on the line between the two. */
export interface RelationWording {
  line: string;
  lineFr: string;
  /** The same for what is awaited, and for what the source itself says is not so; absent: a word behind `line`. */
  lineExpected?: string | undefined;
  lineExpectedFr?: string | undefined;
  lineNegated?: string | undefined;
  lineNegatedFr?: string | undefined;
  active: Clause<EnglishVerb>;
  passive: Clause<EnglishVerb>;
  activeFr: Clause<FrenchVerb>;
  passiveFr: Clause<FrenchVerb>;
}

export type PropertyWords = Readonly<Record<string, string | number | boolean | Bilingual>>;

/** A fact, or one claim of it. */
export interface WordedFact {
  subject: Noun;
  object: Noun;
  status: ClaimStatus;
  date: string | null;
  precision: DatePrecision | null;
  properties: PropertyWords;
  /** Of a denied one: the source itself says that it is not so, and nobody is reported to deny it. */
  negated?: boolean | undefined;
  /** Of an alleged one: the source itself says that it seems so, and nobody is reported to say it. */
  seeming?: boolean | undefined;
  /** Of a denied one: what is denied has not come, but might. */
  yetToCome?: boolean | undefined;
}

/** `active` tells it from the subject's side, `passive` from the object's. */
export interface FactWording {
  line: Bilingual;
  active: { en: MarkedText; fr: MarkedText };
  passive: { en: MarkedText; fr: MarkedText };
}
