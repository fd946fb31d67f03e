import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { constellation, hashOf, readCore, type Graph } from './core.js';
import { openEntente, type Entente, type Visit } from './harness.js';
import { expectReadable } from './picture.js';

let entente: Entente;
let core: Graph;
let growing: string;
beforeAll(async () => {
  entente = await openEntente({ reducedMotion: 'no-preference' });
  ({ core, growing } = await readCore(entente));
});
afterAll(() => entente.close());

describe('hands', () => {
  it('double click expands: what was there stays where it was, undo takes it back', () =>
    entente.visit(async (visit) => {
      const keys = core.nodes.map((node) => node.key);
      const before = await constellation(visit, keys);
      await visit.clickNode(growing, { clickCount: 2 });
      await expect.poll(async () => (await visit.hook('counts')).entities).toBeGreaterThan(core.nodes.length);
      await visit.settled();
      expect(await constellation(visit, keys)).toEqual(before);
      await expectReadable(visit);
      // What the core left out is no cut of what the reader gathers.
      expect(await visit.page.locator('main').innerText()).not.toMatch(/were left out/);
      await visit.page.keyboard.press('u');
      await expect.poll(async () => (await visit.hook('counts')).entities).toBe(core.nodes.length);
      await visit.page.keyboard.press('Control+Shift+z');
      await expect.poll(async () => (await visit.hook('counts')).entities).toBeGreaterThan(core.nodes.length);
    }));

  it('undo takes back an expansion that is on its way: nothing of it comes, and the address keeps the one before', () =>
    entente.visit(async (visit) => {
      const { page } = visit;
      await visit.clickNode(growing, { clickCount: 2 });
      await expect.poll(async () => (await visit.hook('counts')).entities).toBeGreaterThan(core.nodes.length);
      await visit.settled();
      const [counts, hash] = [await visit.hook('counts'), hashOf(visit)];
      await page.route('**/api/subgraph', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        await route.continue().catch(() => undefined);
      });
      for (const wait of [0, 30, 150]) {
        await visit.clickNode(growing, { clickCount: 2 });
        await page.waitForTimeout(wait);
        await page.keyboard.press('Control+z');
        await page.waitForTimeout(400);
        await visit.settled();
        expect(await visit.hook('counts'), `undone after ${wait} ms`).toEqual(counts);
        expect(hashOf(visit)).toBe(hash);
      }
      await page.keyboard.press('Control+z');
      await expect.poll(async () => (await visit.hook('counts')).entities).toBe(core.nodes.length);
    }));

  it('Back takes back an expansion that is on its way, too: nothing of it comes', () =>
    entente.visit(async (visit) => {
      const { page } = visit;
      const [first, second] = core.nodes.map(({ key }) => key).filter((key) => key !== growing);
      const counts = await visit.hook('counts');
      for (const key of [first!, second!]) {
        await visit.clickNode(key);
        await expect.poll(() => hashOf(visit)).toContain(`select=${key}`);
        await visit.settled();
      }
      const answers: Promise<unknown>[] = [];
      await page.route('**/api/subgraph', async (route) => {
        const waited = new Promise((resolve) => setTimeout(resolve, 500));
        answers.push(waited);
        await waited;
        await route.continue().catch(() => undefined);
      });
      await page.keyboard.press('Enter');
      await expect.poll(() => answers.length).toBe(1);
      await page.goBack();
      await page.goBack();
      await Promise.all(answers);
      await page.waitForTimeout(200);
      await visit.settled();
      expect(await visit.hook('counts')).toEqual(counts);
      expect(hashOf(visit)).not.toContain('select=');
    }));

  it('an expansion that brings nothing is no step of undo', () =>
    entente.visit(async (visit) => {
      const { page } = visit;
      await visit.clickNode(growing, { clickCount: 2 });
      await expect.poll(async () => (await visit.hook('counts')).entities).toBeGreaterThan(core.nodes.length);
      await visit.settled();
      const answered = page.waitForResponse('**/api/subgraph');
      await visit.clickNode(growing, { clickCount: 2 });
      await answered;
      await page.getByText(/^Everything around .* is already shown\.$/).waitFor();
      await visit.settled();
      await page.keyboard.press('u');
      await expect.poll(async () => (await visit.hook('counts')).entities).toBe(core.nodes.length);
    }));

  it('undo looks again at what was looked at before an expansion', () =>
    entente.visit(async (visit) => {
      const places = async () => {
        const found = await Promise.all(core.nodes.map(({ key }) => visit.hook('node', key)));
        return found.map((node) => [Math.round(node!.x), Math.round(node!.y)]);
      };
      const box = (await visit.page.locator('[data-canvas]').boundingBox())!;
      await visit.page.mouse.move(box.x + 200, box.y + 200);
      await visit.page.mouse.wheel(0, -100);
      await visit.settled();
      const before = await places();
      await visit.clickNode(growing, { clickCount: 2 });
      await expect.poll(async () => (await visit.hook('counts')).entities).toBeGreaterThan(core.nodes.length);
      await visit.settled();
      expect(await places(), 'the camera has moved').not.toEqual(before);
      await visit.page.keyboard.press('u');
      await expect.poll(async () => (await visit.hook('counts')).entities).toBe(core.nodes.length);
      await visit.settled();
      expect(await places()).toEqual(before);
    }));

  it.each([
    ['on a screen', { width: 1100, height: 700 }],
    ['on a phone', { width: 390, height: 844 }],
  ])('the canvas keeps its size while something is fetched, %s', (_, viewport) =>
    entente.visit(
      async ({ page, hook, focusCanvas, clickNode, settled }) => {
        const size = () => page.locator('[data-canvas]').boundingBox();
        await clickNode(growing);
        await settled();
        const before = await size();
        let during: Awaited<ReturnType<typeof size>> = null;
        await page.route('**/api/subgraph', async (route) => {
          await page.locator('.status-busy').waitFor();
          during = await size();
          await route.continue();
        });
        await focusCanvas();
        await page.keyboard.press('Enter');
        await expect.poll(async () => (await hook('counts')).entities).toBeGreaterThan(core.nodes.length);
        expect(during).toEqual(before);
      },
      { viewport },
    ),
  );

  it('Enter expands the selected entity, with one request that brings only it, its facts and what is new', () =>
    entente.visit(async (visit) => {
      const there = new Set([...(await visit.hook('nodes')), ...(await visit.hook('edges')).map(({ key }) => key)]);
      await visit.clickNode(growing);
      await visit.focusCanvas();
      const answers: Promise<Graph>[] = [];
      visit.page.on('response', (response) => {
        if (response.url().includes('/api/subgraph')) answers.push(response.json() as Promise<Graph>);
      });
      await visit.page.keyboard.press('Enter');
      await expect.poll(async () => (await visit.hook('counts')).entities).toBeGreaterThan(core.nodes.length);
      expect(answers).toHaveLength(1);
      const [answer] = await Promise.all(answers);
      expect(answer!.nodes.map(({ key }) => key).filter((key) => there.has(key))).toEqual([growing]);
      const ofOthers = answer!.edges.filter(({ source, target }) => source !== growing && target !== growing);
      expect(ofOthers.map(({ key }) => key).filter((key) => there.has(key))).toEqual([]);
      // And nothing is missing: the page has what the graph has among these entities, of the background that of the
      // one.
      const keys = await visit.hook('nodes');
      const filter = { layers: ['deed', 'speech', 'role', 'background'] };
      const whole = await entente.post<Graph>('/api/subgraph', { scope: 'entities', entities: keys, filter });
      const expected = whole.edges.filter(
        ({ source, target, attributes }) => attributes.layer !== 'background' || [source, target].includes(growing),
      );
      expect((await visit.hook('edges')).map(({ key }) => key).sort()).toEqual(expected.map(({ key }) => key).sort());
    }));

  it('arrow keys walk from an entity to a neighbour, and the screen reader announces it', () =>
    entente.visit(async (visit) => {
      await visit.focusCanvas();
      await visit.page.keyboard.press('ArrowRight');
      await expect.poll(() => hashOf(visit)).toMatch(/select=/);
      const first = hashOf(visit);
      // Towards some side there is a neighbour; all four in a row may lead back.
      for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown']) {
        await visit.page.keyboard.press(key);
        await visit.settled();
        if (hashOf(visit) !== first) break;
      }
      expect(hashOf(visit)).not.toBe(first);
      await expect
        .poll(() => visit.page.locator('[aria-live="polite"]').allInnerTexts())
        .toEqual(expect.arrayContaining([expect.stringMatching(/facts on the screen/)]));
      await visit.page.keyboard.press('Escape');
      await expect.poll(() => hashOf(visit)).not.toMatch(/select=/);
    }));

  it('a click on the words of a relation, or on the line of a curved one, selects it; on the ground deselects', () =>
    entente.visit(async (visit) => {
      const words = (await visit.hook('labels')).find((label) => label.kind === 'words')!;
      await visit.page.mouse.click(words.x, words.y);
      await expect.poll(() => decodeURIComponent(hashOf(visit))).toContain(`fact=${words.key}`);
      await visit.page.keyboard.press('Escape');
      await expect.poll(() => hashOf(visit)).not.toMatch(/fact=/);

      // Of the relations that run parallel, a point that is far from all else.
      const chosen = await visit.page.evaluate(() => {
        const look = window.__entente!;
        const edges = look.edges();
        const pairOf = (edge: { source: string; target: string }) => [edge.source, edge.target].sort().join(' ');
        const steps = [0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];
        const lines = edges.map((edge) => ({ edge, points: steps.map((t) => look.edge(edge.key, t)!) }));
        const far = (a: { x: number; y: number }, b: { x: number; y: number }, distance: number) =>
          Math.hypot(a.x - b.x, a.y - b.y) > distance;
        const discs = look.nodes().map((key) => look.node(key)!);
        const labels = look.labels();
        for (const { edge, points } of lines) {
          if (edges.filter((other) => pairOf(other) === pairOf(edge)).length < 2) continue;
          const clear = points.find(
            (p) =>
              discs.every((disc) => far(disc, p, disc.radius + 10)) &&
              labels.every((label) => far(label, p, label.width / 2 + 10)) &&
              lines.every((line) => line.edge.key === edge.key || line.points.every((q) => far(q, p, 14))),
          );
          if (clear !== undefined) return { key: edge.key, x: clear.x, y: clear.y };
        }
        return null;
      });
      expect(chosen).not.toBe(null);
      await visit.page.mouse.click(chosen!.x, chosen!.y);
      await expect.poll(() => decodeURIComponent(hashOf(visit))).toContain(`fact=${chosen!.key}`);
      const box = (await visit.page.locator('[data-canvas]').boundingBox())!;
      await visit.page.mouse.click(box.x + 5, box.y + 5);
      await expect.poll(() => hashOf(visit)).not.toMatch(/fact=/);
    }));

  it('a dragged entity stays where it was put, a hidden one goes, and undo puts both back', () =>
    entente.visit(async (visit) => {
      const before = (await visit.hook('node', growing))!;
      await visit.page.mouse.move(before.x, before.y);
      await visit.page.mouse.down();
      await visit.page.mouse.move(before.x + 30, before.y + 10, { steps: 4 });
      await visit.page.mouse.move(before.x + 60, before.y + 20, { steps: 4 });
      await visit.page.mouse.up();
      await visit.settled();
      const after = (await visit.hook('node', growing))!;
      expect([Math.round(after.x - before.x), Math.round(after.y - before.y)]).toEqual([60, 20]);
      await visit.page.keyboard.press('u');
      await visit.settled();
      await expect.poll(async () => Math.round((await visit.hook('node', growing))!.x - before.x)).toBe(0);

      // H hides the selected entity and its facts.
      await visit.clickNode(growing);
      await visit.page.keyboard.press('h');
      await expect.poll(() => visit.hook('node', growing)).toBe(null);
      expect(hashOf(visit)).toContain(`hide=${growing}`);
      await visit.page.keyboard.press('u');
      await expect.poll(() => visit.hook('node', growing)).not.toBe(null);
    }));

  it('Shift draws a rectangle that selects, g an outline; what is selected moves together, and Shift snaps to others', () =>
    entente.visit(async ({ page, hook, settled, focusCanvas }) => {
      const box = (await page.locator('[data-canvas]').boundingBox())!;
      const drag = async (...way: readonly (readonly [number, number])[]) => {
        await page.mouse.move(...way[0]!);
        await page.mouse.down();
        for (const to of way.slice(1)) await page.mouse.move(...to, { steps: 4 });
        await page.mouse.up();
        await settled();
      };
      const selected = () => /select=([^&]*)/.exec(decodeURIComponent(page.url()))?.[1]?.split(',') ?? [];
      const at = async (key: string) => (await hook('node', key))!;
      await focusCanvas();
      const { x, y, radius } = await at(growing);
      await page.keyboard.press('g');
      const around = radius + 12;
      await drag(
        [x - around, y - around],
        [x + around, y - around],
        [x + around, y + around],
        [x - around, y + around],
      );
      await expect.poll(selected).toContain(growing);
      expect(selected().length).toBeLessThan(core.nodes.length / 2);
      await page.keyboard.down('Shift');
      await drag([box.x + 2, box.y + 2], [box.x + box.width - 2, box.y + box.height - 2]);
      await page.keyboard.up('Shift');
      await expect.poll(() => selected().length).toBe(core.nodes.length);
      const places = await Promise.all(
        core.nodes.filter(({ key }) => key !== growing).map(async ({ key }) => ({ key, x: (await at(key)).x })),
      );
      // One that nobody else stands above or below, or the drag might snap to that.
      const room = (one: { x: number }) =>
        Math.min(...places.filter((any) => any !== one).map(({ x: their }) => Math.abs(their - one.x)));
      const other = places.reduce((best, one) => (room(one) > room(best) ? one : best)).key;
      const before = await at(other);
      await drag([x, y], [x + 30, y + 20]);
      const after = await at(other);
      expect([after.x - before.x, after.y - before.y].map(Math.round)).toEqual([30, 20]);
      await page.keyboard.press('Escape');
      const to = await at(other);
      await page.keyboard.down('Shift');
      const from = await at(growing);
      await drag([from.x, from.y], [to.x + 5, (from.y + to.y) / 2]);
      await page.keyboard.up('Shift');
      expect((await at(growing)).x).toBeCloseTo((await at(other)).x, 3);
    }));

  it('two entities selected with Shift give the paths between them', () =>
    entente.visit(async (visit) => {
      const [first, second] = [
        growing,
        core.nodes
          .map((node) => node.key)
          .find(
            (key) =>
              key !== growing &&
              !core.edges.some((e) => [e.source, e.target].includes(key) && [e.source, e.target].includes(growing)),
          )!,
      ];
      // At once: two quick clicks on two things are no double click.
      await visit.clickNode(first);
      await visit.clickNode(second, { modifiers: ['Shift'] });
      await expect.poll(() => hashOf(visit)).toContain(`select=${first},${second}`);
      await visit.page.keyboard.press('p');
      await expect.poll(() => visit.page.locator('main').innerText()).toMatch(/path/i);
    }));
});

