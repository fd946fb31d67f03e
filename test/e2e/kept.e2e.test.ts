/** The page keeps its word: what was hidden stays hidden, what was typed is found, what is said is true. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from './core.js';
import { openEntente, type Entente, type Visit } from './harness.js';

let entente: Entente;
beforeAll(async () => {
  entente = await openEntente();
});
afterAll(() => entente.close());

/** Where much is drawn anew. */
const SMALL = { viewport: { width: 1000, height: 640 } };
const status = ({ page }: Visit) => page.locator('.status-words').innerText();
const drawn = async ({ hook }: Visit, key: string) => (await hook('nodes')).includes(key);
const expandSelected = async (visit: Visit) => {
  const { entities } = await visit.hook('counts');
  await visit.focusCanvas();
  await visit.page.keyboard.press('Enter');
  await expect.poll(async () => (await visit.hook('counts')).entities).toBeGreaterThan(entities);
};

/** Lets requests to the address wait until the returned function is called. */
async function held({ page }: Visit, address: string): Promise<() => void> {
  let answer = (): void => undefined;
  const free = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(address, async (route) => {
    await free;
    await route.continue();
  });
  return answer;
}

describe('what was hidden by hand', () => {
  it('stays so when a neighbour is expanded, and is counted, until it is asked for', () =>
    entente.visit(
      async (visit) => {
        await visit.clickNode('russia');
        await visit.page.keyboard.press('h');
        await expect.poll(() => drawn(visit, 'russia')).toBe(false);
        await visit.clickNode('vladimir-putin');
        await expandSelected(visit);
        expect(await drawn(visit, 'russia')).toBe(false);
        expect(await status(visit)).toMatch(/^1 hidden by you\./m);
        await visit.page.getByRole('button', { name: 'En français' }).click();
        await expect.poll(() => status(visit)).toMatch(/^1 élément masqué par vous\./m);
        await visit.page.reload();
        await visit.settled();
        expect(await drawn(visit, 'russia')).toBe(false);
        await visit.page.getByRole('button', { name: 'Les réafficher' }).click();
        await expect.poll(() => visit.hook('node', 'russia')).not.toBe(null);
      },
      { ...SMALL, hash: '#lang=en' },
    ));

  it('is not what “keep only” leaves off: that comes back by expanding', () =>
    entente.visit(async (visit) => {
      await visit.clickNode('vladimir-putin');
      await visit.page.keyboard.press('o');
      await expect.poll(() => visit.hook('nodes')).toEqual(['vladimir-putin']);
      await expandSelected(visit);
      expect(await drawn(visit, 'russia')).toBe(true);
      expect(await status(visit)).not.toMatch(/hidden/);
    }));
});

