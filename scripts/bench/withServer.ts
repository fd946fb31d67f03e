/**
 * Runs a bench against the real server on an engine of its own that holds a seeded graph, loaded if it is not there
 * yet.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStore, type StoreConfig } from '../../server/store/index.js';
import { startLocalNeo4j, type LocalNeo4j } from '../localNeo4j/startLocalNeo4j.js';
import { startBenchServer, type BenchServer } from './benchServer.js';
import { loadSeeded } from './loadSeeded.js';
import type { SeededGraph } from './seededGraph.js';

export interface Bench {
  server: BenchServer;
  /** Null on the embedded engine. */
  neo4j: LocalNeo4j | null;
}

/** On the embedded engine, with its data in a folder of `graphs`. */
export async function withEmbedded<T>(
  graphs: string,
  graph: SeededGraph,
  bench: (on: Bench) => Promise<T>,
): Promise<T> {
  const folder = folderOf(graphs, graph);
  await load(folder, { engine: 'embedded', folder }, graph);
  const environment = { ENTENTE_DATA: folder, NEO4J_URI: '', NEO4J_USER: '', NEO4J_PASSWORD: '' };
  return withServer(environment, null, bench);
}

/** On a Neo4j started for it, with its data in a folder of `graphs`. Throws MissingTool without Java or Maven. */
export async function withNeo4j<T>(graphs: string, graph: SeededGraph, bench: (on: Bench) => Promise<T>): Promise<T> {
  const folder = folderOf(graphs, graph);
  const neo4j = await startLocalNeo4j({ home: join(folder, 'neo4j'), heap: '1g', say: (line) => console.log(line) });
  try {
    const { uri, user, password } = neo4j;
    await load(folder, { engine: 'neo4j', uri, user, password }, graph);
    const environment = {
      ENTENTE_DATA: join(folder, 'data'),
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
    };
    return await withServer(environment, neo4j, bench);
  } finally {
    await neo4j.stop();
  }
}

const folderOf = (graphs: string, { entities, facts }: SeededGraph): string =>
  join(graphs, `${entities.length}-${facts.length}`);

async function load(folder: string, config: StoreConfig, graph: SeededGraph): Promise<void> {
  const loaded = join(folder, 'loaded');
  if (existsSync(loaded)) return;
  await mkdir(folder, { recursive: true });
  const store = await openStore(config);
  try {
    await store.ready();
    await loadSeeded(store, graph);
  } finally {
    await store.close();
  }
  await writeFile(loaded, '');
}

async function withServer<T>(
  environment: Record<string, string>,
  neo4j: LocalNeo4j | null,
  bench: (on: Bench) => Promise<T>,
): Promise<T> {
  // So that a bench may change the graph, and see what is counted anew.
  const server = await startBenchServer({ ...environment, ENTENTE_ALLOW_WRITES: '1' });
  try {
    return await bench({ server, neo4j });
  } finally {
    await server.stop();
  }
}
