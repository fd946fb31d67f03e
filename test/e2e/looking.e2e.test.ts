import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from './core.js';
import { openEntente, type Entente, type Visit } from './harness.js';

let entente: Entente;
beforeAll(async () => {
  entente = await openEntente({ reducedMotion: 'no-preference' });
});
afterAll(() => entente.close());

const card = ({ page }: Visit) => page.getByRole('tooltip');

/** Rests the pointer there. */
async function rest({ page }: Visit, { x, y }: { x: number; y: number }): Promise<void> {
  await page.mouse.move(x - 2, y);
  await page.mouse.move(x, y);
}

async function restOnNode(visit: Visit, key: string): Promise<void> {
  await rest(visit, (await visit.hook('node', key))!);
}

describe('looking', () => {
  it('shows a card of the entity under the pointer, beside it, and Escape closes that card alone', () =>
    entente.visit(async (visit) => {
      await visit.clickNode('vladimir-putin');
      await restOnNode(visit, 'kim-jong-un');
      await card(visit).filter({ hasText: 'claims' }).waitFor();
      expect(await card(visit).innerText()).toMatch(
        /Kim Jong Un\s+Person · .*North Korea\s+\d+ facts · \d+ claims · \d+ articles/,
      );
      const at = (await visit.hook('node', 'kim-jong-un'))!;
      const box = (await card(visit).boundingBox())!;
      const apart = Math.hypot(
        Math.max(box.x - at.x, at.x - box.x - box.width, 0),
        Math.max(box.y - at.y, at.y - box.y - box.height, 0),
      );
      expect(apart).toBeGreaterThan(at.radius);
      await visit.page.keyboard.press('Escape');
      await card(visit).waitFor({ state: 'detached' });
      expect(hashOf(visit)).toContain('select=vladimir-putin');
      await visit.page.keyboard.press('Escape');
      await expect.poll(() => hashOf(visit)).not.toContain('select=');

      // It comes by keyboard too, and goes with the focus.
      await visit.page.mouse.move(1, 1);
      await visit.focusCanvas();
      await visit.page.keyboard.press('PageDown');
      await card(visit).waitFor();
      const name = await card(visit).locator('strong').innerText();
      await visit.page.keyboard.press('PageDown');
      await expect.poll(() => card(visit).locator('strong').innerText()).not.toBe(name);
      await visit.page.keyboard.press('Escape');
      await card(visit).waitFor({ state: 'detached' });
      expect(hashOf(visit)).not.toContain('select=');
    }));

  it('shows a line as its sentence, with where it stands and who says so', () =>
    entente.visit(async (visit) => {
      const contested: string[] = [];
      for (const { key } of await visit.hook('edges'))
        if ((await visit.hook('edge', key))?.contested === true) contested.push(key);
      // Perhaps in a ribbon, which fans it out.
      const ribbon = (await visit.hook('ribbons')).find(({ facts }) => facts.includes(contested[0]!));
      if (ribbon !== undefined) {
        await rest(visit, ribbon);
        await expect.poll(async () => (await visit.hook('ribbons')).some(({ open }) => open)).toBe(true);
      }
      // On its words: other words may lie over the line.
      const words = (await visit.hook('labels')).find(({ key }) => key === contested[0]);
      await rest(visit, words ?? (await visit.hook('edge', contested[0]!))!);
      await card(visit).filter({ hasText: 'Denied by' }).waitFor();
      expect(await card(visit).innerText()).toMatch(
        /North Korea supplied Russia with arms\.\s+contested · .*Victor Cha/,
      );
    }));

  it('brings the words of a neighbourhood forward, and moves no other word', () =>
    entente.visit(
      async (visit) => {
        const labels = async () =>
          new Map((await visit.hook('labels')).map((label) => [`${label.kind} ${label.key}`, label]));
        const before = await labels();
        const lines = await visit.hook('edges');
        const wordless = lines.filter(({ key }) => !before.has(`words ${key}`));
        const hiddenAt = (node: string) =>
          wordless.filter(({ source, target }) => [source, target].includes(node)).length;
        const stars = (await visit.hook('nodes')).sort((a, b) => hiddenAt(b) - hiddenAt(a)).slice(0, 6);
        let came = 0;
        for (const star of stars) {
          await restOnNode(visit, star);
          // When the card is there, what comes forward has come.
          await card(visit).locator('strong').waitFor();
          await visit.page.waitForTimeout(300);
          const now = await labels();
          came += wordless.filter(
            ({ key, source, target }) => [source, target].includes(star) && now.has(`words ${key}`),
          ).length;
          for (const [key, { x, y }] of now) {
            const was = before.get(key);
            if (was !== undefined) expect([x, y], key).toEqual([was.x, was.y]);
          }
        }
        expect(came).toBeGreaterThan(0);
        // Of everything some words find no room; of the core hardly any.
      },
      { hash: '#show=all' },
    ));
});

