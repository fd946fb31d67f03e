/** Starts a real Neo4j on this machine, ready on Bolt, and stops it. Used by `npm run neo4j` and by the tests. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { createNeo4jStore } from '../../server/store/neo4j/createNeo4jStore.js';
import { NEO4J_VERSION, neo4jJars } from './artifacts.js';
import { configurationText } from './configuration.js';
import { choosePassword } from './password.js';
import { findJava } from './tools.js';

const run = promisify(execFile);

const OPENS = [
  'java.base/java.nio',
  'java.base/java.io',
  'java.base/sun.nio.ch',
  'java.base/java.util.concurrent',
].flatMap((name) => ['--add-opens', `${name}=ALL-UNNAMED`]);
const START_MS = 120_000;
const STOP_MS = 20_000;

/**
 * Keeps the server from outliving whoever started it: when standard input closes, for whatever reason, the server is
 * told to stop. Its own end is passed on.
 */
const GUARD =
  'exec 3<&0; "$@" </dev/null & server=$!; (cat <&3 >/dev/null; kill -TERM $server 2>/dev/null) & watcher=$!; wait $server; code=$?; kill $watcher 2>/dev/null; exit $code';

export interface LocalNeo4jOptions {
  /** Folder for configuration, data and logs; kept between starts. */
  home: string;
  /** Given or generated; see choosePassword. */
  password?: string | undefined;
  /** Default: a free port. */
  boltPort?: number | undefined;
  /** Default: a free port; null leaves HTTP out. */
  httpPort?: number | null | undefined;
  /** Java heap at most. Default 512m. */
  heap?: string | undefined;
  /** Default 128m. */
  pageCache?: string | undefined;
  /** Whether LOAD CSV may read the folder `import` of its home, for benches. Default false. */
  fileImports?: boolean;
  /** Hears what is going on, line by line. */
  say?: (line: string) => void;
}

export interface LocalNeo4j {
  uri: string;
  user: 'neo4j';
  password: string;
  passwordOrigin: 'given' | 'kept' | 'new';
  /** Address of the Query API, null without HTTP. */
  httpUrl: string | null;
  version: string;
  home: string;
  /** Ends the server cleanly, and by force when that takes longer than 20 s; `force` at once, for data nobody keeps. */
  stop(how?: { force?: boolean }): Promise<void>;
  /** Resolves when the server has ended, in whatever way. */
  ended: Promise<void>;
}

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('No free port was found.');
  return address.port;
}

/**
 * Rejects with MissingTool when Java or Maven is missing, or with the end of Neo4j's own log when it does not start.
 */
export async function startLocalNeo4j(options: LocalNeo4jOptions): Promise<LocalNeo4j> {
  const say = options.say ?? (() => undefined);
  const java = await findJava();
  const jars = await neo4jJars(say);
  const home = resolve(options.home);
  for (const part of ['conf', 'data', 'logs', 'import', 'run', 'plugins'])
    await mkdir(join(home, part), { recursive: true, mode: 0o700 });
  const { password, origin } = await choosePassword(home, options.password);
  const boltPort = options.boltPort ?? (await freePort());
  const httpPort = options.httpPort === undefined ? await freePort() : options.httpPort;
  const heap = options.heap ?? '512m';
  await writeFile(
    join(home, 'conf', 'neo4j.conf'),
    configurationText({
      boltPort,
      httpPort,
      heap,
      pageCache: options.pageCache ?? '128m',
      fileImports: options.fileImports,
    }),
  );
  const classPath = join(jars, '*');
  if (!existsSync(join(home, 'data', 'dbms', 'auth.ini'))) {
    await run(java, ['-cp', classPath, 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password], {
      env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
    }).catch((error: { stderr?: string; message: string }) => {
      throw new Error(`Neo4j's first password could not be set: ${error.stderr || error.message}`);
    });
  }
  const log = join(home, 'logs', 'console.log');
  const server = spawn(
    'sh',
    [
      '-c',
      GUARD,
      'neo4j',
      java,
      `-Xms${heap}`,
      `-Xmx${heap}`,
      '-XX:+ExitOnOutOfMemoryError',
      ...OPENS,
      '-cp',
      classPath,
      'org.neo4j.server.CommunityEntryPoint',
      `--home-dir=${home}`,
      `--config-dir=${join(home, 'conf')}`,
      '--console-mode',
    ],
    { stdio: ['pipe', 'pipe', 'pipe'], detached: true },
  );
  const sink = createWriteStream(log);
  server.stdout.pipe(sink, { end: false });
  server.stderr.pipe(sink, { end: false });
  const ended = new Promise<void>((done) =>
    server.once('exit', () => {
      sink.end();
      done();
    }),
  );
  const uri = `bolt://127.0.0.1:${boltPort}`;
  try {
    await waitUntilReady({ uri, password, ended, log });
  } catch (error) {
    await stopServer(server, ended, STOP_MS);
    throw error;
  }
  return {
    uri,
    user: 'neo4j',
    password,
    passwordOrigin: origin,
    httpUrl: httpPort === null ? null : `http://127.0.0.1:${httpPort}`,
    version: NEO4J_VERSION,
    home,
    ended,
    stop: ({ force = false } = {}) => stopServer(server, ended, force ? 0 : STOP_MS),
  };
}

async function waitUntilReady({
  uri,
  password,
  ended,
  log,
}: {
  uri: string;
  password: string;
  ended: Promise<void>;
  log: string;
}): Promise<void> {
  const store = await createNeo4jStore({ uri, user: 'neo4j', password });
  const early = ended.then(async () => {
    const tail = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n').slice(-8).join('\n');
    throw new Error(`Neo4j ended while starting. The end of ${log}:\n${tail}`);
  });
  early.catch(() => undefined);
  try {
    await Promise.race([store.ready(START_MS), early]);
  } finally {
    await store.close();
  }
}

async function stopServer(server: ChildProcess, ended: Promise<void>, graceMs: number): Promise<void> {
  server.stdin?.end();
  const timer = setTimeout(() => {
    try {
      if (server.pid !== undefined) process.kill(-server.pid, 'SIGKILL');
    } catch {
      /* it has ended meanwhile */
    }
  }, graceMs);
  await ended;
  clearTimeout(timer);
}
