import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LayoutName } from '../../contract/index.js';
import { constellation, hashOf, readCore } from './core.js';
import { openEntente, type Entente, type Visit } from './harness.js';
import { expectReadable } from './picture.js';
import { visitOf } from './visitPage.js';

let entente: Entente;
beforeAll(async () => {
  entente = await openEntente();
});
afterAll(() => entente.close());

const KEYS = ['vladimir-putin', 'north-korea', 'kim-jong-un', 'russia'];
/** The layout that the address names. */
const layoutIn = (visit: Visit): string | undefined => /layout=(\w+)/.exec(hashOf(visit))?.[1];
const choose = async ({ page, settled }: Visit, name: string): Promise<void> => {
  await page.getByRole('menuitemradio', { name, exact: true }).click();
  await expect
    .poll(() => page.getByRole('menuitemradio', { name, exact: true }).getAttribute('aria-checked'))
    .toBe('true');
  await settled();
};

it('layouts are chosen from their pictures, undone, reloaded and linked to; pinned entities stay', async () => {
  const { core } = await readCore(entente);
  const everybody = core.nodes.map(({ key }) => key);
  await entente.visit(async (visit) => {
    const { page, hook, settled } = visit;
    const first = await constellation(visit, everybody);
    // By keyboard alone: y opens, arrows walk, Enter chooses, Escape gives the focus back.
    await visit.focusCanvas();
    await page.keyboard.press('y');
    await page.getByRole('menu', { name: 'Layout' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(() => layoutIn(visit)).toBe(LayoutName.options[1]);
    await settled();
    const second = await constellation(visit, everybody);
    await choose(visit, 'In groups');
    await expectReadable(visit);
    await page.getByLabel('Groups by').selectOption('dataset');
    await expect.poll(() => hashOf(visit)).toContain('by=dataset');
    await settled();
    await choose(visit, 'Circle');
    await expectReadable(visit);
    const ring = await constellation(visit, everybody);
    expect(ring).not.toEqual(first);
    await choose(visit, 'Grid');
    expect(layoutIn(visit)).toBe('grid');
    const rows = await constellation(visit, everybody);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu', { name: 'Layout' }).count()).toBe(0);
    // Back and forth, and a reload, each with every place.
    await page.keyboard.press('u');
    await expect.poll(() => layoutIn(visit)).toBe('circular');
    await settled();
    expect(await constellation(visit, everybody)).toEqual(ring);
    for (const before of ['grouped', 'grouped', LayoutName.options[1], undefined]) {
      await page.keyboard.press('u');
      await expect.poll(() => layoutIn(visit)).toBe(before);
      await settled();
    }
    expect(await constellation(visit, everybody)).toEqual(first);
    await page.goBack();
    await expect.poll(() => layoutIn(visit)).toBe(LayoutName.options[1]);
    await settled();
    expect(await constellation(visit, everybody)).toEqual(second);
    await page.reload();
    await settled();
    expect(await constellation(visit, everybody)).toEqual(second);
    // What is pinned stays where it was put.
    const { x, y } = (await hook('node', 'russia'))!;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 60, y - 90, { steps: 4 });
    await page.mouse.up();
    await settled();
    const put = (await hook('placeOf', 'russia'))!;
    await page.getByRole('button', { name: 'Layout…' }).click();
    await choose(visit, 'Grid');
    expect(await hook('placeOf', 'russia')).toEqual(put);
    expect(await constellation(visit, KEYS)).not.toEqual(rows);
  });
});

it('a link to a layout shows it, and its figure has the same', () =>
  entente.visit(
    async (visit) => {
      const grid = await constellation(visit, KEYS);
      const [a, b] = [grid.get('vladimir-putin')!, grid.get('kim-jong-un')!];
      expect(a[1]).toBe(b[1]);
      const response = await fetch(`${entente.url}/api/figures`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ recipe: { layout: { name: 'grid' } } }),
      });
      const svg = await response.text();
      const heights = ['vladimir-putin', 'kim-jong-un'].map(
        (key) => new RegExp(`data-key="${key}"[^]*?cy="([\\d.-]+)"`).exec(svg)![1],
      );
      expect(heights[0]).toBe(heights[1]);
    },
    { hash: '#layout=grid' },
  ));

it('a page opened again has its picture where it was, and computes no layout', () =>
  entente.visit(
    async (visit) => {
      const computing = (page: Page) => page.workers().filter((worker) => worker.url().includes('layoutWorker')).length;
      await visit.page.getByRole('button', { name: 'Layout…' }).click();
      await choose(visit, 'Circle');
      expect(computing(visit.page)).toBe(1);
      const ring = await constellation(visit, KEYS);
      const later = await visit.page.context().newPage();
      const again = visitOf(later);
      await later.goto(visit.page.url());
      await again.settled();
      expect(computing(later)).toBe(0);
      expect(await constellation(again, KEYS)).toEqual(ring);
      await later.close();
    },
    // A canvas that no other test has.
    { viewport: { width: 1333, height: 777 } },
  ));
