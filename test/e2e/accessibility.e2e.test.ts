import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { SubgraphResponse } from '../../contract/index.js';
import { openEntente, type Entente } from './harness.js';
import { phoneStates, walk, wideStates } from './states.js';

// Some twenty states, each looked at twice.
vi.setConfig({ testTimeout: 300_000 });

let entente: Entente;
let contested: string;
let axeSource: string;
beforeAll(async () => {
  entente = await openEntente();
  const core = await entente.post<SubgraphResponse>('/api/subgraph', { scope: 'core' });
  contested = core.edges.find((edge) => edge.attributes.contested)!.key;
  axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});
afterAll(() => entente.close());

/** Rules that a colour scheme can break. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Rules of axe that the page breaks as it stands, with where. */
async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const found = await page.evaluate(async (only) => {
    const { violations: broken } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
      ...(only !== undefined && { runOnly: [...only] }),
    });
    return broken.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(' '))] as const);
  }, rules);
  return found.map(([rule, places]) => `${rule}: ${places.slice(0, 4).join(' | ')}`);
}

/** All rules in light, those of colours in dark. */
async function lookAt(page: Page, state: string, broken: string[]): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForFunction((theme) => document.documentElement.dataset['theme'] === theme, colorScheme);
    // Colours change with the next frame, however short their transitions are.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const found = await violations(page, colorScheme === 'dark' ? COLOUR_RULES : undefined);
    broken.push(...found.map((violation) => `${state}, ${colorScheme}: ${violation}`));
  }
}

describe('axe finds nothing to complain of', () => {
  it('on a wide page', () =>
    entente.visit(
      async (visit) => {
        const broken: string[] = [];
        await walk(visit, wideStates(contested), (state) => lookAt(visit.page, state, broken));
        expect(broken).toEqual([]);
      },
      { baseURL: entente.url, allow: /422|400/ },
    ));

  it('on a phone', () =>
    entente.visit(
      async (visit) => {
        const broken: string[] = [];
        await walk(visit, phoneStates(contested), (state) => lookAt(visit.page, state, broken));
        expect(broken).toEqual([]);
      },
      {
        baseURL: entente.url,
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
      },
    ));

  it('in forced colours, where what is ticked or pressed is distinguished from what is not', () =>
    entente.visit(
      async ({ page }) => {
        const broken: string[] = [];
        await lookAt(page, 'overview', broken);
        expect(broken).toEqual([]);
        const looks = async (...selectors: string[]) =>
          Promise.all(
            selectors.map(async (selector) => (await page.locator(selector).first().screenshot()).toString('base64')),
          );
        const [ticked, unticked] = await looks('[aria-checked=true] > .tick', '[aria-checked=false] > .tick');
        expect(ticked).not.toBe(unticked);
        const inspector = '.tools > .icon-only.wide-only';
        const [open] = await looks(inspector);
        await page.keyboard.press('i');
        const [folded] = await looks(inspector);
        expect(open).not.toBe(folded);
      },
      { forcedColors: 'active' },
    ));
});
