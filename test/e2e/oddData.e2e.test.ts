import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOwnEntente, type OwnEntente, type Visit } from './harness.js';
import { expectReadable } from './picture.js';

const LONG = 'Verein'.repeat(34);
const HEBREW = 'ועידה – 2024';
const NOTE = Array.from({ length: 40 }, (_, i) => `line ${i + 1} of a note`).join('\n');
const DATA = {
  nodes: [
    { id: 'long', name: LONG, kind: 'Organization', ['column'.repeat(8)]: 'x' },
    { id: 'hebrew', name: HEBREW, kind: 'Organization' },
    {
      id: 'keeper',
      name: 'Note keeper',
      kind: 'Person',
      note: NOTE,
      year: 2024,
      site: 'Read https://example.org/a, or javascript:alert(1)',
      tags: ['ports', 'ships'],
      said: 'שלום – 12\nsecond line',
    },
    { id: 'alone-1', name: 'Alone 1', kind: 'Person' },
    { id: 'alone-2', name: 'Alone 2', kind: 'Person' },
  ],
  links: [
    { source: 'long', target: 'hebrew', type: 'MET' },
    { source: 'hebrew', target: 'keeper', type: 'MET' },
  ],
};

let entente: OwnEntente;
beforeAll(async () => {
  entente = await openOwnEntente();
  const form = new FormData();
  form.append('options', JSON.stringify({ dataset: 'odd', mode: 'commit' }));
  form.append('file', new Blob([JSON.stringify(DATA)]), 'odd.json');
  const landed = await fetch(`${entente.url}/api/import`, { method: 'POST', body: form });
  if (!landed.ok) throw new Error(await landed.text());
});
afterAll(() => entente.close());

const onOddData = (test: (visit: Visit) => Promise<void>, select = '') =>
  entente.visit(test, { hash: `#show=all&sets=odd${select === '' ? '' : `&select=${select}`}` });
const property = ({ page }: Visit, name: string) =>
  page.locator('.properties > div', { has: page.locator('dt', { hasText: name }) }).locator('dd');

describe('a name without spaces', () => {
  it('is drawn on the graph, folded and cut', () =>
    onOddData(async (visit) => {
      const label = (await visit.hook('labels')).find(({ key }) => key === 'odd/long');
      expect(label?.text).toMatch(/^Verein.*…$/);
      expect(label!.width).toBeLessThan(200);
      await expectReadable(visit);
    }));

  it('stays within its panel wherever it stands, and is written out there', () =>
    onOddData(async ({ page }) => {
      const widest = () =>
        page.evaluate(() =>
          Math.max(
            ...[...document.querySelectorAll('.inspector-body, .picker-drop:not([hidden]), .result, .top-bar')].map(
              (panel) => panel.scrollWidth - panel.clientWidth,
            ),
          ),
        );
      expect(await page.locator('.entity-head h2').innerText()).toContain(LONG);
      expect(await widest()).toBeLessThanOrEqual(0);
      await page.keyboard.press('/');
      await page.keyboard.type('verein');
      await page.getByRole('option').first().waitFor();
      expect(await widest()).toBeLessThanOrEqual(0);
    }, 'odd/long'));
});

it('goes by keys to entities without relations, and says so', () =>
  onOddData(async (visit) => {
    const { page } = visit;
    const selected = async () => new URLSearchParams(page.url().split('#')[1]).get('select');
    await visit.focusCanvas();
    const reached = new Set<string | null>();
    for (const _ of DATA.nodes) {
      const before = await selected();
      await page.keyboard.press('PageDown');
      await expect.poll(selected).not.toBe(before);
      reached.add(await selected());
    }
    expect([...reached].sort()).toEqual(DATA.nodes.map(({ id }) => `odd/${id}`).sort());
    await page.keyboard.press('PageUp');
    expect(reached).toContain(await selected());
    const alone = (await visit.hook('node', 'odd/alone-1'))!;
    await visit.clickNode('odd/alone-1');
    const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;
    const others = await Promise.all((await visit.hook('nodes')).map((key) => visit.hook('node', key)));
    // Some other entity lies within 45° of one of the four directions.
    const [way] = Object.entries(ways).find(([, [ux, uy]]) =>
      others.some((at) => {
        const [dx, dy] = [at!.x - alone.x, at!.y - alone.y];
        return dx * ux + dy * uy > Math.hypot(dx, dy) * 0.71;
      }),
    )!;
    await page.keyboard.press(way);
    await expect.poll(selected).not.toBe('odd/alone-1');
    expect(await page.locator('#scene-help').innerText()).toContain('without relations');
  }));

it('a long name stands in a table of results beside others without breaking their words', () =>
  onOddData(async ({ page }) => {
    await page.keyboard.press('c');
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(
      'MATCH (a {id: "odd/long"})-[r]-(b) RETURN a.name AS text, a, r, b, [a.name, a.name] AS list',
    );
    await page.keyboard.press('Control+Enter');
    const row = page.locator('.result-table tbody tr').first();
    await row.waitFor();
    const size = (column: number) => row.locator('td').nth(column).locator('.cell').boundingBox();
    expect((await size(1))!.width).toBeLessThanOrEqual(400);
    expect((await size(5))!.width).toBeLessThanOrEqual(400);
    // The one word of the relation stands on one line.
    expect((await size(3))!.height).toBeLessThan(30);
  }));

describe('properties of an entity', () => {
  it('keep their lines, fold when they are long, list what is a list and link to addresses of the web only', () =>
    onOddData(async (visit) => {
      const note = property(visit, 'note');
      expect((await note.innerText()).split('\n')).toEqual(
        expect.arrayContaining(['line 1 of a note', 'line 2 of a note']),
      );
      expect(await note.innerText()).not.toContain('line 40');
      await note.getByRole('button', { name: 'Show all of it' }).click();
      expect(await note.innerText()).toContain('line 39 of a note\nline 40 of a note');
      expect(await property(visit, 'tags').getByRole('listitem').allInnerTexts()).toEqual(['ports', 'ships']);
      expect(await property(visit, 'year').innerText()).toBe('2024');
      const links = property(visit, 'site').getByRole('link');
      expect(await links.evaluateAll((all) => all.map((a) => a.outerHTML))).toEqual([
        '<a href="https://example.org/a" target="_blank" rel="noopener noreferrer">https://example.org/a</a>',
      ]);
      expect(await visit.page.locator('.properties dt').allInnerTexts()).not.toContain('importId');
    }, 'odd/keeper'));

  it('put the signs of a right-to-left line on its own side', () =>
    onOddData(async (visit) => {
      const [word, number] = await property(visit, 'said').evaluate((element) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        const text = walker.nextNode()!;
        const xOf = (part: string) => {
          const range = document.createRange();
          const at = text.textContent!.indexOf(part);
          range.setStart(text, at);
          range.setEnd(text, at + part.length);
          return range.getBoundingClientRect().x;
        };
        return [xOf('ש'), xOf('12')];
      });
      expect(number!).toBeLessThan(word!);
    }, 'odd/keeper'));
});
