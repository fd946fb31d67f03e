/**
 * `npm run dev`: server and page for a developer, each made anew when its sources change, at one address. Ctrl-C ends
 * both.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { createServer } from 'vite';
import { projectPath } from '../server/paths.js';
import { commandLine } from './commandLine.js';
import { freePort } from './localNeo4j/freePort.js';
import { runCommand } from './runCommand.js';

const HELP = `Run server and page, and reload both when their sources change.

  npm run dev

Open the address that it prints. The server starts anew when a file of it changes, and the page loads anew when
it is back; the page's own parts are replaced in place. Settings are those of npm start (docs/configuration.md), save PORT: the page has its
own, 4401 or the next that is free, and the server one that it does not name.
`;

/** What the server reads without importing it: statements and data set. */
const READ_BY_NAME = [
  projectPath('cypher', 'statements', '*.cypher'),
  projectPath('cypher', 'dataset', 'dataset.json'),
  projectPath('cypher', 'dataset', '*.jsonl'),
];

await runCommand(async () => {
  if (commandLine(process.argv.slice(2), {}).values.help) return void process.stdout.write(HELP);
  const port = String(await freePort());
  // vite.config.ts sends the page's requests there.
  process.env['PORT'] = port;
  const tsx = projectPath('node_modules', 'tsx', 'dist', 'cli.mjs');
  const watch = [tsx, 'watch', '--clear-screen=false', ...READ_BY_NAME.map((files) => `--include=${files}`)];
  const server = spawn(process.execPath, [...watch, projectPath('server', 'main.ts')], {
    env: { ...process.env, HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
  });
  const page = await createServer({ configFile: projectPath('vite.config.ts'), clearScreen: false, logLevel: 'warn' });
  createInterface({ input: server.stdout }).on('line', (line) => {
    // The page's address is the one to open.
    if (!line.includes(' listens at ')) console.log(line);
    // Its store is ready: what a page shows may come out otherwise on a server that has changed.
    if (line.startsWith('Graph: ')) page.ws.send({ type: 'full-reload' });
  });
  await page.listen();
  console.log(`Entente for developers: ${page.resolvedUrls?.local[0] ?? ''}   (Ctrl-C ends it)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.kill('SIGTERM'));
  await ended;
  await page.close();
  process.exit(0);
});
