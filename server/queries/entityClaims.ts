/** GET /api/entities/:id/claims: what an entity says, and what came through it. */
import type { z } from 'zod';
import {
  CLAIM_STATUSES,
  type EntityClaimsRequest,
  type EntityClaimsResponse,
  type SaidClaim,
  type SaidClaims,
} from '../../contract/index.js';
import { claimantRef, entityRef, objectRef, subjectRef } from '../graph/entityColumns.js';
import { claimStatus, datePrecision } from '../graph/factColumns.js';
import { bilingual, named } from '../graph/tellingColumns.js';
import type { RowOf } from '../store/named.js';
import { entityNotFound } from './entity.js';
import { followingMerges } from './mergedInto.js';
import { asNumber, asText, byHand, read, type QueryContext } from './read.js';

type Request = z.output<typeof EntityClaimsRequest>;

/** As `entity` does, follows what was merged. Throws EntenteError 'entity.not-found'. */
export const entityClaims = (context: QueryContext, id: string, request: Request): Promise<EntityClaimsResponse> =>
  followingMerges(context, [id], ([key]) => claimsOf(context, key, request));

async function claimsOf(context: QueryContext, id: string, { limit }: Request): Promise<EntityClaimsResponse> {
  const [[self], made, madeCounts, reported, reportedCounts] = await Promise.all([
    read(context, 'subgraph.entities-by-id', { ids: [id] }),
    read(context, 'claims.made', { id, limit }),
    read(context, 'claims.made-counts', { id }),
    read(context, 'claims.reported', { id, limit }),
    read(context, 'claims.reported-counts', { id }),
  ]);
  if (!self) throw entityNotFound(id);
  return {
    made: saidClaims(made, madeCounts),
    reported: saidClaims(reported, reportedCounts),
    cypher: byHand('claims.by-hand', { id }),
  };
}

function saidClaims(rows: RowOf<'claims.made'>[], counted: RowOf<'claims.made-counts'>[]): SaidClaims {
  const of = new Map(counted.map(({ status, count }) => [claimStatus(status), asNumber(count)]));
  const counts = CLAIM_STATUSES.flatMap((status) => {
    const count = of.get(status) ?? 0;
    return count > 0 ? [{ status, count }] : [];
  });
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const claims = rows.flatMap((row) => saidClaim(row) ?? []);
  return { counts, total, claims, truncated: claims.length < total };
}

function saidClaim(row: RowOf<'claims.made'>): SaidClaim | null {
  const [subject, object] = [subjectRef(row), objectRef(row)];
  return (
    subject &&
    object && {
      id: row.claim,
      fact: row.fact,
      subject,
      type: row.type,
      object,
      status: claimStatus(row.status),
      date: asText(row.date),
      precision: datePrecision(row.precision),
      claimant: claimantRef(row),
      reporter: entityRef(row.reporter, row.reporterName, row.reporterNameFr, row.reporterKind),
      ...named('sentence', bilingual(row.sentence, row.sentenceFr)),
    }
  );
}
