/**
 * `npm run bench:attacks`: how long a search takes beside a client that attacks, and alone, on both engines; idle and
 * attack in turn, so that their ratio holds when the machine's speed drifts. Then how long a server under attack takes
 * to end.
 */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { siblingWorker } from '../../server/siblingWorker.js';
import { commandLine, numberOption } from '../commandLine.js';
import { startLocalNeo4j } from '../localNeo4j/startLocalNeo4j.js';
import { runCommand } from '../runCommand.js';
import { ATTACKS, type Attack } from './attacks.js';
import type { AttackerTask } from './attackWorker.js';
import { startBenchServer, type BenchServer } from './benchServer.js';
import { median } from './measure.js';
import { p95, searchesFor } from './searches.js';

const HELP = `Measure a search beside a client that attacks.

  npm run bench:attacks -- [options]

  --rounds N    times each attack is measured (default 3)
  --engine E    on this engine alone: embedded or neo4j
  --only TEXT   attacks whose name has this in it alone
  --help

It starts a local Neo4j of its own (Java 17 and Maven needed) and the embedded engine, each with the
bundled data set, and searches every 50 ms. Printed are the 95th percentile alone and beside each
attack, in milliseconds, and the ratio of the two in each round. The first lines are no attacks: threads
of another client that only count, for what a busy processor costs a search whatever the server does.
`;

const WINDOW_MS = 4_000;
/** An attack still under way when its window ends is given up after this long. */
const GIVE_UP_MS = 12_000;

const searches = (url: string): Promise<number[]> => searchesFor(url, WINDOW_MS);

async function beside(url: string, { name, threads = 1 }: Attack): Promise<number[]> {
  const workerData: AttackerTask = { url, name };
  const attackers = Array.from({ length: threads }, () => siblingWorker('scripts/bench/attackWorker', { workerData }));
  await Promise.all(attackers.map((attacker) => once(attacker, 'message')));
  const ended = Promise.all(attackers.map((attacker) => once(attacker, 'exit')));
  const send = (word: string): void => attackers.forEach((attacker) => attacker.postMessage(word));
  const times = await searches(url);
  send('over');
  const timer = setTimeout(() => send('give up'), GIVE_UP_MS);
  await ended;
  clearTimeout(timer);
  return times;
}

async function measure(server: BenchServer, rounds: number, attacks: readonly Attack[]): Promise<void> {
  await searches(server.url);
  for (const attack of attacks) {
    const pairs: [number, number][] = [];
    for (let round = 0; round < rounds; round++)
      pairs.push([p95(await searches(server.url)), p95(await beside(server.url, attack))]);
    const [alone, under] = [median(pairs.map(([a]) => a)), median(pairs.map(([, b]) => b))];
    const ratios = pairs.map(([a, b]) => `×${(b / a).toFixed(1)}`).join(' ');
    console.log(
      `  ${attack.name.padEnd(26)}${alone.toFixed(0).padStart(6)}${under.toFixed(0).padStart(8)}   ${ratios}`,
    );
  }
  for (const attack of attacks) void attack.send(server.url, AbortSignal.timeout(GIVE_UP_MS));
  await pause(1_000);
  const began = performance.now();
  await server.stop();
  console.log(`  ended under all of them after ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

await runCommand(async () => {
  const { values } = commandLine(process.argv.slice(2), {
    rounds: { type: 'string', default: '3' },
    engine: { type: 'string' },
    only: { type: 'string', default: '' },
  });
  if (values.help) return void process.stdout.write(HELP);
  const rounds = numberOption('rounds', values.rounds, { least: 1 });
  const attacks = ATTACKS.filter(({ name }) => name.includes(values.only));
  const folder = await mkdtemp(join(tmpdir(), 'entente-attacks-'));
  const none = { NEO4J_URI: '', NEO4J_USER: '', NEO4J_PASSWORD: '' };
  try {
    if (values.engine !== 'neo4j') {
      console.log('Embedded engine: 95th percentile alone, beside the attack, ratios');
      await measure(await startBenchServer({ ...none, ENTENTE_DATA: join(folder, 'embedded') }), rounds, attacks);
    }
    if (values.engine === 'embedded') return;
    const { uri, user, password, stop } = await startLocalNeo4j({ home: join(folder, 'neo4j'), heap: '1g' });
    console.log('Neo4j: 95th percentile alone, beside the attack, ratios');
    const neo4j = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
    const server = await startBenchServer({ ...neo4j, ENTENTE_DATA: join(folder, 'data') });
    await measure(server, rounds, attacks).finally(() => stop({ force: true }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
