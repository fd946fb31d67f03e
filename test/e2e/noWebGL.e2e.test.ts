import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf, readCore, type Graph } from './core.js';
import { openEntente, openEntenteWithoutWebGL, type Entente, type Visit } from './harness.js';
import { inkAround } from './ink.js';
import { expectReadable } from './picture.js';

let withWebGL: Entente;
let without: Entente;
let core: Graph;
let growing: string;
beforeAll(async () => {
  [withWebGL, without] = await Promise.all([openEntente({ hash: '?draw=webgl' }), openEntenteWithoutWebGL()]);
  ({ core, growing } = await readCore(without));
});
afterAll(() => Promise.all([withWebGL.close(), without.close()]));

/** What the sheet of keys says of it. */
async function helpSays({ page }: Visit, word: RegExp): Promise<boolean> {
  await page.keyboard.press('?');
  const text = await page.locator('dialog.help').innerText();
  await page.keyboard.press('Escape');
  return word.test(text);
}
/** A point of the canvas with no disc near. */
const groundOf = ({ page }: Visit) =>
  page.evaluate(() => {
    const look = window.__entente!;
    const discs = look.nodes().map((key) => look.node(key)!);
    const { left, top, width, height } = document.querySelector('[data-canvas]')!.getBoundingClientRect();
    const steps = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];
    const points = steps.flatMap((across) =>
      steps.map((down) => ({ x: left + across * width, y: top + down * height })),
    );
    const room = ({ x, y }: { x: number; y: number }) =>
      Math.min(...discs.map((disc) => Math.hypot(disc.x - x, disc.y - y) - disc.radius));
    return points.reduce((best, point) => (room(point) > room(best) ? point : best));
  });
const expectDiscs = async (visit: Visit, keys: readonly string[]) => {
  for (const key of keys)
    expect(await inkAround(visit, '.scene-drawn-discs', (await visit.hook('node', key))!), `${key} is drawn`).toBe(144);
};

describe('without WebGL', () => {
  it('the same picture is drawn, readable, and only the sheet of keys says a word', () =>
    without.visit(async (visit) => {
      const keys = core.nodes.map(({ key }) => key);
      expect((await visit.hook('nodes')).sort()).toEqual(keys.sort());
      expect((await visit.hook('counts')).named).toBe(keys.length);
      await expectDiscs(visit, keys);
      await expectReadable(visit);
      expect(await visit.page.locator('[role=alert], .notice').count()).toBe(0);
      expect(await helpSays(visit, /offers no WebGL/)).toBe(true);
    }));

  it('hover, click, drag, wheel, panning and fit work', () =>
    without.visit(async (visit) => {
      const { page } = visit;
      const before = (await visit.hook('node', growing))!;
      await page.mouse.move(before.x, before.y);
      await expect.poll(() => page.locator('[data-canvas]').evaluate((at) => at.style.cursor)).toBe('pointer');
      await page.mouse.down();
      await page.mouse.move(before.x + 30, before.y + 10, { steps: 3 });
      await page.mouse.move(before.x + 60, before.y + 20, { steps: 3 });
      await page.mouse.up();
      await visit.settled();
      const dragged = (await visit.hook('node', growing))!;
      expect([Math.round(dragged.x - before.x), Math.round(dragged.y - before.y)]).toEqual([60, 20]);
      await visit.clickNode(growing);
      await expect.poll(() => hashOf(visit)).toContain(`select=${growing}`);

      const { scale } = await visit.hook('view');
      await page.mouse.wheel(0, -100);
      await expect.poll(async () => (await visit.hook('view')).scale).toBeGreaterThan(scale * 1.2);
      await visit.settled();
      const near = (await visit.hook('node', growing))!;
      expect(Math.hypot(near.x - dragged.x, near.y - dragged.y), 'what is under the pointer stays').toBeLessThan(2);

      const ground = await groundOf(visit);
      await page.mouse.move(ground.x, ground.y);
      await page.mouse.down();
      await page.mouse.move(ground.x + 80, ground.y - 20, { steps: 4 });
      await page.mouse.up();
      await visit.settled();
      const panned = (await visit.hook('node', growing))!;
      expect(panned.x - near.x).toBeGreaterThan(79);
      await page.keyboard.press('f');
      await visit.settled();
      expect((await visit.hook('view')).scale).toBeCloseTo(scale, 5);
      await expectDiscs(visit, [growing]);
    }));

  it('a double click expands, and a figure is made of what is on the screen', () =>
    without.visit(async (visit) => {
      await visit.clickNode(growing, { clickCount: 2 });
      await expect.poll(async () => (await visit.hook('counts')).entities).toBeGreaterThan(core.nodes.length);
      await visit.settled();
      await visit.page.keyboard.press('e');
      await visit.page.getByRole('dialog', { name: 'Figure' }).getByAltText('Preview of the figure').waitFor();
    }));

  it('a phone has it too, dark and in French', () =>
    without.visit(
      async (visit) => {
        await expectReadable(visit);
        const at = (await visit.hook('node', growing))!;
        await visit.page.touchscreen.tap(at.x, at.y);
        await expect.poll(() => hashOf(visit)).toContain(`select=${growing}`);
        expect(await helpSays(visit, /n’offre pas WebGL/)).toBe(true);
      },
      {
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
        colorScheme: 'dark',
        hash: '#lang=fr',
      },
    ));
});

