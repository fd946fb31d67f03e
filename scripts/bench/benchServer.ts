/** Starts the real server as a process of its own, for benches. */
import { spawn, type ChildProcess } from 'node:child_process';
import { projectPath } from '../../server/paths.js';
import { freePort } from '../localNeo4j/freePort.js';

export interface BenchServer {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

export async function startBenchServer(environment: Record<string, string>): Promise<BenchServer> {
  const port = await freePort();
  const child: ChildProcess = spawn(process.execPath, [projectPath('dist', 'server', 'main.js')], {
    env: { ...process.env, ...environment, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout!.on('data', (d: Buffer) => {
    output += d.toString();
  });
  child.stderr!.on('data', (d: Buffer) => {
    output += d.toString();
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const url = `http://127.0.0.1:${port}`;
  for (let i = 0; i < 600; i++) {
    const health = await fetch(`${url}/api/health`)
      .then((r) => r.json() as Promise<{ status: string }>)
      .catch(() => null);
    if (health?.status === 'ok')
      return {
        url,
        pid: child.pid!,
        stop: async () => {
          child.kill('SIGTERM');
          await ended;
        },
      };
    if (child.exitCode !== null) break;
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
  }
  child.kill('SIGKILL');
  throw new Error(`The server did not become ready:\n${output}`);
}
