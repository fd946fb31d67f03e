/**
 * `npm run screenshot`: the picture of the README, taken of the real page on the bundled data set in a headless
 * browser.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { projectPath } from '../server/paths.js';
import { startBenchServer } from './bench/benchServer.js';
import { findChromium } from './chromium.mjs';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: projectPath('docs', 'screenshot.png') },
    width: { type: 'string', default: '1440' },
    height: { type: 'string', default: '900' },
    theme: { type: 'string', default: 'light' },
    hash: { type: 'string', default: '' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  console.log(
    'npm run screenshot [-- --out FILE --width 1440 --height 900 --theme light|dark --hash "…address after the page"]',
  );
  process.exit(0);
}
const executablePath = findChromium();
if (executablePath === null)
  throw new Error('No Chromium or Chrome was found: install one, or name it in CHROME_PATH.');
const folder = await mkdtemp(join(tmpdir(), 'entente-screenshot-'));
const server = await startBenchServer({ ENTENTE_DATA: folder, NEO4J_URI: '', NEO4J_USER: '', NEO4J_PASSWORD: '' });
const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--use-gl=angle',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
  ],
});
try {
  const page = await browser.newPage({
    viewport: { width: Number(values.width), height: Number(values.height) },
    colorScheme: values.theme === 'dark' ? 'dark' : 'light',
  });
  await page.goto(`${server.url}/${values.hash}`);
  await page.waitForFunction(() => document.querySelector('canvas') !== null && document.fonts.status === 'loaded');
  await page.waitForTimeout(2500);
  await page.screenshot({ path: values.out });
  console.log(`Wrote ${values.out}`);
} finally {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
