/**
 * `npm run bench:changes`: processor time of the first answer after a change of the graph, on a small and a large seeded
 * graph in turn, by the server's own code on the embedded engine in this process.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DoubtsRequest, SubgraphRequest } from '../../contract/index.js';
import { doubts } from '../../server/queries/doubts.js';
import { schema } from '../../server/queries/schema.js';
import { subgraph } from '../../server/queries/subgraph.js';
import { openStore, type GraphStore } from '../../server/store/index.js';
import { commandLine, numberOption } from '../commandLine.js';
import { runCommand } from '../runCommand.js';
import { loadSeeded } from './loadSeeded.js';
import { median } from './measure.js';
import { seededGraph } from './seededGraph.js';

const HELP = `Measure the first answers after a change of the graph, on the embedded engine.

  npm run bench:changes -- [options]

  --entities N    default 10000
  --relations N   default 50000
  --times N       how many times as large the other graph is; default 10
  --rounds N      default 7
  --fresh         asks in the process that loaded the graphs, before they are opened anew
  --keep FOLDER   keeps the loaded graphs there, and takes those that are there
  --help

Medians of milliseconds of processor time, of all threads, each answer the first after a change of its own.
`;

/** A graph that is kept has what runs before this one added. */
const RUN = Date.now();
const core = (filter: object) => (store: GraphStore) => subgraph({ store }, SubgraphRequest.parse({ filter }));
const ANSWERS: Record<string, (store: GraphStore) => Promise<unknown>> = {
  'the schema': (store) => schema({ store }),
  'the core': core({}),
  'the core by kinds': core({ kinds: ['Person', 'Media'] }),
  'the core by relation types': core({ types: ['SIGNED', 'MET'] }),
  'facts in doubt': (store) => doubts({ store }, DoubtsRequest.parse({})),
};

/** Statements, and how one of them is made for a number that no other has. */
const CHANGES: Record<string, (number: number) => string[]> = {
  'values changed': (number) => [
    `MATCH (e:Entity {id: 'entity-${700 + number}'}) SET e.claimCount = ${number}, e.role = 'Changed ${number}'`,
    `MATCH (:Entity {id: 'entity-${800 + number}'})-[r]->() WITH r LIMIT 1 SET r.date = '2025-01-01', r.status = 'alleged'`,
  ],
  'one added': (number) => [
    `MATCH (o:Entity {id: 'entity-${number}'}) CREATE (:Entity:Person {id: 'new-${RUN}-${number}', name: 'New ${number}', kind: 'Person', prominence: 1, datasets: ['bench']})
     -[:MET {factId: 'new-fact-${RUN}-${number}', status: 'asserted', claimCount: 1, originCount: 1, articles: ['a'], claimants: ['article'], dataset: 'bench'}]->(o)`,
  ],
  'one removed': (number) => [`MATCH (:Entity {id: 'entity-${900 + number}'})-[r]->() WITH r LIMIT 1 DELETE r`],
};

interface Opened {
  store: GraphStore;
  changes: number;
}

async function firstAnswerMs(opened: Opened, change: string, answer: string): Promise<number> {
  const number = opened.changes++;
  for (const statement of CHANGES[change]!(number))
    await opened.store.write((transaction) => transaction.run(statement, {}));
  const before = process.cpuUsage();
  await ANSWERS[answer]!(opened.store);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

async function compare(small: Opened, large: Opened, rounds: number): Promise<void> {
  for (const change of Object.keys(CHANGES)) {
    console.log(`  ${change}`);
    for (const answer of Object.keys(ANSWERS)) {
      const times: [number, number][] = [];
      for (let round = 0; round < rounds; round++)
        times.push([await firstAnswerMs(small, change, answer), await firstAnswerMs(large, change, answer)]);
      const [ofSmall, ofLarge] = [median(times.map(([ms]) => ms)), median(times.map(([, ms]) => ms))];
      console.log(
        `    ${answer.padEnd(28)} ${ofSmall.toFixed(0).padStart(5)} → ${ofLarge.toFixed(0).padStart(5)} ms  × ${(ofLarge / ofSmall).toFixed(1)}`,
      );
    }
  }
}

interface Settings {
  folder: string;
  fresh: boolean;
}

async function opened(entities: number, relations: number, { folder, fresh }: Settings): Promise<Opened> {
  const home = join(folder, `${entities}-${relations}`);
  const open = async (): Promise<GraphStore> => {
    const store = await openStore({ engine: 'embedded', folder: home });
    await store.ready();
    return store;
  };
  if (existsSync(join(home, 'loaded')) && !fresh) return { store: await open(), changes: 0 };
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  const began = performance.now();
  const store = await open();
  await loadSeeded(store, seededGraph(entities, relations));
  console.log(`  loaded ${entities} and ${relations} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  await writeFile(join(home, 'loaded'), '');
  if (fresh) return { store, changes: 0 };
  await store.close();
  return { store: await open(), changes: 0 };
}

await runCommand(async () => {
  const { values } = commandLine(process.argv.slice(2), {
    entities: { type: 'string', default: '10000' },
    relations: { type: 'string', default: '50000' },
    times: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '7' },
    fresh: { type: 'boolean', default: false },
    keep: { type: 'string' },
  });
  if (values.help) return void process.stdout.write(HELP);
  const entities = numberOption('entities', values.entities, { least: 2_000 });
  const relations = numberOption('relations', values.relations, { least: 1 });
  const times = numberOption('times', values.times, { least: 2 });
  const folder = values.keep ?? (await mkdtemp(join(tmpdir(), 'entente-bench-')));
  const small = await opened(entities, relations, { folder, fresh: values.fresh });
  const large = await opened(times * entities, times * relations, { folder, fresh: values.fresh });
  try {
    await compare(small, large, numberOption('rounds', values.rounds, { least: 1 }));
    console.log(`  memory of the process: ${Math.round(process.memoryUsage().rss / 1024 ** 2)} MB`);
  } finally {
    await Promise.all([small.store.close(), large.store.close()]);
    if (values.keep === undefined) await rm(folder, { recursive: true, force: true });
  }
});
