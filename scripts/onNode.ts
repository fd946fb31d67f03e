/**
 * `npm run on-node -- 24`: the unit tests and a start on another version of Node than the one at hand, which the
 * registry's package of its binary brings. Kept under node_modules/.cache.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectPath } from '../server/paths.js';
import { commandLine } from './commandLine.js';
import { installPackages } from './installPackages.js';
import { runCommand } from './runCommand.js';

const HELP = `Run the unit tests and a start on another version of Node.

  npm run on-node -- MAJOR [options]

  --only PART   tests or start (default both)
  --process     also the tests that start processes
  --help

MAJOR is 20, 22 or 24, or any other that the registry has. It is fetched once (about 45 MB).
`;
const START_MS = 120_000;

/** Path of a Node binary of this major version, fetched when it is not there. */
function obtainNode(major: string): string {
  const windows = process.platform === 'win32';
  const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  const name = `${prefix}-${windows ? 'win' : process.platform}-${process.arch}`;
  const folder = projectPath('node_modules', '.cache', `node-${major}`);
  const binary = join(folder, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
  if (existsSync(binary)) return binary;
  console.log(`Fetching ${name}@${major} …`);
  installPackages(folder, [`${name}@${major}`]);
  return binary;
}

function runTests(node: string, projects: string[]): void {
  const vitest = projectPath('node_modules', 'vitest', 'vitest.mjs');
  const args = ['run', ...projects.flatMap((project) => ['--project', project])];
  const { status } = spawnSync(node, [vitest, ...args], { cwd: projectPath(), stdio: 'inherit' });
  if (status !== 0) throw new Error('Tests failed.');
}

/** `npm start` on a fresh data folder: it loads the data set, answers, and ends cleanly when asked. */
async function start(node: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-node-'));
  const server = spawn(node, [projectPath('scripts', 'start.mjs')], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ENTENTE_DATA: folder, NEO4J_URI: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve));
  try {
    const address = await readyAddress(server.stdout, ended);
    const response = await fetch(`${address}/api/health`);
    if (!response.ok) throw new Error(`GET /api/health answers ${response.status}.`);
    server.kill('SIGTERM');
    const code = await ended;
    // Windows ends a process without letting it say anything.
    if (code !== 0 && process.platform !== 'win32') throw new Error(`The server ended with code ${code}.`);
  } finally {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

function readyAddress(output: NodeJS.ReadableStream, ended: Promise<number | null>): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const timer = setTimeout(() => reject(new Error(`Not ready within ${START_MS / 1000} s:\n${text}`)), START_MS);
    output.setEncoding('utf8').on('data', (piece: string) => {
      process.stdout.write(piece);
      text += piece;
      const address = /listens at (\S+)/.exec(text)?.[1];
      if (address !== undefined && text.includes('Graph: ')) resolve(address);
    });
    void ended.then((code) => reject(new Error(`The server ended with code ${code} before it was ready.`)));
    void ended.finally(() => clearTimeout(timer));
  });
}

await runCommand(async () => {
  const { values, positionals } = commandLine(
    process.argv.slice(2),
    { only: { type: 'string' }, process: { type: 'boolean', default: false } },
    true,
  );
  const [major] = positionals;
  if (values.help || major === undefined) return void process.stdout.write(HELP);
  if (values.only !== undefined && !['tests', 'start'].includes(values.only))
    throw new Error(`--only ${values.only}: must be tests or start.`);
  if (!/^\d\d$/.test(major)) throw new Error(`${major}: give the major version alone, such as 24.`);
  const node = obtainNode(major);
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  console.log(`Node ${version}`);
  if (values.only !== 'start') runTests(node, values.process ? ['unit', 'process'] : ['unit']);
  if (values.only !== 'tests') await start(node);
  console.log(`Node ${version}: ${values.only ?? 'unit tests and start'} passed.`);
});
