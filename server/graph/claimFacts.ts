/**
 * Builds the facts that live as claims only (expected, hypothetical, denied) from the claims' rows, as the loader
 * derives the others.
 */
import { CLAIM_STATUSES, type EntityRef, type GraphEdge, type Telling } from '../../contract/index.js';
import { ARTICLE_ITSELF, deriveFacts, type DerivedFact } from '../dataset/deriveFacts.js';
import type { ClaimRecord } from '../dataset/textDataset.js';
import type { Value } from '../store/GraphStore.js';
import type { RowOf } from '../store/named.js';
import { compareIds, objectRef, subjectRef } from './entityColumns.js';
import { tellingFromRow, wordsFromRow } from './tellingColumns.js';
import type { Unchecked } from './Unchecked.js';
import { claimStatus, datePrecision } from './factColumns.js';

/** A fact as an edge, with what only some answers send. */
export interface ClaimFact {
  edge: GraphEdge;
  subject: EntityRef;
  object: EntityRef;
  cameo: string | null;
  telling?: Telling;
  /** Entity ids; `article` where an article speaks itself. */
  claimants: string[];
}

/** A claim with both ends, claimant and reporter. */
export type ClaimColumns = Unchecked<RowOf<'subgraph.claims'>>;
export type ClaimArticle = RowOf<'subgraph.claim-articles'>;

/** Facts come in the order of their ids. A claim that comes twice counts once. */
export function factsFromClaims(claims: readonly ClaimColumns[], articles: readonly ClaimArticle[]): ClaimFact[] {
  const articlesOf = new Map<string, string[]>();
  for (const { claim, article } of articles) articlesOf.set(claim, [...(articlesOf.get(claim) ?? []), article]);
  const rowOf = new Map<string, ClaimColumns>();
  const records = new Map<string, ClaimRecord>();
  for (const row of claims) {
    const [claim, fact] = [row.claim as string, row.fact as string];
    if (records.has(claim)) continue;
    const former = rowOf.get(fact);
    if (former === undefined || isStronger(row, former)) rowOf.set(fact, row);
    records.set(claim, recordOf(row, articlesOf.get(claim) ?? []));
  }
  return [...deriveFacts({ claims: [...records.values()], vocabulary: [] }).values()]
    .sort((a, b) => compareIds(a.id, b.id))
    .flatMap((fact) => claimFact(fact, rowOf.get(fact.id)));
}

/** Of a fact's claims the first of its strongest tells it. */
const isStronger = (a: ClaimColumns, b: ClaimColumns): boolean =>
  CLAIM_STATUSES.indexOf(claimStatus(a.status)) < CLAIM_STATUSES.indexOf(claimStatus(b.status));

const text = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null);

function recordOf(row: ClaimColumns, articles: string[]): ClaimRecord {
  return {
    id: row.claim as string,
    fact: row.fact as string,
    type: row.type as string,
    subject: row.subject as string,
    object: row.object as string,
    status: claimStatus(row.status),
    date: text(row.date),
    precision: datePrecision(row.precision),
    cameo: text(row.cameo),
    claimant: text(row.claimant),
    reporter: text(row.reporter),
    properties: {},
    interpretive: row.interpretive === true,
    evidence: articles.map((article) => ({ article, passage: 1, paraphrase: '', paraphraseFr: '' })),
  };
}

function claimFact(fact: DerivedFact, row: ClaimColumns | undefined): ClaimFact[] {
  const subject = row && subjectRef(row);
  const object = row && objectRef(row);
  if (!row || !subject || !object) return [];
  const { type, status, contested, date, precision, claimCount, originCount, articles, claimants } = fact;
  const negated = status === 'denied' && claimants.every((one) => one === ARTICLE_ITSELF);
  return [
    {
      subject,
      object,
      cameo: fact.cameo,
      claimants,
      ...tellingFromRow(row),
      edge: {
        key: fact.id,
        source: subject.id,
        target: object.id,
        attributes: {
          type,
          status,
          contested,
          date,
          precision,
          claimCount,
          originCount,
          articles,
          dataset: text(row.dataset) ?? '',
          ...(negated && { negated }),
          ...wordsFromRow({ ...row, interpretive: fact.interpretive }),
        },
      },
    },
  ];
}
