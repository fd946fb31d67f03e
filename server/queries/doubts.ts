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
import type { RowOf } from '../store/named.js';
import { followingMerges } from './mergedInto.js';
import { byHand, read, type QueryContext } from './read.js';
import { refuseUnknown } from './refuseUnknown.js';
import { voicesOf } from './voices.js';

type Request = z.output<typeof DoubtsRequest>;

/**
 * Throws EntenteError where it is narrowed to a claimant, an article or a data set that is not known. A claimant that
 * was merged away is whom it was merged into.
 */
export async function doubts(context: QueryContext, request: Request): Promise<DoubtsResponse> {
  const [first, ...more] = request.claimants ?? [];
  if (first === undefined) return knownDoubts(context, request);
  const of = (claimants: [string, ...string[]]): Promise<DoubtsResponse> =>
    knownDoubts(context, { ...request, claimants: [...new Set(claimants)] });
  return followingMerges(context, [first, ...more], of);
}

async function knownDoubts(context: QueryContext, request: Request): Promise<DoubtsResponse> {
  await refuseUnknown(context, request);
  const asked = DOUBTFUL_STANDINGS.filter((one) => !request.statuses?.length || request.statuses.includes(one));
  const typed = await typedTotals(context, asked, request);
  const listed = await Promise.all(
    asked.map((standing) =>
      factsThatStand(
        context,
        standing,
        request,
        typed.filter((one) => one.standing === standing),
      ),
    ),
  );
  const found = listed.map((one) => ({ ...one, total: one.claimsOnly + one.typed }));
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

type Total = RowOf<'doubts.totals'>;

/** How many typed facts stand where, and how they are ranked: one look at all facts for every standing. */
async function typedTotals(
  context: QueryContext,
  statuses: DoubtfulStanding[],
  { claimants, articles, datasets }: Request,
): Promise<Total[]> {
  const parameters = filterParameters({ statuses, claimants, articles, datasets });
  return parameters.statuses.length > 0 ? read(context, 'doubts.totals', parameters) : [];
}

const byRank = (a: Total, b: Total): number => b.origins - a.origins || b.claims - a.claims;

/** The rank of the last of so many, beyond which no fact need be ranked; not where ranks are no numbers. */
function rankOfLast(totals: readonly Total[], count: number): { ranked: boolean; origins: number; claims: number } {
  const ranked = totals.every(({ origins, claims }) => Number.isFinite(origins) && Number.isFinite(claims));
  let sum = 0;
  const last = ranked ? totals.toSorted(byRank).find(({ total }) => (sum += total) >= count) : undefined;
  return last ? { ranked: true, origins: last.origins, claims: last.claims } : { ranked: false, origins: 0, claims: 0 };
}

interface Listed {
  standing: DoubtfulStanding;
  facts: Fact[];
  /** How many live as claims only, and how many do not. */
  claimsOnly: number;
  typed: number;
}

/**
 * Typed ones are ranked and cut by the database, which looks at all facts for them: where there are none it is not
 * asked. Those that live as claims only are few, and ranked among them.
 */
async function factsThatStand(
  context: QueryContext,
  standing: DoubtfulStanding,
  { skip, limit, claimants, articles, datasets }: Request,
  totals: Total[],
): Promise<Listed> {
  const filter = { statuses: [standing], claimants, articles, datasets };
  const parameters = filterParameters(filter);
  const [claimFacts, rows] = await Promise.all([
    claimOnlyFacts(context, filter),
    totals.length > 0
      ? read(context, 'doubts.facts', { ...parameters, ...rankOfLast(totals, skip + limit), limit: skip + limit })
      : [],
  ]);
  const facts = [...rows.flatMap((row) => factOfRow(row) ?? []), ...claimFacts.map(factOfClaims)];
  return {
    standing,
    facts: facts.sort(bySources).slice(skip, skip + limit),
    claimsOnly: claimFacts.length,
    typed: totals.reduce((sum, { total }) => sum + total, 0),
  };
}

const bySources = (a: Fact, b: Fact): number =>
  b.originCount - a.originCount || b.claimCount - a.claimCount || compareIds(a.id, b.id);
