import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DrawnLabel, DrawnRibbon } from '../../client/scene/testHook.js';
import { hashOf } from './core.js';
import { openEntente, type Entente, type Visit } from './harness.js';
import { inkAround } from './ink.js';
import { holds, overlap } from './rectangles.js';

let entente: Entente;
beforeAll(async () => {
  entente = await openEntente({ viewport: { width: 1440, height: 900 }, hash: '#group=6' });
});
afterAll(() => entente.close());

/** Between North Korea and Russia there are more relations than between any others. */
const ENDS = ['north-korea', 'russia'] as const;
const ribbonOf = async (visit: Visit): Promise<DrawnRibbon> =>
  (await visit.hook('ribbons')).find(({ ends }) => ENDS.every((end) => ends.includes(end)))!;
const isOpen = async (visit: Visit) => (await ribbonOf(visit)).open;
const fanned = async (visit: Visit): Promise<DrawnLabel[]> =>
  (await visit.hook('labels')).filter(({ kind }) => kind === 'fan');
const hover = async (visit: Visit, { x, y }: { x: number; y: number }) => {
  await visit.page.mouse.move(x - 3, y);
  await visit.page.mouse.move(x, y);
};
const rows = (visit: Visit) => visit.page.locator('.pair-facts > li');

describe('a ribbon', () => {
  it('stands for all relations of two entities, says how many, shows the contested one, fans out and closes', () =>
    entente.visit(async (visit) => {
      const { facts, looks, crosses } = await ribbonOf(visit);
      expect(facts.length).toBeGreaterThan(5);
      expect(looks).toEqual(expect.arrayContaining(['asserted', 'alleged', 'contested']));
      expect(crosses).toHaveLength(1);
      const labels = await visit.hook('labels');
      expect(labels.filter(({ kind }) => kind === 'ribbon').map(({ text }) => text)).toContain(
        `${facts.length} relations`,
      );

      // It fans out under the pointer with every word to be read, stays while the pointer is in it, and closes.
      const ribbon = await ribbonOf(visit);
      await hover(visit, ribbon);
      await expect.poll(() => isOpen(visit)).toBe(true);
      const words = await fanned(visit);
      expect(words.map(({ key }) => key).sort()).toEqual([...ribbon.facts].sort());
      words.forEach((one, i) => {
        for (const other of words.slice(i + 1)) expect(overlap(one, other), `${one.text} / ${other.text}`).toBe(false);
      });
      await hover(visit, words[0]!);
      await visit.page.waitForTimeout(500);
      expect(await isOpen(visit)).toBe(true);
      await visit.page.mouse.move(700, 20);
      await expect.poll(() => isOpen(visit)).toBe(false);

      // By Escape though the pointer stays in it, and with the pair that a click has opened.
      const at = await ribbonOf(visit);
      await hover(visit, at);
      await expect.poll(() => isOpen(visit)).toBe(true);
      await visit.page.keyboard.press('Escape');
      await expect.poll(() => isOpen(visit)).toBe(false);
      await visit.page.mouse.move(700, 20);
      await hover(visit, at);
      await expect.poll(() => isOpen(visit)).toBe(true);
      await visit.page.mouse.click(at.x, at.y);
      await expect.poll(() => hashOf(visit)).toContain('pair=');
      await visit.page.keyboard.press('Escape');
      await expect.poll(() => hashOf(visit)).not.toContain('pair=');
      await expect.poll(() => isOpen(visit)).toBe(false);
    }));

  it('fanned out, leaves every disc and name of the others whole, and its words over none of them', () =>
    entente.visit(async (visit) => {
      const { x, y } = await ribbonOf(visit);
      const names = async () => (await visit.hook('labels')).filter(({ kind }) => kind === 'name');
      const others = (await visit.hook('nodes')).filter((key) => !ENDS.some((end) => end === key));
      const inkOf = async (key: string) => {
        const at = (await visit.hook('node', key))!;
        return inkAround(visit, '.scene-over', at, at.radius * Math.SQRT1_2);
      };
      const inks = () => Promise.all(others.map(async (key) => [key, await inkOf(key)]));
      const before = { names: (await names()).map(({ key }) => key).sort(), inks: await inks() };
      await hover(visit, { x, y });
      await expect.poll(() => isOpen(visit)).toBe(true);
      await visit.settled();
      expect((await names()).map(({ key }) => key).sort()).toEqual(before.names);
      expect(await inks()).toEqual(before.inks);
      const labels = await visit.hook('labels');
      for (const word of labels.filter(({ kind }) => kind !== 'name'))
        for (const name of await names()) expect(overlap(word, name), `${word.text} / ${name.text}`).toBe(false);
    }));

  it('by itself forms only among those that crowd, and holds few of the core', () =>
    entente.visit(
      async (visit) => {
        expect((await visit.hook('counts')).inRibbons).toBeLessThanOrEqual(25);
        await visit.page.keyboard.press('a');
        await visit.settled();
        const ribbons = () => visit.hook('ribbons');
        await expect.poll(async () => (await ribbons()).length).toBeGreaterThan(0);
        const [crowded] = await ribbons();
        await expect
          .poll(async () => {
            await visit.page.keyboard.press('+');
            await visit.settled();
            return (await ribbons()).some(({ ends }) => ends.join() === crowded!.ends.join());
          })
          .toBe(false);
      },
      { hash: '' },
    ));

  it('opens the pair by a click: every fact between the two by date, with who says so; link and reload keep it', () =>
    entente.visit(async (visit) => {
      const { facts } = await entente.get<{ facts: { fact: { id: string; sentence: { en: string } } }[] }>(
        `/api/pair?one=${ENDS[0]}&other=${ENDS[1]}`,
      );
      const at = await ribbonOf(visit);
      await hover(visit, at);
      await expect.poll(() => isOpen(visit)).toBe(true);
      await visit.page.mouse.click(at.x, at.y);
      await expect.poll(() => hashOf(visit)).toContain(`pair=${ENDS.join()}`);
      await expect.poll(() => rows(visit).count()).toBe(facts.length);
      const rowTexts = await rows(visit).allInnerTexts();
      facts.forEach(({ fact }, i) => expect(rowTexts[i]).toContain(fact.sentence.en));
      expect(rowTexts.join('\n')).toMatch(/contested[^]*Asserted by:[^]*Denied by:/);
      await visit.page.reload();
      await visit.settled();
      await expect.poll(() => rows(visit).count()).toBe(facts.length);
      await expect.poll(() => isOpen(visit)).toBe(true);
      await rows(visit).first().getByRole('button').first().click();
      await expect.poll(() => hashOf(visit)).toContain('fact=');
      await visit.page.goBack();
      await expect.poll(() => hashOf(visit)).toContain('pair=');
      await expect.poll(() => rows(visit).count()).toBe(facts.length);
    }));

  it('is reached by keyboard: the next pair, and the pair of two chosen entities', () =>
    entente.visit(async (visit) => {
      await visit.focusCanvas();
      await visit.page.keyboard.press('n');
      await expect.poll(() => hashOf(visit)).toContain(`pair=${ENDS.join()}`);
      await expect.poll(() => isOpen(visit)).toBe(true);
      await visit.page.keyboard.press('n');
      await expect.poll(() => hashOf(visit)).not.toContain(`pair=${ENDS.join()}`);
      await visit.page.keyboard.press('Escape');
      await expect.poll(() => hashOf(visit)).not.toContain('pair=');
      await visit.clickNode('vladimir-putin');
      await visit.clickNode('kim-jong-un', { modifiers: ['Shift'] });
      await visit.page.keyboard.press('r');
      await expect.poll(() => hashOf(visit)).toContain('pair=vladimir-putin,kim-jong-un');
      await visit.page.getByRole('heading', { name: 'Vladimir Putin and Kim Jong Un' }).waitFor();
    }));

  it('opens the pair in the sheet of a phone by a tap', () =>
    entente.visit(
      async (visit) => {
        // Where no disc and no name lies upon it: on a phone one may stand in the middle.
        const { facts } = await ribbonOf(visit);
        const discs = await Promise.all(
          (await visit.hook('nodes')).map(async (key) => (await visit.hook('node', key))!),
        );
        const along = await Promise.all(
          [0.5, 0.4, 0.6, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8].map(async (t) => (await visit.hook('edge', facts[0]!, t))!),
        );
        const names = (await visit.hook('labels')).filter(({ kind }) => kind === 'name');
        const room = ({ x, y }: { x: number; y: number }): number =>
          names.some((name) => holds(name, x, y, -2))
            ? 0
            : Math.min(...discs.map((disc) => Math.hypot(disc.x - x, disc.y - y) - disc.radius));
        const bare = along.reduce((best, at) => (room(at) > room(best) ? at : best));
        await visit.page.touchscreen.tap(bare.x, bare.y);
        await expect.poll(() => hashOf(visit)).toContain(`pair=${ENDS.join()}`);
        await rows(visit).first().waitFor();
      },
      { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    ));
});

describe('the grouping of parallel relations', () => {
  it('is switched off and on, from a number on too; undo takes it back and the link keeps it', () =>
    entente.visit(
      async (visit) => {
        const { page } = visit;
        const count = async () => (await visit.hook('ribbons')).length;
        const threshold = page.getByLabel('Relations from which on a ribbon is drawn');
        await threshold.fill('5');
        await threshold.blur();
        await expect.poll(count).toBeGreaterThan(0);
        expect(hashOf(visit)).toContain('group=5');
        const few = await count();
        await threshold.fill('3');
        await threshold.blur();
        await expect.poll(count).toBeGreaterThan(few);
        await page.reload();
        await visit.settled();
        expect(await count()).toBeGreaterThan(few);
        await page.getByLabel('Each relation apart').check();
        await expect.poll(count).toBe(0);
        expect(hashOf(visit)).toContain('group=off');
        await visit.focusCanvas();
        await page.keyboard.press('u');
        await expect.poll(count).toBeGreaterThan(few);
        await page.getByLabel('Ribbons where words would crowd').check();
        await expect.poll(() => hashOf(visit)).not.toContain('group=');
      },
      { hash: '' },
    ));
});
