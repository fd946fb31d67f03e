/** What is waited for until the first picture stands, and what may come after it. */
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { canvasExpected } from '../../client/state/canvasExpected.js';
import { DEFAULT_PANELS, type Panels } from '../../client/state/panels.js';
import { openEntente, type Entente } from './harness.js';
import { PATIENCE_MS } from './patience.js';

let entente: Entente;
beforeAll(async () => {
  entente = await openEntente();
});
afterAll(() => entente.close());

async function onPage(test: (page: Page) => Promise<void>, options?: BrowserContextOptions): Promise<void> {
  const browser = await chromium.connect(inject('chromium'));
  try {
    const page = await browser.newPage({ locale: 'en-GB', ...options });
    page.setDefaultTimeout(PATIENCE_MS);
    await test(page);
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

describe('the canvas is as large as its layout is made for before it is there', () => {
  const open: Partial<Panels> = { drawerOpen: true };
  const closed: Partial<Panels> = { inspectorOpen: false };
  const finger = { hasTouch: true, isMobile: true };
  it.each<[width: number, height: number, panels: Partial<Panels>, options?: BrowserContextOptions]>([
    [1440, 900, {}],
    [1440, 900, open],
    [1440, 900, closed],
    [1440, 900, { ...open, drawerHeight: 900, inspectorWidth: 300 }],
    [1300, 800, {}],
    [1024, 768, {}],
    [1024, 768, { ...open, ...closed }],
    [1024, 1366, {}, finger],
    [390, 844, {}],
    [390, 844, {}, finger],
    [390, 844, {}, { ...finger, locale: 'fr-FR' }],
    [1024, 768, {}, { locale: 'fr-FR' }],
  ])('%i × %i, %o, %o', (width, height, changed, options = {}) =>
    onPage(
      async (page) => {
        const panels = { ...DEFAULT_PANELS, ...changed };
        await page.addInitScript((kept) => localStorage.setItem('entente.panels', kept), JSON.stringify(panels));
        await page.goto(entente.url);
        // As it is when the layout is asked for: there is no picture yet.
        await page.waitForFunction(() => window.__entente !== undefined);
        const measured = await page.locator('[data-canvas]').evaluate((canvas: HTMLElement) => ({
          width: canvas.offsetWidth,
          height: canvas.offsetHeight,
        }));
        const coarse = options.hasTouch === true;
        expect(measured).toEqual(canvasExpected({ width, height, coarse }, panels));
      },
      { viewport: { width, height }, ...options },
    ),
  );
});
