import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCore } from './core.js';
import { openOwnEntente, type OwnEntente, type Visit } from './harness.js';

/** Loops and bundles of relations at the rim, where they reach farther out than discs and names. */
const bundle = (source: string, target: string) =>
  ['MET', 'VISITED', 'SUPPLIED', 'CRITICIZED', 'SIGNED'].map((type) => ({ source, target, type }));
const RIM = {
  nodes: ['north', 'east', 'south', 'west'].map((id) => ({ id, name: id, kind: 'Person' })),
  links: [
    ...['north', 'east', 'south', 'west'].flatMap((id) => [
      { source: id, target: id, type: 'CRITICIZED' },
      { source: id, target: id, type: 'PRAISED' },
    ]),
    ...bundle('north', 'east'),
    ...bundle('east', 'south'),
    ...bundle('south', 'west'),
    ...bundle('west', 'north'),
  ],
};

let entente: OwnEntente;
let growing: string;
beforeAll(async () => {
  entente = await openOwnEntente();
  ({ growing } = await readCore(entente));
  const form = new FormData();
  form.append('options', JSON.stringify({ dataset: 'rim', mode: 'commit' }));
  form.append('file', new Blob([JSON.stringify(RIM)]), 'rim.json');
  const landed = await fetch(`${entente.url}/api/import`, { method: 'POST', body: form });
  if (!landed.ok) throw new Error(await landed.text());
});
afterAll(() => entente.close());

const canvasBox = async ({ page }: Visit) => (await page.locator('[data-canvas]').boundingBox())!;

/** Those of the nodes whose disc or name is not wholly on the canvas. */
async function outOfSight(visit: Visit, keys: readonly string[]): Promise<string[]> {
  const box = await canvasBox(visit);
  const labels = (await visit.hook('labels')).filter(({ kind }) => kind === 'name');
  const inside = (x: number, y: number, w: number, h: number) =>
    x - w >= box.x && x + w <= box.x + box.width && y - h >= box.y && y + h <= box.y + box.height;
  const found: string[] = [];
  for (const key of keys) {
    const { x, y, radius } = (await visit.hook('node', key))!;
    const name = labels.find((label) => label.key === key);
    if (!inside(x, y, radius, radius) || (name && !inside(name.x, name.y, name.width / 2, name.height / 2)))
      found.push(key);
  }
  return found;
}

type Corner = 'upper' | 'lower';
/** Where a node is near the left corner of the canvas. */
const cornerOf = async (visit: Visit, corner: Corner) => {
  const { x, y, height } = await canvasBox(visit);
  return { x: x + 60, y: corner === 'upper' ? y + 60 : y + height - 60 };
};

/**
 * A point of the canvas with neither a disc nor a line nor a control: far from all discs, as far right as there is one.
 */
async function bareGround(
  visit: Visit,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
) {
  const discs = await Promise.all((await visit.hook('nodes')).map(async (key) => (await visit.hook('node', key))!));
  const points = Array.from({ length: 400 }, (_, i) => ({
    x: x + width - 40 - Math.floor(i / 20) * (width / 25),
    y: y + 20 + ((i % 20) * (height - 40)) / 20,
  }));
  const free = points.filter((at) =>
    discs.every((disc) => Math.hypot(disc.x - at.x, disc.y - at.y) > disc.radius + 20),
  );
  const found = await visit.page.evaluate(
    (candidates) =>
      candidates.find((at) => document.elementFromPoint(at.x, at.y)?.closest('[data-canvas]') != null) ?? null,
    free,
  );
  if (found === null) throw new Error('There is no bare ground on the canvas.');
  return found;
}

/** Drags the ground until the node is near the corner. */
async function bringTo(visit: Visit, corner: Corner, key: string): Promise<void> {
  const [at, box, goal] = [(await visit.hook('node', key))!, await canvasBox(visit), await cornerOf(visit, corner)];
  const from = await bareGround(visit, box);
  await visit.page.mouse.move(from.x, from.y);
  await visit.page.mouse.down();
  const to = { x: from.x + goal.x - at.x, y: from.y + goal.y - at.y };
  await visit.page.mouse.move(to.x - 1, to.y, { steps: 5 });
  // Let go slowly: the view does not glide on.
  await visit.page.mouse.move(to.x, to.y);
  await visit.page.mouse.up();
  await visit.settled();
}

