/**
 * Every state of the page, reached one after another by keys, so that a walk looks at each in any language: with a
 * mouse on a wide page, and on a phone.
 */
import type { Visit } from './harness.js';
import { buffers, unmapped } from './importing.js';

export interface PageState {
  name: string;
  open(visit: Visit): Promise<void>;
  /** Back to where the next state begins. Default: Escape. */
  leave?(visit: Visit): Promise<void>;
}

const escape = ({ page }: Visit) => page.keyboard.press('Escape');
const dialog = (name: string, key: string, content: string): PageState => ({
  name,
  async open(visit) {
    await visit.focusCanvas();
    await visit.page.keyboard.press(key);
    await visit.page.locator(content).first().waitFor();
  },
});
const menu = (name: string, opener: string): PageState => ({
  name,
  async open({ page }) {
    await page.locator(opener).click();
    await page.locator('[role=menu]').waitFor();
  },
});

/** Leaves with its menus, dialogs and drawer closed again. `contested`: a fact that some deny. */
export const wideStates = (contested: string): PageState[] => [
  { name: 'overview', open: (visit) => visit.settled(), leave: async () => undefined },
  {
    name: 'doubts',
    async open(visit) {
      await visit.focusCanvas();
      await visit.page.keyboard.press('w');
      await visit.page.locator('.doubt').first().waitFor();
    },
    leave: (visit) => visit.page.keyboard.press('v'),
  },
  {
    name: 'style',
    async open(visit) {
      await visit.focusCanvas();
      await visit.page.keyboard.press('s');
      await visit.page.locator('.rule-preview li').first().waitFor();
      await visit.page.locator('.new-rule .primary').click();
      await visit.page.locator('.rule .facet-row').first().waitFor();
    },
    leave: (visit) => visit.page.keyboard.press('v'),
  },
  {
    name: 'legend of a style',
    open: ({ page }) => page.locator('.style-legend .facet-row').first().waitFor(),
    leave: (visit) => visit.page.keyboard.press('u'),
  },
  {
    name: 'table of measures',
    async open(visit) {
      await visit.focusCanvas();
      await visit.page.keyboard.press('t');
      await visit.page.locator('.measure-table td.number').first().waitFor();
    },
    leave: ({ page }) => page.locator('.drawer-head .icon-only').click(),
  },
  menu('menu', '.tools .menu:last-of-type > button'),
  menu('data menu', '.tools .menu:first-of-type > button'),
  {
    name: 'search',
    async open({ page }) {
      await page.keyboard.press('/');
      await page.keyboard.type('kim');
      await page.getByRole('option').first().waitFor();
    },
    async leave(visit) {
      for (let i = 0; i < 3; i++) await escape(visit);
    },
  },
  {
    name: 'nothing found',
    async open({ page }) {
      await page.keyboard.press('/');
      await page.keyboard.type('zzzzqq');
      await page.locator('.picker-note').first().waitFor();
    },
    async leave(visit) {
      for (let i = 0; i < 3; i++) await escape(visit);
    },
  },
  {
    name: 'entity',
    async open(visit) {
      await visit.page.goto('/#select=vladimir-putin');
      await visit.page.locator('.fact-group').first().waitFor();
      await visit.settled();
    },
    leave: async () => undefined,
  },
  {
    name: 'context menu',
    async open({ page, hook }) {
      const { x, y } = (await hook('node', 'vladimir-putin'))!;
      await page.mouse.click(x, y, { button: 'right' });
      await page.locator('.context-menu [role=menu]').waitFor();
    },
  },
  {
    name: 'article',
    async open({ page }) {
      await page.locator('.passage-link').first().click();
      await page.locator('.passage').first().waitFor();
    },
    leave: async () => undefined,
  },
  {
    name: 'fact',
    async open({ page }) {
      await page.goto(`/#fact=${encodeURIComponent(contested)}`);
      await page.locator('.claim').first().waitFor();
    },
    leave: async () => undefined,
  },
  {
    name: 'pair',
    async open({ page }) {
      await page.goto('/#select=vladimir-putin,kim-jong-un');
      await page.locator('.many').waitFor();
    },
    leave: async () => undefined,
  },
  {
    name: 'everything between two',
    async open({ page }) {
      await page.goto('/#pair=north-korea,russia&group=6');
      await page.locator('.pair-facts > li').first().waitFor();
    },
    async leave({ page }) {
      await page.goto('/#select=vladimir-putin,kim-jong-un');
      await page.locator('.many').waitFor();
    },
  },
  {
    name: 'paths',
    async open({ page }) {
      await page.locator('[data-canvas]').focus();
      await page.keyboard.press('p');
      await page.locator('.paths').first().waitFor();
    },
    leave: escape,
  },
  {
    name: 'Cypher with a result',
    async open({ page }) {
      await page.locator('[data-canvas]').focus();
      await page.keyboard.press('c');
      await page.locator('.cm-content').click();
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(
        'MATCH (a)-[r:SIGNED]->(b) RETURN a, r, b, a.aliases AS names, null AS none, 1 AS n',
      );
      await page.keyboard.press('Control+Enter');
      await page.locator('.result-table tbody tr').first().waitFor();
    },
    leave: async () => undefined,
  },
  {
    name: 'Cypher with an error',
    async open({ page }) {
      await page.locator('.cm-content').click();
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText('MATCH (a RETURN a');
      await page.keyboard.press('Control+Enter');
      await page.locator('.drawer [role=alert]').first().waitFor();
    },
    leave: async () => undefined,
  },
  {
    name: 'log',
    async open({ page }) {
      await page.locator('#tab-log').click();
      await page.locator('.log-entry').first().waitFor();
    },
    async leave({ page }) {
      await page.locator('.drawer-head > button').click();
    },
  },
  dialog('import dialog', 'm', 'dialog h2'),
  {
    name: 'import dialog with columns',
    async open(visit) {
      await visit.focusCanvas();
      await visit.page.keyboard.press('m');
      await visit.page.locator('dialog input[type=file]').setInputFiles(buffers([unmapped]));
      await visit.page.locator('dialog .button.primary').click();
      await visit.page.locator('.columns tbody tr').first().waitFor();
    },
  },
  dialog('data sets', 'd', 'dialog h2'),
  {
    name: 'article texts',
    async open({ page }) {
      await page.locator('.tools .menu:first-of-type > button').click();
      await page.locator('.menu-group:first-child [role=menuitem]:nth-of-type(2)').first().click();
      await page.locator('.texts-dialog .text-rows > li').first().waitFor();
    },
  },
  dialog('figure dialog', 'e', 'dialog img'),
  dialog('palette', 'Control+k', 'dialog [role=option]'),
  dialog('help', '?', 'dialog dl'),
];

