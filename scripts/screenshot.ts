/**
 * `npm run screenshot`: the picture of the README, taken of the real page on the bundled data set in a headless
 * browser.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { projectPath } from '../server/paths.js';
import { startBenchServer } from './bench/benchServer.js';
import { findChromium } from './chromium.mjs';
import { commandLine, numberOption } from './commandLine.js';
import { runCommand } from './runCommand.js';

const HELP = `Take the README's picture of the page.

  npm run screenshot -- [options]

  --out FILE           default docs/screenshot.png
  --width N --height N default 1440 × 900
  --theme NAME         light or dark (default light)
  --hash TEXT          what follows the page's address, such as a selection
  --help

It needs a Chromium or Chrome; CHROME_PATH names one.
`;
const LAUNCH_ARGUMENTS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];
/** Milliseconds until the layout has come to rest. */
const SETTLE_MS = 2_500;

interface Picture {
  out: string;
  viewport: { width: number; height: number };
  colorScheme: 'light' | 'dark';
}

async function take(browser: Browser, address: string, { out, ...look }: Picture): Promise<void> {
  const page = await browser.newPage(look);
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector('canvas') !== null && document.fonts.status === 'loaded');
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: out });
}

await runCommand(async () => {
  const { values } = commandLine(process.argv.slice(2), {
    out: { type: 'string', default: projectPath('docs', 'screenshot.png') },
    width: { type: 'string', default: '1440' },
    height: { type: 'string', default: '900' },
    theme: { type: 'string', default: 'light' },
    hash: { type: 'string', default: '' },
  });
  if (values.help) return void process.stdout.write(HELP);
  const viewport = { width: numberOption('width', values.width), height: numberOption('height', values.height) };
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('No Chromium or Chrome was found: install one, or name it in CHROME_PATH.');
  const folder = await mkdtemp(join(tmpdir(), 'entente-screenshot-'));
  const server = await startBenchServer({ ENTENTE_DATA: folder, NEO4J_URI: '', NEO4J_USER: '', NEO4J_PASSWORD: '' });
  const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGUMENTS });
  try {
    const colorScheme = values.theme === 'dark' ? 'dark' : 'light';
    await take(browser, `${server.url}/${values.hash}`, { out: values.out, viewport, colorScheme });
    console.log(`Wrote ${values.out}`);
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
