/** The import bench on Neo4j: imports and LOAD CSV of the same files, in turn, on one server. */
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSchema } from '../../server/dataset/createSchema.js';
import { openStore, rowsOf, type GraphStore } from '../../server/store/index.js';
import { startLocalNeo4j } from '../localNeo4j/startLocalNeo4j.js';
import { checkCounts, importing, memoryOf, phasesOf, processorOf, rate, sizeOf } from './importProcess.js';
import type { WorkerOutcome } from './importWorker.js';
import { loadCsv, type LoadCsvOutcome } from './loadCsv.js';
import { median } from './measure.js';
import type { CsvPair } from './seededCsv.js';

interface Server {
  uri: string;
  user: string;
  password: string;
  importFolder: string | null;
  stop(): Promise<void>;
}

async function serverFor(folder: string): Promise<Server> {
  const {
    NEO4J_TEST_URI: uri,
    NEO4J_TEST_USER: user = 'neo4j',
    NEO4J_TEST_PASSWORD: password = '',
    NEO4J_TEST_IMPORT: importFolder,
  } = process.env;
  if (uri) return { uri, user, password, importFolder: importFolder ?? null, stop: () => Promise.resolve() };
  const local = await startLocalNeo4j({
    home: join(folder, 'neo4j'),
    httpPort: null,
    heap: '2g',
    pageCache: '512m',
    fileImports: true,
    say: (line) => console.log(line),
  });
  return {
    uri: local.uri,
    user: local.user,
    password: local.password,
    importFolder: join(local.home, 'import'),
    stop: () => local.stop({ force: true }),
  };
}

async function wipe(store: GraphStore): Promise<void> {
  for (const statement of [
    'MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS',
    'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS',
  ]) {
    await rowsOf(store, statement, { access: 'write', timeoutMs: 3_600_000 });
  }
}

export interface BenchNeo4jOptions {
  half: CsvPair;
  whole: CsvPair;
  folder: string;
  rounds: number;
  verb: 'CREATE' | 'MERGE';
}

/** Half of the size first, for memory and so that the server is warm; then `rounds` pairs. */
export async function benchNeo4j({ half, whole, folder, rounds, verb }: BenchNeo4jOptions): Promise<void> {
  const { uri, user, password, importFolder, stop } = await serverFor(folder);
  const store = await openStore({ engine: 'neo4j', uri, user, password });
  const task = { engine: 'neo4j' as const, uri, user, password, stage: join(folder, 'stage') };
  const byLoadCsv = async (pair: CsvPair): Promise<LoadCsvOutcome | null> => {
    if (importFolder === null) return null;
    for (const [name, path] of [
      ['nodes.csv', pair.nodes],
      ['relations.csv', pair.relations],
    ] as const)
      await copyFile(path, join(importFolder, name));
    const outcome = await loadCsv(store, { nodes: 'file:///nodes.csv', relations: 'file:///relations.csv' }, verb);
    await checkCounts(store, pair, 'LOAD CSV');
    console.log(
      `  ${sizeOf(pair)}: LOAD CSV ${rate(pair, outcome.rowsMs)}, with degrees ${rate(pair, outcome.rowsMs + outcome.degreesMs)}`,
    );
    await wipe(store);
    return outcome;
  };
  const byImport = async (pair: CsvPair): Promise<WorkerOutcome> => {
    const outcome = await importing({ ...task, files: [pair.nodes, pair.relations] });
    await checkCounts(store, pair, 'the import');
    console.log(
      `  ${sizeOf(pair)}: import ${rate(pair, outcome.ms)}; ${memoryOf(outcome)}; ${processorOf(outcome)}; ${phasesOf(outcome)}`,
    );
    const undone = await importing({ ...task, files: [], undo: true });
    await checkCounts(store, null, 'taking the import back');
    console.log(`    taken back: ${rate(pair, undone.ms)}; ${memoryOf(undone)}`);
    await wipe(store);
    return outcome;
  };
  try {
    await store.ready(60_000);
    await createSchema(store);
    await wipe(store);
    await byLoadCsv(half);
    await byImport(half);
    const ratios: { plain: number; equal: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      const loadFirst = round % 2 === 0 ? await byLoadCsv(whole) : null;
      const imported = await byImport(whole);
      const load = loadFirst ?? (await byLoadCsv(whole));
      if (load) ratios.push({ plain: load.rowsMs / imported.ms, equal: (load.rowsMs + load.degreesMs) / imported.ms });
    }
    if (importFolder === null) console.log('  LOAD CSV was left out: NEO4J_TEST_IMPORT does not name its folder.');
    else if (ratios.length > 0) {
      console.log(
        `  Import against LOAD CSV (${verb}), rows a second: × ${median(ratios.map((r) => r.plain)).toFixed(2)}; the degrees counted in, which an import brings too: × ${median(ratios.map((r) => r.equal)).toFixed(2)}`,
      );
    }
  } finally {
    await store.close();
    await stop();
  }
}
