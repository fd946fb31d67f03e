import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEntente, type Entente, type Visit } from './harness.js';

let entente: Entente;
beforeAll(async () => {
  entente = await openEntente();
});
afterAll(() => entente.close());

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
const ground = ({ page }: Visit) =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ground').trim());
const sheetHeight = async ({ page }: Visit): Promise<number> => (await page.locator('.sheet').boundingBox())!.height;

describe('the page', () => {
  it('speaks the other language at once, on panels and graph, and remembers it', () =>
    entente.visit(async (visit) => {
      await visit.page.getByRole('button', { name: 'En français' }).click();
      await visit.page.getByRole('heading', { name: 'Où en est un fait' }).waitFor();
      expect(await visit.page.evaluate(() => document.documentElement.lang)).toBe('fr');
      await visit.page.getByText('Cinq articles sur le pacte entre la Russie et la Corée du Nord').first().waitFor();
      await expect
        .poll(async () => (await visit.hook('labels')).map((label) => label.text))
        .toContain('Vladimir Poutine');
      await visit.page.reload();
      await visit.page.getByRole('heading', { name: 'Où en est un fait' }).waitFor();
    }));

  it('changes colours from the menu, the width of the inspector by keys, and remembers both; folds it', () =>
    entente.visit(async (visit) => {
      const width = async () => (await visit.page.locator('#inspector').boundingBox())!.width;
      const before = await width();
      await visit.page.getByRole('separator', { name: 'Width of the inspector' }).focus();
      await visit.page.keyboard.press('ArrowLeft');
      await visit.page.keyboard.press('ArrowLeft');
      await expect.poll(width).toBe(before + 32);
      const light = await ground(visit);
      await visit.page.getByRole('button', { name: 'Menu' }).click();
      await visit.page.getByRole('menuitemcheckbox', { name: 'dark' }).click();
      await expect.poll(() => ground(visit)).not.toBe(light);
      await visit.page.reload();
      await expect.poll(() => ground(visit)).not.toBe(light);
      await visit.page.locator('#inspector').waitFor();
      expect(await width()).toBe(before + 32);
      await visit.page.getByRole('button', { name: 'Inspector', exact: true }).click();
      await expect.poll(() => visit.page.locator('#inspector').count()).toBe(0);
    }));

  it('closes a dialog by a click beside it, not by a press within that is let go there', () =>
    entente.visit(async (visit) => {
      await visit.page.keyboard.press('?');
      const dialog = visit.page.getByRole('dialog');
      const words = (await dialog.getByRole('heading').first().boundingBox())!;
      await visit.page.mouse.move(words.x + 5, words.y + 5);
      await visit.page.mouse.down();
      await visit.page.mouse.move(3, 3, { steps: 3 });
      await visit.page.mouse.up();
      expect(await dialog.isVisible()).toBe(true);
      await visit.page.mouse.click(3, 3);
      await dialog.waitFor({ state: 'hidden' });
    }));

  it('counts kinds in the legend, hides one, says what the filter leaves out, and lifts it', () =>
    entente.visit(async (visit) => {
      const { entities } = await visit.hook('counts');
      await visit.page.getByRole('checkbox', { name: /^Show Countries/ }).click();
      await visit.page.getByText(/^The filter leaves out \d+ entities and \d+ facts\./).waitFor();
      expect((await visit.hook('counts')).entities).toBeLessThan(entities);
      await visit.page.getByRole('button', { name: 'Clear the filter' }).click();
      await expect.poll(async () => (await visit.hook('counts')).entities).toBe(entities);
      await visit.page.getByRole('button', { name: 'Show only: People' }).click();
      await expect.poll(async () => (await visit.hook('nodes')).length).toBeLessThan(entities / 2);
      // Of a relation alone it says what the page lacks, and brings it in.
      await visit.page.getByRole('button', { name: 'Clear the filter' }).click();
      await visit.page.locator('.types > summary').click();
      await visit.page.getByRole('button', { name: 'Show only: criticism' }).click();
      await visit.page.getByText('4 more of this relation are not on the page.').waitFor();
      await visit.page.getByRole('button', { name: 'Bring them in' }).click();
      await expect.poll(async () => (await visit.hook('counts')).facts).toBe(8);
      expect(await visit.page.getByText('not on the page').count()).toBe(0);
    }));

  it('runs any command from the palette, and shows facts that are only expected once they are ticked', () =>
    entente.visit(async (visit) => {
      const before = (await visit.hook('counts')).facts;
      await visit.page.keyboard.press('Control+k');
      await visit.page.getByRole('combobox', { name: 'All commands' }).waitFor();
      await visit.page.keyboard.type('everyth');
      await visit.page.keyboard.press('Enter');
      await expect.poll(() => visit.page.getByRole('dialog').count()).toBe(0);
      await visit.page.getByRole('button', { name: 'Back to the core' }).waitFor();
      await expect.poll(async () => (await visit.hook('counts')).facts).toBeGreaterThan(before);
      const all = (await visit.hook('counts')).facts;
      await visit.page.getByRole('checkbox', { name: /^Show expected/ }).click();
      await expect.poll(async () => (await visit.hook('counts')).facts).toBeGreaterThan(all);
    }));
});

