/** `npm run fuzz`: random statements on the embedded engine and on a real Neo4j, which must agree. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../server/store/index.js';
import { commandLine, numberOption } from './commandLine.js';
import { fill, isEmpty } from './fuzz/compare.js';
import { countsInWords, fuzzBoth } from './fuzz/fuzzBoth.js';
import { startLocalNeo4j } from './localNeo4j/startLocalNeo4j.js';
import { runCommand } from './runCommand.js';

const HELP = `Try random statements on the embedded engine and on a Neo4j, and list where they differ.

  npm run fuzz -- [options]
  NEO4J_URI=bolt://… NEO4J_USER=… NEO4J_PASSWORD=… npm run fuzz -- [options]

  --count N   statements (default 1000)
  --seed N    the same seed gives the same statements (default 1)
  --explained list differences that are explained, too
  --help

Without NEO4J_URI a Neo4j is started for it (Java 17 and, the first time, Maven needed). One that is named must be
empty: it is given a small graph, which is taken away at the end.
`;

await runCommand(async () => {
  const { values } = commandLine(process.argv.slice(2), {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    explained: { type: 'boolean', default: false },
  });
  if (values.help) return void process.stdout.write(HELP);
  const [count, seed] = [numberOption('count', values.count, { least: 1 }), numberOption('seed', values.seed, {})];
  const folder = await mkdtemp(join(tmpdir(), 'entente-fuzz-'));
  const neo4j = await givenOrStarted(join(folder, 'neo4j'));
  const ours = await openStore({ engine: 'embedded', folder: join(folder, 'data') });
  const theirs = await openStore({ engine: 'neo4j', ...neo4j });
  let different = 0;
  try {
    await Promise.all([ours.ready(), theirs.ready()]);
    if (!(await isEmpty(theirs))) throw new Error('This Neo4j is not empty: the fuzzer fills and empties it.');
    const counts = await fuzzBoth({
      ours,
      theirs,
      seed,
      count,
      onDifference(words) {
        different++;
        console.log(`\n${words}`);
      },
      onExplained(explanation, words) {
        if (values.explained) console.log(`\n(${explanation}) ${words}`);
      },
    });
    console.log(`\n${count} statements from seed ${seed}: ${countsInWords(counts)}; ${different} different.`);
    await fill(theirs, []);
  } finally {
    await Promise.all([ours.close(), theirs.close()]);
    await neo4j.stop();
    await rm(folder, { recursive: true, force: true });
  }
  if (different > 0) process.exitCode = 1;
});

interface GivenNeo4j {
  uri: string;
  user: string;
  password: string;
  stop(): Promise<void>;
}

/** The Neo4j that the environment names, or one of its own under `home`. Throws MissingTool without Java or Maven. */
async function givenOrStarted(home: string): Promise<GivenNeo4j> {
  const { NEO4J_URI: uri, NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = '' } = process.env;
  if (uri) return { uri, user, password, stop: () => Promise.resolve() };
  return startLocalNeo4j({ home, say: (line) => console.log(line) });
}
