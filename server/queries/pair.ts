/** GET /api/pair: the facts between two entities, in either direction, each with who upholds and who denies it. */
import { CLAIM_STATUSES, type EntityRef, type Fact, type PairResponse } from '../../contract/index.js';
import { compareDates } from '../../kernel/text/compareDates.js';
import { factsFromClaims } from '../graph/claimFacts.js';
import { compareIds, entityRef } from '../graph/entityColumns.js';
import { factOfClaims, factOfRow } from '../graph/factOf.js';
import { entityNotFound } from './entity.js';
import { followingMerges } from './mergedInto.js';
import { byHand, read, type QueryContext } from './read.js';
import { voicesOf } from './voices.js';

/** Facts sent at most. */
const MOST_FACTS = 500;

/** As `entity` does, follows what was merged. Throws EntenteError 'entity.not-found'. */
export const pair = (context: QueryContext, { one, other }: { one: string; other: string }): Promise<PairResponse> =>
  followingMerges(context, [one, other], ([first, second]) => between(context, first, second));

async function between(context: QueryContext, one: string, other: string): Promise<PairResponse> {
  const [ends, ...found] = await Promise.all([
    read(context, 'pair.ends', { ids: [one, other] }),
    factsFrom(context, one, other),
    one === other ? [] : factsFrom(context, other, one),
  ]);
  const refs = new Map(ends.map(({ id, name, nameFr, kind }) => [id, entityRef(id, name, nameFr, kind)]));
  const refOf = (id: string): EntityRef => {
    const ref = refs.get(id);
    if (!ref) throw entityNotFound(id);
    return ref;
  };
  const all = found.flat().sort(byDate);
  const facts = all.slice(0, MOST_FACTS);
  const voices = await voicesOf(
    context,
    facts.map(({ id }) => id),
  );
  return {
    ends: [refOf(one), refOf(other)],
    facts: facts.map((fact) => ({ fact, voices: voices.get(fact.id) ?? [] })),
    truncated: facts.length < all.length,
    cypher: byHand('pair.by-hand', { one, other }),
  };
}

/** One more than are sent, so that a cut is known. */
async function factsFrom(context: QueryContext, subject: string, object: string): Promise<Fact[]> {
  const [rows, claims, articles] = await Promise.all([
    read(context, 'pair.facts', { subject, object, limit: MOST_FACTS + 1 }),
    read(context, 'pair.claims', { subject, object }),
    read(context, 'pair.claim-articles', { subject, object }),
  ]);
  return [...rows.flatMap((row) => factOfRow(row) ?? []), ...factsFromClaims(claims, articles).map(factOfClaims)];
}

/** By date, undated last; of one date the strongest first. */
const byDate = (a: Fact, b: Fact): number =>
  compareDates(a.date, b.date) ||
  CLAIM_STATUSES.indexOf(a.status) - CLAIM_STATUSES.indexOf(b.status) ||
  b.originCount - a.originCount ||
  compareIds(a.id, b.id);
