/**
 * What a Neo4j user would write by hand for the same files: LOAD CSV in batches, leaving the same nodes, relationships
 * and properties.
 */
import { rowsOf, type GraphStore } from '../../server/store/GraphStore.js';

const LIMIT = { timeoutMs: 3_600_000, access: 'write' as const };

/**
 * `verb`: CREATE into an empty graph, or MERGE, which can be repeated as an import can. Labels and types come from the
 * file.
 */
const nodes = (verb: 'CREATE' | 'MERGE'): string => `
LOAD CSV WITH HEADERS FROM $url AS row
CALL (row) {
  ${verb === 'MERGE' ? 'MERGE (e:Entity {id: row.`id:ID`}) SET e:$(row.`:LABEL`)' : 'CREATE (e:Entity:$(row.`:LABEL`) {id: row.`id:ID`})'}
  SET e += {kind: row.\`:LABEL\`, name: row.name, nameFr: row.name, aliases: [], searchText: '|' + toLower(row.name) + '|', degree: 0, prominence: 0,
    datasets: ['bench'], importId: 'load-csv', age: toInteger(row.\`age:int\`), city: row.city}
} IN TRANSACTIONS OF 10000 ROWS`;

const properties = `status: 'asserted', date: row.date, precision: 'day', weight: toFloat(row.\`weight:float\`), contested: false, claimCount: 0, originCount: 0,
    articles: [], claimants: [], dataset: 'bench', importId: 'load-csv'`;
const key = "'bench/' + row.`:START_ID` + '-' + row.`:TYPE` + '-' + row.`:END_ID` + '-' + toString(linenumber())";
const relations = (verb: 'CREATE' | 'MERGE'): string => `
LOAD CSV WITH HEADERS FROM $url AS row
WITH row, ${key} AS key
CALL (row, key) {
  MATCH (a:Entity {id: row.\`:START_ID\`})
  MATCH (b:Entity {id: row.\`:END_ID\`})
  ${verb === 'MERGE' ? `MERGE (a)-[r:$(row.\`:TYPE\`) {factId: key}]->(b) SET r += {${properties}}` : `CREATE (a)-[r:$(row.\`:TYPE\`) {factId: key, ${properties}}]->(b)`}
} IN TRANSACTIONS OF 10000 ROWS`;

const degrees = `
MATCH (e:Entity)
CALL (e) { WITH e, COUNT { (e)--(:Entity) } AS degree SET e.degree = degree, e.prominence = degree } IN TRANSACTIONS OF 10000 ROWS`;

/** Milliseconds for nodes and relationships, and for the degrees, which an import brings too. */
export interface LoadCsvOutcome {
  rowsMs: number;
  degreesMs: number;
}

export async function loadCsv(
  store: GraphStore,
  urls: { nodes: string; relations: string },
  verb: 'CREATE' | 'MERGE',
): Promise<LoadCsvOutcome> {
  const began = performance.now();
  await rowsOf(store, nodes(verb), { ...LIMIT, parameters: { url: urls.nodes } });
  await rowsOf(store, relations(verb), { ...LIMIT, parameters: { url: urls.relations } });
  const rowsMs = performance.now() - began;
  await rowsOf(store, degrees, LIMIT);
  return { rowsMs, degreesMs: performance.now() - began - rowsMs };
}
