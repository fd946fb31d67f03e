import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, inject, it, vi } from 'vitest';
import type { TestHook } from '../../client/scene/testHook.js';
import { HARDENED, launchFirefox } from '../setup/launchFirefox.js';
import { PATIENCE_MS } from './patience.js';

// A browser of its own each.
vi.setConfig({ testTimeout: 240_000 });

/** The page's test hook: `hook(page, 'node', 'nato')`. */
const hook = <N extends keyof TestHook>(page: Page, name: N, ...args: Parameters<TestHook[N]>) =>
  page.evaluate(
    (called, given) => (window.__entente![called as 'node'] as (...list: unknown[]) => unknown)(...given),
    name,
    args as unknown[],
  ) as Promise<ReturnType<TestHook[N]>>;

const isSettled = (page: Page) =>
  page.evaluate(
    () => window.__entente !== undefined && window.__entente.counts().nodes > 0 && window.__entente.settled(),
  );
const settled = (page: Page) => expect.poll(() => isSettled(page)).toBe(true);
const hashOf = (page: Page) => decodeURIComponent(new URL(page.url()).hash);
const textOf = (page: Page, selector: string) =>
  page.$$eval(selector, (found) => found.map((element) => (element as HTMLElement).innerText).join('\n'));

async function withModifier(page: Page, key: 'a' | 'Enter'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

async function search(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type('poutine');
  await expect.poll(() => textOf(page, '[role=option]')).toContain('Vladimir Putin');
  await page.keyboard.press('Enter');
  await expect.poll(() => hashOf(page)).toContain('select=vladimir-putin');
  await settled(page);
}

async function expand(page: Page): Promise<void> {
  const before = (await hook(page, 'counts')).entities;
  const { x, y } = (await hook(page, 'node', 'vladimir-putin'))!;
  await page.mouse.click(x, y, { count: 2 });
  await expect.poll(async () => (await hook(page, 'counts')).entities).toBeGreaterThan(before);
  await settled(page);
}

async function openFact(page: Page): Promise<void> {
  const words = (await hook(page, 'labels')).find((label) => label.kind === 'words')!;
  await page.mouse.click(words.x, words.y);
  await expect.poll(() => hashOf(page)).toContain(`fact=${words.key}`);
  await expect.poll(() => textOf(page, '.claim')).not.toBe('');
}

async function runStatement(page: Page): Promise<void> {
  await page.focus('[data-canvas]');
  await page.keyboard.press('c');
  await page.locator('.cm-content').click();
  await withModifier(page, 'a');
  await page.keyboard.type('MATCH (a:Entity)-[r:SIGNED]->(b:Entity) RETURN a.name AS who, b.name AS what LIMIT 3');
  await withModifier(page, 'Enter');
  await expect.poll(() => page.$$eval('.result-table tbody tr', (rows) => rows.length)).toBe(3);
}

async function exportFigure(page: Page, downloads: string): Promise<void> {
  await page.focus('[data-canvas]');
  await page.keyboard.press('e');
  await page.locator('dialog img').wait();
  await page.locator('dialog button.primary').click();
  const saved = async () => {
    const name = (await readdir(downloads)).find((file) => file.endsWith('.svg'));
    return name === undefined ? '' : readFile(join(downloads, name), 'utf8');
  };
  await expect.poll(saved).toMatch(/Vladimir Putin[^]*<\/svg>\s*$/);
}

it.each([
  ['as Debian has it', {}],
  ['with WebGL off and fingerprinting resisted', HARDENED],
])('Firefox %s: open, search, expand, open a fact, run a statement, export a figure', async (_, preferences) => {
  const downloads = await mkdtemp(join(tmpdir(), 'entente-firefox-'));
  const browser = await launchFirefox(downloads, preferences);
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warn') troubles.push(message.text());
    });
    await page.goto(`${inject('pageServer')}/#lang=en`);
    await settled(page);
    await search(page);
    await expand(page);
    await openFact(page);
    await runStatement(page);
    await exportFigure(page, downloads);
    expect(troubles).toEqual([]);
  } finally {
    await browser.close();
    await rm(downloads, { recursive: true, force: true });
  }
});
