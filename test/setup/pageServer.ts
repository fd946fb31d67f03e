/** A built Entente as a process: the bundled data set on an embedded engine, in a folder and on a port of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectPath, projectRoot } from '../../server/paths.js';

export interface PageServer {
  readonly url: string;
  /** Of its data, for a command to work on while it is stopped. */
  readonly folder: string;
  /** Of the process that runs now. */
  readonly pid: number | undefined;
  /** Ends the process; data and port stay for `start`. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Ends the process and removes its data. */
  close(): Promise<void>;
}

/**
 * Ready when it comes, unless `whenListening`: then it may still be loading its data set. `env` adds to the server's
 * settings.
 */
export async function startPageServer(
  env: Record<string, string> = {},
  { whenListening = false } = {},
): Promise<PageServer> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-e2e-'));
  let child: ChildProcess | null = null;
  let port = 0;
  const start = async (): Promise<void> => {
    const started = await launch({ ...env, ENTENTE_DATA: folder, PORT: String(port) });
    ({ child, port } = started);
    if (!whenListening) await ready(`http://127.0.0.1:${port}`);
  };
  const stop = async (): Promise<void> => {
    const ending = child;
    child = null;
    if (ending === null || ending.exitCode !== null) return;
    const ended = new Promise((resolve) => {
      ending.once('exit', resolve);
    });
    ending.kill('SIGTERM');
    await ended;
  };
  // A run that is broken off leaves no server behind.
  const end = (): boolean => child?.kill('SIGKILL') ?? false;
  process.once('exit', end);
  await start();
  return {
    url: `http://127.0.0.1:${port}`,
    folder,
    get pid() {
      return child?.pid;
    },
    start,
    stop,
    async close() {
      await stop();
      process.off('exit', end);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function launch(env: Record<string, string>): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, [projectPath('dist', 'server', 'main.js')], {
    cwd: projectRoot,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NEO4J_URI: '', NEO4J_USER: '', NEO4J_PASSWORD: '', HOST: '127.0.0.1', ...env },
  });
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += String(chunk);
      const found = /listens at http:\/\/[^:\s]+:(\d+)/.exec(output);
      if (found) resolve({ child, port: Number(found[1]) });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`The server ended with code ${code}:\n${output}`)));
  });
}

async function ready(url: string): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    const health = await fetch(`${url}/api/health`)
      .then((response) => response.json() as Promise<{ store: { state: string } }>)
      .catch(() => null);
    if (health?.store.state === 'ready') return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} was not ready within a minute.`);
}
