/**
 * `npm run bench:import`: rows a second and memory of an import of a seeded CSV pair, on the embedded engine and on
 * Neo4j, there beside LOAD CSV of the same files in the same run. Counts in the graph are checked after every step.
 */
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../server/store/index.js';
import { commandLine, numberOption } from '../commandLine.js';
import { runCommand } from '../runCommand.js';
import { checkCounts, importing, memoryOf, phasesOf, processorOf, rate, sizeOf } from './importProcess.js';
import { benchNeo4j } from './importOnNeo4j.js';
import { writeCsvPair, type CsvPair } from './seededCsv.js';

const HELP = `Measure imports of a seeded pair of CSV files.

  npm run bench:import -- [options]

  --nodes N        default 100000
  --relations N    default 500000
  --rounds N       pairs of LOAD CSV and import on Neo4j (default 2, the order changes each time)
  --only ENGINE    embedded or neo4j
  --merge          let LOAD CSV use MERGE, so that it can be repeated as an import can (default
                   CREATE, which is quicker)
  --help

It imports into the embedded engine and into Neo4j, there in turn with LOAD CSV of the same files, takes
each import back, and prints rows a second, their ratio, and the most memory each process had resident,
for half of the size and for the whole.

LOAD CSV leaves the graph an import leaves: the same labels, types, keys and properties, with the degrees
in a statement of their own that is timed apart. What an import does besides (every row checked first, a
preview, whole or not at all, a way back), LOAD CSV does not.

Neo4j is started for the bench (Java 17 and Maven needed), or NEO4J_TEST_URI names one, with
NEO4J_TEST_USER and NEO4J_TEST_PASSWORD: its database is wiped! LOAD CSV then needs NEO4J_TEST_IMPORT, the
folder it reads files from.
`;

async function embedded(pair: CsvPair, folder: string): Promise<void> {
  const task = {
    engine: 'embedded' as const,
    folder: await mkdtemp(join(folder, 'embedded-')),
    stage: join(folder, 'stage'),
  };
  const files = [pair.nodes, pair.relations];
  const check = async (expected: CsvPair | null, what: string): Promise<void> => {
    const store = await openStore({ engine: 'embedded', folder: task.folder });
    await store.ready(60_000);
    await checkCounts(store, expected, what).finally(() => store.close());
  };
  const first = await importing({ ...task, files });
  await check(pair, 'the import');
  console.log(
    `  ${sizeOf(pair)}: ${rate(pair, first.ms)}; ${memoryOf(first)}; ${processorOf(first)}; ${phasesOf(first)}`,
  );
  const again = await importing({ ...task, files });
  await check(pair, 'the same import again');
  console.log(`    the same files again (${again.state}): ${rate(pair, again.ms)}; ${memoryOf(again)}`);
  const undone = await importing({ ...task, files: [], undo: true });
  await check(null, 'taking the import back');
  console.log(`    taken back: ${rate(pair, undone.ms)}; ${memoryOf(undone)}`);
}

/** A folder for the bench, which goes when the bench is interrupted. */
async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      rmSync(folder, { recursive: true, force: true });
      process.exit(1);
    });
  return folder;
}

await runCommand(async () => {
  const { values } = commandLine(process.argv.slice(2), {
    nodes: { type: 'string', default: '100000' },
    relations: { type: 'string', default: '500000' },
    rounds: { type: 'string', default: '2' },
    only: { type: 'string' },
    merge: { type: 'boolean', default: false },
  });
  if (values.help) return void process.stdout.write(HELP);
  const number = (name: 'nodes' | 'relations' | 'rounds'): number => numberOption(name, values[name], { least: 1 });
  const [nodes, relations, rounds] = [number('nodes'), number('relations'), number('rounds')];
  if (values.only !== undefined && !['embedded', 'neo4j'].includes(values.only))
    throw new Error(`--only ${values.only}: must be embedded or neo4j.`);
  const folder = await scratchFolder();
  const pairIn = async (name: string, share: number): Promise<CsvPair> => {
    await mkdir(join(folder, name));
    return writeCsvPair(join(folder, name), Math.ceil(nodes * share), Math.ceil(relations * share));
  };
  try {
    const [half, whole] = [await pairIn('half', 0.5), await pairIn('whole', 1)];
    const bytes = (await stat(whole.nodes)).size + (await stat(whole.relations)).size;
    console.log(`Seeded CSV: ${sizeOf(whole)}, ${(bytes / 1e6).toFixed(0)} MB. Node ${process.versions.node}.`);
    if (values.only !== 'neo4j') {
      console.log('\nEmbedded engine');
      await embedded(half, folder);
      await embedded(whole, folder);
    }
    if (values.only !== 'embedded') {
      console.log('\nNeo4j');
      await benchNeo4j({ half, whole, folder, rounds, verb: values.merge ? 'MERGE' : 'CREATE' });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
