/** The real page on the bundled data set in a headless browser, for scripts that take pictures of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { TestHook } from '../../client/scene/testHook.js';
import { startBenchServer } from '../bench/benchServer.js';
import { findChromium } from '../chromium.mjs';

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

/** Runs `use` with a browser and the address of a server that has the bundled data set, and ends both. */
export async function withBrowser(use: (browser: Browser, url: string) => Promise<void>): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('No Chromium or Chrome was found: install one, or name it in CHROME_PATH.');
  const folder = await mkdtemp(join(tmpdir(), 'entente-pictures-'));
  const server = await startBenchServer({ ENTENTE_DATA: folder, NEO4J_URI: '', NEO4J_USER: '', NEO4J_PASSWORD: '' });
  const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGUMENTS });
  try {
    await use(browser, server.url);
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Waits until the graph is drawn, nothing moves and no request runs; twice, for a request may end before a move begins.
 */
export async function settled(page: Page): Promise<void> {
  for (let calm = 0; calm < 2; calm++) {
    await page.waitForFunction(
      () =>
        document.fonts.status === 'loaded' &&
        window.__entente !== undefined &&
        window.__entente.counts().nodes > 0 &&
        window.__entente.settled(),
      null,
      { timeout: 60_000 },
    );
    await page.waitForTimeout(100);
  }
}

/** Where a node is drawn. */
export async function nodeAt(page: Page, key: string): Promise<NonNullable<ReturnType<TestHook['node']>>> {
  const at = await page.evaluate((name) => window.__entente!.node(name), key);
  if (at === null) throw new Error(`${key} is not drawn.`);
  return at;
}
