/** What is waited for until the first picture stands, and what may come after it. */
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openEntente, type Entente } from './harness.js';

let entente: Entente;
beforeAll(async () => {
  entente = await openEntente();
});
afterAll(() => entente.close());

async function onPage(test: (page: Page) => Promise<void>): Promise<void> {
  const browser = await chromium.connect(inject('chromium'));
  try {
    await test(await browser.newPage({ locale: 'en-GB' }));
  } finally {
    await browser.close();
  }
}
const MAIN_CODE = /\/assets\/index-[^.]*\.js$/;
const entitiesDrawn = (page: Page) => page.evaluate(() => window.__entente?.counts().entities ?? 0);

describe('the first picture', () => {
  it.each(['', '#show=all'])('of "%s" is asked for before the page’s code has come, and once', (hash) =>
    onPage(async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.route(MAIN_CODE, async (route) => {
        await expect.poll(() => asked).toContain('/api/subgraph');
        await route.continue();
      });
      await page.goto(`${entente.url}/${hash}`);
      await expect.poll(() => entitiesDrawn(page)).toBeGreaterThan(20);
      await page.locator('.facet-row').first().waitFor();
      for (const once of ['/api/subgraph', '/api/schema'])
        expect(asked.filter((path) => path === once)).toEqual([once]);
    }),
  );

  it('is not waited for by the panels where it is long in coming', () =>
    onPage(async (page) => {
      let answer = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        answer = resolve;
      });
      await page.route('**/api/subgraph', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(entente.url);
      await page.locator('.facet-row').first().waitFor();
      expect(await entitiesDrawn(page)).toBe(0);
      answer();
      await expect.poll(() => entitiesDrawn(page)).toBeGreaterThan(20);
    }));
});
