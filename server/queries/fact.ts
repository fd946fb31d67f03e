/**
 * A fact with its claims, who makes them and what supports them; also a fact that lives as claims only, or was imported
 * without any.
 */
import { CLAIM_STATUSES, type Claim, type EntityRef, type Fact, type FactResponse } from '../../contract/index.js';
import { EntenteError } from '../EntenteError.js';
import { factsFromClaims } from '../graph/claimFacts.js';
import { compareIds, refFromRow } from '../graph/entityColumns.js';
import { claimStatus, datePrecision, edgeFromRow, FACT_COLUMNS } from '../graph/factColumns.js';
import type { Row, Value } from '../store/GraphStore.js';
import { asNumber, asText, echo, read, type QueryContext } from './read.js';

/** Properties of a claim with a place of their own in the answer. */
const CLAIM_FIELDS = new Set(['id', 'factId', 'type', 'status', 'factStatus', 'date', 'precision', 'cameo', 'dataset']);
/** The same of a fact. */
const FACT_FIELDS = new Set([
  'factId',
  'status',
  'contested',
  'date',
  'precision',
  'cameo',
  'claimCount',
  'originCount',
  'articles',
  'claimants',
  'dataset',
]);

/** Throws EntenteError 'fact.not-found'. */
export async function fact(context: QueryContext, factId: string): Promise<FactResponse> {
  const [claimRows, evidence, typed] = await Promise.all([
    read(context, 'fact.claims', { factId }),
    read(context, 'fact.evidence', { factId }),
    typedFact(context, factId),
  ]);
  const found = typed ?? claimOnlyFact(claimRows, evidence);
  if (!found)
    throw new EntenteError('fact.not-found', `There is no fact ${JSON.stringify(factId)}.`, {
      hint: 'Fact ids are the edge keys of /api/subgraph.',
    });
  const claims = claimRows
    .map((row) => claimOf(row, evidence))
    .sort((a, b) => CLAIM_STATUSES.indexOf(a.status) - CLAIM_STATUSES.indexOf(b.status) || compareIds(a.id, b.id));
  return { fact: found, claims, cypher: echo(claims.length > 0 ? 'fact.echo-claims' : 'fact.echo', { factId }) };
}

/** Through its claims, which are indexed; only facts without claims are sought everywhere. */
async function typedFact(context: QueryContext, factId: string): Promise<Fact | null> {
  const [ends] = await read(context, 'fact.of-claims', { factId });
  const [row] = ends
    ? await read(context, 'fact.between', { factId, subject: ends[0] as string, object: ends[1] as string })
    : await read(context, 'fact', { factId });
  if (!row) return null;
  const { key, attributes, source, target } = edgeFromRow(row);
  const ref = (id: string, at: number): EntityRef | null => refFromRow([id, ...row.slice(at, at + 3)], 0);
  const subject = ref(source, FACT_COLUMNS + 1);
  const object = ref(target, FACT_COLUMNS + 4);
  return (
    subject &&
    object && {
      id: key,
      subject,
      object,
      cameo: asText(row[FACT_COLUMNS]),
      properties: plainProperties(row[FACT_COLUMNS + 7], FACT_FIELDS),
      ...attributes,
    }
  );
}

function claimOnlyFact(claimRows: Row[], evidence: Row[]): Fact | null {
  const rows = claimRows.map((row): Row => {
    const c = propertiesOf(row[0]);
    return [
      c['id'] ?? null,
      c['factId'] ?? null,
      c['type'] ?? null,
      c['status'] ?? null,
      c['factStatus'] ?? null,
      c['date'] ?? null,
      c['precision'] ?? null,
      c['cameo'] ?? null,
      c['dataset'] ?? null,
      row[9] ?? null,
      row[13] ?? null,
      ...row.slice(1, 9),
    ];
  });
  const [found] = factsFromClaims(
    rows,
    evidence.map((row) => [row[0] ?? null, row[1] ?? null]),
  );
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

function claimOf(row: Row, evidence: Row[]): Claim {
  const c = propertiesOf(row[0]);
  const id = asText(c['id']) ?? '';
  return {
    id,
    status: claimStatus(c['status']),
    claimant: refFromRow(row, 9),
    reporter: refFromRow(row, 13),
    date: asText(c['date']),
    precision: datePrecision(c['precision']),
    cameo: asText(c['cameo']),
    properties: plainProperties(row[0], CLAIM_FIELDS),
    evidence: evidence
      .filter((e) => e[0] === id)
      .map((e) => ({
        article: e[1] as string,
        articleTitle: asText(e[2]) ?? (e[1] as string),
        articleTitleFr: asText(e[3]) ?? asText(e[2]) ?? (e[1] as string),
        passage: asNumber(e[4]),
        paraphrase: asText(e[5]),
        paraphraseFr: asText(e[6]),
        text: asText(e[7]),
      })),
  };
}

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
