/** The process that Neo4j runs in: started, watched, ended. Knows folders and Java, not what Neo4j is asked. */
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const OPENS = [
  'java.base/java.nio',
  'java.base/java.io',
  'java.base/sun.nio.ch',
  'java.base/java.util.concurrent',
].flatMap((name) => ['--add-opens', `${name}=ALL-UNNAMED`]);

/**
 * Keeps Neo4j from outliving whoever started it: when standard input closes, for whatever reason, it is asked to end.
 * Its own end is passed on.
 */
const GUARD = [
  'exec 3<&0',
  '"$@" </dev/null & server=$!',
  '(cat <&3 >/dev/null; kill -TERM $server 2>/dev/null) & watcher=$!',
  'wait $server; code=$?',
  'kill $watcher 2>/dev/null; exit $code',
].join('\n');

export interface Neo4jProcess {
  /** Resolves when the process has ended, in whatever way. */
  ended: Promise<void>;
  /** The last lines that it printed. */
  lastWords(): Promise<string>;
  /** Ends it cleanly, and by force when that takes longer than `graceMs`. */
  stop(graceMs: number): Promise<void>;
}

/** Starts Neo4j with the configuration under `home`; it is not ready yet. */
export function spawnNeo4j(options: {
  java: string;
  javaOptions: readonly string[];
  classPath: string;
  home: string;
  heap: string;
}): Neo4jProcess {
  const { java, javaOptions, classPath, home, heap } = options;
  const command = [
    java,
    `-Xms${heap}`,
    `-Xmx${heap}`,
    '-XX:+ExitOnOutOfMemoryError',
    ...javaOptions,
    ...OPENS,
    '-cp',
    classPath,
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
    '--console-mode',
  ];
  const child = spawn('sh', ['-c', GUARD, 'neo4j', ...command], { stdio: ['pipe', 'pipe', 'pipe'], detached: true });
  const log = join(home, 'logs', 'console.log');
  const sink = createWriteStream(log);
  child.stdout.pipe(sink, { end: false });
  child.stderr.pipe(sink, { end: false });
  const ended = new Promise<void>((done) =>
    child.once('exit', () => {
      sink.end();
      done();
    }),
  );
  return {
    ended,
    async lastWords() {
      const lines = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n');
      return `The end of ${log}:\n${lines.slice(-8).join('\n')}`;
    },
    async stop(graceMs) {
      child.stdin.end();
      const timer = setTimeout(() => killGroup(child.pid), graceMs);
      await ended;
      clearTimeout(timer);
    },
  };
}

function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    /* it has ended meanwhile */
  }
}
