/** The words of every fact and claim of a data set: kernel/wording, given its entities and vocabulary. Pure. */
import { isDeepStrictEqual } from 'node:util';
import { distinctLines, wordFact, type FactWording, type Noun } from '../../kernel/wording/index.js';
import type { DerivedFact } from './deriveFacts.js';
import type { ClaimRecord, EntityRecord, TextDataset } from './textDataset.js';

export interface DatasetWording {
  /** By fact id. */
  facts: ReadonlyMap<string, FactWording>;
  /** By claim id, each in its own status; the line is its fact's. */
  claims: ReadonlyMap<string, FactWording>;
  /** Ids of the claims that tell their fact in other terms than its sentence: other goods, a condition. */
  ownTerms: ReadonlySet<string>;
}

type Triple = Pick<ClaimRecord, 'subject' | 'type' | 'object'>;
type Worded = Triple &
  Pick<ClaimRecord, 'status' | 'date' | 'precision' | 'properties'> & {
    negated?: boolean;
    seeming?: boolean;
    yetToCome?: boolean;
  };

/** The data set is taken to be sound (checkDataset), `facts` to be its own. */
export function wordFacts(dataset: TextDataset, facts: ReadonlyMap<string, DerivedFact>): DatasetWording {
  const entities = new Map(dataset.entities.map((e) => [e.id, e]));
  const types = new Map(dataset.vocabulary.map((v) => [v.type, v]));
  const word = (said: Worded): FactWording => {
    const [subject, object, type] = [entities.get(said.subject), entities.get(said.object), types.get(said.type)];
    if (subject === undefined || object === undefined || type === undefined)
      throw new Error(`${said.subject} ${said.type} ${said.object} names what the data set does not have.`);
    return wordFact(type, { ...said, subject: nounBeside(subject, object), object: nounBeside(object, subject) });
  };
  const deniedBySomebody = new Set(dataset.claims.filter(isSomebodysDenial).map((claim) => claim.fact));
  const allegedBySomebody = new Set(dataset.claims.filter(isAllegation).map((claim) => claim.fact));
  const unworded = new Map(
    [...facts.values()].map((fact): [string, Worded & DerivedFact] => [
      fact.id,
      {
        ...fact,
        negated: fact.status === 'denied' && !deniedBySomebody.has(fact.id),
        seeming: !allegedBySomebody.has(fact.id),
      },
    ]),
  );
  const worded = withDistinctLines([...unworded.values()].map((fact) => ({ fact, words: word(fact) })));
  const claims = dataset.claims.map((claim): [string, FactWording] => {
    const own = word({ ...claim, negated: claim.status === 'denied' && !isSomebodysDenial(claim) });
    return [claim.id, { ...own, line: worded.get(claim.fact)?.line ?? own.line }];
  });
  const inOwnTerms = ({ fact, properties }: ClaimRecord): boolean => {
    const [own, ofFact] = [unworded.get(fact), worded.get(fact)];
    if (own === undefined || ofFact === undefined || isDeepStrictEqual(properties, own.properties)) return false;
    return !saySame(word({ ...own, properties }), ofFact);
  };
  const ownTerms = dataset.claims.filter(inOwnTerms).map(({ id }) => id);
  return { facts: worded, claims: new Map(claims), ownTerms: new Set(ownTerms) };
}

const saySame = (a: FactWording, b: FactWording): boolean =>
  a.active.en.text === b.active.en.text && a.active.fr.text === b.active.fr.text;

/** Otherwise the article says for itself that something is not so. */
const isSomebodysDenial = ({ status, claimant }: ClaimRecord): boolean => status === 'denied' && claimant !== null;

/** Otherwise, if alleged at all, it only seems so to the article. */
const isAllegation = ({ status, seeming }: ClaimRecord): boolean => status === 'alleged' && seeming !== true;

/** How an entity is named in sentences. */
export function nounOf(entity: EntityRecord): Noun {
  const { kind, name, nameFr, inText, inTextFr, locative, locativeFr, grammar } = entity;
  return {
    kind,
    en: { ...grammar.en, name: inText ?? name, locative },
    fr: { ...grammar.fr, name: inTextFr ?? nameFr, locative: locativeFr },
  };
}

/** How an entity is named in a sentence whose other end is `other`. */
function nounBeside(entity: EntityRecord, other: EntityRecord): Noun {
  const noun = nounOf(entity);
  const { inTextBeside, inTextBesideFr } = entity;
  const holdsOther = holdsNameOf(noun.en.name, other) || holdsNameOf(noun.fr.name, other);
  if (!holdsOther || inTextBeside === undefined || inTextBesideFr === undefined) return noun;
  return { ...noun, en: { ...noun.en, article: 'the', name: inTextBeside }, fr: { ...noun.fr, name: inTextBesideFr } };
}

/** Whether one of the entity's names stands in the text as a word of its own. */
const holdsNameOf = (text: string, { name, nameFr, aliases }: EntityRecord): boolean =>
  [name, nameFr, ...aliases].some((one) => ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${one} `));

interface WordedFact {
  fact: DerivedFact;
  words: FactWording;
}

/** Facts between the same two entities, either way round, tell themselves apart. */
function withDistinctLines(worded: readonly WordedFact[]): Map<string, FactWording> {
  const pairs = new Map<string, WordedFact[]>();
  for (const one of worded) {
    const key = pairOf(one.fact);
    pairs.set(key, [...(pairs.get(key) ?? []), one]);
  }
  const lines = [...pairs.values()].flatMap((pair) => {
    const distinct = distinctLines(
      pair.map(({ fact: { date, precision }, words: { line: plain } }) => ({ words: plain, date, precision })),
    );
    return pair.map(({ fact, words }, i): [string, FactWording] => [
      fact.id,
      { ...words, line: distinct[i] ?? words.line },
    ]);
  });
  return new Map(lines);
}

/** The same for both directions. */
export const pairOf = ({ subject, object }: Pick<Triple, 'subject' | 'object'>): string =>
  JSON.stringify([subject, object].sort());