describe('WebGL without a graphics card', () => {
  it('leaves the drawing to a canvas; the sheet of keys says so and lets the reader choose', () =>
    withWebGL.visit(
      async (visit) => {
        const { page } = visit;
        await expectDiscs(visit, [growing]);
        await page.keyboard.press('?');
        const choice = page.getByLabel('The graph is drawn by');
        expect(await choice.locator('option:checked').innerText()).toBe('what suits this machine: its processor');
        await choice.selectOption('the graphics card');
        await page.locator('.sigma-nodes').waitFor();
        await page.reload();
        await page.locator('.sigma-nodes').waitFor();
        await visit.settled();
        expect(await page.locator('.scene-drawn-discs').count()).toBe(0);
        await page.keyboard.press('?');
        await choice.selectOption('the processor');
        await page.keyboard.press('Escape');
        await page.locator('.scene-drawn-discs').waitFor();
        await visit.settled();
        await expectDiscs(visit, [growing]);
      },
      { hash: '' },
    ));
});

describe('WebGL that is lost', () => {
  it('leaves the picture and the gestures, and comes back by itself', () =>
    withWebGL.visit(async (visit) => {
      const { page } = visit;
      expect(await helpSays(visit, /WebGL/)).toBe(false);
      const before = await visit.hook('node', growing);
      const loss = await page.evaluateHandle(() => {
        const context = document.querySelector<HTMLCanvasElement>('.sigma-nodes')!.getContext('webgl2')!;
        return context.getExtension('WEBGL_lose_context')!;
      });
      await loss.evaluate((extension) => extension.loseContext());
      await page.locator('.scene-drawn-discs').waitFor();
      await visit.settled();
      expect(await visit.hook('node', growing)).toEqual(before);
      await expectDiscs(visit, [growing]);
      await visit.clickNode(growing);
      await expect.poll(() => hashOf(visit)).toContain(`select=${growing}`);
      expect(await helpSays(visit, /WebGL/)).toBe(true);

      await loss.evaluate((extension) => extension.restoreContext());
      await expect.poll(() => page.locator('.scene-drawn-discs').count()).toBe(0);
      await visit.settled();
      expect(await page.locator('.sigma-nodes').count()).toBe(1);
      expect(await helpSays(visit, /WebGL/)).toBe(false);
      await page.keyboard.press('Escape');
      await expect.poll(() => hashOf(visit)).not.toContain('select=');
    }));
});