const note = ({ page }: Visit) => page.locator('.picture-note');

/** What the canvas over the discs shows at the upper right of a node, as an image. */
async function cornerOf(visit: Visit, key: string): Promise<Buffer> {
  const { x, y, radius } = (await visit.hook('node', key))!;
  const [left, top] = [x + radius * Math.SQRT1_2 - 5, y - radius * Math.SQRT1_2 - 5];
  return visit.page.screenshot({ clip: { x: left, y: top, width: 10, height: 10 } });
}

describe('what is new', () => {
  it('is marked with a dot, said to be new, until the next gesture', () =>
    entente.visit(async (visit) => {
      const before = await visit.hook('nodes');
      await visit.clickNode('vladimir-putin', { clickCount: 2 });
      await expect.poll(async () => (await visit.hook('nodes')).length).toBeGreaterThan(before.length);
      await visit.settled();
      const added = (await visit.hook('nodes')).filter((key) => !before.includes(key));
      await expect.poll(() => note(visit).innerText()).toContain(`${added.length} new, marked with a dot`);
      await visit.page.mouse.move(5, 5);
      await visit.page.waitForTimeout(400);
      const marked = await cornerOf(visit, added[0]!);
      // Looking around is no gesture.
      await visit.focusCanvas();
      for (let i = 0; i < 40; i++) {
        await visit.page.keyboard.press('PageUp');
        if (hashOf(visit).includes(`select=${added[0]}`)) break;
      }
      await expect
        .poll(() => visit.page.locator('[aria-live="polite"]').allInnerTexts())
        .toEqual(expect.arrayContaining([expect.stringMatching(/, new, \d+ facts/)]));
      await expect.poll(() => note(visit).innerText()).toContain('new, marked');
      await visit.clickNode('vladimir-putin');
      await expect.poll(() => note(visit).innerText()).not.toContain('new, marked');
      await visit.page.mouse.move(5, 5);
      await visit.page.waitForTimeout(400);
      expect(marked.equals(await cornerOf(visit, added[0]!))).toBe(false);
    }));
});

describe('names and words without room', () => {
  it('are counted, with what to do, and come when the reader zooms in', () =>
    entente.visit(async (visit) => {
      const hidden = async () => Number(/(\d+) names?\b/.exec(await note(visit).innerText())?.[1] ?? '0');
      // On the first screen too, which the camera has just come to.
      const first = await visit.hook('counts');
      await expect
        .poll(async () => Number(/(\d+) words?\b/.exec(await note(visit).innerText())?.[1] ?? '0'))
        .toBe(first.facts - first.inRibbons - first.worded);
      for (let i = 0; i < 4; i++) {
        await visit.page.keyboard.press('-');
        await visit.settled();
      }
      await expect.poll(hidden).toBeGreaterThan(0);
      expect(await note(visit).innerText()).toMatch(/hidden: zoom in or point/);
      const { nodes, named } = await visit.hook('counts');
      expect(await hidden()).toBe(nodes - named);
      await visit.page.keyboard.press('f');
      await visit.settled();
      await expect.poll(hidden).toBe(0);
    }));
});

