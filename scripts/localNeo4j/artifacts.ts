/** Fetches Neo4j's server from its Maven artifacts, once, into the user's cache. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findMaven } from './tools.js';

const run = promisify(execFile);

/** The long-term-support release used everywhere: locally, in tests, and in docker-compose.yml. */
export const NEO4J_VERSION = '5.26.30';

/** `$ENTENTE_CACHE`, or ~/.cache/entente. */
const cacheFolder = (environment: NodeJS.ProcessEnv = process.env): string =>
  environment['ENTENTE_CACHE'] || join(homedir(), '.cache', 'entente');

const dependency = (group: string, artifact: string): string =>
  `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${NEO4J_VERSION}</version></dependency>`;
const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion><groupId>entente</groupId><artifactId>local-neo4j</artifactId><version>1</version>
<dependencies>${dependency('org.neo4j.app', 'neo4j-server')}${dependency('org.neo4j', 'neo4j')}</dependencies>
</project>
`;

/**
 * The folder with Neo4j's jars, fetched with Maven when it is not in the cache yet (about 125 MB). Throws MissingTool,
 * or Maven's own words.
 */
export async function neo4jJars(say: (line: string) => void = () => undefined, cache = cacheFolder()): Promise<string> {
  const jars = join(cache, `neo4j-${NEO4J_VERSION}`);
  if (existsSync(jars)) return jars;
  const maven = await findMaven();
  say(`Fetching Neo4j ${NEO4J_VERSION} from Maven (about 125 MB, once) …`);
  await mkdir(cache, { recursive: true });
  // Fetched beside and renamed, so that a broken-off fetch leaves nothing that looks complete.
  const work = await mkdtemp(join(cache, 'fetch-'));
  try {
    await writeFile(join(work, 'pom.xml'), POM);
    await run(maven, ['-q', '-B', 'dependency:copy-dependencies', '-DincludeScope=runtime', '-DoutputDirectory=lib'], {
      cwd: work,
      timeout: 900_000,
      maxBuffer: 16 * 1024 ** 2,
    }).catch((error: { stdout?: string; stderr?: string; message: string }) => {
      const words =
        `${error.stdout ?? ''}${error.stderr ?? ''}`
          .split('\n')
          .filter((line) => line.includes('[ERROR]'))
          .slice(0, 3)
          .join('\n') || error.message;
      throw new Error(
        `Maven could not fetch Neo4j ${NEO4J_VERSION}; check the network (and ~/.m2/settings.xml where a proxy is needed):\n${words}`,
      );
    });
    const fetched = await readdir(join(work, 'lib'));
    if (!fetched.some((name) => name.startsWith('neo4j-server-')))
      throw new Error(`Maven fetched ${fetched.length} files but not neo4j-server; remove ${cache} and try again.`);
    await rename(join(work, 'lib'), jars).catch((error: unknown) => {
      if (!existsSync(jars)) throw error;
    });
    return jars;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
