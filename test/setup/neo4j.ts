/**
 * Vitest global setup: gives the tests a real Neo4j. It takes the one named by NEO4J_TEST_URI, else starts one from
 * Maven artifacts in a temporary folder, else one in a container; else the tests learn why there is none.
 */
import { appendFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startLocalNeo4j } from '../../scripts/localNeo4j/startLocalNeo4j.js';
import { MissingTool } from '../../scripts/localNeo4j/tools.js';
import { startContainerNeo4j } from './neo4jContainer.js';
import type { TestNeo4j } from './TestNeo4j.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Which engine this project's tests are about. */
    engine: 'embedded' | 'neo4j';
    /** In the project `neo4j` alone. */
    neo4j: TestNeo4j;
  }
}

/**
 * Java compiles quickly rather than well: most statements of the tests run once or twice. It has room for what it
 * compiled and for the classes it loaded, and so throws none of it away to make it again. It takes those classes, which
 * are Neo4j's own, for well formed.
 */
const BRIEF = [
  '-XX:TieredStopAtLevel=1',
  '-XX:+UseSerialGC',
  '-XX:ReservedCodeCacheSize=240m',
  '-XX:MetaspaceSize=256m',
  '-XX:+UnlockDiagnosticVMOptions',
  '-XX:-BytecodeVerificationRemote',
];

/**
 * A plan stays though the graph has grown or has been emptied since, and whatever the length of a list among the
 * parameters: a test's few nodes are found by any, and another would have to be made after each load.
 */
const KEEP_PLANS = { 'dbms.cypher.min_replan_interval': '1d', 'internal.cypher.use_parameter_size': 'false' };

const HOW =
  'To include them: set NEO4J_TEST_URI, NEO4J_TEST_USER and NEO4J_TEST_PASSWORD (the database is wiped!), or install Java 17 and Maven, or Docker.';

async function find(): Promise<{ neo4j: TestNeo4j; stop: () => Promise<void> }> {
  const {
    NEO4J_TEST_URI: uri,
    NEO4J_TEST_USER: user = 'neo4j',
    NEO4J_TEST_PASSWORD: password = '',
    NEO4J_TEST_HTTP_URL: httpUrl,
  } = process.env;
  if (uri)
    return {
      neo4j: { present: true, uri, user, password, httpUrl: httpUrl ?? null, origin: 'given' },
      stop: () => Promise.resolve(),
    };
  const home = await mkdtemp(join(tmpdir(), 'entente-neo4j-'));
  const clear = (): Promise<void> => rm(home, { recursive: true, force: true, maxRetries: 3 });
  try {
    const local = await startLocalNeo4j({
      home,
      javaOptions: BRIEF,
      settings: KEEP_PLANS,
      say: (line) => console.log(line),
    });
    return {
      neo4j: {
        present: true,
        uri: local.uri,
        user: local.user,
        password: local.password,
        httpUrl: local.httpUrl,
        origin: 'local',
      },
      stop: async () => {
        await local.stop({ force: true });
        await clear();
      },
    };
  } catch (error) {
    await clear();
    if (!(error instanceof MissingTool)) throw error;
    const container = await startContainerNeo4j();
    if (container) return container;
    return {
      neo4j: { present: false, reason: `${error.message} There is no Docker either.` },
      stop: () => Promise.resolve(),
    };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { neo4j, stop } = await find();
  if (!neo4j.present && process.env['ENTENTE_TEST_OMISSIONS']) {
    appendFileSync(process.env['ENTENTE_TEST_OMISSIONS'], `The tests on Neo4j. ${neo4j.reason} ${HOW}\n`);
  }
  project.provide('neo4j', neo4j);
  return stop;
}