describe('the search', () => {
  it('takes an Enter that comes before the answer, for exactly that text', () =>
    entente.visit(async (visit) => {
      await visit.page.keyboard.press('/');
      await visit.page.keyboard.type('trump');
      await visit.page.keyboard.press('Enter');
      await visit.page.getByRole('heading', { level: 2, name: 'Donald Trump' }).waitFor();
      // Typed on: the Enter of the shorter text is none of the longer one.
      await visit.page.keyboard.press('/');
      await visit.page.keyboard.type('kim');
      await visit.page.keyboard.press('Enter');
      await visit.page.keyboard.type(' yo');
      await visit.page.getByRole('option').first().waitFor();
      await visit.page.waitForTimeout(300);
      expect(decodeURIComponent(hashOf(visit))).toContain('select=donald-trump');
    }));

  it('adds what is chosen before the first picture has come to that picture', () =>
    entente.visit(async (visit) => {
      const { entities } = await visit.hook('counts');
      const answer = await held(visit, '**/api/subgraph');
      await visit.page.reload();
      await visit.page.getByRole('combobox').first().waitFor();
      await visit.page.keyboard.press('/');
      await visit.page.keyboard.type('mongolia');
      await visit.page.getByRole('option').first().click();
      expect(await visit.page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
      answer();
      await visit.settled();
      await expect.poll(() => hashOf(visit)).toContain('select=');
      expect((await visit.hook('counts')).entities).toBeGreaterThan(entities);
    }));
});

describe('a filter', () => {
  const notices = ({ page }: Visit) => page.locator('.notice p').allInnerTexts();

  it('that is set before the first picture has come holds for that picture', () =>
    entente.visit(
      async (visit) => {
        const answer = await held(visit, '**/api/subgraph');
        await visit.page.reload();
        await visit.page.getByRole('checkbox', { name: 'Countries' }).click();
        answer();
        await visit.settled();
        await expect.poll(() => drawn(visit, 'russia')).toBe(false);
        expect(await drawn(visit, 'vladimir-putin')).toBe(true);
      },
      { ...SMALL, hash: '#lang=en' },
    ));

  it('says that it leaves out what was looked for, and offers it', () =>
    entente.visit(
      async (visit) => {
        await visit.page.keyboard.press('/');
        await visit.page.keyboard.type('trump');
        await visit.page.keyboard.press('Enter');
        await visit.page.getByText('The filter leaves it out.').waitFor();
        expect(await notices(visit)).toEqual(['The filter leaves out Donald Trump.']);
        expect(await drawn(visit, 'donald-trump')).toBe(false);
        await visit.page.locator('.actions').getByRole('button', { name: 'Show without the filter' }).click();
        await expect.poll(() => visit.hook('node', 'donald-trump')).not.toBe(null);
        expect(await notices(visit)).toEqual([]);
        // Nothing that came under the filter lacks its place.
        await visit.settled();
        const { nodes } = await visit.hook('counts');
        expect(nodes).toBe((await visit.hook('nodes')).length);
      },
      { hash: '#kinds=Country' },
    ));

  it('for relations that are not here shows nothing, not what has no relation, and leads to everything', () =>
    entente.visit(async (visit) => {
      const here = new Set((await visit.hook('edges')).map(({ type }) => type));
      const { types } = await entente.get<{ types: { type: string; count: number }[] }>('/api/schema');
      const elsewhere = types.find(({ type, count }) => count > 0 && !here.has(type))!.type;
      await visit.page.evaluate((type) => {
        location.hash = `#types=${type}`;
      }, elsewhere);
      await visit.page.getByText('The filter lets nothing of this view through.').waitFor();
      expect(await visit.hook('nodes')).toEqual([]);
      await visit.page.getByRole('button', { name: 'Show everything' }).last().click();
      await expect.poll(async () => (await visit.hook('edges')).map(({ type }) => type)).toContain(elsewhere);
      expect(new Set((await visit.hook('edges')).map(({ type }) => type))).toEqual(new Set([elsewhere]));
    }));
});

describe('the address', () => {
  it('keeps the paths that are shown, over a reload and back and forth', () =>
    entente.visit(async (visit) => {
      await visit.clickNode('vladimir-putin');
      await visit.clickNode('nato', { modifiers: ['Shift'] });
      await visit.page.keyboard.press('p');
      const heading = visit.page.getByRole('heading', { name: 'Vladimir Putin – NATO' });
      await heading.waitFor();
      await expect.poll(() => hashOf(visit)).toContain('paths=vladimir-putin,nato');
      const nodes = (await visit.hook('nodes')).sort();
      await visit.page.reload();
      await heading.waitFor();
      await visit.settled();
      expect((await visit.hook('nodes')).sort()).toEqual(nodes);
      expect(await status(visit)).toMatch(/shortest path/);
      await visit.page.getByRole('button', { name: 'Leave the paths' }).last().click();
      await expect.poll(() => hashOf(visit)).not.toContain('paths=');
      await visit.page.goBack();
      await heading.waitFor();
    }, SMALL));

  it('selects what is there: not what the store has no more, not what undo took away', () =>
    entente.visit(
      async (visit) => {
        await visit.page.getByText('Not in the data, and so not shown: ').waitFor();
        await expect.poll(() => hashOf(visit)).not.toContain('select=');
        await visit.page.getByRole('heading', { name: 'Where a fact stands' }).waitFor();
        const there = await visit.hook('nodes');
        const { hits } = await entente.get<{ hits: { id: string; name: string }[] }>('/api/search?q=&limit=50');
        const { name, id } = hits.find((hit) => !there.includes(hit.id))!;
        await visit.page.keyboard.press('/');
        await visit.page.keyboard.type(name);
        await visit.page.keyboard.press('Enter');
        await expect.poll(() => hashOf(visit)).toContain(`select=${id}`);
        await visit.page.keyboard.press('u');
        await expect.poll(() => drawn(visit, id)).toBe(false);
        await expect.poll(() => hashOf(visit)).not.toContain('select=');
        await visit.page.getByRole('heading', { name: 'Where a fact stands' }).waitFor();
      },
      { hash: '#select=nobody-of-that-name' },
    ));
});
