/** `npm run neo4j`: a real Neo4j on this machine until Ctrl-C. */
import { parseArgs } from 'node:util';
import { projectPath } from '../server/paths.js';
import { startLocalNeo4j } from './localNeo4j/startLocalNeo4j.js';

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

function port(text: string, name: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > 65_535)
    throw new Error(`--${name} wants a port number, not "${text}".`);
  return number;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      home: { type: 'string', default: projectPath('data', 'neo4j') },
      'bolt-port': { type: 'string', default: '7687' },
      'http-port': { type: 'string', default: '7474' },
      heap: { type: 'string', default: '1g' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const httpPort = port(values['http-port'], 'http-port');
  // Taken before the start, so that Ctrl-C while it starts stops it too.
  const interrupted = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  const starting = startLocalNeo4j({
    home: values.home,
    password: process.env['NEO4J_PASSWORD'],
    boltPort: port(values['bolt-port'], 'bolt-port'),
    httpPort: httpPort === 0 ? null : httpPort,
    heap: values.heap,
    pageCache: '256m',
    say: (line) => console.log(line),
  });
  console.log('Starting Neo4j …');
  const server = await Promise.race([starting, interrupted.then(() => null)]);
  if (!server) return process.exit(130);
  const shown =
    server.passwordOrigin === 'given'
      ? 'as given in NEO4J_PASSWORD'
      : `${server.password}   (${server.passwordOrigin === 'new' ? 'made now, ' : ''}kept in ${server.home}/password)`;
  console.log(`
Neo4j ${server.version} is ready.
  address   ${server.uri}${server.httpUrl ? `   (browser: ${server.httpUrl})` : ''}
  user      ${server.user}
  password  ${shown}
  data      ${server.home}

Start Entente on it, in another terminal:
  NEO4J_URI=${server.uri} NEO4J_USER=${server.user} NEO4J_PASSWORD=${server.passwordOrigin === 'given' ? '…' : server.password} npm start

Ctrl-C stops it.`);
  const why = await Promise.race([interrupted.then(() => 'asked' as const), server.ended.then(() => 'ended' as const)]);
  if (why === 'ended') throw new Error(`Neo4j has ended by itself; see ${server.home}/logs/neo4j.log and console.log.`);
  console.log('\nStopping Neo4j …');
  await server.stop();
  process.exit(0);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
