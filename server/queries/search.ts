/**
 * Entities by name or alias in both languages, without accents: whole name, whole alias, then its beginning, then
 * beginnings of words, then anywhere.
 */
import type { z } from 'zod';
import type { SearchRequest, SearchResponse } from '../../contract/index.js';
import { fold } from '../../kernel/text/fold.js';
import { nodeFromRow } from '../graph/entityColumns.js';
import type { RowOf } from '../store/named.js';
import { findNames, mostProminentNames } from './findNames.js';
import { asNumber, asTexts, byHand, type QueryContext } from './read.js';

/** Words beyond these only cost time. */
const MAX_TOKENS = 12;

/** An empty `q` asks for the most prominent entities. */
export async function search(context: QueryContext, request: z.infer<typeof SearchRequest>): Promise<SearchResponse> {
  const query = fold(request.q);
  if (query === '' && request.q.trim() !== '') return { hits: [], total: 0, moreThanTotal: false, truncated: false };
  const tokens = [...new Set(query.split(' ').filter((t) => t !== ''))].slice(0, MAX_TOKENS);
  const { limit } = request;
  const { rows, total, moreThanTotal } =
    tokens.length === 0 ? await mostProminentNames(context, limit) : await findNames(context, { tokens, query }, limit);
  return {
    hits: rows.map((row) => hit(row, query, tokens)),
    total,
    moreThanTotal,
    truncated: moreThanTotal || rows.length < total,
    cypher: byHand('search.by-hand', { tokens, limit }),
  };
}

function hit(row: RowOf<'search'>, query: string, tokens: string[]): SearchResponse['hits'][number] {
  const {
    key,
    attributes: { name, nameFr, kind, role, roleFr, degree, prominence },
  } = nodeFromRow(row);
  const names = [name, nameFr, ...asTexts(row.aliases)];
  return {
    id: key,
    name,
    nameFr,
    kind,
    role,
    roleFr,
    degree,
    prominence: asNumber(prominence),
    matched: bestMatch(names, query, tokens),
  };
}

/** The name that answers the query best; the first of equals, so that the main name wins. */
function bestMatch(names: string[], query: string, tokens: string[]): string {
  let best = names[0] ?? '';
  let bestRank = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const rank = rankOf(fold(name), query, tokens);
    if (rank < bestRank) {
      best = name;
      bestRank = rank;
    }
  }
  return best;
}

function rankOf(name: string, query: string, tokens: string[]): number {
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  if (tokens.every((t) => ` ${name}`.includes(` ${t}`))) return 2;
  const missing = tokens.filter((t) => !name.includes(t)).length;
  return 3 + missing;
}