/** Expands the node there; the keys of what is to be in sight then. */
async function expandAt(
  visit: Visit,
  corner: Corner,
  meanwhile: () => Promise<unknown> = async () => undefined,
): Promise<string[]> {
  const before = await visit.hook('nodes');
  await bringTo(visit, corner, growing);
  const [{ x, y }, goal] = [(await visit.hook('node', growing))!, await cornerOf(visit, corner)];
  expect(Math.hypot(x - goal.x, y - goal.y), 'it is at the rim').toBeLessThan(10);
  await visit.clickNode(growing);
  await visit.focusCanvas();
  const watched = meanwhile();
  await visit.page.keyboard.press('Enter');
  await expect.poll(async () => (await visit.hook('nodes')).length).toBeGreaterThan(before.length);
  await watched;
  await visit.settled();
  return [growing, ...(await visit.hook('nodes')).filter((key) => !before.includes(key))];
}

/**
 * Makes the canvas lower as soon as the camera moves, as a banner or a longer line of status does; where a frame takes
 * longer than the flight it is when the camera has just arrived.
 */
const lowerInFlight = ({ page }: Visit) =>
  page.evaluate(async (key) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const before = JSON.stringify(window.__entente!.node(key));
    while (JSON.stringify(window.__entente!.node(key)) === before) await frame();
    document.querySelector<HTMLElement>('.scene')!.style.height = '80%';
  }, growing);

describe('an expansion near the rim', () => {
  it('brings what came, and what was expanded, into sight', () =>
    entente.visit(async (visit) => {
      const keys = await expandAt(visit, 'upper');
      expect(await outOfSight(visit, keys)).toEqual([]);
    }));

  it.each([
    ['wide', { width: 1440, height: 900 }],
    ['small', { width: 1024, height: 768 }],
  ])('keeps in sight what was there, when the reader looks at everything: %s', (_, viewport) =>
    entente.visit(
      async (visit) => {
        const before = await visit.hook('nodes');
        await visit.clickNode(growing, { clickCount: 2 });
        await expect.poll(async () => (await visit.hook('nodes')).length).toBeGreaterThan(before.length);
        await visit.settled();
        expect(await outOfSight(visit, await visit.hook('nodes'))).toEqual([]);
      },
      { viewport },
    ),
  );

  it('does so on a small canvas that changes its size while the camera is on its way', () =>
    entente.visit(
      async (visit) => {
        const keys = await expandAt(visit, 'lower', () => lowerInFlight(visit));
        expect(await outOfSight(visit, keys)).toEqual([]);
      },
      { viewport: { width: 1000, height: 700 } },
    ));

  it('does so for a reader who is far in, at once when less motion is asked for', () =>
    entente.visit(
      async (visit) => {
        const { x, y } = (await visit.hook('node', growing))!;
        await visit.page.mouse.move(x, y);
        for (let i = 0; i < 3; i++) {
          await visit.page.mouse.wheel(0, -100);
          await visit.settled();
        }
        const keys = await expandAt(visit, 'upper');
        expect(await outOfSight(visit, keys)).toEqual([]);
      },
      { reducedMotion: 'reduce' },
    ));
});

describe('fitting', () => {
  it.each([
    ['wide', { width: 1440, height: 900 }],
    ['small', { width: 1000, height: 700 }],
    ['phone', { width: 390, height: 844 }],
  ])('shows loops, bent lines and their words too: %s', (_, viewport) =>
    entente.visit(
      async (visit) => {
        const box = await canvasBox(visit);
        const outside = ({ x, y }: { x: number; y: number }) =>
          x < box.x || y < box.y || x > box.x + box.width || y > box.y + box.height;
        const found: string[] = [];
        for (const { key, type } of await visit.hook('edges'))
          for (const along of [0, 0.25, 0.4, 0.5, 0.6, 0.75, 1])
            if (outside((await visit.hook('edge', key, along))!)) found.push(`${type} at ${along}`);
        for (const { text, x, y, width, height, angle } of await visit.hook('labels')) {
          const [w, h] = [
            Math.abs((Math.cos(angle) * width) / 2),
            Math.abs((Math.sin(angle) * width) / 2) + height / 2,
          ];
          if (outside({ x: x - w, y: y - h }) || outside({ x: x + w, y: y + h })) found.push(text);
        }
        expect(found).toEqual([]);
      },
      { hash: '#show=all&sets=rim', viewport },
    ),
  );
});
