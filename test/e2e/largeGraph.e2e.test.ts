import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DrawnLabel } from '../../client/scene/testHook.js';
import { launchChromiumWithoutWebGL } from '../setup/launchChromium.js';
import { openOwnEntente, type OwnEntente, type Visit } from './harness.js';
import { choose, press } from './importing.js';
import { inkAround } from './ink.js';
import { visitPage } from './visitPage.js';
import { Windows } from './Windows.js';

// A layout of 300 entities a test.
vi.setConfig({ testTimeout: 240_000 });

const [ENTITIES, FACTS] = [300, 1200];
/** More facts than the picture draws one by one: the stage draws them as plain lines. */
const links = Array.from({ length: FACTS }, (_, i) => {
  const source = (i * 7) % ENTITIES;
  const target = (source + 1 + ((i * i) % (ENTITIES - 1))) % ENTITIES;
  return `p${source},p${target},met,2024-05-${String(1 + (i % 28)).padStart(2, '0')}`;
});
const large = { name: 'large.csv', text: `source,target,relation,date\n${links.join('\n')}\n` };

let entente: OwnEntente;
beforeAll(async () => {
  entente = await openOwnEntente();
});
afterAll(() => entente.close());

const entitiesOf = async (visit: Visit) => (await visit.hook('counts')).entities;
const picture = ({ page }: Visit) => page.locator('[data-canvas]').screenshot();
declare global {
  interface Window {
    /** Pictures that were composed when discs were seen first. */
    composedWhenSeen?: number;
  }
}
/** Runs in the page from its beginning: looks after each frame's work. */
function watchFrames(): void {
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (work) =>
    ask((now) => {
      work(now);
      const look = window.__entente;
      if (look !== undefined && !look.blank()) window.composedWhenSeen ??= look.composed();
    });
}
/** Takes the canvas under the discs away, as if nothing were on it. */
const withoutUnder = async (visit: Visit) => {
  await visit.page.addStyleTag({ content: '.scene-under { visibility: hidden }' });
  return picture(visit);
};

async function comeNearer(visit: Visit, scale: number): Promise<void> {
  await expect
    .poll(async () => {
      await visit.page.mouse.wheel(0, -300);
      return (await visit.hook('view')).scale;
    })
    .toBeGreaterThan(scale);
  await visit.settled();
}

/** The pointer, wherever it is, goes to words: these have stayed where they were, and a click chooses their fact. */
async function wordsAnswer(visit: Visit): Promise<void> {
  const { page } = visit;
  const box = (await page.locator('[data-canvas]').boundingBox())!;
  // Some stand beyond the rim, for when the picture is moved along.
  const clear = (at: number, from: number, size: number) => at > from + 100 && at < from + size - 100;
  const isClear = ({ x, y }: DrawnLabel) => clear(x, box.x, box.width) && clear(y, box.y, box.height);
  const words = (await visit.hook('labels')).filter((label) => label.kind === 'words' && isClear(label));
  expect(words.length).toBeGreaterThan(2);
  for (const { key, x, y } of words.slice(0, 3)) {
    await page.mouse.move(x, y);
    await expect.poll(() => page.locator('[data-canvas]').evaluate(({ style }) => style.cursor)).toBe('pointer');
    const now = (await visit.hook('labels')).find((label) => label.kind === 'words' && label.key === key);
    expect([now?.x, now?.y]).toEqual([x, y]);
  }
  const { key, x, y } = words[0]!;
  await page.mouse.click(x, y);
  await expect.poll(() => new URL(page.url()).hash).toContain(`fact=${key}`);
  await page.keyboard.press('Escape');
  await expect.poll(() => new URL(page.url()).hash).not.toContain('fact=');
  await visit.settled();
}