describe('fingers', () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const fingers = async ({ page }: Visit) => {
    const session = await page.context().newCDPSession(page);
    return (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(({ x, y }, id) => ({ x, y, id })) });
  };

  it('a long press opens the menu of what lies under it, and lifting the finger leaves it open', () =>
    entente.visit(async (visit) => {
      const touch = await fingers(visit);
      const at = (await visit.hook('node', growing))!;
      await touch('touchStart', [at]);
      await visit.page.getByRole('menu').waitFor();
      await touch('touchEnd', []);
      await visit.page.waitForTimeout(300);
      await visit.page
        .getByRole('menu')
        .getByRole('menuitem', { name: /^Expand/ })
        .click();
      await expect.poll(async () => (await visit.hook('counts')).entities).toBeGreaterThan(core.nodes.length);
    }, phone));

  it('a double tap expands, and two fingers zoom', () =>
    entente.visit(async (visit) => {
      const touch = await fingers(visit);
      const { scale } = await visit.hook('view');
      await touch('touchStart', [
        { x: 150, y: 400 },
        { x: 250, y: 400 },
      ]);
      for (let i = 1; i <= 5; i++)
        await touch('touchMove', [
          { x: 150 - i * 8, y: 400 },
          { x: 250 + i * 8, y: 400 },
        ]);
      await touch('touchEnd', []);
      await expect.poll(async () => (await visit.hook('view')).scale).toBeGreaterThan(scale * 1.3);
      await visit.page.keyboard.press('f');
      await visit.settled();
      const at = (await visit.hook('node', growing))!;
      await Promise.all([
        touch('touchStart', [at]),
        touch('touchEnd', []),
        touch('touchStart', [at]),
        touch('touchEnd', []),
      ]);
      await expect.poll(async () => (await visit.hook('counts')).entities).toBeGreaterThan(core.nodes.length);
    }, phone));
});
