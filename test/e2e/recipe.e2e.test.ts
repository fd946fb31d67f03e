import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { constellation, hashOf, readCore } from './core.js';
import { openEntente, type Entente, type Visit } from './harness.js';
import { drop } from './importing.js';

let entente: Entente;
beforeAll(async () => {
  entente = await openEntente();
});
afterAll(() => entente.close());

const TRIO = '#entities=vladimir-putin,kim-jong-un,north-korea&hide=kim-jong-un&types=SIGNED,SUPPORTED';

async function openMenu({ page }: Visit): Promise<void> {
  await page.getByRole('button', { name: 'Data', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Picture recipe…' }).click();
}

/** Name and text of the file that the dialog saves of the page. */
async function saveRecipe(visit: Visit): Promise<{ name: string; text: string }> {
  await openMenu(visit);
  const [download] = await Promise.all([
    visit.page.waitForEvent('download'),
    visit.page.getByRole('button', { name: 'Save this picture’s recipe' }).click(),
  ]);
  await visit.page.keyboard.press('Escape');
  return { name: download.suggestedFilename(), text: await text(await download.createReadStream()) };
}

it('is saved as a file and opened on another page: content, places, and one undo back', async () => {
  let file = { name: '', text: '' };
  let places = new Map<string, [number, number]>();
  const keys = ['vladimir-putin', 'north-korea'];
  await entente.visit(
    async (visit) => {
      const { x, y } = (await visit.hook('node', 'north-korea'))!;
      await visit.page.mouse.move(x, y);
      await visit.page.mouse.down();
      await visit.page.mouse.move(x + 90, y - 60, { steps: 4 });
      await visit.page.mouse.up();
      await visit.settled();
      places = await constellation(visit, keys);
      file = await saveRecipe(visit);
    },
    { hash: TRIO },
  );
  expect(file.name).toMatch(/\.recipe\.json$/);
  await entente.visit(async (visit) => {
    const graph = async () => {
      const { nodes, edges } = await visit.hook('counts');
      return { nodes, edges };
    };
    const before = await graph();
    await drop(visit, '[data-canvas]', file);
    const dialog = visit.page.getByRole('dialog', { name: 'Picture recipe' });
    await dialog.getByText(`${file.name} would change`).waitFor();
    expect(await dialog.locator('form').innerText()).toMatch(/where the graph comes from, filter[^]*3 entities/);
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await expect.poll(async () => (await graph()).nodes).toBe(2);
    await visit.settled();
    expect(decodeURIComponent(hashOf(visit))).toMatch(/^#entities=.*&hide=kim-jong-un&types=SIGNED,SUPPORTED/);
    expect(await constellation(visit, keys)).toEqual(places);
    await visit.page.keyboard.press('u');
    await expect.poll(graph).toEqual(before);
    expect(hashOf(visit)).not.toContain('hide=');
  });
});

it('is held by a figure’s SVG too, of which only a part may be taken', () =>
  entente.visit(async (visit) => {
    const { core } = await readCore(entente);
    const [away] = core.nodes.map(({ key }) => key);
    const response = await fetch(`${entente.url}/api/figures`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ recipe: { hidden: [away], language: 'fr', style: { theme: 'dark' } } }),
    });
    await drop(visit, '[data-canvas]', { name: 'figure.svg', text: await response.text() });
    const dialog = visit.page.getByRole('dialog', { name: 'Picture recipe' });
    await dialog.getByLabel(/In what words/).uncheck();
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await expect.poll(() => visit.page.locator('html').getAttribute('data-theme')).toBe('dark');
    await expect.poll(async () => visit.hook('node', away!)).toBe(null);
    expect(await visit.page.locator('html').getAttribute('lang')).toBe('en');
  }));

it('of a statement shows it before it is run, and is a result then', () =>
  entente.visit(async (visit) => {
    const statement = 'MATCH (a:Person)-[r:SIGNED]->(b) WHERE a.id <> $but RETURN a, r, b';
    const parameters = { but: 'nobody' };
    const file = {
      name: 'signed.json',
      text: JSON.stringify({ recipe: { source: { scope: 'query', statement, parameters } } }),
    };
    await drop(visit, '[data-canvas]', file);
    const dialog = visit.page.getByRole('dialog', { name: 'Picture recipe' });
    await dialog.getByText(statement).waitFor();
    expect(await dialog.locator('pre').innerText()).toContain('$but = "nobody"');
    const before = await visit.hook('counts');
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    await expect.poll(() => visit.hook('counts')).not.toEqual(before);
    await visit.settled();
    expect(await saveRecipe(visit).then(({ text: saved }) => JSON.parse(saved) as object)).toMatchObject({
      recipe: { source: { scope: 'query', statement, parameters } },
    });
  }));

it.each([
  [
    'a field that is wrong',
    '{"recipe":{"grouping":"always","mood":1}}',
    'grouping: must be off, auto or a whole number',
  ],
  ['one of a later version', '{"recipe":{"version":9}}', 'version: is 9, of a later Entente'],
])('with %s is refused with the field, and changes nothing', (_, json, words) =>
  entente.visit(async (visit) => {
    const before = await visit.hook('counts');
    await drop(visit, '[data-canvas]', { name: 'odd.json', text: json });
    const dialog = visit.page.getByRole('dialog', { name: 'Picture recipe' });
    await dialog.getByRole('alert').waitFor();
    expect(await dialog.getByRole('alert').innerText()).toContain(words);
    await visit.page.keyboard.press('Escape');
    expect(await visit.hook('counts')).toEqual(before);
  }),
);

it('that a chosen file does not hold is said to be missing', () =>
  entente.visit(async (visit) => {
    await openMenu(visit);
    const file = { name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{"recipe": cut') };
    await visit.page.locator('dialog input[type=file]').setInputFiles([file]);
    expect(await visit.page.getByRole('alert').innerText()).toContain('other.json holds no recipe of a picture');
  }));
