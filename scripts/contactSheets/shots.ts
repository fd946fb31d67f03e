/** Which pictures of the page each contact sheet holds, and what a reader does to get there. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { LayoutName } from '../../contract/index.js';
import { nodeAt, settled } from './browser.js';

export interface Shot {
  caption: string;
  /** What follows the page's address. */
  hash?: string;
  /** Default: a window of 1440 × 900, light, English. */
  look?: BrowserContextOptions;
  /** Done once the page has settled; each step of several pictures of one visit is a shot of its own. */
  act?: (page: Page) => Promise<void>;
}

const WIDE: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
const MIDDLE: BrowserContextOptions = { viewport: { width: 1024, height: 768 } };
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DARK: BrowserContextOptions = { colorScheme: 'dark' };
const FRENCH = 'lang=fr';

const pairAt = (page: Page): Promise<{ x: number; y: number }> =>
  page.evaluate(() => {
    const { x, y } = window.__entente!.ribbons().find(({ ends }) => ends.join() === 'north-korea,russia')!;
    return { x, y };
  });
const hoverPair = async (page: Page): Promise<void> => {
  const { x, y } = await pairAt(page);
  await page.mouse.move(x - 3, y);
  await page.mouse.move(x, y);
  await page.waitForTimeout(600);
};
const openPair = async (page: Page): Promise<void> => {
  const { x, y } = await pairAt(page);
  await page.mouse.click(x, y);
  await settled(page);
};
/** Brings in the neighbours of entities, one after another. */
const expand =
  (...keys: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const key of keys) {
      const { x, y } = await nodeAt(page, key);
      await page.mouse.dblclick(x, y);
      await settled(page);
    }
    await page.mouse.move(5, 5);
    await page.waitForTimeout(400);
  };
const find =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await page.keyboard.press('/');
    await page.keyboard.type(name);
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await settled(page);
  };
const hover =
  (key: string) =>
  async (page: Page): Promise<void> => {
    const { x, y } = await nodeAt(page, key);
    await page.mouse.move(x - 3, y);
    await page.mouse.move(x, y);
    await page.waitForTimeout(600);
  };

/** The core in every layout. */
const inEachLayout = (look?: BrowserContextOptions): Shot[] =>
  LayoutName.options.map((name) => ({ caption: name, hash: `#layout=${name}`, ...(look && { look }) }));

/** Each in English, then in French; `hash` without its sign. */
const inBothLanguages = (shots: readonly Shot[]): Shot[] =>
  shots.flatMap(({ caption, hash, ...rest }) => [
    { ...rest, caption, ...(hash !== undefined && { hash: `#${hash}` }) },
    { ...rest, caption: `${caption}, French`, hash: `#${[...(hash === undefined ? [] : [hash]), FRENCH].join('&')}` },
  ]);
/** Where the passages stand, of which the text is shown when there is one. */
const toEvidence = async (page: Page): Promise<void> => {
  await page.locator('.inspector-body .evidence').first().scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
};

/** Measures and properties come after the graph. */
const measured = async (page: Page): Promise<void> => {
  await page.waitForTimeout(1500);
  await settled(page);
};
const ruleBeingMade = async (page: Page): Promise<void> => {
  await page.keyboard.press('s');
  await page.locator('.rule-preview li').first().waitFor();
};
const tableOfMeasures = async (page: Page): Promise<void> => {
  await page.keyboard.press('t');
  await page.locator('.measure-table td.number:not(:empty)').first().waitFor();
  await settled(page);
};

/** By the name of the sheet. */
export const SHEETS: Readonly<Record<string, readonly Shot[]>> = {
  core: [
    { caption: 'The core, English' },
    { caption: 'The core, French', hash: `#${FRENCH}` },
    { caption: 'The core at 1024 × 768', look: MIDDLE },
    { caption: 'The pointer on Vladimir Putin', act: hover('vladimir-putin') },
  ],
  everything: [
    { caption: 'Everything, English', hash: '#show=all' },
    { caption: 'Everything, French', hash: `#show=all&${FRENCH}` },
  ],
  styles: [
    { caption: 'By community', hash: '#style=entities.colour~measure:community', act: measured },
    { caption: 'By community, dark', hash: '#style=entities.colour~measure:community', look: DARK, act: measured },
    { caption: 'By a property of facts', hash: '#style=facts.colour~property:cameo~categories', act: measured },
    { caption: 'By weight', hash: '#style=entities.size~measure:weighted-degree,facts.width~origins', act: measured },
    { caption: 'By betweenness, French', hash: `#style=entities.colour~measure:betweenness&${FRENCH}`, act: measured },
    { caption: 'A rule is made', act: ruleBeingMade },
    { caption: 'A rule is made, on a phone', look: PHONE, act: ruleBeingMade },
    { caption: 'The table of measures', act: tableOfMeasures },
  ],
  phone: [
    { caption: 'The core, English', look: PHONE },
    { caption: 'The core, French', look: PHONE, hash: `#${FRENCH}` },
    { caption: 'Everything', look: PHONE, hash: '#show=all' },
    { caption: 'The contested supply', look: PHONE, hash: '#fact=north-korea-supplied-russia-arms' },
    { caption: 'The pair', look: PHONE, hash: '#pair=north-korea,russia' },
  ],
  dark: [
    { caption: 'The core, dark', look: DARK },
    { caption: 'Everything, dark', look: DARK, hash: '#show=all' },
  ],
  'forced-colours': [{ caption: 'The core in forced colours', look: { forcedColors: 'active' } }],
  pair: [
    { caption: 'Closed', hash: '#group=6' },
    { caption: 'Fanned, the pointer on it', hash: '#group=6', act: hoverPair },
    { caption: 'Opened by a click', hash: '#group=6', act: openPair },
    { caption: 'Opened, French', hash: `#group=6&${FRENCH}`, act: openPair },
  ],
  expansion: [
    { caption: 'Before: the core' },
    { caption: 'Russia brought in its neighbours', act: expand('russia') },
    {
      caption: 'Then North Korea, the United States and Ukraine',
      act: expand('russia', 'north-korea', 'united-states', 'ukraine'),
    },
  ],
  layouts: inEachLayout(),
  'layouts-dark': inEachLayout(DARK),
  reading: inBothLanguages([
    { caption: 'The core' },
    { caption: 'The pair', hash: 'pair=north-korea,russia' },
    { caption: 'Victor Cha', hash: 'select=victor-cha' },
    { caption: 'Jens Stoltenberg', hash: 'select=jens-stoltenberg' },
    { caption: 'What is in doubt', hash: 'list=doubts' },
    { caption: 'The contested supply', hash: 'fact=north-korea-supplied-russia-arms', act: toEvidence },
    { caption: 'A comment and its passage', hash: 'fact=victor-cha-commented-on-war-in-ukraine-kim', act: toEvidence },
  ]),
  search: [
    { caption: 'Victor Cha, found by search', act: find('Victor Cha') },
    { caption: 'KIDA, which has no fact in the core, found by search', act: find('KIDA') },
  ],
};
export const LOOK: BrowserContextOptions = { ...WIDE, locale: 'en-GB', reducedMotion: 'reduce' };
