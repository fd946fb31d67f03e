/**
 * Entities and relation types that several data sets hold: names and counts are joined, and none takes away what
 * another needs.
 */
import type { Transaction } from '../store/GraphStore.js';
import { runNamed } from '../store/named.js';
import { searchTextOf } from '../../kernel/text/fold.js';
import { prominenceOf } from './prominence.js';
import type { EntityRow, GraphRows, NodeRow, Properties } from './graphRows.js';

/**
 * The wanted rows with what other data sets hold of the same entities and relation types joined in; an entity that this
 * data set gives up but another holds stays among them, without this one's name.
 */
export async function shareRows(
  transaction: Transaction,
  dataset: string,
  wanted: GraphRows,
  loaded: GraphRows,
): Promise<GraphRows> {
  const shared = loaded.entities.filter((row) => others(row, dataset).length > 0);
  const counts = await countElsewhere(
    transaction,
    dataset,
    shared.map((row) => row.id),
  );
  return {
    ...wanted,
    entities: join(wanted.entities, shared, (mine, theirs) => joinEntity(mine, theirs, counts(theirs.id), dataset)),
    relationTypes: join(
      wanted.relationTypes,
      loaded.relationTypes.filter((row) => others(row, dataset).length > 0),
      (mine, theirs) => ({
        ...theirs,
        properties: {
          ...theirs.properties,
          ...mine?.properties,
          datasets: datasetsOf(theirs, dataset, mine !== undefined),
        },
      }),
    ),
  };
}

const others = (row: NodeRow, dataset: string): string[] =>
  list(row.properties, 'datasets').filter((name) => name !== dataset);
const list = (properties: Properties | undefined, name: string): string[] => {
  const value = properties?.[name];
  return Array.isArray(value) ? value.map(String) : [];
};
const datasetsOf = (theirs: NodeRow, dataset: string, held: boolean): string[] =>
  [...others(theirs, dataset), ...(held ? [dataset] : [])].sort();

function join<T extends NodeRow>(
  wanted: readonly T[],
  shared: readonly T[],
  joinRow: (mine: T | undefined, theirs: T) => T,
): T[] {
  const theirs = new Map(shared.map((row) => [row.id, row]));
  const mine = new Set(wanted.map((row) => row.id));
  return [
    ...wanted.map((row) => {
      const other = theirs.get(row.id);
      return other === undefined ? row : joinRow(row, other);
    }),
    ...shared.filter((row) => !mine.has(row.id)).map((row) => joinRow(undefined, row)),
  ];
}

/** Counts of what other data sets hold. */
interface Elsewhere {
  facts: number;
  claims: number;
  articles: number;
}

function joinEntity(mine: EntityRow | undefined, theirs: EntityRow, elsewhere: Elsewhere, dataset: string): EntityRow {
  const properties: Properties = { ...theirs.properties, ...mine?.properties };
  const joined = (name: string): string[] => [
    ...new Set([...list(mine?.properties, name), ...list(theirs.properties, name)]),
  ];
  const count = (name: string): number => Number(mine?.properties[name] ?? 0);
  const claimCount = count('claimCount') + elsewhere.claims;
  const articleCount = count('articleCount') + elsewhere.articles;
  const degree = count('degree') + elsewhere.facts;
  const ownNames = [properties['name'], properties['nameFr']].map(String);
  const aliases = joined('aliases').filter((alias) => !ownNames.includes(alias));
  return {
    ...theirs,
    ...mine,
    properties: {
      ...properties,
      aliases,
      descriptions: joined('descriptions'),
      searchText: searchTextOf([...ownNames, ...aliases]),
      claimCount,
      articleCount,
      degree,
      prominence: claimCount === 0 ? degree : prominenceOf(claimCount, articleCount),
      datasets: datasetsOf(theirs, dataset, mine !== undefined),
    },
  };
}

/** By entity, how many facts, claims and articles of other data sets it takes part in. */
async function countElsewhere(
  transaction: Transaction,
  dataset: string,
  ids: string[],
): Promise<(id: string) => Elsewhere> {
  const countPairs = async (statement: `load.entities.${keyof Elsewhere}-elsewhere`): Promise<Map<string, number>> => {
    const seen = new Map<string, Set<string>>();
    const rows = ids.length === 0 ? [] : await runNamed(transaction, statement, { dataset, ids });
    for (const { id, other } of rows) seen.set(id, (seen.get(id) ?? new Set()).add(other));
    return new Map([...seen].map(([id, set]) => [id, set.size]));
  };
  const facts = await countPairs('load.entities.facts-elsewhere');
  const claims = await countPairs('load.entities.claims-elsewhere');
  const articles = await countPairs('load.entities.articles-elsewhere');
  return (id) => ({ facts: facts.get(id) ?? 0, claims: claims.get(id) ?? 0, articles: articles.get(id) ?? 0 });
}
