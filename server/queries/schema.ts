/** What the graph holds: kinds, relation types, statuses, claimants and data sets with their counts. */
import { CLAIM_STATUSES, type RelationType, type SchemaResponse } from '../../contract/index.js';
import { compareIds, nodeKind, refFromRow } from '../graph/entityColumns.js';
import type { Row } from '../store/GraphStore.js';
import { asNumber, asText, read, readCount, type QueryContext } from './read.js';

/** Columns of a row that are a key and its count, summed. */
function sums(rows: Row[], key: number, count: number): Map<string, number> {
  const found = new Map<string, number>();
  for (const row of rows) {
    const name = asText(row[key]) ?? '';
    found.set(name, (found.get(name) ?? 0) + asNumber(row[count]));
  }
  return found;
}
const total = (counts: Map<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0);

export async function schema(context: QueryContext): Promise<SchemaResponse> {
  const [kinds, facts, claimFacts, vocabulary, claimants, datasets, entitiesOf, claimsOf, articlesOf, passages, names] =
    await Promise.all([
      read(context, 'schema.kinds'),
      read(context, 'schema.facts'),
      read(context, 'schema.claim-facts'),
      read(context, 'schema.vocabulary'),
      read(context, 'schema.claimants'),
      read(context, 'schema.datasets'),
      read(context, 'schema.dataset-entities'),
      read(context, 'schema.dataset-claims'),
      read(context, 'schema.dataset-articles'),
      readCount(context, 'schema.passages'),
      context.store.schema(),
    ]);
  const byDataset = {
    entities: sums(entitiesOf, 0, 1),
    facts: sums(facts, 2, 3),
    claims: sums(claimsOf, 0, 1),
    articles: sums(articlesOf, 0, 1),
  };
  const statuses = sums([...facts, ...claimFacts], 1, 3);
  return {
    kinds: kindCounts(kinds),
    types: types(vocabulary, sums(facts, 0, 3)),
    statuses: CLAIM_STATUSES.map((status) => ({ status, count: statuses.get(status) ?? 0 })),
    claimants: claimants.map((row) => ({ claimant: refFromRow(row, 0), count: asNumber(row[4]) })),
    totals: {
      entities: total(sums(kinds, 0, 1)),
      facts: total(sums(facts, 0, 3)),
      claims: total(byDataset.claims),
      articles: total(byDataset.articles),
      passages,
    },
    datasets: datasets.map((row) => {
      const name = asText(row[0]) ?? '';
      const count = (counts: Map<string, number>): number => counts.get(name) ?? 0;
      return {
        name,
        title: asText(row[1]) ?? name,
        entities: count(byDataset.entities),
        facts: count(byDataset.facts),
        claims: count(byDataset.claims),
        articles: count(byDataset.articles),
        bundled: row[2] === true,
        hash: asText(row[3]),
        loadedAt: asText(row[4]),
      };
    }),
    ...names,
  };
}

function kindCounts(rows: Row[]): SchemaResponse['kinds'] {
  const counts = new Map<SchemaResponse['kinds'][number]['kind'], number>();
  for (const row of rows) {
    const kind = nodeKind(row[0]);
    if (kind === 'Article' || kind === 'Passage') continue;
    counts.set(kind, (counts.get(kind) ?? 0) + asNumber(row[1]));
  }
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((a, b) => b.count - a.count || compareIds(a.kind, b.kind));
}

/** The vocabulary's types, and those an import brought without meaning; most facts first. */
function types(vocabulary: Row[], counts: Map<string, number>): RelationType[] {
  const known = vocabulary.map((row): RelationType => {
    const type = row[0] as string;
    const label = asText(row[1]) ?? words(type);
    const definition = asText(row[3]) ?? '';
    return {
      type,
      count: counts.get(type) ?? 0,
      symmetric: row[6] === true,
      cameo: asText(row[5]),
      label: { en: label, fr: asText(row[2]) ?? label },
      definition: { en: definition, fr: asText(row[4]) ?? definition },
    };
  });
  const named = new Set(known.map((t) => t.type));
  const foreign = [...counts]
    .filter(([type]) => !named.has(type))
    .map(([type, count]): RelationType => ({
      type,
      count,
      symmetric: false,
      cameo: null,
      label: { en: words(type), fr: words(type) },
      definition: { en: '', fr: '' },
    }));
  return [...known, ...foreign].sort((a, b) => b.count - a.count || compareIds(a.type, b.type));
}

/** `WORKS_FOR` → `works for`. */
const words = (type: string): string => type.toLowerCase().replaceAll('_', ' ').trim() || type;
