/**
 * `npm run bench:storm`: a search while eight clients send statements that would never end, on the embedded engine: how
 * long it takes beside them and alone, and what memory the server needs.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commandLine, numberOption } from '../commandLine.js';
import { runCommand } from '../runCommand.js';
import { statement } from './attacks.js';
import { startBenchServer } from './benchServer.js';
import { residentMb } from './measure.js';
import { p95, searchesFor } from './searches.js';

const HELP = `Measure a search beside eight statements that would never end.

  npm run bench:storm -- [options]

  --seconds N   how long the storm lasts (default 60); a third of it is measured alone, before and after
  --help

On the embedded engine with the bundled data set, a search every 50 ms. Each client sends the next
statement as soon as its last one was ended. Printed are the 95th percentiles in milliseconds, their
ratio, and the server's memory at rest and at most.
`;

/** Each would take hours, or more memory than there is. */
const RUNAWAYS = [
  'UNWIND range(1, 1000000000) AS i RETURN count(i) AS n',
  'MATCH (a), (b), (c), (d), (e) RETURN count(*) AS n',
  'MATCH p = (a:Entity)-[*1..30]-(b) RETURN count(p) AS n',
  'MATCH (a) UNWIND range(1, 100000) AS i UNWIND range(1, 100000) AS j RETURN sum(i * j) AS n',
  'UNWIND range(1, 1000000000) AS i RETURN collect(i) AS l',
  'RETURN reduce(t = 0, i IN range(1, 1000000000) | t + i) AS n',
  'MATCH (a), (b), (c) RETURN a.name + b.name + c.name AS x ORDER BY x',
  'RETURN size([x IN range(1, 1000000000) WHERE x % 7 = 0 | toString(x)]) AS n',
].map((text) => statement(() => text));

await runCommand(async () => {
  const { values } = commandLine(process.argv.slice(2), { seconds: { type: 'string', default: '60' } });
  if (values.help) return void process.stdout.write(HELP);
  const stormMs = numberOption('seconds', values.seconds, { least: 3 }) * 1000;
  const folder = await mkdtemp(join(tmpdir(), 'entente-storm-'));
  const environment = { NEO4J_URI: '', NEO4J_USER: '', NEO4J_PASSWORD: '', ENTENTE_DATA: folder };
  const server = await startBenchServer(environment);
  const memory = (): number => residentMb(server.pid) ?? Number.NaN;
  try {
    await searchesFor(server.url, 2_000);
    const alone = await searchesFor(server.url, stormMs / 6);
    const atRest = memory();
    const over = new AbortController();
    const ends: Promise<void>[] = RUNAWAYS.map(async (send) => {
      while (!over.signal.aborted) await send(server.url, over.signal);
    });
    let most = atRest;
    const watch = setInterval(() => (most = Math.max(most, memory())), 100);
    const beside = await searchesFor(server.url, stormMs);
    over.abort();
    await Promise.all(ends);
    clearInterval(watch);
    await pause(1_000);
    const after = await searchesFor(server.url, stormMs / 6);
    const [quiet, busy] = [p95([...alone, ...after]), p95(beside)];
    console.log(
      `search, 95th percentile: alone ${quiet.toFixed(0)} ms, beside ${RUNAWAYS.length} runaway statements ` +
        `${busy.toFixed(0)} ms (×${(busy / quiet).toFixed(1)}; ${beside.length} searches in ${stormMs / 1000} s)`,
    );
    console.log(`memory of the server: ${atRest} MB at rest, ${most} MB at most`);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
