/**
 * `npm run bench`: what the server adds to the database's own time, bytes on the wire, and memory, on a seeded graph of
 * 10,000 entities and 50,000 relations. Ratios are taken pair by pair in one run; absolute times are this machine's.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../server/store/index.js';
import { startBenchServer } from './bench/benchServer.js';
import { loadSeeded } from './bench/loadSeeded.js';
import { entitiesWithRelations, measureSubgraph, printMemory } from './bench/measureSubgraph.js';
import { seededGraph, type SeededGraph } from './bench/seededGraph.js';
import { benchOnNeo4j } from './bench/subgraphOnNeo4j.js';
import { commandLine, numberOption } from './commandLine.js';
import { startLocalNeo4j } from './localNeo4j/startLocalNeo4j.js';
import { runCommand } from './runCommand.js';

const HELP = `Measure what the server adds to the database.

  npm run bench -- [options]

  --entities N    default 10000
  --relations N   default 50000
  --help

It starts a local Neo4j of its own (Java 17 and Maven needed), loads a seeded graph, and measures
POST /api/subgraph of about 5,000 relations against neo4j-driver alone reading the same rows, against
Neo4j's HTTP Query API in bytes, and the memory of server and engine.
`;

async function benchOnEmbedded(folder: string, graph: SeededGraph, ids: string[]): Promise<void> {
  const store = await openStore({ engine: 'embedded', folder });
  await store.ready();
  await loadSeeded(store, graph);
  await store.close();
  const server = await startBenchServer({ ENTENTE_DATA: folder, NEO4J_URI: '', NEO4J_USER: '', NEO4J_PASSWORD: '' });
  printMemory('at rest', server.pid, true);
  await measureSubgraph(server.url, ids, null);
  printMemory('after', server.pid, true);
  await server.stop();
}

await runCommand(async () => {
  const { values } = commandLine(process.argv.slice(2), {
    entities: { type: 'string', default: '10000' },
    relations: { type: 'string', default: '50000' },
  });
  if (values.help) return void process.stdout.write(HELP);
  const graph = seededGraph(
    numberOption('entities', values.entities, { least: 1 }),
    numberOption('relations', values.relations, { least: 1 }),
  );
  const ids = entitiesWithRelations(graph);
  const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'));
  const size = `${graph.entities.length} entities, ${graph.facts.length} relations`;
  console.log(`Seeded graph: ${size}. Node ${process.versions.node}.`);
  try {
    console.log('\nNeo4j');
    const local = await startLocalNeo4j({ home: join(folder, 'neo4j'), heap: '1g', say: (line) => console.log(line) });
    await benchOnNeo4j(local, graph, ids).finally(() => local.stop({ force: true }));
    console.log('\nEmbedded engine');
    await benchOnEmbedded(join(folder, 'embedded'), graph, ids);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
