/**
 * `npm run bench`: what the server adds to the database's own time, bytes on the wire, and memory, on a seeded graph of
 * 10,000 entities and 50,000 relations. Ratios are taken pair by pair in one run; absolute times are this machine's.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import neo4j from 'neo4j-driver';
import { projectPath } from '../server/paths.js';
import { openStore } from '../server/store/index.js';
import { startBenchServer } from './bench/benchServer.js';
import { loadSeeded } from './bench/loadSeeded.js';
import { childrenOf, kB, paired, residentMb } from './bench/measure.js';
import { seededGraph, type SeededGraph } from './bench/seededGraph.js';
import { startLocalNeo4j } from './localNeo4j/startLocalNeo4j.js';

const { values } = parseArgs({
  options: {
    entities: { type: 'string', default: '10000' },
    relations: { type: 'string', default: '50000' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  console.log(`npm run bench [-- --entities 10000 --relations 50000]

Starts a local Neo4j of its own (Java 17 and Maven needed), loads a seeded graph, and measures POST /api/subgraph of about 5,000 relations
against neo4j-driver alone reading the same rows, against Neo4j's HTTP Query API in bytes, and the memory of server and engine.`);
  process.exit(0);
}

const WANTED = 5_000;
const statement = async (name: string): Promise<string> =>
  readFile(projectPath('cypher', 'queries', `${name}.cypher`), 'utf8');
const say = (line = '') => console.log(line);

/** The most connected entities that have about 5,000 relations among them. */
function entitiesWithRelations(graph: SeededGraph): string[] {
  const rank = new Map(graph.entities.map((entity, i) => [entity.id, i]));
  const last = graph.facts
    .map((fact) => Math.max(rank.get(fact.source)!, rank.get(fact.target)!))
    .sort((a, b) => a - b)[WANTED - 1]!;
  return graph.entities.slice(0, last + 1).map((entity) => entity.id);
}

const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

async function measureServer(
  url: string,
  ids: string[],
  driverAlone: (() => Promise<unknown>) | null,
): Promise<string> {
  const request = { scope: 'entities', entities: ids, factLimit: 50_000 };
  const answer = await (await post(`${url}/api/subgraph`, request, { 'accept-encoding': 'identity' })).text();
  const { nodes, edges } = JSON.parse(answer) as { nodes: unknown[]; edges: unknown[] };
  say(
    `  POST /api/subgraph: ${nodes.length} entities, ${edges.length} relations, ${kB(answer.length)} (${kB(gzipSync(answer).length)} gzip)`,
  );
  if (driverAlone !== null) {
    const whole = await paired(async () => (await post(`${url}/api/subgraph`, request)).json(), driverAlone);
    say(
      `  ${whole.a.toFixed(1)} ms against ${whole.b.toFixed(1)} ms for neo4j-driver alone reading the same rows: × ${whole.ratio.toFixed(2)} (10–90 %: ${whole.low.toFixed(2)}–${whole.high.toFixed(2)})`,
    );
  } else {
    const alone = await paired(
      async () => (await post(`${url}/api/subgraph`, request)).json(),
      async () => (await fetch(`${url}/api/health`)).json(),
      15,
      3,
    );
    say(`  ${alone.a.toFixed(1)} ms`);
  }
  return answer;
}

function sayMemory(when: string, pid: number, engine: boolean): void {
  const children = childrenOf(pid)
    .map(residentMb)
    .filter((mb) => mb !== null);
  say(
    `  memory ${when}: server ${residentMb(pid) ?? '?'} MB${engine ? `, engine process ${children.reduce((a, b) => a + b, 0)} MB` : ''}`,
  );
}

const graph = seededGraph(Number(values.entities), Number(values.relations));
const ids = entitiesWithRelations(graph);
const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'));
say(`Seeded graph: ${graph.entities.length} entities, ${graph.facts.length} relations. Node ${process.versions.node}.`);
try {
  say('\nNeo4j');
  const local = await startLocalNeo4j({ home: join(folder, 'neo4j'), heap: '1g', say });
  try {
    const connection = { uri: local.uri, user: local.user, password: local.password };
    const store = await openStore({ engine: 'neo4j', ...connection });
    await store.ready();
    await loadSeeded(store, graph);
    await store.close();
    const server = await startBenchServer({
      NEO4J_URI: local.uri,
      NEO4J_USER: local.user,
      NEO4J_PASSWORD: local.password,
    });
    sayMemory('at rest', server.pid, false);
    const driver = neo4j.driver(local.uri, neo4j.auth.basic(local.user, local.password), { useBigInt: true });
    const [entitiesText, factsText] = [
      await statement('subgraph.entities-by-id'),
      await statement('subgraph.facts-among'),
    ];
    const filter = {
      kinds: [],
      types: [],
      statuses: ['asserted', 'alleged'],
      articles: [],
      claimants: [],
      datasets: [],
    };
    const readAlone = async (text: string, parameters: Record<string, unknown>) => {
      const session = driver.session({ defaultAccessMode: neo4j.session.READ });
      try {
        return (await session.run(text, parameters)).records.length;
      } finally {
        await session.close();
      }
    };
    const answer = await measureServer(server.url, ids, () =>
      Promise.all([readAlone(entitiesText, { ids }), readAlone(factsText, { ids, ...filter })]),
    );
    const query = await post(
      `${local.httpUrl}/db/neo4j/query/v2`,
      {
        statement: 'UNWIND $ids AS id MATCH (s:Entity {id: id})-[r]->(o:Entity) WHERE o.id IN $ids RETURN s, r, o',
        parameters: { ids },
      },
      { authorization: `Basic ${Buffer.from(`${local.user}:${local.password}`).toString('base64')}` },
    );
    const bytes = (await query.text()).length;
    say(`  Neo4j's HTTP Query API sends ${kB(bytes)} for the same: × ${(answer.length / bytes).toFixed(2)}`);
    sayMemory('after', server.pid, false);
    await driver.close();
    await server.stop();
  } finally {
    await local.stop({ force: true });
  }

  say('\nEmbedded engine');
  const dataDir = join(folder, 'embedded');
  const store = await openStore({ engine: 'embedded', folder: dataDir });
  await store.ready();
  await loadSeeded(store, graph);
  await store.close();
  const server = await startBenchServer({ ENTENTE_DATA: dataDir, NEO4J_URI: '', NEO4J_USER: '', NEO4J_PASSWORD: '' });
  sayMemory('at rest', server.pid, true);
  await measureServer(server.url, ids, null);
  sayMemory('after', server.pid, true);
  await server.stop();
} finally {
  await rm(folder, { recursive: true, force: true });
}
