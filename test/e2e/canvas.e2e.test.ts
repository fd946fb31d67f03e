import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { constellation, hashOf, readCore, type Graph } from './core.js';
import { openEntente, type Entente } from './harness.js';
import { expectFreeControls, expectReadable } from './picture.js';

let entente: Entente;
let core: Graph;
let growing: string;
beforeAll(async () => {
  entente = await openEntente({ reducedMotion: 'no-preference' });
  ({ core, growing } = await readCore(entente));
});
afterAll(() => entente.close());

describe('the first screen', () => {
  it('shows the core laid out, every entity named, no words over each other, and says of how much', () =>
    entente.visit(async (visit) => {
      const counts = await visit.hook('counts');
      expect(counts.entities).toBe(core.nodes.length);
      expect(counts.named).toBe(core.nodes.length);
      expect(counts.worded).toBeGreaterThan(core.edges.length / 2);
      await expectReadable(visit);
      await expectFreeControls(visit);
      await expect
        .poll(() => visit.page.locator('main').innerText())
        .toContain(
          `${core.nodes.length} of ${core.totals.entities} entities, ${core.edges.length} of ${core.totals.facts} facts`,
        );
      for (const key of await visit.hook('nodes')) {
        const at = (await visit.hook('node', key))!;
        const box = (await visit.page.locator('[data-canvas]').boundingBox())!;
        expect(
          at.x > box.x && at.x < box.x + box.width && at.y > box.y && at.y < box.y + box.height,
          `${key} is in sight`,
        ).toBe(true);
      }
    }));

  it.each([
    ['the core', ''],
    ['everything', '#show=all'],
  ])('asks for %s without waiting for the schema, however long that takes', (_, hash) =>
    entente.visit(
      async ({ page, settled, hook }) => {
        const { entities } = await hook('counts');
        const graphAsked = page.waitForRequest('**/api/subgraph');
        await page.route('**/api/schema', async (route) => {
          await graphAsked;
          await route.continue();
        });
        await page.reload();
        await graphAsked;
        await settled();
        expect((await hook('counts')).entities).toBe(entities);
      },
      { hash },
    ),
  );

  it('shows everything on request, and undo brings the core back', () =>
    entente.visit(async (visit) => {
      await visit.page.keyboard.press('a');
      await expect.poll(async () => (await visit.hook('counts')).entities).toBe(core.totals.entities);
      await visit.settled();
      await expectReadable(visit);
      expect(hashOf(visit)).toContain('show=all');
      await visit.page.keyboard.press('Control+z');
      await expect.poll(async () => (await visit.hook('counts')).entities).toBe(core.nodes.length);
    }));

  it('is dark when the system is, and follows it live', () =>
    entente.visit(
      async (visit) => {
        const ground = () =>
          visit.page.evaluate(() => getComputedStyle(document.querySelector('.scene')!).backgroundColor);
        const dark = await ground();
        await expectReadable(visit);
        await visit.page.emulateMedia({ colorScheme: 'light' });
        await expect.poll(ground).not.toBe(dark);
        const brightness = (colour: string) =>
          (colour.match(/\d+/g) ?? [])
            .slice(0, 3)
            .map(Number)
            .reduce((a, b) => a + b, 0);
        expect(brightness(dark)).toBeLessThan(150);
        expect(brightness(await ground())).toBeGreaterThan(600);
      },
      { colorScheme: 'dark' },
    ));

  it('fits a phone, where a tap selects and nothing scrolls sideways', () =>
    entente.visit(
      async (visit) => {
        await expectReadable(visit);
        const labels = (await visit.hook('labels')).filter((label) => label.kind === 'name');
        expect(labels.map(({ key }) => key).sort()).toEqual(core.nodes.map(({ key }) => key).sort());
        for (const { text, x, width } of labels)
          expect(x - width / 2 > 0 && x + width / 2 < 390, `“${text}” is whole`).toBe(true);
        expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        const at = (await visit.hook('node', growing))!;
        await visit.page.touchscreen.tap(at.x, at.y);
        await expect.poll(() => hashOf(visit)).toContain(`select=${growing}`);
      },
      { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    ));

  it('is laid out for the canvas that it stays on: none of what comes later changes its size', () =>
    entente.visit(
      async ({ page, settled }) => {
        await page.addInitScript(() => {
          const sizes = new Set<string>();
          Object.assign(window, { sizes });
          const look = () => {
            const canvas = document.querySelector<HTMLElement>('[data-canvas]');
            if (canvas !== null) sizes.add(`${canvas.offsetWidth} × ${canvas.offsetHeight}`);
            requestAnimationFrame(look);
          };
          look();
        });
        for (const viewport of [
          { width: 390, height: 844 },
          { width: 1024, height: 768 },
        ]) {
          await page.setViewportSize(viewport);
          await page.reload();
          await settled();
          const sizes = await page.evaluate(() => [...(window as unknown as { sizes: Set<string> }).sizes]);
          expect(sizes).toHaveLength(1);
        }
      },
      { locale: 'fr-FR' },
    ));
});

describe('search', () => {
  it('brings an entity into view that is not on the page, found by a part of its name', () =>
    entente.visit(async (visit) => {
      const all = await entente.post<Graph>('/api/subgraph', { scope: 'all' });
      const absent = all.nodes.find((node) => !core.nodes.some((other) => other.key === node.key))!;
      await visit.page.keyboard.press('/');
      await visit.page.keyboard.type(absent.attributes.name);
      await visit.page.getByRole('option').first().waitFor();
      await visit.page.keyboard.press('Enter');
      await expect.poll(() => visit.hook('node', absent.key)).not.toBe(null);
      await visit.settled();
      expect(hashOf(visit)).toContain(`select=${absent.key}`);
    }));
});

describe('the address', () => {
  it('brings everything back after a reload, each where it lay, and goes back and forth with the browser', () =>
    entente.visit(async (visit) => {
      await visit.clickNode(growing, { clickCount: 2 });
      await expect.poll(async () => (await visit.hook('counts')).entities).toBeGreaterThan(core.nodes.length);
      await visit.settled();
      const keys = (await visit.hook('nodes')).sort();
      const [counts, places, hash] = [await visit.hook('counts'), await constellation(visit, keys), hashOf(visit)];
      await visit.page.reload();
      await visit.settled();
      await expect.poll(async () => (await visit.hook('nodes')).sort()).toEqual(keys);
      expect((await visit.hook('counts')).facts).toBe(counts.facts);
      const after = await constellation(visit, keys);
      for (const [key, [x, y]] of places)
        expect(Math.hypot(after.get(key)![0] - x, after.get(key)![1] - y), `${key} lies where it lay`).toBeLessThan(2);
      expect(hashOf(visit)).toBe(hash);
      await visit.page.goBack();
      await expect.poll(async () => (await visit.hook('counts')).entities).toBe(core.nodes.length);
      await visit.page.goForward();
      await expect.poll(async () => (await visit.hook('counts')).entities).toBe(counts.entities);
    }));

  it('that the reader goes to stands, whatever changes on the page meanwhile', () =>
    entente.visit(async (visit) => {
      await visit.page.evaluate(() => {
        location.hash = '#show=all';
        [...document.querySelectorAll('button')].find((button) => button.textContent.trim() === 'FR')!.click();
      });
      await expect.poll(async () => (await visit.hook('counts')).entities).toBeGreaterThan(core.nodes.length);
      expect(hashOf(visit)).toContain('show=all');
      // A second address while the first is still being fetched: the page ends where it was sent last.
      await visit.page.evaluate(async () => {
        location.hash = '#show=core';
        await new Promise((resolve) => setTimeout(resolve));
        location.hash = '#show=all&kinds=Person';
      });
      await expect.poll(() => hashOf(visit)).toContain('kinds=Person');
      await visit.settled();
      await expect.poll(() => hashOf(visit)).toContain('kinds=Person');
    }));

  it('opens a link to a selection in French', () =>
    entente.visit(
      async (visit) => {
        expect(await visit.page.evaluate(() => document.documentElement.lang)).toBe('fr');
        const name = core.nodes.find((node) => node.key === 'vladimir-putin')!.attributes.nameFr;
        expect((await visit.hook('labels')).map((label) => label.text)).toContain(name);
        await expectReadable(visit);
      },
      { hash: '#select=vladimir-putin&lang=fr' },
    ));
});