/** On a phone, where the inspector is a sheet and the drawer covers the page. */
export const phoneStates = (contested: string): PageState[] => [
  { name: 'sheet folded', open: (visit) => visit.settled(), leave: async () => undefined },
  {
    name: 'sheet half',
    async open({ page }) {
      await page.locator('.sheet-grip').click();
    },
    leave: async () => undefined,
  },
  {
    name: 'sheet full',
    async open({ page }) {
      await page.locator('.sheet-grip').click();
    },
    leave: async ({ page }) => page.locator('.sheet-grip').click(),
  },
  menu('menu', '.tools .menu:last-of-type > button'),
  {
    name: 'doubts',
    async open({ page }) {
      await page.goto('/#list=doubts');
      await page.locator('.doubt').first().waitFor();
    },
    leave: async () => undefined,
  },
  {
    name: 'fact',
    async open({ page }) {
      await page.goto(`/#fact=${encodeURIComponent(contested)}`);
      await page.locator('.claim').first().waitFor();
    },
    leave: async () => undefined,
  },
  {
    name: 'Cypher',
    async open({ page }) {
      await page.locator('.tools .narrow-only').first().click();
      await page.locator('.cm-content').waitFor();
    },
    async leave({ page }) {
      await page.locator('.drawer-head > button').click();
    },
  },
  dialog('figure dialog', 'e', 'dialog img'),
  dialog('import dialog', 'm', 'dialog h2'),
];

/** Opens each, lets `look` at it, and leaves it. */
export async function walk(
  visit: Visit,
  states: readonly PageState[],
  look: (state: string) => Promise<void>,
): Promise<void> {
  for (const { name, open, leave = escape } of states) {
    await open(visit);
    await look(name);
    await leave(visit);
  }
}