describe('a phone', () => {
  it('says by which rank and how many names are hidden in one line off the canvas, and no card to a finger', () =>
    entente.visit(
      async (visit) => {
        const canvas = async () => (await visit.page.locator('[data-canvas]').boundingBox())!.height;
        const before = await canvas();
        for (let i = 0; i < 3; i++) {
          await visit.page.getByRole('button', { name: 'Zoom out' }).click();
          await visit.settled();
        }
        await expect.poll(() => note(visit).innerText()).toMatch(/^ranked by prominence · \d+ names? hidden: /);
        expect(await canvas()).toBe(before);
        // Nothing of it is cut off, in French neither, where it is longest; of everything there is no rank.
        const isWhole = () => note(visit).evaluate((line) => line.scrollWidth <= line.clientWidth);
        expect(await isWhole()).toBe(true);
        await visit.page.evaluate(() => (location.hash = '#show=all&lang=fr'));
        await expect.poll(() => note(visit).innerText()).toMatch(/^\d+ noms sans place\s: zoomez$/);
        await visit.page.evaluate(() => (location.hash = '#lang=fr'));
        await expect.poll(() => note(visit).innerText()).toMatch(/^classés par importance/);
        for (let i = 0; i < 3; i++) await visit.page.keyboard.press('-');
        await expect.poll(() => note(visit).innerText()).toMatch(/^classés par importance · \d+ noms sans place/);
        expect(await isWhole()).toBe(true);
        await visit.page.evaluate(() => (location.hash = ''));
        await visit.settled();

        // A finger gets no card: its tap selects.
        const at = (await visit.hook('node', 'vladimir-putin'))!;
        await visit.page.touchscreen.tap(at.x, at.y);
        await expect.poll(() => hashOf(visit)).toContain('select=vladimir-putin');
        await visit.page.waitForTimeout(600);
        expect(await card(visit).count()).toBe(0);
      },
      { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    ));
});

describe('the view by keyboard', () => {
  it('moves with Shift and an arrow, which selects nothing, and zooms to what is selected', () =>
    entente.visit(async (visit) => {
      await visit.focusCanvas();
      const before = (await visit.hook('node', 'vladimir-putin'))!;
      await visit.page.keyboard.press('Shift+ArrowRight');
      await visit.settled();
      await expect.poll(async () => (await visit.hook('node', 'vladimir-putin'))!.x).toBeLessThan(before.x - 100);
      await visit.page.keyboard.press('Shift+ArrowDown');
      await visit.settled();
      await expect.poll(async () => (await visit.hook('node', 'vladimir-putin'))!.y).toBeLessThan(before.y - 80);
      expect(hashOf(visit)).not.toContain('select=');
      await visit.page.keyboard.press('f');
      await visit.settled();

      // Zooms to what is selected, by key and by menu.
      const { scale } = await visit.hook('view');
      await visit.clickNode('donald-trump');
      await visit.page.keyboard.press('z');
      await visit.settled();
      const near = await visit.hook('view');
      expect(near.scale).toBeGreaterThan(scale * 1.2);
      const box = (await visit.page.locator('[data-canvas]').boundingBox())!;
      const at = (await visit.hook('node', 'donald-trump'))!;
      expect(Math.abs(at.x - box.x - box.width / 2)).toBeLessThan(60);
      expect(Math.abs(at.y - box.y - box.height / 2)).toBeLessThan(60);
      await visit.page.keyboard.press('f');
      await visit.settled();
      const again = (await visit.hook('node', 'donald-trump'))!;
      await visit.page.mouse.click(again.x, again.y, { button: 'right' });
      await visit.page.getByRole('menuitem', { name: 'Zoom to the selection' }).click();
      await visit.settled();
      expect((await visit.hook('view')).scale).toBeCloseTo(near.scale, 1);
      await visit.page.keyboard.press('?');
      expect(await visit.page.getByRole('dialog').innerText()).toMatch(/Shift\+←\s+Move the view to the left/);
    }));
});

describe('an entity found by search', () => {
  it('comes near what it is tied to, while the rest stays readable and the camera where it was', () =>
    entente.visit(async (visit) => {
      const before = await visit.hook('labels');
      const { scale } = await visit.hook('view');
      await visit.page.keyboard.press('/');
      await visit.page.keyboard.type('CSIS');
      await visit.page.getByRole('option').first().waitFor();
      await visit.page.keyboard.press('Enter');
      await expect.poll(() => hashOf(visit)).toContain('select=');
      await visit.settled();
      const key = new URLSearchParams(hashOf(visit).slice(1)).get('select')!;
      const at = (await visit.hook('node', key))!;
      const tied = (await visit.hook('edges')).filter(({ source, target }) => [source, target].includes(key));
      expect(tied.length).toBeGreaterThan(0);
      for (const { source, target } of tied) {
        const other = (await visit.hook('node', source === key ? target : source))!;
        expect(Math.hypot(other.x - at.x, other.y - at.y)).toBeLessThan(500);
      }
      expect((await visit.hook('view')).scale).toBe(scale);
      // The names of all others are still there.
      const names = new Set((await visit.hook('labels')).map((label) => label.key));
      expect(before.filter(({ kind, key: other }) => kind === 'name' && !names.has(other))).toEqual([]);
      await expect.poll(() => note(visit).innerText()).toContain('1 new, marked with a dot');

      // One that nothing on the page is related to brings along what it is related to.
      await visit.page.keyboard.press('/');
      await visit.page.keyboard.type('KIDA');
      await visit.page.getByRole('option').first().waitFor();
      await visit.page.keyboard.press('Enter');
      await expect.poll(() => hashOf(visit)).toContain('select=kida');
      await visit.settled();
      const edges = await visit.hook('edges');
      expect(edges.filter(({ source, target }) => [source, target].includes('kida')).length).toBeGreaterThan(0);
    }));
});

describe('an entity found by search on a phone', () => {
  it('is seen beside what it is tied to, at the scale the reader had', () =>
    entente.visit(
      async (visit) => {
        const { scale } = await visit.hook('view');
        await visit.page.getByRole('combobox').first().tap();
        await visit.page.keyboard.type('CSIS');
        await visit.page.getByRole('option').first().waitFor();
        await visit.page.keyboard.press('Enter');
        await expect.poll(() => hashOf(visit)).toContain('select=');
        await visit.settled();
        const key = new URLSearchParams(hashOf(visit).slice(1)).get('select')!;
        const [tie] = (await visit.hook('edges')).filter(({ source, target }) => [source, target].includes(key));
        const other = tie!.source === key ? tie!.target : tie!.source;
        const canvas = (await visit.page.locator('[data-canvas]').boundingBox())!;
        const sheet = (await visit.page.locator('.sheet').boundingBox())!;
        for (const seen of [key, other]) {
          const { x, y } = (await visit.hook('node', seen))!;
          expect(x > 0 && x < 390 && y > canvas.y && y < sheet.y, `${seen} is in sight`).toBe(true);
        }
        expect((await visit.hook('view')).scale).toBeCloseTo(scale, 1);
      },
      { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    ));
});

describe('the minimap', () => {
  it('is there while the picture is larger than the canvas, and a drag on it moves the view', () =>
    entente.visit(async (visit) => {
      const map = visit.page.locator('.minimap');
      expect(await map.count()).toBe(0);
      await visit.clickNode('vladimir-putin');
      await visit.page.keyboard.press('z');
      await visit.settled();
      await map.waitFor();
      const box = (await map.boundingBox())!;
      const before = (await visit.hook('node', 'vladimir-putin'))!;
      await visit.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await visit.page.mouse.down();
      await visit.settled();
      const middle = (await visit.hook('node', 'vladimir-putin'))!;
      await visit.page.mouse.move(box.x + box.width / 2 + 30, box.y + box.height / 2, { steps: 3 });
      await visit.page.mouse.up();
      await visit.settled();
      expect((await visit.hook('node', 'vladimir-putin'))!.x).toBeLessThan(middle.x - 100);
      expect(before.radius).toBe(middle.radius);
      await visit.page.keyboard.press('f');
      await map.waitFor({ state: 'detached' });
    }));
});
