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
    }));

  it('shows a line as its sentence, with where it stands and who says so', () =>
    entente.visit(async (visit) => {
      const contested: string[] = [];
      for (const { key } of await visit.hook('edges'))
        if ((await visit.hook('edge', key))?.contested === true) contested.push(key);
      const at = (await visit.hook('edge', contested[0]!))!;
      await rest(visit, at);
      await card(visit).filter({ hasText: 'Denied by' }).waitFor();
      expect(await card(visit).innerText()).toMatch(
        /North Korea supplied Russia with arms\.\s+contested · .*Victor Cha/,
      );
    }));

  it('brings the words of a neighbourhood forward, and moves no other word', () =>
    entente.visit(async (visit) => {
      const labels = async () =>
        new Map((await visit.hook('labels')).map((label) => [`${label.kind} ${label.key}`, label]));
      const before = await labels();
      const mine = (await visit.hook('edges')).filter(({ source, target }) => [source, target].includes('kim-jong-un'));
      const wordsOf = (all: Awaited<ReturnType<typeof labels>>) =>
        mine.filter(({ key }) => all.has(`words ${key}`)).length;
      await restOnNode(visit, 'kim-jong-un');
      await expect.poll(async () => wordsOf(await labels())).toBeGreaterThan(wordsOf(before));
      for (const [key, { x, y }] of await labels()) {
        const was = before.get(key);
        if (was !== undefined) expect([x, y], key).toEqual([was.x, was.y]);
      }
    }));

  it('tells by keyboard too, and the card goes with the focus', () =>
    entente.visit(async (visit) => {
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

  it('shows no card to a finger, whose tap selects', () =>
    entente.visit(
      async (visit) => {
        const at = (await visit.hook('node', 'vladimir-putin'))!;
        await visit.page.touchscreen.tap(at.x, at.y);
        await expect.poll(() => hashOf(visit)).toContain('select=vladimir-putin');
        await visit.page.waitForTimeout(600);
        expect(await card(visit).count()).toBe(0);
      },
      { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    ));
});
