/** GET /api/doubts: facts that are contested, denied or only alleged, each with who upholds and who denies it. */
import type { z } from 'zod';
import {
  DOUBTFUL_STANDINGS,
  type VoicedFact,
  type DoubtfulStanding,
  type DoubtsRequest,
  type DoubtsResponse,
  type Fact,
} from '../../contract/index.js';
import { compareIds } from '../graph/entityColumns.js';
import { factOfClaims, factOfRow } from '../graph/factOf.js';
import { claimOnlyFacts, filterParameters } from './filter.js';
import { byHand, read, type QueryContext } from './read.js';
import { refuseUnknown } from './refuseUnknown.js';
import { voicesOf } from './voices.js';

type Request = z.output<typeof DoubtsRequest>;

/** Throws EntenteError where it is narrowed to a claimant, an article or a data set that is not known. */
export async function doubts(context: QueryContext, request: Request): Promise<DoubtsResponse> {
  await refuseUnknown(context, request);
  const asked = DOUBTFUL_STANDINGS.filter((one) => !request.statuses?.length || request.statuses.includes(one));
  const totals = await typedTotals(context, asked, request);
  const listed = await Promise.all(
    asked.map((standing) => factsThatStand(context, standing, request, totals.has(standing))),
  );
  const found = listed.map((one) => ({ ...one, total: one.claimsOnly + (totals.get(one.standing) ?? 0) }));
  const ids = found.flatMap(({ facts }) => facts.map(({ id }) => id));
  const voices = await voicesOf(context, ids);
  return {
    groups: found.map(({ standing, total, facts }) => ({
      standing,
      total,
      facts: facts.map((fact): VoicedFact => ({ fact, voices: voices.get(fact.id) ?? [] })),
    })),
    truncated: found.some(({ total, facts }) => request.skip + facts.length < total),
    cypher: byHand('doubts.by-hand', { facts: ids }),
  };
}

/** How many typed facts stand where: one look at all facts for every standing that is asked for. */
async function typedTotals(
  context: QueryContext,
  statuses: DoubtfulStanding[],
  { claimants, articles, datasets }: Request,
): Promise<ReadonlyMap<string, number>> {
  const parameters = filterParameters({ statuses, claimants, articles, datasets });
  const rows = parameters.statuses.length > 0 ? await read(context, 'doubts.totals', parameters) : [];
  return new Map(rows.map(({ standing, total }) => [standing, total]));
}

interface Listed {
  standing: DoubtfulStanding;
  facts: Fact[];
  /** How many live as claims only. */
  claimsOnly: number;
}

/**
 * Typed ones are ranked and cut by the database, which looks at all facts for them: where there are none it is not
 * asked. Those that live as claims only are few, and ranked among them.
 */
async function factsThatStand(
  context: QueryContext,
  standing: DoubtfulStanding,
  { skip, limit, claimants, articles, datasets }: Request,
  hasTyped: boolean,
): Promise<Listed> {
  const filter = { statuses: [standing], claimants, articles, datasets };
  const parameters = filterParameters(filter);
  const [claimFacts, rows] = await Promise.all([
    claimOnlyFacts(context, filter),
    hasTyped ? read(context, 'doubts.facts', { ...parameters, limit: skip + limit }) : [],
  ]);
  const facts = [...rows.flatMap((row) => factOfRow(row) ?? []), ...claimFacts.map(factOfClaims)];
  return {
    standing,
    facts: facts.sort(bySources).slice(skip, skip + limit),
    claimsOnly: claimFacts.length,
  };
}

const bySources = (a: Fact, b: Fact): number =>
  b.originCount - a.originCount || b.claimCount - a.claimCount || compareIds(a.id, b.id);
