import { buffer } from 'node:stream/consumers';
import type { Download } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEntente, type Entente } from './harness.js';

let entente: Entente;
beforeAll(async () => {
  entente = await openEntente();
});
afterAll(() => entente.close());
const bytesOf = async (download: Download): Promise<Buffer> => buffer(await download.createReadStream());

describe('export of a figure', () => {
  it('gives an SVG with title, legend, sources and the names on the screen', () =>
    entente.visit(async (visit) => {
      const names = (await visit.hook('labels')).filter((label) => label.kind === 'name').map((label) => label.text);
      await visit.page.keyboard.press('e');
      const dialog = visit.page.getByRole('dialog', { name: 'Figure' });
      expect(await dialog.getByLabel('Title', { exact: true }).inputValue()).toBe('Who did what to whom');
      await dialog.getByLabel('Title', { exact: true }).fill('Pyongyang, June 2024');
      await dialog.getByLabel('Layout').selectOption('Grid');
      await dialog.getByAltText('Preview of the figure').waitFor();
      const [download] = await Promise.all([
        visit.page.waitForEvent('download'),
        dialog.getByRole('button', { name: /^Save / }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('pyongyang-june-2024.svg');
      const svg = (await bytesOf(download)).toString('utf8');
      expect(svg.startsWith('<')).toBe(true);
      const heights = ['vladimir-putin', 'kim-jong-un'].map(
        (key) => new RegExp(`data-key="${key}"[^]*?cy="([\\d.-]+)"`).exec(svg)![1],
      );
      expect(heights[0], 'in one row of the grid').toBe(heights[1]);
      const text = svg
        // What the file says of how it was made is not drawn.
        .replace(/<metadata>.*<\/metadata>/s, '')
        .replace(/<tspan[^>]*>/g, ' ')
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .replaceAll('&apos;', "'")
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&');
      expect(text).toContain('Pyongyang, June 2024');
      expect(text).toContain('asserted');
      for (const name of names) expect(text, name).toContain(name);
      const { articles } = await entente.get<{ articles: { title: string }[] }>('/api/articles');
      expect(articles.some((article) => text.includes(article.title))).toBe(true);
    }));

  it('gives a PNG of the size asked for, named by its title', () =>
    entente.visit(
      async (visit) => {
        await visit.page.getByRole('button', { name: 'Figure' }).click();
        const dialog = visit.page.getByRole('dialog', { name: 'Figure' });
        await dialog.getByLabel('Titre', { exact: true }).fill('Été à Pyongyang');
        await dialog.getByLabel('PNG (pixels)').check();
        await dialog.getByLabel('Largeur').fill('900');
        await dialog.getByLabel('Hauteur').fill('600');
        await dialog.getByLabel('Pixels par point').selectOption('2');
        const [download] = await Promise.all([
          visit.page.waitForEvent('download'),
          dialog.getByRole('button', { name: /^Enregistrer ete/ }).click(),
        ]);
        expect(download.suggestedFilename()).toBe('ete-a-pyongyang.png');
        const png = await bytesOf(download);
        expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1800, 1200]);
        await visit.page.keyboard.press('Escape');
        await expect.poll(() => dialog.count()).toBe(0);
      },
      { locale: 'fr-FR' },
    ));
});

it('saves the whole graph as data from the menu', () =>
  entente.visit(async (visit) => {
    await visit.page.getByRole('button', { name: 'Data', exact: true }).click();
    const [download] = await Promise.all([
      visit.page.waitForEvent('download'),
      visit.page.getByRole('menuitem', { name: /GEXF/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.gexf$/);
    expect((await bytesOf(download)).toString('utf8')).toContain('Vladimir Putin');
  }));
