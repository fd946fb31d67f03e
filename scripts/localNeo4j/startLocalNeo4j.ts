/** Starts a real Neo4j on this machine, ready on Bolt, and stops it. Used by `npm run neo4j` and by the tests. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { createNeo4jStore } from '../../server/store/neo4j/createNeo4jStore.js';
import { NEO4J_VERSION, neo4jJars } from './artifacts.js';
import { configurationText } from './configuration.js';
import { freePort } from './freePort.js';
import { spawnNeo4j, type Neo4jProcess } from './neo4jProcess.js';
import { choosePassword } from './password.js';
import { findJava } from './tools.js';

const run = promisify(execFile);

const START_MS = 120_000;
const STOP_MS = 20_000;

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
  /** Options for Java beside those of memory. Default: none. */
  javaOptions?: readonly string[];
  /** Lines of neo4j.conf beside ours, by name. Default: none. */
  settings?: Readonly<Record<string, string>>;
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

/**
 * Rejects with MissingTool when Java or Maven is missing, or with the end of Neo4j's own log when it does not start.
 */
export async function startLocalNeo4j(options: LocalNeo4jOptions): Promise<LocalNeo4j> {
  const java = await findJava();
  const classPath = join(await neo4jJars(options.say ?? (() => undefined)), '*');
  const home = resolve(options.home);
  for (const part of ['conf', 'data', 'logs', 'import', 'run', 'plugins'])
    await mkdir(join(home, part), { recursive: true, mode: 0o700 });
  const { password, origin } = await choosePassword(home, options.password);
  const { boltPort, httpPort, heap } = await configure(home, options);
  await setFirstPassword({ java, classPath, home, password });
  const neo4j = spawnNeo4j({ java, javaOptions: options.javaOptions ?? [], classPath, home, heap });
  const uri = `bolt://127.0.0.1:${boltPort}`;
  try {
    await waitUntilReady(neo4j, uri, password);
  } catch (error) {
    await neo4j.stop(STOP_MS);
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
    ended: neo4j.ended,
    stop: ({ force = false } = {}) => neo4j.stop(force ? 0 : STOP_MS),
  };
}

/** Writes neo4j.conf, with free ports and a heap where none are given. */
async function configure(
  home: string,
  {
    boltPort: givenBolt,
    httpPort: givenHttp,
    heap = '512m',
    pageCache = '128m',
    fileImports,
    settings,
  }: LocalNeo4jOptions,
): Promise<{ boltPort: number; httpPort: number | null; heap: string }> {
  const boltPort = givenBolt ?? (await freePort());
  const httpPort = givenHttp === undefined ? await freePort() : givenHttp;
  const text = configurationText({ boltPort, httpPort, heap, pageCache, fileImports, settings });
  await writeFile(join(home, 'conf', 'neo4j.conf'), text);
  return { boltPort, httpPort, heap };
}

/** Only a database that has never run takes its password so. */
async function setFirstPassword(options: {
  java: string;
  classPath: string;
  home: string;
  password: string;
}): Promise<void> {
  const { java, classPath, home, password } = options;
  if (existsSync(join(home, 'data', 'dbms', 'auth.ini'))) return;
  const command = ['org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password];
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
  // It lives for a second: compiled quickly rather than well, it takes half of that.
  const brief = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
  await run(java, [...brief, '-cp', classPath, ...command], { env }).catch(
    (error: { stderr?: string; message: string }) => {
      throw new Error(`Neo4j's first password could not be set: ${error.stderr || error.message}`);
    },
  );
}

async function waitUntilReady(neo4j: Neo4jProcess, uri: string, password: string): Promise<void> {
  const store = await createNeo4jStore({ uri, user: 'neo4j', password });
  const early = neo4j.ended.then(async () => {
    throw new Error(`Neo4j ended while starting. ${await neo4j.lastWords()}`);
  });
  early.catch(() => undefined);
  try {
    await Promise.race([store.ready(START_MS), early]);
  } finally {
    await store.close();
  }
}
