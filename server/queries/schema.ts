/** What the graph holds: kinds, relation types, statuses, claimants and data sets with their counts. */
import {
  FACT_STANDINGS,
  FactLayer,
  type FactStanding,
  type RelationType,
  type SchemaResponse,
  UnderWay,
} from '../../contract/index.js';
import { bilingual, named } from '../graph/tellingColumns.js';
import { compareIds, entityRef, nodeKind } from '../graph/entityColumns.js';
import { ASIDE_LABELS } from '../graph/ownNames.js';
import { KEPT_PROPERTIES } from '../kept/ownNames.js';
import type { Value } from '../store/GraphStore.js';
import type { RowOf } from '../store/named.js';
import { foreignGraph } from './foreignGraph.js';
import { asNumber, asText, read, readCount, type QueryContext } from './read.js';

/** Counts of the rows that have the same value in `key`, summed. */
function sums<K extends string>(
  rows: readonly ({ [Key in K]: Value } & { count: number })[],
  key: K,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const row of rows) {
    const name = asText(row[key]) ?? '';
    found.set(name, (found.get(name) ?? 0) + asNumber(row.count));
  }
  return found;
}
const total = (counts: Map<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0);

export async function schema(context: QueryContext): Promise<SchemaResponse> {
  const [
    kinds,
    facts,
    claimFacts,
    contested,
    vocabulary,
    claimants,
    datasets,
    entitiesOf,
    claimsOf,
    articlesOf,
    passages,
    underWay,
    foreign,
    names,
    propertyClaims,
  ] = await Promise.all([
    read(context, 'catalogue.kinds', {}),
    read(context, 'catalogue.facts', {}),
    read(context, 'catalogue.claim-facts', {}),
    read(context, 'catalogue.contested-claim-facts', {}),
    read(context, 'catalogue.vocabulary', {}),
    read(context, 'catalogue.claimants', {}),
    read(context, 'catalogue.datasets', {}),
    read(context, 'catalogue.dataset-entities', {}),
    read(context, 'catalogue.dataset-claims', {}),
    read(context, 'catalogue.dataset-articles', {}),
    readCount(context, 'catalogue.passages', {}),
    underWayIn(context),
    foreignGraph(context),
    context.store.schema(),
    read(context, 'property-claims.any', {}),
  ]);
  const ofBackground = new Set(vocabulary.filter(({ layer }) => layer === 'background').map(({ type }) => type));
  const background = facts.filter(({ type }) => ofBackground.has(type));
  const byDataset = {
    entities: sums(entitiesOf, 'dataset'),
    facts: sums(facts, 'dataset'),
    background: sums(background, 'dataset'),
    claims: sums(claimsOf, 'dataset'),
    articles: sums(articlesOf, 'dataset'),
  };
  const totals = {
    entities: total(sums(kinds, 'kind')),
    facts: total(sums(facts, 'type')),
    background: total(sums(background, 'type')),
    claims: total(byDataset.claims),
    articles: total(byDataset.articles),
    passages,
  };
  // Neo4j lists a label that has a key, with nodes or without.
  const counted = new Map([
    ['Entity', totals.entities],
    ['Claim', totals.claims],
    ['Article', totals.articles],
    ['Passage', passages],
    ['RelationType', vocabulary.length],
    ['Dataset', datasets.length],
    ['PropertyClaim', propertyClaims.length],
  ]);
  return {
    kinds: kindCounts(kinds),
    types: types(vocabulary, sums(facts, 'type')),
    statuses: standingCounts(facts, claimFacts, contested),
    claimants: claimants.map(({ id, name, nameFr, kind, count }) => ({
      claimant: entityRef(id, name, nameFr, kind),
      count: asNumber(count),
    })),
    totals,
    datasets: datasets.map((row) => {
      const name = asText(row.name) ?? '';
      const title = asText(row.title) ?? name;
      const count = (counts: Map<string, number>): number => counts.get(name) ?? 0;
      return {
        name,
        title,
        titleFr: asText(row.titleFr) ?? title,
        entities: count(byDataset.entities),
        facts: count(byDataset.facts),
        background: count(byDataset.background),
        claims: count(byDataset.claims),
        articles: count(byDataset.articles),
        bundled: row.bundled === true,
        hash: asText(row.hash),
        loadedAt: asText(row.loadedAt),
      };
    }),
    underWay,
    foreign,
    labels: names.labels.filter((label) => !ASIDE_LABELS.has(label) && counted.get(label) !== 0),
    relationshipTypes: names.relationshipTypes,
    propertyKeys: names.propertyKeys.filter((key) => !KEPT_PROPERTIES.has(key)),
  };
}

/** Some of it may end while the rest is counted: that it was there is what counts. */
async function underWayIn(context: QueryContext): Promise<UnderWay[]> {
  const rows = await read(context, 'import.imports.unfinished', {});
  return rows.flatMap(({ properties: { dataset, state } }) => {
    const one = UnderWay.safeParse({ dataset, work: state });
    return one.success ? [one.data] : [];
  });
}

function kindCounts(rows: RowOf<'catalogue.kinds'>[]): SchemaResponse['kinds'] {
  const counts = new Map<SchemaResponse['kinds'][number]['kind'], number>();
  for (const row of rows) {
    const kind = nodeKind(row.kind);
    if (kind === 'Article' || kind === 'Passage') continue;
    counts.set(kind, (counts.get(kind) ?? 0) + asNumber(row.count));
  }
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((a, b) => b.count - a.count || compareIds(a.kind, b.kind));
}

/** Facts by where they stand, from rows that are counted by it. */
function standingCounts(
  typed: RowOf<'catalogue.facts'>[],
  claimOnly: RowOf<'catalogue.claim-facts'>[],
  contested: RowOf<'catalogue.contested-claim-facts'>[],
): SchemaResponse['statuses'] {
  const [ofTyped, ofClaims, disputed] = [sums(typed, 'standing'), sums(claimOnly, 'status'), sums(contested, 'status')];
  const countOf = (standing: FactStanding): number =>
    (ofTyped.get(standing) ?? 0) +
    (standing === 'contested' ? total(disputed) : (ofClaims.get(standing) ?? 0) - (disputed.get(standing) ?? 0));
  return FACT_STANDINGS.map((status) => ({ status, count: countOf(status) }));
}

/** The vocabulary's types, and those an import brought without meaning; most facts first. */
function types(vocabulary: RowOf<'catalogue.vocabulary'>[], counts: Map<string, number>): RelationType[] {
  const known = vocabulary.map((row): RelationType => {
    const { type } = row;
    const label = asText(row.label) ?? words(type);
    const definition = asText(row.definition) ?? '';
    return {
      type,
      count: counts.get(type) ?? 0,
      symmetric: row.symmetric === true,
      cameo: asText(row.cameo),
      label: { en: label, fr: asText(row.labelFr) ?? label },
      ...named('noun', bilingual(row.noun, row.nounFr)),
      ...layerOf(row.layer),
      definition: { en: definition, fr: asText(row.definitionFr) ?? definition },
    };
  });
  const inVocabulary = new Set(known.map((t) => t.type));
  const foreign = [...counts]
    .filter(([type]) => !inVocabulary.has(type))
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

const layerOf = (value: unknown): Pick<RelationType, 'layer'> => {
  const layer = FactLayer.safeParse(value);
  return layer.success ? { layer: layer.data } : {};
};

/** `WORKS_FOR` → `works for`. */
const words = (type: string): string => type.toLowerCase().replaceAll('_', ' ').trim() || type;
