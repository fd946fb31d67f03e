/**
 * `npm run bench`: what the server adds to the database's own time, bytes on the wire, and memory; how an expansion in
 * the page spends its time; and how each question's time grows with the graph. On seeded graphs. Ratios are taken pair
 * by pair in one run; absolute times are this machine's.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureExpansion } from './bench/measureExpansion.js';
import type { Asked } from './bench/growthQuestions.js';
import { measureGrowth } from './bench/measureGrowth.js';
import { entitiesWithRelations, measureSubgraph, printMemory } from './bench/measureSubgraph.js';
import { seededGraph, type SeededGraph } from './bench/seededGraph.js';
import { benchSubgraphOnNeo4j } from './bench/subgraphOnNeo4j.js';
import { withEmbedded, withNeo4j, type Bench } from './bench/withServer.js';
import { commandLine, numberOption } from './commandLine.js';
import { runCommand } from './runCommand.js';

const HELP = `Measure what the server adds to the database, and what grows with the graph.

  npm run bench -- [options]

  --entities N    default 10000
  --relations N   default 50000
  --times N       how many times as large the other graph of the growth part is; default 10
  --only PART     subgraph, growth or expansion; default: all three
  --engine NAME   neo4j or embedded; default: both
  --keep FOLDER   keeps the loaded graphs there, and takes those that are there: loading the large one takes minutes
  --help

It starts a local Neo4j of its own (Java 17 and Maven needed) and loads seeded graphs. It measures
POST /api/subgraph of about 5,000 relations against neo4j-driver alone reading the same rows and against
Neo4j's HTTP Query API in bytes, with the memory of the server; in a headless Chromium the time from a
double click to the settled picture in a view of 1,000; and each question on the graph and on one ten times
as large, in turn.
`;

type WithServer = typeof withEmbedded;
const ENGINES: Record<string, WithServer> = { neo4j: withNeo4j, embedded: withEmbedded };
/** Of the graph; `folder` holds the engine's graphs. */
type Part = (on: WithServer, folder: string, graph: SeededGraph, times: number) => Promise<void>;
const PARTS: Record<string, Part> = { subgraph, growth, expansion };

function subgraph(on: WithServer, folder: string, graph: SeededGraph): Promise<void> {
  const ids = entitiesWithRelations(graph);
  return on(folder, graph, async ({ server, neo4j }) => {
    if (neo4j !== null) return benchSubgraphOnNeo4j(server, neo4j, ids);
    printMemory('at rest', server.pid);
    await measureSubgraph(server.url, ids, null);
    printMemory('after', server.pid);
  });
}

function expansion(on: WithServer, folder: string, graph: SeededGraph): Promise<void> {
  return on(folder, graph, ({ server }) => measureExpansion(server.url));
}

function growth(on: WithServer, folder: string, small: SeededGraph, times: number): Promise<void> {
  const large = seededGraph(small.entities.length * times, small.facts.length * times);
  console.log(`  growth from ${sizeOf(small)} to ${sizeOf(large)}`);
  const asked = ({ server: { url } }: Bench, { entities }: SeededGraph): Asked => ({ url, entities: entities.length });
  return on(folder, small, (bench) =>
    on(folder, large, (beside) => measureGrowth(asked(bench, small), asked(beside, large))),
  );
}

const sizeOf = ({ entities, facts }: SeededGraph): string => `${entities.length} entities, ${facts.length} relations`;

/** The entries that are asked for. Throws an Error that names the option when there is no such one. */
function chosen<T>(of: Record<string, T>, option: string, name: string | undefined): [string, T][] {
  const entries = Object.entries(of).filter(([key]) => name === undefined || key === name);
  if (entries.length === 0) throw new Error(`--${option} ${name}: must be one of ${Object.keys(of).join(', ')}.`);
  return entries;
}

await runCommand(async () => {
  const { values } = commandLine(process.argv.slice(2), {
    entities: { type: 'string', default: '10000' },
    relations: { type: 'string', default: '50000' },
    times: { type: 'string', default: '10' },
    only: { type: 'string' },
    engine: { type: 'string' },
    keep: { type: 'string' },
  });
  if (values.help) return void process.stdout.write(HELP);
  const parts = chosen(PARTS, 'only', values.only);
  const engines = chosen(ENGINES, 'engine', values.engine);
  const times = numberOption('times', values.times, { least: 2 });
  const graph = seededGraph(
    numberOption('entities', values.entities, { least: 1 }),
    numberOption('relations', values.relations, { least: 1 }),
  );
  const folder = values.keep ?? (await mkdtemp(join(tmpdir(), 'entente-bench-')));
  console.log(`Seeded graph: ${sizeOf(graph)}. Node ${process.versions.node}.`);
  try {
    for (const [name, part] of parts)
      for (const [engine, on] of engines) {
        console.log(`\n${name}, ${engine}`);
        await part(on, join(folder, engine), graph, times);
      }
  } finally {
    if (values.keep === undefined) await rm(folder, { recursive: true, force: true });
  }
});
