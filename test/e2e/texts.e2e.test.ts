/** The articles' own words on the page: dropped, kept, read with names that lead on, cited, taken out. */
import { rm } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeDataset } from '../../server/dataset/testing/writeDataset.js';
import { harbourDataset, HARBOUR_TEXTS, textOf } from '../../server/texts/testing/harbourTexts.js';
import { openOwnEntente, type OwnEntente, type Visit } from './harness.js';
import { drop, press, visits } from './importing.js';

vi.setConfig({ testTimeout: 150_000 });

let entente: OwnEntente;
beforeAll(async () => {
  entente = await openOwnEntente();
  const dir = await writeDataset(harbourDataset());
  await entente.load(dir);
  await rm(dir, { recursive: true });
});
afterAll(() => entente.close());
beforeEach(async () => {
  await fetch(`${entente.url}/api/texts`, { method: 'DELETE' });
});

const whole = { name: 'copy of the pact.txt', text: textOf('n1') };
const part = { name: 'doubts.md', text: textOf('n2').replace('pêcheurs', 'marins') };

/** Without the page. */
async function keep(...files: { name: string; text: string }[]): Promise<void> {
  const form = new FormData();
  form.append('options', '{"mode": "commit", "partial": true}');
  for (const { name, text } of files) form.append('file', new Blob([text]), name);
  expect((await fetch(`${entente.url}/api/texts`, { method: 'POST', body: form })).status).toBe(200);
}
const textCount = async (id: string) =>
  (await entente.get<{ article: { textCount: number } }>(`/api/articles/${id}`)).article.textCount;
const dialog = ({ page }: Visit) => page.locator('.texts-dialog');
const openDialog = async ({ page }: Visit, entry: string) => {
  await page.locator('.tools .menu:first-of-type > button').click();
  await page.getByRole('menuitem', { name: entry }).click();
};
const figureDialog = ({ page }: Visit) => page.locator('.figure-dialog');

describe('files with articles', () => {
  it('dropped on the page are recognised, separated from data, and kept when the reader chooses so', () =>
    entente.visit(async (visit) => {
      await drop(visit, 'body', whole, part, visits);
      const found = dialog(visit).locator('section[role=status]');
      await expect.poll(() => found.locator('li').first().innerText()).toContain('4 of 4 passages, whole');
      const text = await found.innerText();
      expect(text).toContain('2 of 3 passages, missing: 3');
      expect(text).toContain('doubts.md, line 5, in place of passage 3: Les marins, eux, attendent…');
      expect(await dialog(visit).innerText()).toContain('1 other file waits to be imported');
      expect(await textCount('n1')).toBe(0);
      await press(visit, 'Keep the text of 1 article');
      await expect.poll(() => found.innerText()).toContain('The text of 1 article is kept.');
      expect([await textCount('n1'), await textCount('n2')]).toEqual([4, 0]);
      await press(visit, '1 other file waits to be imported');
      await expect.poll(() => visit.page.locator('.file-list').innerText()).toContain(visits.name);
    }));

  it('of which a passage is missing are kept in part when that is ticked', () =>
    entente.visit(async (visit) => {
      await openDialog(visit, 'Article texts…');
      await dialog(visit)
        .locator('input[type=file]')
        .setInputFiles([{ name: part.name, mimeType: 'text/plain', buffer: Buffer.from(part.text) }]);
      await visit.page.getByLabel('Also keep the 2 passages found of articles that are not whole').check();
      await press(visit, 'Keep the text of 1 article');
      await expect.poll(() => textCount('n2')).toBe(2);
    }));

  it('that are text but of no known article go to the import, as before', () =>
    entente.visit(async (visit) => {
      await drop(visit, 'body', { name: 'who.txt', text: visits.text });
      await expect.poll(() => visit.page.locator('.import-dialog .file-list').innerText()).toContain('who.txt');
    }));
});

describe('an article whose text is kept', () => {
  it('is read passage by passage, and a name leads to its entity', async () => {
    await keep(whole);
    await entente.visit(async (visit) => {
      const { page } = visit;
      await openDialog(visit, 'Article texts…');
      await press(visit, 'The pact');
      await expect.poll(() => page.locator('.passage-text').allInnerTexts()).toEqual([...HARBOUR_TEXTS.n1]);
      const name = page.locator('.passage-text').nth(1).getByRole('link', { name: 'Northport', exact: true });
      expect(await name.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('underline');
      await name.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.inspector-body h2').first().innerText()).toContain('Northport');
    });
  });

  it('stands as evidence beside our own words', async () => {
    await keep(whole);
    await entente.visit(async (visit) => {
      const { page } = visit;
      await openDialog(visit, 'Article texts…');
      await press(visit, 'The pact');
      await page.locator('.passage-claim button').first().click();
      const evidence = page.locator('.evidence li').first();
      await expect.poll(() => evidence.locator('.passage-text').innerText()).toBe(HARBOUR_TEXTS.n1[0]);
      expect(await evidence.innerText()).toMatch(/In our words\s+k1 in n1/);
    });
  });

  it('has a source that is entered, refused where it is none, and linked', async () => {
    await keep(whole);
    await entente.visit(async (visit) => {
      const { page } = visit;
      await page.evaluate(() => (location.hash = '#select=northport'));
      await page.locator('.mentions .passage-link').first().click();
      await page.locator('.passage.at').waitFor();
      await press(visit, 'Source…');
      await page.getByLabel('Outlet').fill('The Tide');
      await page.getByLabel('Address').fill('javascript:alert(1)');
      await press(visit, 'Save the source');
      await expect
        .poll(() => page.locator('.source-fault').allInnerTexts())
        .toEqual(['An address that begins with http:// or https://, please.']);
      await page.getByLabel('Address').fill('https://example.org/tide');
      await press(visit, 'Save the source');
      const link = page.locator('.article-address a');
      await link.waitFor();
      expect(await link.getAttribute('href')).toBe('https://example.org/tide');
      // Not the passage that was gone to.
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Source…');
      expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
      expect(await page.locator('.article-head').innerText()).toContain('The Tide · 20 June 2024');
    });
  });

  it('is quoted in a figure when that is ticked, and taken out again, in French', async () => {
    await keep(whole);
    await entente.visit(
      async (visit) => {
        const tick = figureDialog(visit).getByLabel('Citer les passages');
        await visit.page.keyboard.press('e');
        await tick.check();
        expect(await figureDialog(visit).innerText()).toContain('ayez le droit de les transmettre');
        const [download] = await Promise.all([
          visit.page.waitForEvent('download'),
          figureDialog(visit)
            .getByRole('button', { name: /^Enregistrer .*svg$/ })
            .click(),
        ]);
        expect((await buffer(await download.createReadStream())).includes(`>${HARBOUR_TEXTS.n1[0]}<`)).toBe(true);
        await visit.page.keyboard.press('Escape');
        await openDialog(visit, 'Textes des articles…');
        await press(visit, /^Retirer le texte de/);
        await press(visit, 'Le retirer');
        await expect.poll(() => textCount('n1')).toBe(0);
        await expect
          .poll(() => dialog(visit).locator('li', { hasText: 'Le pacte' }).innerText())
          .toContain('pas de texte');
        await visit.page.keyboard.press('Escape');
        await visit.page.keyboard.press('e');
        await figureDialog(visit).getByAltText('Aperçu de la figure').waitFor();
        expect(await tick.count(), 'nothing to quote').toBe(0);
      },
      { hash: '#show=all', locale: 'fr-FR' },
    );
  });
});
