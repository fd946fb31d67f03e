/** The subgraph bench on Neo4j: the server beside the driver alone, and beside Neo4j's own HTTP API. */
import neo4j, { type Driver } from 'neo4j-driver';
import { statementText } from '../../cypher/loadStatements.js';
import type { ParametersOf } from '../../server/store/named.js';
import type { LocalNeo4j } from '../localNeo4j/startLocalNeo4j.js';
import type { BenchServer } from './benchServer.js';
import { kB } from './measure.js';
import { measureSubgraph, post, printMemory } from './measureSubgraph.js';

const UNFILTERED: Omit<ParametersOf<'subgraph.facts-among'>, 'ids'> = {
  kinds: [],
  types: [],
  without: [],
  statuses: ['asserted', 'alleged', 'contested'],
  articles: [],
  claimants: [],
  datasets: [],
};

/** Measures the subgraph of `ids` on a server whose graph is in `local`. */
export async function benchSubgraphOnNeo4j(server: BenchServer, local: LocalNeo4j, ids: string[]): Promise<void> {
  const { uri, user, password } = local;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { useBigInt: true });
  try {
    printMemory('at rest', server.pid);
    const answer = await measureSubgraph(server.url, ids, sameRows(driver, ids));
    const bytes = await bytesOfQueryApi(local, ids);
    console.log(`  Neo4j's HTTP Query API sends ${kB(bytes)} for the same: × ${(answer.length / bytes).toFixed(2)}`);
    printMemory('after', server.pid);
  } finally {
    await driver.close();
  }
}

/** Reads with the driver alone what the server reads for the same subgraph. */
function sameRows(driver: Driver, ids: string[]): () => Promise<unknown> {
  const [entities, facts] = [statementText('subgraph.entities-by-id'), statementText('subgraph.facts-among')];
  const read = async (text: string, parameters: Record<string, unknown>): Promise<number> => {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ });
    try {
      return (await session.run(text, parameters)).records.length;
    } finally {
      await session.close();
    }
  };
  return () => Promise.all([read(entities, { ids }), read(facts, { ids, ...UNFILTERED })]);
}

/** Bytes that Neo4j itself sends over HTTP for the same entities and relations. */
async function bytesOfQueryApi({ httpUrl, user, password }: LocalNeo4j, ids: string[]): Promise<number> {
  const statement = 'UNWIND $ids AS id MATCH (s:Entity {id: id})-[r]->(o:Entity) WHERE o.id IN $ids RETURN s, r, o';
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const answer = await post(`${httpUrl}/db/neo4j/query/v2`, { statement, parameters: { ids } }, { authorization });
  return (await answer.text()).length;
}
