/** Facts follow from claims: the only place where they are made. Pure. */
import { CLAIM_STATUSES, TYPED_STATUSES, type ClaimStatus, type DatePrecision } from '../../contract/index.js';
import { exactness } from './dates.js';
import type { ClaimRecord, VocabularyRecord } from './textDataset.js';

/** In `claimants`, stands for claims that an article makes itself. */
export const ARTICLE_ITSELF = 'article';

export interface DerivedFact {
  id: string;
  subject: string;
  type: string;
  object: string;
  /** The strongest status any of its claims has. */
  status: ClaimStatus;
  /** True when a claim denies it. */
  contested: boolean;
  date: string | null;
  precision: DatePrecision | null;
  cameo: string | null;
  claimCount: number;
  originCount: number;
  articles: string[];
  claimants: string[];
  /** True when all its claims are our reading of their passages. */
  interpretive: boolean;
  properties: ClaimRecord['properties'];
}

/** Whether the fact has a typed relationship: somebody asserts or alleges it. */
export const isTyped = (fact: Pick<DerivedFact, 'status'>): boolean =>
  (TYPED_STATUSES as readonly ClaimStatus[]).includes(fact.status);

/** All facts by id, also those nobody asserts or alleges. */
export function deriveFacts({
  claims: all,
  vocabulary,
}: {
  claims: ClaimRecord[];
  vocabulary: Pick<VocabularyRecord, 'type' | 'cameo'>[];
}): Map<string, DerivedFact> {
  const codes = new Map(vocabulary.map((v) => [v.type, v.cameo]));
  const claimsOf = new Map<string, ClaimRecord[]>();
  for (const claim of all) claimsOf.set(claim.fact, [...(claimsOf.get(claim.fact) ?? []), claim]);
  return new Map([...claimsOf].map(([id, claims]) => [id, deriveFact(id, claims, codes)]));
}

function deriveFact(id: string, claims: ClaimRecord[], codes: ReadonlyMap<string, string | null>): DerivedFact {
  const status = strongest(claims);
  const strong = claims.filter((c) => c.status === status);
  const [first] = strong;
  if (first === undefined) throw new Error(`Fact ${id} has no claims.`);
  const dated = mostExact(strong) ?? mostExact(claims);
  const coded = strong.find((c) => c.cameo !== undefined);
  return {
    id,
    subject: first.subject,
    type: first.type,
    object: first.object,
    status,
    contested: claims.some((c) => c.status === 'denied'),
    date: dated?.date ?? null,
    precision: dated?.precision ?? null,
    cameo: (coded === undefined ? codes.get(first.type) : coded.cameo) ?? null,
    claimCount: claims.length,
    originCount: countOrigins(claims),
    articles: sortedSet(claims.flatMap((c) => c.evidence.map((e) => e.article))),
    claimants: sortedSet(claims.map((c) => c.claimant ?? ARTICLE_ITSELF)),
    interpretive: claims.every((c) => c.interpretive === true),
    // Where two claims of the same strength differ, the one coded first prevails.
    properties: Object.assign({}, ...strong.map((c) => c.properties).reverse()) as DerivedFact['properties'],
  };
}

function strongest(claims: readonly ClaimRecord[]): ClaimStatus {
  return CLAIM_STATUSES.find((status) => claims.some((c) => c.status === status)) ?? 'denied';
}

/** The claim whose date is known most exactly; the first among equals; undefined when none has a date. */
function mostExact(claims: readonly ClaimRecord[]): ClaimRecord | undefined {
  let best: ClaimRecord | undefined;
  for (const claim of claims) if (exactness(claim.precision) > exactness(best?.precision ?? null)) best = claim;
  return best;
}

/**
 * Independent origins of a fact's claims. A claimant's words count once per agency they came through, and words whose
 * way is unknown count with the others of the same claimant; what an article says itself counts once per article, and
 * per agency where it names one.
 */
export function countOrigins(claims: readonly Pick<ClaimRecord, 'claimant' | 'reporter' | 'evidence'>[]): number {
  const agencies = new Map<string, Set<string>>();
  const own = new Set<string>();
  for (const { claimant, reporter, evidence } of claims) {
    if (claimant !== null) {
      const known = agencies.get(claimant) ?? new Set();
      if (reporter !== null) known.add(reporter);
      agencies.set(claimant, known);
    } else if (reporter !== null) own.add(`reporter ${reporter}`);
    else for (const { article } of evidence) own.add(`article ${article}`);
  }
  let count = own.size;
  for (const known of agencies.values()) count += Math.max(1, known.size);
  return count;
}

const sortedSet = (items: readonly string[]): string[] => [...new Set(items)].sort();
