/**
 * A fact with its claims, who makes them and what supports them; also a fact that lives as claims only, or was imported
 * without any.
 */
import { CLAIM_STATUSES, type Claim, type Fact, type FactResponse } from '../../contract/index.js';
import { compareDates } from '../../kernel/text/compareDates.js';
import { EntenteError } from '../EntenteError.js';
import { factsFromClaims, type ClaimColumns } from '../graph/claimFacts.js';
import { claimantRef, compareIds, entityRef, objectRef, subjectRef } from '../graph/entityColumns.js';
import { claimStatus, datePrecision, edgeFromRow, FACT_PROPERTIES } from '../graph/factColumns.js';
import type { Value } from '../store/GraphStore.js';
import type { RowOf } from '../store/named.js';
import { asNumber, asText, byHand, read, type QueryContext } from './read.js';
import { namesOfPassages, type NamesOf } from './textNames.js';

/** Properties of a claim with a place of their own in the answer, or of use only inside the database. */
const CLAIM_FIELDS = new Set([
  'id',
  'factId',
  'type',
  'status',
  'factStatus',
  'date',
  'precision',
  'cameo',
  'dataset',
  'importId',
]);
/** The same of a fact. */
const FACT_FIELDS = new Set([...FACT_PROPERTIES, 'factId', 'cameo', 'claimants', 'importId']);

/** Throws EntenteError 'fact.not-found'. */
export async function fact(context: QueryContext, factId: string): Promise<FactResponse> {
  const [claimRows, evidence, typed] = await Promise.all([
    read(context, 'fact.claims', { factId }),
    read(context, 'fact.evidence', { factId }),
    typedFact(context, factId),
  ]);
  const namesOf = await namesOfPassages(
    context,
    evidence.filter(({ text }) => text !== null).map(({ article }) => article),
  );
  const found = typed ?? claimOnlyFact(claimRows, evidence);
  if (!found)
    throw new EntenteError('fact.not-found', `There is no fact ${JSON.stringify(factId)}.`, {
      hint: 'Fact ids are the edge keys of /api/subgraph.',
    });
  const claims = claimRows.map((row) => claimOf(row, evidence, namesOf)).sort(byStatus);
  return {
    fact: found,
    claims,
    cypher: byHand(claims.length > 0 ? 'fact.claims-by-hand' : 'fact.by-hand', { factId }),
  };
}

/** By status, each by date. */
const byStatus = (a: Claim, b: Claim): number =>
  CLAIM_STATUSES.indexOf(a.status) - CLAIM_STATUSES.indexOf(b.status) ||
  compareDates(a.date, b.date) ||
  compareIds(a.id, b.id);

/** Through its claims, which are indexed; only facts without claims are sought everywhere. */
async function typedFact(context: QueryContext, factId: string): Promise<Fact | null> {
  const [ends] = await read(context, 'fact.of-claims', { factId });
  const [row] = ends
    ? await read(context, 'fact.between', { factId, subject: ends.subject, object: ends.object })
    : await read(context, 'fact', { factId });
  if (!row) return null;
  const { key, attributes } = edgeFromRow({ ...row, source: row.subject, target: row.object });
  const [subject, object] = [subjectRef(row), objectRef(row)];
  return (
    subject &&
    object && {
      id: key,
      subject,
      object,
      cameo: asText(row.cameo),
      properties: plainProperties(row.properties, FACT_FIELDS),
      ...attributes,
    }
  );
}

type ClaimRow = RowOf<'fact.claims'>;
type EvidenceRow = RowOf<'fact.evidence'>;

function claimOnlyFact(claims: ClaimRow[], evidence: EvidenceRow[]): Fact | null {
  const [found] = factsFromClaims(claims.map(claimColumns), evidence);
  return found
    ? {
        id: found.edge.key,
        subject: found.subject,
        object: found.object,
        cameo: found.cameo,
        properties: {},
        ...found.edge.attributes,
      }
    : null;
}

function claimColumns(row: ClaimRow): ClaimColumns {
  const { id, factId, type, status, factStatus, date, precision, cameo, dataset } = propertiesOf(row.properties);
  const own = { claim: id, fact: factId, type, status, factStatus, date, precision, cameo, dataset };
  return { ...row, ...(own as Record<keyof typeof own, Value>) };
}

function claimOf(row: ClaimRow, evidence: EvidenceRow[], namesOf: NamesOf): Claim {
  const c = propertiesOf(row.properties);
  const id = asText(c['id']) ?? '';
  return {
    id,
    status: claimStatus(c['status']),
    claimant: claimantRef(row),
    reporter: entityRef(row.reporter, row.reporterName, row.reporterNameFr, row.reporterKind),
    date: asText(c['date']),
    precision: datePrecision(c['precision']),
    cameo: asText(c['cameo']),
    properties: plainProperties(row.properties, CLAIM_FIELDS),
    evidence: evidence.filter((e) => e.claim === id).map((e) => evidenceOf(e, namesOf)),
  };
}

const evidenceOf = (e: EvidenceRow, namesOf: NamesOf): Claim['evidence'][number] => ({
  article: e.article,
  articleTitle: asText(e.title) ?? e.article,
  articleTitleFr: asText(e.titleFr) ?? asText(e.title) ?? e.article,
  passage: asNumber(e.passage),
  paraphrase: asText(e.paraphrase),
  paraphraseFr: asText(e.paraphraseFr),
  text: asText(e.text),
  names: namesOf(e.article, asNumber(e.passage), asText(e.text)),
  language: asText(e.language),
});

const propertiesOf = (value: Value | undefined): Record<string, Value> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, Value>) : {};

function plainProperties(
  value: Value | undefined,
  without: ReadonlySet<string>,
): Record<string, string | number | boolean> {
  const found: Record<string, string | number | boolean> = {};
  for (const [name, one] of Object.entries(propertiesOf(value))) {
    if (without.has(name)) continue;
    if (typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean') found[name] = one;
    else if (typeof one === 'bigint') found[name] = one.toString();
    else if (Array.isArray(one)) found[name] = one.map(String).join('; ');
  }
  return found;
}
