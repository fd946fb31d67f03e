import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEntente, type Entente, type Visit } from './harness.js';
import { expectReadable } from './picture.js';

interface Graph {
  nodes: { key: string; attributes: { name: string; nameFr: string; degree: number } }[];
  edges: { key: string; source: string; target: string }[];
  totals: { entities: number; facts: number };
}

let entente: Entente;
let core: Graph;
/** Shown in the core, with most neighbours that are not. */
let growing: string;

beforeAll(async () => {
  entente = await openEntente();
  core = await entente.post<Graph>('/api/subgraph', { scope: 'core' });
  const shown = new Set(core.nodes.map((node) => node.key));
  const all = await entente.post<Graph>('/api/subgraph', { scope: 'all' });
  const missing = (key: string) =>
    new Set(
      all.edges
        .flatMap((e) => (e.source === key ? [e.target] : e.target === key ? [e.source] : []))
        .filter((other) => !shown.has(other)),
    ).size;
  growing = core.nodes.map((node) => node.key).sort((a, b) => missing(b) - missing(a))[0]!;
});
afterAll(() => entente.close());

/** Places of nodes relative to one of them, in units of the plane: the camera may move, these may not. */
async function constellation({ hook }: Visit, keys: readonly string[]): Promise<Map<string, [number, number]>> {
  const { scale } = await hook('view');
  const origin = (await hook('node', keys[0]!))!;
  const places = new Map<string, [number, number]>();
  for (const key of keys) {
    const at = (await hook('node', key))!;
    places.set(key, [Math.round((at.x - origin.x) / scale), Math.round((at.y - origin.y) / scale)]);
  }
  return places;
}
const hashOf = (visit: Visit) => new URL(visit.page.url()).hash;

describe('the first screen', () => {
  it('shows the core laid out, every entity named, no words over each other, and says of how much', () =>
    entente.visit(async (visit) => {
      const counts = await visit.hook('counts');
      expect(counts.entities).toBe(core.nodes.length);
      expect(counts.named).toBe(core.nodes.length);
      expect(counts.worded).toBeGreaterThan(core.edges.length / 2);
      await expectReadable(visit);
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
        expect(labels.length).toBeGreaterThan(core.nodes.length / 2);
        for (const { text, x, width } of labels)
          expect(x - width / 2 > 0 && x + width / 2 < 390, `“${text}” is whole`).toBe(true);
        expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        const at = (await visit.hook('node', growing))!;
        await visit.page.touchscreen.tap(at.x, at.y);
        await expect.poll(() => hashOf(visit)).toContain(`select=${growing}`);
      },
      { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    ));
});

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

  it('Enter expands the selected entity, with one request', () =>
    entente.visit(async (visit) => {
      await visit.clickNode(growing);
      await visit.focusCanvas();
      const asked: string[] = [];
      visit.page.on('request', (request) => {
        if (request.url().includes('/api/subgraph')) asked.push(request.url());
      });
      await visit.page.keyboard.press('Enter');
      await expect.poll(async () => (await visit.hook('counts')).entities).toBeGreaterThan(core.nodes.length);
      expect(asked).toHaveLength(1);
    }));

  it('arrow keys walk from an entity to a neighbour, and the screen reader is told', () =>
    entente.visit(async (visit) => {
      await visit.focusCanvas();
      await visit.page.keyboard.press('ArrowRight');
      await expect.poll(() => hashOf(visit)).toMatch(/select=/);
      const first = hashOf(visit);
      for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight', 'ArrowDown']) await visit.page.keyboard.press(key);
      await expect.poll(() => hashOf(visit)).not.toBe(first);
      await expect
        .poll(() => visit.page.locator('[aria-live="polite"]').allInnerTexts())
        .toEqual(expect.arrayContaining([expect.stringMatching(/facts on the screen/)]));
      await visit.page.keyboard.press('Escape');
      await expect.poll(() => hashOf(visit)).not.toMatch(/select=/);
    }));

  it('a click on the words of a relation selects it', () =>
    entente.visit(async (visit) => {
      const words = (await visit.hook('labels')).find((label) => label.kind === 'words')!;
      await visit.page.mouse.click(words.x, words.y);
      await expect.poll(() => decodeURIComponent(hashOf(visit))).toContain(`fact=${words.key}`);
    }));

  it('a click on the line of a curved relation selects it, one on the ground deselects', () =>
    entente.visit(async (visit) => {
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

  it('a dragged entity stays where it was put, and undo puts it back', () =>
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
    }));

  it('H hides the selected entity and its facts', () =>
    entente.visit(async (visit) => {
      await visit.clickNode(growing);
      await visit.page.keyboard.press('h');
      await expect.poll(() => visit.hook('node', growing)).toBe(null);
      expect(hashOf(visit)).toContain(`hide=${growing}`);
      await visit.page.keyboard.press('u');
      await expect.poll(() => visit.hook('node', growing)).not.toBe(null);
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

  it('finds Putin as Poutine', () =>
    entente.visit(async (visit) => {
      await visit.page.keyboard.press('/');
      await visit.page.keyboard.type('poutine');
      await visit.page.getByRole('option').first().waitFor();
      await visit.page.keyboard.press('Enter');
      await expect.poll(() => hashOf(visit)).toContain('select=vladimir-putin');
    }));
});

describe('the address', () => {
  it('brings everything back after a reload, each where it lay', () =>
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
    }));

  it('goes back and forth with the browser', () =>
    entente.visit(async (visit) => {
      await visit.clickNode(growing, { clickCount: 2 });
      await expect.poll(async () => (await visit.hook('counts')).entities).toBeGreaterThan(core.nodes.length);
      const grown = (await visit.hook('counts')).entities;
      await visit.settled();
      await visit.page.goBack();
      await expect.poll(async () => (await visit.hook('counts')).entities).toBe(core.nodes.length);
      await visit.page.goForward();
      await expect.poll(async () => (await visit.hook('counts')).entities).toBe(grown);
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