describe('a data set of more than a thousand facts', () => {
  it('shown alone, leaves nothing of the picture before on the canvas', () =>
    entente.visit(async (visit) => {
      await choose(visit, large);
      await press(visit, 'Check the files');
      await press(visit, /^Import 300 entities/);
      await press(visit, 'Show this data set');
      for (const round of [1, 2, 3]) {
        await expect.poll(() => entitiesOf(visit)).toBe(ENTITIES);
        await visit.settled();
        await visit.page.mouse.move(1, 1);
        const shown = await picture(visit);
        expect(shown.equals(await withoutUnder(visit)), `round ${round}`).toBe(true);
        await visit.page
          .locator('style')
          .last()
          .evaluate((style) => style.remove());
        await visit.page.goto(`${entente.url}/#lang=en`);
        await expect.poll(() => entitiesOf(visit)).not.toBe(ENTITIES);
        await visit.settled();
        await visit.page.goto(`${entente.url}/#show=all&sets=large&lang=en`);
      }
    }));

  it.each(['canvas', 'webgl'])('has words at its lines once the reader is near enough, drawn by %s', (by) =>
    entente.visit(
      async (visit) => {
        expect((await visit.hook('counts')).worded).toBe(0);
        const { x, y } = (await visit.hook('node', 'large/p1'))!;
        await visit.page.mouse.move(x + 30, y);
        for (const scale of [1, 1.6, 2.4]) {
          await comeNearer(visit, scale);
          expect((await visit.hook('counts')).worded).toBeGreaterThan(10);
          await wordsAnswer(visit);
          await visit.page.mouse.move(x + 30, y);
        }
      },
      { hash: `?draw=${by}#show=all&sets=large` },
    ),
  );

  it.each(['canvas', 'webgl'])('is seen by its discs and lines before its names are placed, drawn by %s', (by) =>
    entente.visit(
      async (visit) => {
        await visit.page.addInitScript(watchFrames);
        await visit.page.reload();
        await expect.poll(() => entitiesOf(visit)).toBe(ENTITIES);
        await visit.settled();
        expect(await visit.page.evaluate(() => window.composedWhenSeen)).toBe(0);
        expect((await visit.hook('counts')).named).toBeGreaterThan(10);
      },
      { hash: `?draw=${by}#show=all&sets=large` },
    ),
  );

  it('is laid out once, before the page’s code has come, and as the page itself would have it', async () => {
    const placesOf = (visit: Visit) =>
      visit.page.evaluate(() => {
        const look = window.__entente!;
        return look.nodes().map((key) => [key, look.placeOf(key)]);
      });
    let ahead: unknown;
    await entente.visit(async (visit) => {
      const { page } = visit;
      const threads: string[] = [];
      page.on('worker', (thread) => threads.push(thread.url()));
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.route(/\/assets\/index-[^.]*\.js$/, async (route) => {
        await expect.poll(() => asked).toContain('/api/subgraph');
        await route.continue();
      });
      await page.goto('about:blank');
      await page.goto(`${entente.url}/#show=all`);
      await visit.settled();
      expect(asked.filter((path) => path === '/api/subgraph')).toHaveLength(1);
      expect(threads.filter((url) => url.includes('largeLayoutWorker'))).toHaveLength(1);
      ahead = await placesOf(visit);
    });
    await entente.visit(async (visit) => {
      // Nothing is laid out ahead for who comes back to an entry of the browser's history.
      await visit.page.addInitScript(() => history.replaceState({}, ''));
      await visit.page.goto('about:blank');
      await visit.page.goto(`${entente.url}/#show=all`);
      await visit.settled();
      expect(await placesOf(visit)).toEqual(ahead);
    });
  });

  it('is not searched for what lies under a hand that holds a button', () =>
    entente.visit(
      async ({ page, hook }) => {
        const cursor = () => page.locator('[data-canvas]').evaluate(({ style }) => style.cursor);
        const { x, y } = (await hook('node', 'large/p1'))!;
        await page.mouse.move(30, 690);
        await page.mouse.down({ button: 'middle' });
        await page.mouse.move(x, y);
        expect(await cursor()).toBe('');
        await page.mouse.up({ button: 'middle' });
        await page.mouse.move(x + 1, y);
        expect(await cursor()).toBe('pointer');
      },
      { hash: '#show=all&sets=large' },
    ));

  it('is moved along with the hand, and composed only when the hand rests', () =>
    entente.visit(
      async (visit) => {
        const { page } = visit;
        const MOVES = 12;
        const box = (await page.locator('[data-canvas]').boundingBox())!;
        const from = { x: box.x + 20, y: box.y + box.height - 20 };
        await page.mouse.move(from.x, from.y);
        await visit.settled();
        const before = { composed: await visit.hook('composed'), node: (await visit.hook('node', 'large/p1'))! };
        await page.mouse.down();
        const frames: number[] = [];
        for (let i = 1; i <= MOVES; i++) {
          await page.mouse.move(from.x + 5 * i, from.y - 2 * i);
          frames.push(await page.evaluate(() => new Promise<number>(requestAnimationFrame)));
        }
        // On a busy machine the hand rests between movements, too.
        const rests = frames.filter((at, i) => at - (frames[i - 1] ?? at) > 80).length;
        expect(await visit.hook('composed')).toBeLessThanOrEqual(before.composed + rests + 2);
        const moved = (await visit.hook('node', 'large/p1'))!;
        expect([moved.x - before.node.x, moved.y - before.node.y].map(Math.round)).toEqual([60, -24]);
        await page.mouse.up();
      },
      { hash: '#show=all&sets=large' },
    ));

  it('is shown as communities, one of which a double click opens and undo leaves', () =>
    entente.visit(
      async (visit) => {
        const { page } = visit;
        const communities = await visit.hook('nodes');
        expect(communities.length).toBeGreaterThan(1);
        const says = page.locator('.status-words');
        await expect.poll(() => says.textContent()).toContain(`${communities.length} communities: 300 of 300 entities`);
        await visit.clickNode(communities[0]!, { clickCount: 2 });
        await expect.poll(() => new URL(page.url()).hash).toContain('in=community');
        await visit.settled();
        expect(await entitiesOf(visit)).toBeGreaterThan(1);
        await page.getByRole('button', { name: 'All communities' }).click();
        await expect.poll(() => visit.hook('nodes')).toEqual(communities);
        await page.keyboard.press('u');
        await expect.poll(() => entitiesOf(visit)).toBeGreaterThan(1);
      },
      { hash: '#show=communities&sets=large' },
    ));

  it('has its lines without WebGL too, and a click finds them', async () => {
    const browser = await launchChromiumWithoutWebGL();
    const test = async (visit: Visit) => {
      expect(await entitiesOf(visit)).toBe(ENTITIES);
      const discs = await visit.page.evaluate(() => {
        const look = window.__entente!;
        return look.nodes().map((key) => ({ key, ...look.node(key)! }));
      });
      const at = new Map(discs.map((disc) => [disc.key, disc]));
      const clear = (x: number, y: number) =>
        discs.every((disc) => Math.hypot(disc.x - x, disc.y - y) > disc.radius + 8);
      const lines = (await visit.hook('edges')).flatMap(({ source, target }) => {
        const [a, b] = [at.get(source)!, at.get(target)!];
        const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
        return clear(middle.x, middle.y) ? [middle] : [];
      });
      expect(lines.length).toBeGreaterThan(100);
      for (const middle of lines.slice(0, 50))
        expect(await inkAround(visit, '.scene-drawn-discs', middle, 8)).toBeGreaterThan(4);
      await visit.page.mouse.click(lines[0]!.x, lines[0]!.y);
      await expect.poll(() => new URL(visit.page.url()).hash).toMatch(/fact=|select=/);
    };
    await visitPage(new Windows(browser), entente.url, test, { hash: '#show=all&sets=large' }).finally(() =>
      browser.close(),
    );
  });
});
