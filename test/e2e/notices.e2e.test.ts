/**
 * What the page says of links that cannot be shown whole, of what others took out, and of a server that is away: for
 * readers, and true.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEntente, openOwnEntente, type Entente, type OwnEntente, type Visit } from './harness.js';

const notices = async ({ page }: Visit): Promise<string[]> =>
  (await page.locator('.notice-words').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
const counted = ({ page }: Visit): Promise<string> => page.locator('.status-words').innerText();
const FOR_PROGRAMMERS = /\/api|ENTENTE_|must be|There is no|edge keys/;

describe('a link that names what is not there', () => {
  let entente: Entente;
  beforeAll(async () => {
    entente = await openEntente();
  });
  afterAll(() => entente.close());

  const CORE = /^32 of 80 entities, (?!0)\d+ of \d+ facts, background \(14\) left out, ranked by prominence/;
  const links = {
    '#fact=nope': 'Not in the data, and so not shown: nope. All else is as asked.',
    '#paths=a,russia': 'Not in the data, and so not shown: a. All else is as asked.',
    '#select=nope&articles=a9&hide=none&around=away':
      'Not in the data, and so not shown: a9, none, away, nope. All else is as asked.',
    '#entities=nope,none': 'Not in the data, and so not shown: nope, none. All else is as asked.',
    '#pair=russia,russia':
      'Not understood in the address: pair=russia,russia (two different entities). All else is as asked.',
    '#paths=russia,russia':
      'Not understood in the address: paths=russia,russia (two different entities). All else is as asked.',
    '#group=1001': 'Not understood in the address: group=1001 (off, auto or 2 to 1,000). All else is as asked.',
    '#types=NOPE&kinds=Ghost&show=bla':
      'Not in the data, and so not shown: NOPE. Not understood in the address: kinds=Ghost, show=bla (core or all). All else is as asked.',
  };
  it('gets one notice and the rest, whatever it names', () =>
    entente.visit(
      async (visit) => {
        for (const [hash, notice] of Object.entries(links)) {
          await visit.page.evaluate((to) => (location.hash = to), hash);
          await expect.poll(() => notices(visit), { message: hash }).toEqual([notice]);
          await visit.settled();
          expect(await counted(visit), hash).toMatch(CORE);
          expect(await visit.page.locator('.inspector-body').innerText(), hash).toMatch(/^Legend and sources/);
        }
      },
      { allow: /404/ },
    ));

  it('keeps what is known of it, and says the other in French', () =>
    entente.visit(
      async (visit) => {
        await expect
          .poll(() => notices(visit))
          .toEqual([
            'Absent des données, donc pas montré : nope. Non compris dans l’adresse : group=1 (off, auto ou de 2 à 1 000). Tout le reste est comme demandé.',
          ]);
        expect(await visit.page.evaluate(() => location.hash)).toBe('#show=all&select=nato&lang=fr');
      },
      { hash: '#show=all&select=nope,nato&group=1', locale: 'fr-FR' },
    ));

  it('stands on a phone below what the page is doing, and the buttons over the canvas stay in one line', () =>
    entente.visit(
      async ({ page }) => {
        const boxOf = async (part: string) => (await page.locator(part).first().boundingBox())!;
        await expect.poll(() => page.locator('.notice').count()).toBe(1);
        const [line, notice] = [await boxOf('.status-line'), await boxOf('.notices')];
        // Room for a word of work under way, which hangs over the canvas.
        expect(notice.y - line.y - line.height).toBeGreaterThan(40);
        for (const width of [320, 390]) {
          await page.setViewportSize({ width, height: 640 });
          const tops = await page
            .locator('.status-scope')
            .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
          expect(new Set(tops).size, `${width}`).toBe(1);
        }
      },
      { hash: '#select=nope', viewport: { width: 390, height: 844 } },
    ));

  it('says nothing of a link that can be shown whole', () =>
    entente.visit(
      async (visit) => {
        expect(await notices(visit)).toEqual([]);
      },
      { hash: '#entities=russia,kim-jong-un&select=russia&group=5&statuses=asserted' },
    ));
});

let own: OwnEntente;
beforeAll(async () => {
  own = await openOwnEntente({ ENTENTE_ALLOW_WRITES: '1' });
});
afterAll(() => own.close());

describe('what another window takes out', () => {
  const takeOut = (id: string) =>
    own.post('/api/cypher', { statement: `MATCH (e:Entity {id: '${id}'}) DETACH DELETE e` });

  it.each([
    ['en', 'nato', 'This was taken out of the data since the page read them.', /^The data have changed/],
    ['fr', 'china', 'Ceci a été retiré des données depuis que la page les a lues.', /^Les données ont changé/],
  ] as const)('is said at once of what is chosen, and the picture can be read anew (%s)', (lang, id, gone, changed) =>
    own.visit(
      async (visit) => {
        const { page } = visit;
        await page.keyboard.press('a');
        await visit.settled();
        await takeOut(id);
        await visit.clickNode(id);
        await page.locator('.inspector-body').getByText(gone).waitFor();
        // Well before the next time of asking that only the clock gives rise to.
        await page.locator('.notice').filter({ hasText: changed }).waitFor({ timeout: 8_000 });
        expect(await page.locator('body').innerText()).not.toMatch(FOR_PROGRAMMERS);
        await page
          .locator('.inspector-body')
          .getByRole('button', { name: /Reload|Recharger/ })
          .click();
        await expect.poll(() => visit.hook('nodes')).not.toContain(id);
        await visit.settled();
        expect(await page.locator('.inspector-body').innerText()).toMatch(/^(Legend and sources|Légende et sources)/);
        expect(await notices(visit)).toEqual([]);
      },
      { hash: `#lang=${lang}`, allow: /404/ },
    ),
  );

  it('is shown in a window that does nothing, when the page beside it did it', () =>
    own.visit((visit) =>
      own.visit(
        async ({ page }) => {
          await page.keyboard.press('c');
          await page.locator('.cm-content').click();
          await page.keyboard.press('Control+a');
          await page.keyboard.insertText("MATCH (e:Entity {id: 'iran'}) DETACH DELETE e");
          await page.keyboard.press('Control+Enter');
          await page.getByRole('alertdialog').getByRole('button', { name: 'Run' }).click();
          await visit.page.getByText('The data have changed since the page read them.').waitFor();
        },
        { allow: /409/ },
      ),
    ));

  it('is said to be missing after a reload, and of what was picked out nothing untrue', () =>
    own.visit(
      async (visit) => {
        await takeOut('ukraine');
        await visit.page.reload();
        await visit.settled();
        await expect
          .poll(() => notices(visit))
          .toEqual(['Not in the data, and so not shown: ukraine. All else is as asked.']);
        expect(await counted(visit)).toMatch(
          /^1 of \d+ entities, 0 of \d+ facts, background \(\d+\) left out, picked out/,
        );
      },
      { hash: '#entities=russia,ukraine' },
    ));
});

it('says that the server is away, keeps the picture, and goes on by itself when it is back', () =>
  own.visit(
    async (visit) => {
      const before = await visit.hook('counts');
      // The banner takes height from the canvas, so a few relation words may lose their room.
      const { worded: _words, ...picture } = before;
      await own.stopServer();
      await visit.page.keyboard.press('a');
      await visit.page.locator('[role="alert"]').waitFor();
      expect(await visit.hook('counts')).toMatchObject(picture);
      await own.startServer();
      await expect.poll(() => visit.page.locator('.banner').count()).toBe(0);
      await visit.page.keyboard.press('a');
      await expect.poll(async () => (await visit.hook('counts')).entities).toBeGreaterThan(before.entities);
    },
    { allow: /Failed to load resource|ERR_CONNECTION_REFUSED/ },
  ));
