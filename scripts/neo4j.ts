/** `npm run neo4j`: a real Neo4j on this machine until Ctrl-C. */
import { projectPath } from '../server/paths.js';
import { commandLine, numberOption } from './commandLine.js';
import { startLocalNeo4j, type LocalNeo4j } from './localNeo4j/startLocalNeo4j.js';
import { runCommand } from './runCommand.js';

const HELP = `Start a real Neo4j on this machine, without Docker.

  npm run neo4j -- [options]

  --home DIR        where configuration, data and logs are kept (default data/neo4j)
  --bolt-port N     default 7687
  --http-port N     default 7474; 0 leaves HTTP out
  --heap SIZE       Java heap at most (default 1g)
  --help

The password is NEO4J_PASSWORD, or one made at the first start and kept in DIR/password.
It needs Java 17 or newer, and Maven the first time (it fetches about 125 MB, kept in
$ENTENTE_CACHE or ~/.cache/entente). It listens on 127.0.0.1 only. Ctrl-C stops it cleanly.
`;

/** Resolves at Ctrl-C. */
const interruption = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });

function readyText({ version, uri, httpUrl, user, password, passwordOrigin, home }: LocalNeo4j): string {
  const given = passwordOrigin === 'given';
  const kept = `${password}   (${passwordOrigin === 'new' ? 'made now, ' : ''}kept in ${home}/password)`;
  return `
Neo4j ${version} is ready.
  address   ${uri}${httpUrl ? `   (browser: ${httpUrl})` : ''}
  user      ${user}
  password  ${given ? 'as given in NEO4J_PASSWORD' : kept}
  data      ${home}

Start Entente on it, in another terminal:
  NEO4J_URI=${uri} NEO4J_USER=${user} NEO4J_PASSWORD=${given ? '…' : password} npm start

Ctrl-C stops it.`;
}

await runCommand(async () => {
  const { values } = commandLine(process.argv.slice(2), {
    home: { type: 'string', default: projectPath('data', 'neo4j') },
    'bolt-port': { type: 'string', default: '7687' },
    'http-port': { type: 'string', default: '7474' },
    heap: { type: 'string', default: '1g' },
  });
  if (values.help) return void process.stdout.write(HELP);
  const port = (name: 'bolt-port' | 'http-port'): number => numberOption(name, values[name], { most: 65_535 });
  // Before the start, so that Ctrl-C while it starts stops it too.
  const interrupted = interruption();
  const starting = startLocalNeo4j({
    home: values.home,
    password: process.env['NEO4J_PASSWORD'],
    boltPort: port('bolt-port'),
    httpPort: port('http-port') || null,
    heap: values.heap,
    pageCache: '256m',
    say: (line) => console.log(line),
  });
  console.log('Starting Neo4j …');
  const server = await Promise.race([starting, interrupted.then(() => null)]);
  if (!server) return process.exit(130);
  console.log(readyText(server));
  const why = await Promise.race([interrupted.then(() => 'asked' as const), server.ended.then(() => 'ended' as const)]);
  if (why === 'ended') throw new Error(`Neo4j has ended by itself; see ${server.home}/logs/neo4j.log and console.log.`);
  console.log('\nStopping Neo4j …');
  await server.stop();
  process.exit(0);
});
