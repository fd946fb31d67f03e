/** Finds Java and Maven, and says what to install where they are missing. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Java that Neo4j 5.26 needs, at least. */
const JAVA_AT_LEAST = 17;

/** A tool that the local Neo4j needs is missing; the message says what to install. */
export class MissingTool extends Error {
  override name = 'MissingTool';
}

const INSTALL = {
  java: 'Install Java 17 or newer: "apt-get install default-jre-headless" on Debian or Ubuntu, "brew install openjdk@21" on macOS.',
  maven: 'Install Maven: "apt-get install maven" on Debian or Ubuntu, "brew install maven" on macOS.',
} as const;

async function output(command: string, args: string[]): Promise<string | null> {
  try {
    const { stdout, stderr } = await run(command, args, { timeout: 60_000 });
    return stdout + stderr;
  } catch {
    return null;
  }
}

/** The major version in what `java -version` says: 17 from "17.0.15", 8 from "1.8.0_402". */
function javaMajor(versionText: string): number | null {
  const found = /version "(\d+)(?:\.(\d+))?/.exec(versionText);
  if (!found) return null;
  return Number(found[1]) === 1 ? Number(found[2]) : Number(found[1]);
}

/**
 * The Java command to use: JAVA_HOME's, else the path's. Throws MissingTool, on Windows always: what keeps Neo4j from
 * outliving its starter is a script of the shell.
 */
export async function findJava(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): Promise<string> {
  if (platform === 'win32')
    throw new MissingTool(
      'A local Neo4j is started on Linux and macOS only. Use WSL, or start Neo4j by its own means and name it in NEO4J_URI.',
    );
  const home = environment['JAVA_HOME'];
  let newest: number | null = null;
  for (const command of [...(home ? [`${home}/bin/java`] : []), 'java']) {
    const major = javaMajor((await output(command, ['-version'])) ?? '');
    if (major !== null && major >= JAVA_AT_LEAST) return command;
    newest = Math.max(newest ?? 0, major ?? 0) || null;
  }
  throw new MissingTool(
    newest === null
      ? `A local Neo4j needs Java ${JAVA_AT_LEAST} or newer, and there is no Java here. ${INSTALL.java}`
      : `A local Neo4j needs Java ${JAVA_AT_LEAST} or newer; the Java here is ${newest}. ${INSTALL.java}`,
  );
}

/** The Maven command. Throws MissingTool. */
export async function findMaven(): Promise<string> {
  if ((await output('mvn', ['-v'])) !== null) return 'mvn';
  throw new MissingTool(`Fetching Neo4j needs Maven the first time, and there is none here. ${INSTALL.maven}`);
}
