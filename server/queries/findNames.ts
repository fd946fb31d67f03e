/**
 * The entities that have every word of a search in their names, best match first. What few names have is found by an
 * index of texts, ranked and counted. What very many have is taken rank by rank, each from the most prominent on, and
 * no further than is asked for: so a search takes as long in a graph ten times as large.
 */
import type { ParametersOf, RowOf } from '../store/named.js';
import { read, readCount, type QueryContext } from './read.js';

/** Matches that are ranked and counted, all of them. */
const ENOUGH = 1_000;
const ALL_RANKS = [0, 1, 2, 3, 4];

export interface Found {
  rows: RowOf<'search'>[];
  total: number;
  /** There are more than `total`. */
  moreThanTotal: boolean;
}
/** What `rank` of search.cypher goes by. */
type Sought = Pick<ParametersOf<'search'>, 'tokens' | 'query' | 'whole' | 'start'>;

/** `tokens`: the folded words of `query`, each once, at least one. */
export async function findNames(
  context: QueryContext,
  { tokens, query }: { tokens: string[]; query: string },
  limit: number,
): Promise<Found> {
  const sought = { tokens, query, whole: `|${query}|`, start: `|${query}` };
  const counts = await howMany(context, tokens);
  const countOf = (token: string): number => counts.get(token) ?? 0;
  const byRarity = tokens.toSorted((a, b) => countOf(a) - countOf(b) || b.length - a.length) as [
    string,
    string?,
    ...string[],
  ];
  const [rarest, second] = byRarity;
  const total =
    second === undefined
      ? countOf(rarest)
      : await readCount(context, 'search.total', { piece: rarest, second, tokens, enough: ENOUGH + 1 });
  if (total > ENOUGH)
    return { rows: await rankByRank(context, sought, byRarity, limit), total: ENOUGH, moreThanTotal: true };
  const asked = { ...sought, pieces: [rarest], ranks: ALL_RANKS, limit };
  return { rows: total === 0 ? [] : await read(context, 'search', asked), total, moreThanTotal: false };
}

/** With nothing sought: the most prominent. */
export async function mostProminentNames(context: QueryContext, limit: number): Promise<Found> {
  const [ranked, total] = await Promise.all([
    read(context, 'search.prominent', { limit }),
    readCount(context, 'search.all', {}),
  ]);
  const hasAll = ranked.length >= Math.min(limit, total);
  return { rows: hasAll ? ranked : await read(context, 'search.any', { limit }), total, moreThanTotal: false };
}

/** Of more than enough matches, by the words from the rarest on: an index of texts leads to few of a rank, that of prominence to the first of many. */
async function rankByRank(
  context: QueryContext,
  sought: Sought,
  [token, second = token]: readonly [string, string?, ...string[]],
  limit: number,
): Promise<RowOf<'search'>[]> {
  const beginnings = [` ${token}`, `|${token}`];
  const [counts, begun] = await Promise.all([
    howMany(context, [sought.whole, sought.start]),
    read(context, 'search.begun', {
      pieces: beginnings,
      space: ` ${second}`,
      bar: `|${second}`,
      tokens: sought.tokens,
      enough: ENOUGH + 1,
    }),
  ]);
  const rungs = [
    { ranks: [0, 1], pieces: [sought.whole], found: counts.get(sought.whole) ?? 0 },
    { ranks: [2], pieces: [sought.start], found: counts.get(sought.start) ?? 0 },
    { ranks: [3], pieces: beginnings, found: begun.reduce((sum, { found }) => sum + found, 0) },
    { ranks: [4], pieces: [token], found: Infinity },
  ];
  const rows: RowOf<'search'>[] = [];
  for (const { ranks, pieces, found } of rungs) {
    const asked = found > ENOUGH ? ranks.map((rank) => [rank]) : found > 0 ? [ranks] : [];
    for (const together of asked) {
      const missing = limit - rows.length;
      if (missing === 0) return rows;
      const [rank] = together as [number];
      const inOrder = found > ENOUGH ? await read(context, 'search.in-order', { ...sought, rank, limit: missing }) : [];
      // Those without prominence are not in its index, and come last.
      const isShort = inOrder.length < missing;
      rows.push(
        ...(isShort ? await read(context, 'search', { ...sought, pieces, ranks: together, limit: missing }) : inOrder),
      );
    }
  }
  return rows;
}

async function howMany(context: QueryContext, pieces: string[]): Promise<Map<string, number>> {
  const rows = await read(context, 'search.how-many', { pieces, enough: ENOUGH + 1 });
  return new Map(rows.map(({ piece, found }) => [piece, found]));
}