describe('by keyboard alone', () => {
  it('from search to a neighbour, its evidence, and back to the graph', () =>
    entente.visit(async (visit) => {
      const { keyboard } = visit.page;
      const focused = () =>
        visit.page.evaluate(
          () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
        );
      await keyboard.press('/');
      await keyboard.type('kim jong');
      await visit.page.getByRole('option').first().waitFor();
      await keyboard.press('Enter');
      await visit.page.getByRole('heading', { level: 2, name: 'Kim Jong Un' }).waitFor();
      await expect.poll(focused).toContain('Graph of');
      await keyboard.press('ArrowDown');
      await expect.poll(() => visit.page.getByRole('heading', { level: 2, name: 'Kim Jong Un' }).count()).toBe(0);
      // Tab from the graph reaches the inspector's controls, and every stop on the way can be seen.
      await visit.page.locator('.fact-row').first().waitFor();
      for (
        let i = 0;
        i < 40 && !(await visit.page.evaluate(() => document.activeElement?.classList.contains('fact-row')));
        i++
      ) {
        await keyboard.press('Tab');
        expect(
          await visit.page.evaluate(() => {
            const style = getComputedStyle(document.activeElement!);
            return style.outlineStyle !== 'none' || document.activeElement!.matches('.splitter, :focus-within > *');
          }),
        ).toBe(true);
      }
      await keyboard.press('Enter');
      const voices = /^(?:Who says so|Expected or held possible by)/;
      await visit.page.getByRole('heading', { name: voices }).first().waitFor();
      await keyboard.press('?');
      await visit.page.getByRole('dialog', { name: 'Keys and gestures' }).waitFor();
      await keyboard.press('Escape');
      await expect.poll(() => visit.page.getByRole('dialog').count()).toBe(0);
      // The words on the lines are found too: all facts of that relation, kept by the address, undone in one step.
      const relation = visit.page.getByRole('option', { name: /^criticism.*8 facts$/ });
      const { facts } = await visit.hook('counts');
      await keyboard.press('/');
      await keyboard.type('was criticized by');
      await relation.waitFor();
      await keyboard.press('Enter');
      await expect.poll(async () => (await visit.hook('counts')).facts).toBe(8);
      expect(visit.page.url()).toContain('types=CRITICIZED');
      await keyboard.press('u');
      await expect.poll(async () => (await visit.hook('counts')).facts).toBe(facts);
      await keyboard.press('Control+k');
      await visit.page.getByRole('combobox', { name: 'All commands' }).waitFor();
      await keyboard.type('criticism');
      await visit.page.getByRole('option', { name: 'Show only: criticism (8 facts)' }).waitFor();
      await keyboard.press('Enter');
      await expect.poll(async () => (await visit.hook('counts')).facts).toBe(8);
    }));
});

describe('on a phone', () => {
  it('keeps everything on the page and every control large enough for a finger', () =>
    entente.visit(async (visit) => {
      expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await visit.page.locator('.sheet-grip').tap();
      await expect.poll(() => sheetHeight(visit)).toBeGreaterThan(380);
      const small = await visit.page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('button, input, summary, a[href]')]
          .filter(
            (element) =>
              element.checkVisibility() &&
              !element.classList.contains('skip') &&
              !element.closest('label') &&
              element.closest('[inert]') === null,
          )
          .map((element) => ({
            name: element.getAttribute('aria-label') ?? element.textContent,
            box: element.getBoundingClientRect(),
          }))
          .filter(({ box }) => box.height < 39.5 || box.width < 39.5)
          .map(({ name, box }) => `${name} ${box.width}×${box.height}`),
      );
      expect(small).toEqual([]);
    }, PHONE));

  it('opens the sheet on what was tapped, keeps that in sight, and drags to full and back', () =>
    entente.visit(async (visit) => {
      const key = 'vladimir-putin';
      const at = (await visit.hook('node', key))!;
      await visit.page.touchscreen.tap(at.x, at.y);
      await visit.page.getByRole('heading', { level: 2, name: 'Vladimir Putin' }).waitFor();
      await visit.settled();
      const top = (await visit.page.locator('.sheet').boundingBox())!.y;
      await expect.poll(async () => (await visit.hook('node', key))!.y).toBeLessThan(top);
      const grip = (await visit.page.locator('.sheet-grip').boundingBox())!;
      await visit.page.mouse.move(195, grip.y + 20);
      await visit.page.mouse.down();
      await visit.page.mouse.move(195, 200, { steps: 4 });
      await visit.page.mouse.move(195, 60, { steps: 4 });
      await visit.page.mouse.up();
      await expect.poll(() => sheetHeight(visit)).toBeGreaterThan(750);
      await visit.page.locator('.sheet-grip').tap();
      await expect.poll(() => sheetHeight(visit)).toBeLessThan(80);
    }, PHONE));

  it('reaches Cypher, the menu and the figure', () =>
    entente.visit(async (visit) => {
      await visit.page.getByRole('button', { name: 'Cypher', exact: true }).tap();
      await visit.page.getByRole('button', { name: 'Run', exact: true }).tap();
      await visit.page.getByRole('button', { name: 'Show in graph' }).tap();
      await visit.page.getByText('from a statement').waitFor();
      await visit.page.getByRole('button', { name: 'Menu', exact: true }).tap();
      await visit.page.getByRole('menuitem', { name: 'Export a figure' }).first().tap();
      await visit.page.getByAltText('Preview of the figure').waitFor();
      expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }, PHONE));
});
