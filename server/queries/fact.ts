/**
 * A fact with its claims, who makes them and what supports them; also a fact that lives as claims only, or was imported
 * without any.
 */
import { CLAIM_STATUSES, entityKey, type Claim, type Fact, type FactResponse } from '../../contract/index.js';
import { compareDates } from '../../kernel/text/compareDates.js';
import { EntenteError } from '../EntenteError.js';
import { factsFromClaims } from '../graph/claimFacts.js';
import { claimantRef, compareIds, entityRef, objectRef, subjectRef } from '../graph/entityColumns.js';
import { joinOfType, namesEntity } from '../graph/formats/ftmSchemata.js';
import { claimStatus, datePrecision, edgeFromRow, FACT_PROPERTIES } from '../graph/factColumns.js';
import { bilingual, named, tellingFromRow } from '../graph/tellingColumns.js';
import { plainProperties } from './plainProperties.js';
import { claimsOnFact, entitiesNamed } from './propertyClaims.js';
import type { RowOf } from '../store/named.js';
import { asNumber, asText, byHand, read, type QueryContext } from './read.js';
import { namesOfPassages, type NamesOf } from './textNames.js';

/** The words of facts and claims, which have a place of their own in the answer. */
const WORDS = ['line', 'sentence', 'passive'].flatMap((name) => [name, `${name}Fr`, `${name}Spans`, `${name}FrSpans`]);
const BOTH = [
  ...WORDS,
  'factId',
  'date',
  'precision',
  'cameo',
  'dataset',
  'importId',
  'layer',
  'interpretive',
  'sourceWas',
  'targetWas',
];
/** Properties of a claim with a place of their own in the answer, or of use only inside the database. */
const CLAIM_FIELDS = new Set([...BOTH, 'id', 'type', 'status', 'factStatus', 'ownTerms']);
/** The same of a fact. */
export const KNOWN_OF_FACTS: ReadonlySet<string> = new Set([...BOTH, ...FACT_PROPERTIES, 'claimants']);

/** Throws EntenteError 'fact.not-found'. */
export async function fact(context: QueryContext, factId: string): Promise<FactResponse> {
  const [claimRows, evidence, typed, propertyClaims] = await Promise.all([
    read(context, 'fact.claims', { factId }),
    read(context, 'fact.evidence', { factId }),
    typedFact(context, factId),
    claimsOnFact(context, factId),
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
  const named = await namedIn(context, found);
  const claims = claimRows.map((row) => claimOf(row, evidence, namesOf)).sort(byStatus);
  return {
    fact: found,
    claims,
    ...(named.length > 0 && { named }),
    ...(propertyClaims && { propertyClaims }),
    cypher: byHand(claims.length > 0 ? 'fact.claims-by-hand' : 'fact.by-hand', { factId }),
  };
}

/** By status, each by date. */
const byStatus = (a: Claim, b: Claim): number =>
  CLAIM_STATUSES.indexOf(a.status) - CLAIM_STATUSES.indexOf(b.status) ||
  compareDates(a.date, b.date) ||
  compareIds(a.id, b.id);

/** What FollowTheMoney's properties of a fact name by its id: the account that a payment was made from. */
async function namedIn(
  context: QueryContext,
  { type, dataset, properties = {} }: Fact,
): Promise<FactResponse['named'] & object> {
  const schema = joinOfType(type);
  if (schema === undefined) return [];
  const ids = Object.entries(properties).flatMap(([property, value]) =>
    namesEntity(schema, property) ? [value].flat().map((id) => ({ property, value: String(id) })) : [],
  );
  const keyOf = (id: string): string => entityKey(dataset, id);
  const entities = await entitiesNamed(context, new Set(ids.map(({ value }) => keyOf(value))));
  return ids.flatMap((one) => {
    const entity = entities.get(keyOf(one.value));
    return entity ? [{ ...one, entity }] : [];
  });
}

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
      properties: plainProperties(row.properties, KNOWN_OF_FACTS),
      ...attributes,
      ...tellingFromRow(row),
    }
  );
}

type ClaimRow = RowOf<'fact.claims'>;
type EvidenceRow = RowOf<'fact.evidence'>;

function claimOnlyFact(claims: ClaimRow[], evidence: EvidenceRow[]): Fact | null {
  const [found] = factsFromClaims(claims, evidence);
  return found
    ? {
        id: found.edge.key,
        subject: found.subject,
        object: found.object,
        cameo: found.cameo,
        properties: {},
        ...found.edge.attributes,
        ...(found.telling && { telling: found.telling }),
      }
    : null;
}

function claimOf(row: ClaimRow, evidence: EvidenceRow[], namesOf: NamesOf): Claim {
  return {
    id: row.claim,
    status: claimStatus(row.status),
    claimant: claimantRef(row),
    reporter: entityRef(row.reporter, row.reporterName, row.reporterNameFr, row.reporterKind),
    date: asText(row.date),
    precision: datePrecision(row.precision),
    cameo: asText(row.cameo),
    properties: plainProperties(row.properties, CLAIM_FIELDS),
    ...named('sentence', bilingual(row.sentence, row.sentenceFr)),
    ...(row.ownTerms === true && { ownTerms: true }),
    ...(row.interpretive === true && { interpretive: true }),
    evidence: evidence.filter((e) => e.claim === row.claim).map((e) => evidenceOf(e, namesOf)),
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
