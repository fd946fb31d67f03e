/** On a server of its own, which reads one import at a time. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from './core.js';
import { openOwnEntente, type OwnEntente, type Visit } from './harness.js';
import { buffers, cells, choose, press, unmapped, visits } from './importing.js';

/** Whether the middle of it is on the screen, with nothing over it. */
const inSight = (thing: Locator): Promise<boolean> =>
  thing.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const there = document.elementFromPoint(x + width / 2, y + height / 2);
    return there !== null && (element.contains(there) || there.contains(element));
  });

/** Files as they are on this machine's disk: those that a browser elsewhere is given are copies. */
async function chooseOnDisk({ page }: Visit, ...files: string[]): Promise<void> {
  const selector = 'dialog input[type=file]';
  await page.locator(selector).waitFor({ state: 'attached' });
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  await session.send('DOM.setFileInputFiles', { files, nodeId });
  await session.detach();
}

let entente: OwnEntente;
beforeAll(async () => {
  entente = await openOwnEntente();
});
afterAll(() => entente.close());

describe('the import dialog', () => {
  it('keeps what was chosen when it is closed, and gives the focus back', () =>
    entente.visit(async (visit) => {
      const { page } = visit;
      await visit.focusCanvas();
      await choose(visit, visits);
      await page.getByLabel('Name of the data set').fill('Pas Ça');
      await page.getByText('Only the letters a to z').waitFor();
      expect(await page.getByRole('button', { name: 'Check the files' }).isDisabled()).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('dialog').count()).toBe(0);
      await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-canvas'))).toBe(true);
      await page.keyboard.press('m');
      expect(await page.getByLabel('Name of the data set').inputValue()).toBe('Pas Ça');
      await press(visit, 'Use pas-ca');
      expect(await page.getByRole('button', { name: 'Check the files' }).isEnabled()).toBe(true);
    }));

  it('refuses what is no data with the server’s words, and nothing is lost', () =>
    entente.visit(async (visit) => {
      const { page } = visit;
      await choose(visit, { name: 'empty.csv', text: '' }, { name: 'book.xlsx', text: 'PK\u0003\u0004…' }, visits);
      await press(visit, 'Check the files');
      await page.locator('.problems').waitFor();
      const problems = await cells(visit, '.problems');
      expect(problems.map(([file]) => file)).toEqual(['empty.csv', 'book.xlsx']);
      expect(problems[0]![3]).toContain('empty');
      await press(visit, 'Back to the files');
      expect(await page.locator('.file-list li').count()).toBe(3);
    }));

  it('names a chosen file that was changed or deleted before it is sent, and takes it anew', () =>
    entente.visit(async (visit) => {
      const { page } = visit;
      const folder = await mkdtemp(join(tmpdir(), 'entente-chosen-'));
      const [gone, changed, whole] = ['gone.csv', 'changed.csv', 'whole.csv'].map((name) => join(folder, name));
      for (const path of [gone, changed, whole]) await writeFile(path!, 'source,target\na,b\n');
      await page.keyboard.press('m');
      await chooseOnDisk(visit, gone!, changed!, whole!);
      await expect.poll(() => page.locator('.file-list li').count()).toBe(3);
      await rm(gone!);
      await writeFile(changed!, 'source,target\na,b\nb,c\n');
      await press(visit, 'Check the files');
      const alert = page.locator('dialog [role=alert]');
      await alert.waitFor();
      expect(await alert.innerText()).toMatch(/^Cannot be read: gone\.csv and changed\.csv\./);
      expect(await page.getByText('The server cannot be reached').count()).toBe(0);
      await chooseOnDisk(visit, changed!);
      await page.getByRole('button', { name: 'Take gone.csv off the list' }).click();
      await expect.poll(() => alert.count()).toBe(0);
      await press(visit, 'Check the files');
      await page.locator('.import-file').first().waitFor();
      await rm(folder, { recursive: true });
    }));

  it('says that letters seem wrong, and reads them as the reader says they are written', () =>
    entente.visit(async (visit) => {
      const { page } = visit;
      // Moscow and Omsk in Windows-1251.
      const text = 'id,name\na,\u00cc\u00ee\u00f1\u00ea\u00e2\u00e0\nb,\u00ce\u00ec\u00f1\u00ea\n';
      await choose(visit, { name: 'places.csv', text, encoding: 'latin1' });
      await press(visit, 'Check the files');
      const doubt = page.locator('.problems');
      await doubt.getByText('Some letters seem wrong').waitFor();
      expect((await cells(visit, '.import-file'))[1]).toContain('Ìîñêâà');
      await doubt.getByLabel('Encoding of letters').selectOption('Windows-1251');
      await expect.poll(async () => (await cells(visit, '.import-file'))[1]).toContain('Москва');
      expect(await doubt.count()).toBe(0);
      await press(visit, 'Import 2 entities');
      await press(visit, 'Show this data set');
      await expect.poll(async () => (await visit.hook('counts')).entities).toBe(2);
    }));

  it('names what was dropped and cannot be read, in the reader’s language, and takes the rest', () =>
    entente.visit(async (visit) => {
      const { page } = visit;
      await page.evaluate((text) => {
        const data = new DataTransfer();
        data.items.add(new File([text], 'open.csv'));
        data.items.add(new File([text], 'locked.csv'));
        // What a browser does with a file that its user may not read.
        const read = Blob.prototype.arrayBuffer;
        const slice = File.prototype.slice;
        File.prototype.slice = function (this: File, ...at) {
          const part = slice.apply(this, at);
          if (this.name === 'locked.csv')
            part.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'));
          else part.arrayBuffer = () => read.call(part);
          return part;
        };
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      }, visits.text);
      await page.getByText('Cannot be read, and left out: locked.csv.').waitFor();
      await expect
        .poll(() => page.locator('.file-list li').allInnerTexts())
        .toEqual([expect.stringContaining('open.csv')]);
    }));

  it('leaves bad rows out, reads dates by their order, and merges whom the reader says is the same', () =>
    entente.visit(async (visit) => {
      const { page } = visit;
      const text =
        'id,name,kind,born:date\np,Vladimir Putin,Person,07/10/1952\nq,Somebody New,Person,01/02/1980\nr,Nobody,Person,never\n';
      await choose(visit, { name: 'people.csv', text });
      await press(visit, 'Check the files');
      const problems = page.locator('.problems');
      await problems.getByText('3 problems').waitFor();
      await problems.getByLabel('Order of dates').selectOption('dmy');
      await problems.getByText('1 problem:').waitFor();
      await press(visit, 'Leave these rows out');
      await problems.getByText('1 row is left out').waitFor();
      expect((await cells(visit, '.problems'))[0]!.slice(0, 2)).toEqual(['people.csv', '4']);
      expect(await problems.getByRole('button', { name: 'Save the list (1) as CSV' }).isVisible()).toBe(true);
      // Nothing is merged unasked.
      await page.getByRole('button', { name: 'Import 2 entities', exact: true }).waitFor();
      await page.getByRole('checkbox', { name: /Vladimir Putin is the same as/ }).check();
      await page.getByRole('button', { name: /, merge into 1 existing$/ }).click();
      await page.getByText('1 row was left out').waitFor();
      await page.keyboard.press('Escape');
      // A link of before the merging is of whom it is merged into.
      await page.evaluate(() => {
        location.hash = '#select=people/p&entities=people/p,kim-jong-un';
      });
      await page.getByText('shown as one: people/p → Vladimir Putin.').waitFor();
      await expect.poll(() => hashOf(visit)).toContain('select=vladimir-putin');
      await page.evaluate(() => {
        location.hash = '#select=people/q';
      });
      await page.getByRole('heading', { name: 'Somebody New' }).waitFor();
      await press(visit, 'The same as another…');
      await page.getByRole('combobox', { name: 'Name of the other one' }).fill('Vladimir Put');
      await page.keyboard.press('Enter');
      await page.getByText('Are Somebody New and Vladimir Putin one?').waitFor();
      await press(visit, 'They are the same: merge');
      await expect.poll(() => page.getByText('Are Somebody New').count()).toBe(0);
      await expect.poll(() => hashOf(visit)).toContain('select=vladimir-putin');
    }));

  it('is French, fits a phone, and is found in its menu', () =>
    entente.visit(
      async (visit) => {
        const { page } = visit;
        await page.getByRole('button', { name: 'Menu', exact: true }).click();
        await page.getByRole('menuitem', { name: /^Importer des données/ }).click();
        await page
          .locator('dialog input[type=file]')
          .setInputFiles(
            buffers([{ ...unmapped, name: 'un nom de fichier vraiment très long pour un téléphone.csv' }]),
          );
        await press(visit, 'Vérifier les fichiers');
        await page.locator('.problems').waitFor();
        expect(await page.locator('.problems h3').innerText()).toContain('1 problème');
        const wide = await page.locator('dialog .dialog-body').evaluate((body) => body.scrollWidth - body.clientWidth);
        expect(wide).toBeLessThanOrEqual(0);
        await page.keyboard.press('Escape');

        // What asks whether two are one appears where the reader looks, at each of its steps.
        await page.evaluate(() => {
          location.hash = '#select=vladimir-putin';
        });
        await press(visit, 'Identique à un autre…');
        const field = page.getByRole('combobox', { name: 'Nom de l’autre' });
        await expect.poll(() => inSight(field)).toBe(true);
        await field.fill('Kim Jong');
        const hit = page.locator('.inspector-body').getByRole('option').first();
        await expect.poll(() => inSight(hit)).toBe(true);
        expect((await hit.boundingBox())!.y - (await field.boundingBox())!.y).toBeLessThan(90);
        expect(await inSight(field)).toBe(true);
        await hit.tap();
        await expect.poll(() => inSight(page.getByLabel('S’ils ne font qu’un, garder le nom de'))).toBe(true);
        await page.evaluate(() => {
          location.hash = '#pair=vladimir-putin,kim-jong-un';
        });
        await press(visit, 'Identiques ou différents…');
        await expect.poll(() => inSight(page.getByRole('button', { name: 'Plus tard' }))).toBe(true);
      },
      { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'fr-FR' },
    ));

  it('gives the name of a column the whole line on a phone, and lays heads of tables under the buttons', () =>
    entente.visit(
      async (visit) => {
        const { page } = visit;
        await page.getByRole('button', { name: 'Menu', exact: true }).click();
        await page.getByRole('menuitem', { name: /^Import data/ }).click();
        await page.locator('dialog input[type=file]').setInputFiles(buffers([unmapped]));
        await press(visit, 'Check the files');
        await page.locator('.problems').waitFor();
        const widths = await page
          .locator('.columns tbody tr')
          .first()
          .evaluate((row) => [row, row.querySelector('th')!].map((part) => part.getBoundingClientRect().width));
        expect(widths[1]).toBeGreaterThan(widths[0]! - 24);
        const buttonsOnTop = await page.locator('dialog .dialog-body').evaluate((body) => {
          const foot = [...document.querySelectorAll('dialog .import-foot button')];
          const isOnTop = (button: Element): boolean => {
            const { left, top, width, height } = button.getBoundingClientRect();
            const found = document.elementFromPoint(left + width / 2, top + height / 2);
            return found !== null && button.contains(found);
          };
          const seen: boolean[] = [];
          for (let top = 0; top < body.scrollHeight; top += 20) {
            body.scrollTop = top;
            seen.push(...foot.map(isOnTop));
          }
          return { buttons: foot.length, always: seen.every(Boolean) };
        });
        expect(buttonsOnTop).toEqual({ buttons: expect.any(Number) as number, always: true });
        expect(buttonsOnTop.buttons).toBeGreaterThan(0);
      },
      { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    ));

  it('shows of an entity, and of a fact, who gives each value, since when and how', () =>
    entente.visit(async (visit) => {
      const { page } = visit;
      const text = [
        'canonical_id,entity_id,prop,schema,value,dataset,lang,original_value,external,first_seen,last_seen,id',
        'q1,ofac-1,name,Person,Ada Byron,us_ofac_sdn,eng,BYRON Ada,f,2021-01-01,2024-05-03,1',
        'q1,ofac-1,birthDate,Person,1815-12-10,us_ofac_sdn,,,f,2021-01-01,2024-05-03,2',
        'q1,eu-7,birthDate,Person,1816,eu_fsf,,,f,2022-03-01,,3',
        'q1,eu-7,country,Person,gb,eu_fsf,,,t,2022-03-01,2022-04-01,4',
        'q1,eu-7,addressEntity,Person,home,eu_fsf,,,f,2022-03-01,,5',
        'home,home,full,Address,"St James’s Square, London",eu_fsf,,,f,2022-03-01,,6',
        'mill,mill,name,Company,The Mill,eu_fsf,,,f,2022-03-01,,7',
        'own,own,owner,Ownership,q1,eu_fsf,,,f,2022-03-01,,8',
        'own,own,asset,Ownership,mill,eu_fsf,,,f,2022-03-01,,9',
        'own,own,percentage,Ownership,51,eu_fsf,,,f,2022-03-01,,10',
        'own,own,percentage,Ownership,49.5,us_ofac_sdn,,,f,2021-01-01,,11',
      ].join('\n');
      await choose(visit, { name: 'statements.csv', text });
      await press(visit, 'Check the files');
      await page.getByRole('row', { name: 'Claims on properties 11 0 0 0' }).waitFor();
      await press(visit, /^Import 3 entities, 2 facts and 11 claims$/);
      await press(visit, 'Show this data set');
      await page.evaluate(() => {
        location.hash = '#select=statements/q1&entities=statements/q1';
      });
      const claimed = page.locator('section', { hasText: 'Properties, and who says so' }).locator('.properties > div');
      await expect
        .poll(() => claimed.allInnerTexts())
        .toEqual([
          'addressEntity\nSt James’s Square, London\neu_fsf, seen since 1 March 2022',
          'birthDate\n1815-12-10\nus_ofac_sdn, seen 1 January 2021 to 3 May 2024\n1816\neu_fsf, seen since 1 March 2022',
          'country\ngb\neu_fsf, seen 1 March 2022 to 1 April 2022 · found by matching, not confirmed',
          'name\nAda Byron\nus_ofac_sdn, seen 1 January 2021 to 3 May 2024 · written “BYRON Ada” · in English',
        ]);
      await claimed.getByRole('button', { name: 'St James’s Square, London' }).click();
      await expect.poll(() => hashOf(visit)).toContain('select=statements/home');
      await page.evaluate(() => {
        location.hash = '#fact=statements/own&entities=statements/q1,statements/mill';
      });
      await expect
        .poll(() => claimed.allInnerTexts())
        .toEqual([
          'asset\nThe Mill\neu_fsf, seen since 1 March 2022',
          'owner\nAda Byron\neu_fsf, seen since 1 March 2022',
          'percentage\n49.5\nus_ofac_sdn, seen since 1 January 2021\n51\neu_fsf, seen since 1 March 2022',
        ]);
      const fact = page.locator('article.fact');
      expect(await fact.innerText()).toContain('Who gives its properties is shown below.');
      expect(await fact.getByText('percentage').count()).toBe(1);
    }));
});
