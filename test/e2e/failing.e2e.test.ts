/** Requests that fail while the server is there: what happened is said, trying again is offered, the rest goes on. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from './core.js';
import { openEntente, type Entente, type Visit } from './harness.js';

let entente: Entente;
beforeAll(async () => {
  entente = await openEntente();
});
afterAll(() => entente.close());

/** Refused answers are logged by the browser. */
const allow = /500/;
const REASON = 'The machine room is flooded.';

/** Lets requests whose address begins so fail until the returned function is called. */
async function failing(page: Page, path: string): Promise<() => Promise<void>> {
  const address = new RegExp(`${path}(\\?|$)`);
  await page.route(address, (route) =>
    route.fulfill({ status: 500, json: { code: 'server.internal', message: REASON } }),
  );
  return () => page.unroute(address);
}
const inspector = (page: Page) => page.locator('.inspector-body');

describe('without the counts', () => {
  it.each([
    ['en', 'The machine room is flooded.', 'Try again', 'Where a fact stands'],
    ['fr', 'Le serveur a échoué', 'Réessayer', 'Où en est un fait'],
  ] as const)('the overview says why and asks again, while the graph is drawn (%s)', (lang, said, again, heading) =>
    entente.visit(
      async ({ page, settled }) => {
        const mend = await failing(page, '/api/schema');
        await page.reload();
        await settled();
        const trouble = inspector(page).getByRole('alert');
        await expect.poll(() => trouble.allInnerTexts()).toHaveLength(1);
        expect(await trouble.innerText()).toContain(said);
        expect(await inspector(page).locator('.loading').count()).toBe(0);
        await mend();
        await trouble.getByRole('button', { name: again }).click();
        await page.getByRole('heading', { name: heading }).waitFor();
        expect(await trouble.count()).toBe(0);
      },
      { allow, hash: `#lang=${lang}` },
    ),
  );

  it('the list of data sets says why, and asks again', () =>
    entente.visit(
      async ({ page, settled }) => {
        const mend = await failing(page, '/api/schema');
        await page.reload();
        await settled();
        await page.keyboard.press('d');
        const trouble = page.locator('dialog').getByRole('alert');
        await trouble.waitFor();
        expect(await trouble.innerText()).toContain(REASON);
        await mend();
        await trouble.getByRole('button', { name: 'Try again' }).click();
        await page.locator('dialog .dataset-title').first().waitFor();
      },
      { allow },
    ));
});

describe('without a first graph', () => {
  it('the canvas says so and asks again', () =>
    entente.visit(
      async ({ page, settled, hook }) => {
        const mend = await failing(page, '/api/subgraph');
        await page.reload();
        await page.locator('.notice').getByText(REASON).waitFor();
        await expect.poll(() => page.locator('main').innerText()).not.toMatch(/Reading the graph/);
        expect(await page.locator('.empty').innerText()).toContain('The graph has not been read.');
        await mend();
        await page.locator('.empty').getByRole('button', { name: 'Try again' }).click();
        await settled();
        expect((await hook('counts')).entities).toBeGreaterThan(0);
      },
      { allow },
    ));

  it('another one that is asked for takes its place, and stands in the address', () =>
    entente.visit(
      async (visit) => {
        const { page } = visit;
        const mend = await failing(page, '/api/subgraph');
        await page.reload();
        await page.locator('.empty').getByRole('button', { name: 'Réessayer' }).waitFor();
        expect(await page.locator('.empty').innerText()).toContain('Le graphe n’a pas été lu.');
        await mend();
        await page.keyboard.press('a');
        await visit.settled();
        await expect.poll(() => hashOf(visit)).toContain('show=all');
      },
      { allow, locale: 'fr-FR' },
    ));
});

describe('without the code of the canvas', () => {
  it('its place says so, and the graph comes at the second try', () =>
    entente.visit(
      async ({ page, settled, hook }) => {
        const chunk = /GraphCanvas-[^/]*\.js$/;
        await page.route(chunk, (route) => route.abort());
        await page.reload();
        const trouble = page.locator('.canvas-place').getByRole('alert');
        await trouble.waitFor();
        await page.unroute(chunk);
        await trouble.getByRole('button', { name: 'Try again' }).click();
        await settled();
        expect((await hook('counts')).entities).toBeGreaterThan(0);
      },
      { allow: /ERR_FAILED|dynamically imported/ },
    ));
});

describe('a part of the page whose request fails', () => {
  const select = (address: string) => async (visit: Visit) => {
    await visit.page.evaluate((hash) => {
      location.hash = hash;
    }, address);
    await visit.settled();
  };
  const openTexts = async ({ page }: Visit) => {
    await page.getByRole('button', { name: 'Data', exact: true }).click();
    await page.getByRole('menuitem', { name: /^Article texts/ }).click();
  };
  it.each<[what: string, path: string, within: string, open: (visit: Visit) => Promise<unknown>]>([
    ['the articles', '/api/articles', '.overview', ({ page }) => page.reload()],
    ['an entity', '/api/entities/nato', '.inspector-body', select('#select=nato')],
    ['what an entity says', '/api/entities/vladimir-putin/claims', '.inspector-body', select('#select=vladimir-putin')],
    ['what is in doubt', '/api/doubts', '.inspector-body', ({ page }) => page.keyboard.press('w')],
    ['the articles to choose from', '/api/articles', '.doubts-chooser', ({ page }) => page.keyboard.press('w')],
    ['the imports', '/api/imports', 'dialog', ({ page }) => page.keyboard.press('d')],
    ['the texts', '/api/articles', 'dialog', openTexts],
  ])('says why and asks again: %s', (_, path, within, open) =>
    entente.visit(
      async (visit) => {
        const { page } = visit;
        const mend = await failing(page, path);
        await open(visit);
        const trouble = page.locator(within).getByRole('alert');
        await trouble.waitFor();
        expect(await trouble.innerText()).toContain(REASON);
        await mend();
        await trouble.getByRole('button', { name: 'Try again' }).click();
        await expect.poll(() => trouble.count()).toBe(0);
        await expect.poll(() => page.locator('.loading').count()).toBe(0);
      },
      { allow },
    ),
  );
});
