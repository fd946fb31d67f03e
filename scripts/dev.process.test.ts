/**
 * `npm run dev` on a copy of the sources: what is changed in the server's or the page's is what is served next, and the
 * open page is notified.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { HealthResponse } from '../contract/index.js';
import { smallDataset } from '../server/dataset/testing/smallDataset.js';
import { writeDataset } from '../server/dataset/testing/writeDataset.js';
import { projectPath } from '../server/paths.js';

const SOURCES = ['client', 'contract', 'cypher', 'kernel', 'server', 'scripts'];
const FILES = ['package.json', 'tsconfig.json', 'vite.config.ts'];
const SELDOM = { interval: 200 };

let folder: string;
let dev: ChildProcess;
let output = '';
let address: string;
let page: Socket;
/** The messages to the open page, as they came. */
let messages = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entente-dev-'));
  for (const name of [...SOURCES, ...FILES]) cpSync(projectPath(name), join(folder, name), { recursive: true });
  // The server has little to load.
  rmSync(join(folder, 'cypher', 'dataset'), { recursive: true });
  await writeDataset(smallDataset(), join(folder, 'cypher', 'dataset'));
  // A folder of its own, for Vite keeps its work in it.
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(projectPath('node_modules')).filter((entry) => !entry.startsWith('.')))
    symlinkSync(projectPath('node_modules', name), join(folder, 'node_modules', name));
  const tsx = projectPath('node_modules', 'tsx', 'dist', 'cli.mjs');
  dev = spawn(process.execPath, [tsx, join(folder, 'scripts', 'dev.ts')], {
    cwd: folder,
    env: { ...process.env, ENTENTE_DATA: join(folder, 'data'), NEO4J_URI: '', NEO4J_USER: '', NEO4J_PASSWORD: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [dev.stdout!, dev.stderr!]) stream.setEncoding('utf8').on('data', (piece) => (output += piece));
  const says = /Graph: \d+ entities[^]*for developers|for developers[^]*Graph: \d+ entities/;
  await vi.waitUntil(() => says.test(output), { ...SELDOM, timeout: 600_000 });
  address = /developers: (\S+)\//.exec(output)![1]!;
  page = await openPage();
});

afterAll(async () => {
  page?.destroy();
  if (dev.exitCode === null) {
    const ended = new Promise((resolve) => dev.once('exit', resolve));
    dev.kill('SIGTERM');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Asks for the page's modules, as a browser would, and listens to what Vite sends it. */
async function openPage(): Promise<Socket> {
  await read('/main.tsx');
  await read('/words/shell.ts');
  const headers = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': Buffer.alloc(16).toString('base64'),
    'sec-websocket-protocol': 'vite-hmr',
  };
  return new Promise((resolve, reject) => {
    get(address, { headers })
      .on('upgrade', (_, socket) => {
        socket.setEncoding('utf8').on('data', (piece: string) => (messages += piece));
        resolve(socket as Socket);
      })
      .on('response', ({ statusCode }) => reject(new Error(`Vite opened no WebSocket: ${statusCode}.`)))
      .on('error', reject);
  });
}

const read = async (path: string): Promise<string> => (await fetch(`${address}${path}`)).text();
function change(path: string, before: string | RegExp, after: string): void {
  const file = join(folder, path);
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(before);
  writeFileSync(file, text.replace(before, after));
}

test('a word that is changed is served, and the page is notified, without a start of the server', async () => {
  expect(await read('/words/shell.ts')).toContain('Skip to the graph');
  const before = output;
  messages = '';
  change('client/words/shell.ts', 'Skip to the graph', 'Leap to the graph');
  await expect.poll(async () => (await read('/words/shell.ts')).includes('Leap to the graph'), SELDOM).toBe(true);
  await expect.poll(() => messages, SELDOM).toMatch(/"type":"(update|full-reload)"/);
  expect(output).toBe(before);
});

test('a change of the server is answered by it, and then the page loads anew', async () => {
  const version = async () =>
    (JSON.parse(await read('/api/health').catch(() => '{}')) as Partial<HealthResponse>).version ?? 'away';
  expect(await version()).not.toBe('1.2.3-changed');
  messages = '';
  change('server/version.ts', /export const [^]*/, "export const version = '1.2.3-changed';\n");
  await expect.poll(() => messages, SELDOM).toContain('"type":"full-reload"');
  expect(await version()).toBe('1.2.3-changed');
});
