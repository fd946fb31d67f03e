/**
 * Builds the facts that live as claims only (expected, hypothetical, denied) from the claims' rows, as the loader
 * derives the others.
 */
import type { EntityRef, GraphEdge } from '../../contract/index.js';
import { deriveFacts, type DerivedFact } from '../dataset/deriveFacts.js';
import type { ClaimRecord } from '../dataset/textDataset.js';
import type { Row } from '../store/GraphStore.js';
import { compareIds, refFromRow } from './entityColumns.js';
import { claimStatus, datePrecision } from './factColumns.js';

/** A fact as an edge, with what only some answers send. */
export interface ClaimFact {
  edge: GraphEdge;
  subject: EntityRef;
  object: EntityRef;
  cameo: string | null;
  /** Entity ids; `article` where an article speaks itself. */
  claimants: string[];
}

/**
 * `claims`: claim id, fact id, type, status, factStatus, date, precision, cameo, dataset, claimant, reporter, then
 * subject and object (id, name, nameFr, kind each).
 * `articles`: claim id, article id. Facts come in the order of their ids.
 */
export function factsFromClaims(claims: Row[], articles: Row[]): ClaimFact[] {
  const articlesOf = new Map<string, string[]>();
  for (const [claim, article] of articles)
    articlesOf.set(claim as string, [...(articlesOf.get(claim as string) ?? []), article as string]);
  const rowOf = new Map<string, Row>();
  const seen = new Set<string>();
  const records: ClaimRecord[] = [];
  for (const row of claims) {
    if (seen.has(row[0] as string)) continue;
    seen.add(row[0] as string);
    rowOf.set(row[1] as string, rowOf.get(row[1] as string) ?? row);
    records.push(recordOf(row, articlesOf.get(row[0] as string) ?? []));
  }
  return [...deriveFacts({ claims: records, vocabulary: [] }).values()]
    .sort((a, b) => compareIds(a.id, b.id))
    .flatMap((fact) => claimFact(fact, rowOf.get(fact.id)));
}

const text = (value: Row[number] | undefined): string | null => (typeof value === 'string' ? value : null);

function recordOf(row: Row, articles: string[]): ClaimRecord {
  return {
    id: row[0] as string,
    fact: row[1] as string,
    type: row[2] as string,
    subject: row[11] as string,
    object: row[15] as string,
    status: claimStatus(row[3]),
    date: text(row[5]),
    precision: datePrecision(row[6]),
    cameo: text(row[7]),
    claimant: text(row[9]),
    reporter: text(row[10]),
    properties: {},
    evidence: articles.map((article) => ({ article, passage: 1, paraphrase: '', paraphraseFr: '' })),
  };
}

function claimFact(fact: DerivedFact, row: Row | undefined): ClaimFact[] {
  const subject = row && refFromRow(row, 11);
  const object = row && refFromRow(row, 15);
  if (!row || !subject || !object) return [];
  const { type, status, contested, date, precision, claimCount, originCount, articles } = fact;
  return [
    {
      subject,
      object,
      cameo: fact.cameo,
      claimants: fact.claimants,
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
          dataset: text(row[8]) ?? '',
        },
      },
    },
  ];
}
