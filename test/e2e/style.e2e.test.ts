import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readStyle } from '../../contract/index.js';
import { CATEGORY_PAINTS } from '../../kernel/style/palettes.js';
import { hashOf } from './core.js';
import { openEntente, type Entente } from './harness.js';

let entente: Entente;
beforeAll(async () => {
  entente = await openEntente();
});
afterAll(() => entente.close());

/** The colour at a point of the window, `#rrggbb`. */
async function colourAt(page: Page, { x, y }: { x: number; y: number }): Promise<string> {
  const png = await page.screenshot({ clip: { x: Math.round(x), y: Math.round(y), width: 1, height: 1 } });
  return page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(bytes)]));
      const context = new OffscreenCanvas(1, 1).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const [r, g, b] = context.getImageData(0, 0, 1, 1).data;
      return `#${[r!, g!, b!].map((c) => c.toString(16).padStart(2, '0')).join('')}`;
    },
    [...png],
  );
}

it('is made of rules in a few clicks, filters by its legend, and survives undo, reload and a file', async () => {
  let saved = { name: '', text: '' };
  await entente.visit(async (visit) => {
    const { page, hook } = visit;
    const nodes = async () => (await hook('counts')).nodes;
    const disc = async () => {
      const { x, y } = (await hook('node', 'vladimir-putin'))!;
      // Beside the icon.
      return colourAt(page, { x: x - 17, y });
    };
    const [all, usual] = [await nodes(), await disc()];
    await visit.focusCanvas();
    await page.keyboard.press('s');
    await page.locator('.rule-preview li').first().waitFor();
    await page.getByRole('button', { name: 'Add the rule' }).click();
    const largest = page.locator('.rule .facet-row').first();
    await largest.waitFor();
    await expect.poll(disc).not.toBe(usual);
    expect(await disc()).toBe(CATEGORY_PAINTS[0]!.light.fill);
    expect(hashOf(visit)).toContain('style=entities.colour~measure:community');

    // Only the largest community, and what that leaves out is shown.
    const count = Number(await largest.locator('.facet-count').innerText());
    await largest.locator('.facet-only').click();
    await expect.poll(nodes).toBe(count);
    await page
      .getByText(`The legend leaves out ${all - count} entities`)
      .first()
      .waitFor();
    await page.reload();
    await visit.settled();
    await expect.poll(nodes).toBe(count);
    await page.locator('.style-legend').getByRole('button', { name: 'Show them again' }).click();
    await expect.poll(nodes).toBe(all);
    await expect.poll(disc).toBe(CATEGORY_PAINTS[0]!.light.fill);
    await visit.focusCanvas();
    await page.keyboard.press('u');
    await expect.poll(nodes).toBe(count);
    await page.keyboard.press('Shift+U');

    await page.keyboard.press('s');
    await page.getByLabel('Name of the style').fill('By community');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a file' }).click(),
    ]);
    saved = { name: download.suggestedFilename(), text: await text(await download.createReadStream()) };
  });
  expect(saved.name).toBe('by-community.style.json');
  expect(readStyle(JSON.parse(saved.text))).toMatchObject({
    style: { name: 'By community', rules: [{ of: 'entities', what: 'colour', by: 'measure:community' }] },
  });
  await entente.visit(async (visit) => {
    const { page } = visit;
    await visit.focusCanvas();
    await page.keyboard.press('s');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Open a style’s file…' }).click(),
    ]);
    await chooser.setFiles({ name: saved.name, mimeType: 'application/json', buffer: Buffer.from(saved.text) });
    await page.getByRole('img', { name: 'The picture with these rules' }).waitFor();
    expect(hashOf(visit)).not.toContain('style=');
    await page.getByRole('button', { name: 'Use in their place' }).click();
    await expect.poll(() => hashOf(visit)).toContain('style=entities.colour~measure:community');
  });
});

it('has its measures and properties in a table, by which it is sorted, and with an entity', () =>
  entente.visit(async (visit) => {
    const { page } = visit;
    await visit.focusCanvas();
    await page.keyboard.press('t');
    const table = page.getByRole('region', { name: 'Entities, their measures and properties' });
    await table.locator('td.number:not(:empty)').first().waitFor();
    const column = async (n: number) =>
      (await table.locator(`tbody td.number:nth-of-type(${n + 1})`).allInnerTexts()).map(Number);
    await table.getByRole('button', { name: 'Sort by number of relations' }).click();
    const degrees = await column(1);
    expect(degrees).toEqual([...degrees].sort((a, b) => b - a));
    // Any property can be a column, and is none any more when it is unticked.
    const more = page.getByLabel('A property as a column');
    await more.selectOption('property:date');
    await table.getByRole('button', { name: 'Sort by date' }).click();
    const dates = table.locator('td.text');
    await expect
      .poll(async () => (await dates.allInnerTexts()).filter((text) => text !== '').length)
      .toBeGreaterThan(3);
    const dateTexts = await dates.allInnerTexts();
    expect(dateTexts).toEqual(
      [...dateTexts].sort((a, b) => Number(a === '') - Number(b === '') || (a < b ? -1 : a > b ? 1 : 0)),
    );
    await page.getByRole('checkbox', { name: 'date' }).click();
    expect(await dates.count()).toBe(0);
    await table.getByRole('button', { name: 'Sort by number of relations' }).click();
    await table.locator('tbody button').first().click();
    await page.locator('.entity summary', { hasText: 'Measures' }).click();
    await expect
      .poll(() => page.locator('.entity details .properties').innerText())
      .toContain(`(1 of ${degrees.length})`);
  }));
