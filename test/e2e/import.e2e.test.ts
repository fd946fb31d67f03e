import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openOwnEntente, type OwnEntente, type Visit } from './harness.js';
import { cells, choose, drop, press, unmapped, visits, type GivenFile } from './importing.js';
import { expectReadable } from './picture.js';

// Several requests and layouts a test, on machines that do other things too.
vi.setConfig({ testTimeout: 150_000 });

interface Schema {
  totals: { entities: number; facts: number; background: number };
  datasets: { name: string; entities: number; facts: number }[];
}
interface Imports {
  imports: { id: string; dataset: string; state: string }[];
}
let entente: OwnEntente;
let before: Schema;
beforeAll(async () => {
  entente = await openOwnEntente();
  before = await schema();
});
afterAll(() => entente.close());
afterEach(async () => {
  for (const { name } of (await schema()).datasets)
    if (!before.datasets.some((set) => set.name === name))
      await fetch(`${entente.url}/api/datasets/${name}`, { method: 'DELETE' });
});

const schema = () => entente.get<Schema>('/api/schema');
const shown = ({ page }: Visit, name: string) => page.getByLabel(`Show the data set ${name} on the graph`);

/** Lands a file without the page. */
async function land(dataset: string, { name, text }: GivenFile): Promise<void> {
  const form = new FormData();
  form.append('options', JSON.stringify({ dataset, mode: 'commit' }));
  form.append('file', new Blob([text]), name);
  const response = await fetch(`${entente.url}/api/import`, { method: 'POST', body: form });
  expect(response.status, await response.text()).toBe(200);
}

describe('what has landed', () => {
  it('is shown when asked for at once, though the page is still being brought up to date', () =>
    entente.visit(async (visit) => {
      const { page } = visit;
      await choose(visit, visits);
      await press(visit, 'Check the files');
      await page.locator('.import-file').waitFor();
      // What brings the page up to date is slow, and what the reader asks for is slower.
      const slowly = (address: string, ms: number) =>
        page.route(address, async (route) => {
          await new Promise((resolve) => setTimeout(resolve, ms));
          await route.continue();
        });
      await slowly('**/api/schema', 700);
      await slowly('**/api/subgraph', 1_500);
      await press(visit, 'Import 3 entities and 3 facts');
      await press(visit, 'Show this data set');
      const landed = (await schema()).datasets.find(({ name }) => name === 'visites-2024')!;
      await expect.poll(async () => (await visit.hook('counts')).entities).toBe(landed.entities);
      await visit.settled();
      expect((await visit.hook('counts')).entities).toBe(landed.entities);
      expect(page.url()).toContain('sets=visites-2024');
    }));
});

describe('a CSV edge list', () => {
  it('is chosen, checked, landed, seen and taken back', () =>
    entente.visit(async (visit) => {
      const { page } = visit;
      await choose(visit, visits);
      expect(await page.getByLabel('Name of the data set').inputValue()).toBe('visites-2024');
      await press(visit, 'Check the files');
      await page.locator('.import-file').waitFor();
      expect(await page.locator('.import-file p').first().innerText()).toBe(
        `CSV · UTF-8 · ${visits.text.length} bytes · 3 rows · read as facts with their entities`,
      );
      const held = await page
        .locator('.columns tbody tr')
        .evaluateAll((rows) =>
          rows.map((row) => [
            row.querySelector('th')!.innerText,
            row.querySelector('select')!.value,
            row.querySelectorAll('td')[1]!.innerText,
          ]),
        );
      expect(held).toEqual([
        ['source', 'source', 'alba'],
        ['target', 'target', 'berto'],
        ['relation', 'type', 'visited'],
        ['date', 'date', '2024-05-16'],
        ['nights', 'property', '3'],
      ]);
      expect(await cells(visit, '.counts')).toEqual([
        ['Entities', '3', '0', '0', '0'],
        ['Facts', '3', '0', '0', '0'],
      ]);
      expect((await schema()).datasets).toHaveLength(before.datasets.length);

      await press(visit, 'Import 3 entities and 3 facts');
      await page.locator('.landed-title').waitFor();
      expect((await schema()).totals.entities).toBe(before.totals.entities + 3);
      await press(visit, 'Show this data set');
      await expect
        .poll(async () => (await visit.hook('nodes')).sort())
        .toEqual(['visites-2024/alba', 'visites-2024/berto', 'visites-2024/carmen']);
      await visit.settled();
      await expectReadable(visit);
      expect(decodeURIComponent(page.url())).toContain('sets=visites-2024');

      await page.keyboard.press('d');
      await press(visit, 'Undo the import of Visites 2024.csv');
      await press(visit, 'Take it back');
      await expect.poll(() => page.locator('dialog').innerText()).toContain('taken back');
      expect((await schema()).totals).toEqual(before.totals);
      expect(await shown(visit, 'visites-2024').count()).toBe(0);
      await expect.poll(async () => (await visit.hook('counts')).entities).toBe(before.totals.entities);
    }));

  it('is shown, hidden and singled out as a data set, also by its link', async () => {
    await land('visits', visits);
    await entente.visit(
      async (visit) => {
        const { page } = visit;
        const entities = async () => (await visit.hook('counts')).entities;
        expect(await entities()).toBe(before.totals.entities + 3);
        await page.keyboard.press('d');
        await shown(visit, 'visits').uncheck();
        await expect.poll(entities).toBe(before.totals.entities);
        await shown(visit, 'visits').check();
        await expect.poll(entities).toBe(before.totals.entities + 3);
        await press(visit, 'Show only the data set visits');
        await expect.poll(entities).toBe(3);
        await page.keyboard.press('Escape');
        await page.reload();
        await visit.settled();
        expect(await entities()).toBe(3);
        await press(visit, 'Clear the filter');
        await expect.poll(entities).toBe(before.totals.entities + 3);
      },
      { hash: '#show=all' },
    );
  });

  it('is dropped on the page, mapped by hand, its bad row reported, mended and dropped again', () =>
    entente.visit(async (visit) => {
      const { page } = visit;
      await drop(visit, '[data-canvas]', unmapped);
      await press(visit, 'Check the files');
      await page.locator('.problems').waitFor();
      expect(await page.locator('.import-file').innerText()).toContain('Not read yet');
      for (const [column, role] of [
        ['who', 'source'],
        ['whom', 'target'],
        ['verb', 'type'],
      ] as const) {
        const select = page.getByLabel(`What the column ${column} holds`);
        await select.selectOption(role);
        await expect.poll(() => select.inputValue()).toBe(role);
        await expect.poll(() => page.locator('.check-step').getAttribute('aria-busy')).toBe('false');
      }
      expect(await page.locator('.problems h3').innerText()).toContain('1 problem');
      expect((await cells(visit, '.problems'))[0]!.slice(0, 3)).toEqual(['who.csv', '3', 'whom']);
      expect(await page.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true);

      await drop(visit, '.import-file', { ...unmapped, text: unmapped.text.replace('berto,,', 'berto,carmen,') });
      await press(visit, 'Check the files');
      await page.locator('.counts').waitFor();
      expect(await page.getByLabel('What the column who holds').inputValue()).toBe('source');
      await press(visit, 'Import 3 entities and 3 facts');
      await page.locator('.landed-title').waitFor();
      expect((await schema()).datasets.find(({ name }) => name === 'who')).toMatchObject({ entities: 3, facts: 3 });
      await press(visit, 'Undo this import');
      await press(visit, 'Take it back');
      await expect.poll(() => page.locator('.landed-title').innerText()).toContain('taken back');
      expect((await schema()).totals).toEqual(before.totals);
    }));

  it('says that nothing is new when it is imported again', () =>
    entente.visit(async (visit) => {
      const { page } = visit;
      for (const again of [false, true]) {
        await choose(visit, visits);
        // It is known when the page has read again which data sets there are.
        if (again) await page.locator('dialog').getByText('visites-2024 is there already').waitFor();
        await press(visit, 'Check the files');
        await page.locator('.counts').waitFor();
        if (again) break;
        await press(visit, /^Import 3/);
        await page.locator('.landed-title').waitFor();
        await press(visit, 'Import more');
        await page.keyboard.press('Escape');
      }
      expect(await page.locator('.check-step').innerText()).toContain('Everything is there already');
      expect(await cells(visit, '.counts')).toEqual([
        ['Entities', '0', '0', '3', '0'],
        ['Facts', '0', '0', '3', '0'],
      ]);
      expect(await page.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true);
    }));
});

describe('ids that other data sets have too', () => {
  const known: GivenFile = {
    name: 'known.csv',
    text: 'id,name,kind\nvladimir-putin,V. V. P.,Person\ndoris,Doris,Person\n',
  };

  it('are entities of their own, which go with their data set', () =>
    entente.visit(async (visit) => {
      const { page } = visit;
      const entity = await entente.get<{ entity: { name: string } }>('/api/entities/vladimir-putin');
      await choose(visit, known);
      await press(visit, 'Check the files');
      await press(visit, /^Import \d/);
      await page.locator('.landed-title').waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('d');
      await press(visit, 'Delete the data set known');
      await page.getByText('This cannot be undone').waitFor();
      await press(visit, 'Keep it');
      expect((await entente.get<typeof entity>('/api/entities/known%2Fvladimir-putin')).entity.name).toBe('V. V. P.');
      await press(visit, 'Delete the data set known');
      await press(visit, 'Delete');
      await expect.poll(async () => (await schema()).datasets.some(({ name }) => name === 'known')).toBe(false);
      expect((await schema()).totals).toEqual(before.totals);
      expect((await entente.get<typeof entity>('/api/entities/vladimir-putin')).entity.name).toBe(entity.entity.name);
    }));
});

describe('a long import', () => {
  const rows = 150_000;
  const large: GivenFile = {
    name: 'large.csv',
    text: `source,target,type\n${Array.from({ length: rows }, (_, i) => `n${i % 5000},n${(i * 7 + 1) % 5000},KNOWS`).join('\n')}\n`,
  };

  it('shows how far it is, goes on while its dialog is closed, and leaves nothing when it is cancelled', () =>
    entente.visit(async (visit) => {
      const { page } = visit;
      await choose(visit, large);
      await press(visit, 'Check the files');
      await page.locator('.counts').waitFor();
      await press(visit, 'Import 5,000 entities and 150,000 facts');
      await expect.poll(() => page.locator('.import-progress').innerText()).toMatch(/Writing · [\d,]+ of [\d,]+ rows/);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('.status-line').innerText()).toContain('Importing into large');
      await press(visit, 'Look');
      await page.locator('.import-progress').getByRole('button', { name: 'Cancel' }).click();
      await page.getByText('Cancelled. Nothing was written: the graph is as it was.').waitFor();
      await expect.poll(async () => (await schema()).totals).toEqual(before.totals);
      expect((await entente.get<Imports>('/api/imports')).imports.some(({ dataset }) => dataset === 'large')).toBe(
        false,
      );
    }));
});

describe('an entity with more neighbours than come at once', () => {
  const ships = Array.from({ length: 60 }, (_, i) => `harbour,ship ${i + 1},REGISTERED`);
  const hub = { name: 'ships.csv', text: ['source,target,type', 'clerk,harbour,REPORTS_TO', ...ships].join('\n') };
  const notices = async ({ page }: Visit) => (await page.locator('.notice p').allInnerTexts()).join();

  it('is not counted in what is said of the story', async () => {
    await land('ships', hub);
    await entente.visit(async (visit) => {
      const { entities, facts, background } = before.totals;
      const words = visit.page.locator('.status-words');
      expect(await words.innerText()).toMatch(
        new RegExp(`^\\d+ of ${entities} entities, \\d+ of ${facts - background} facts of “`),
      );
      await visit.page.evaluate(() => {
        location.hash = '#show=all&sets=ships';
      });
      await expect.poll(() => words.innerText()).toContain('All 62 entities, all 61 facts of “ships”');
    });
  });

  it('says how many are shown as long as that is so, once, and counts along', async () => {
    await land('ships', hub);
    await entente.visit(
      async (visit) => {
        await visit.clickNode('ships/harbour');
        await visit.focusCanvas();
        await visit.page.keyboard.press('Enter');
        await expect.poll(() => notices(visit)).toMatch(/^50 of 61 neighbours of harbour are shown\./);
        expect(await visit.page.locator('main').innerText()).not.toMatch(/left out/);
        await visit.page.keyboard.press('u');
        await expect.poll(() => notices(visit)).toBe('');
        await visit.page.keyboard.press('Control+Shift+z');
        await visit.settled();
        await visit.clickNode((await visit.hook('nodes')).find((key) => key.startsWith('ships/ship'))!);
        await visit.page.keyboard.press('h');
        await expect.poll(() => notices(visit)).toMatch(/^49 of 61 neighbours/);
        await visit.page.getByRole('button', { name: 'Show more' }).click();
        await expect.poll(async () => (await visit.hook('counts')).entities).toBe(61);
        expect(await notices(visit)).toBe('');
      },
      { hash: '#entities=ships/harbour' },
    );
  });
});

describe('a graph that was arranged elsewhere', () => {
  const places = { left: [0, 0], right: [300, 0], top: [100, 200] };
  const nodes = Object.entries(places).map(
    ([id, [x, y]]) => `<node id="${id}" label="${id}"><viz:position x="${x}.0" y="${y}.0"/></node>`,
  );
  const arranged = {
    name: 'arranged.gexf',
    text: `<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
<graph defaultedgetype="directed"><nodes>${nodes.join('')}<node id="nowhere" label="nowhere"/></nodes>
<edges><edge id="0" source="left" target="right"/><edge id="1" source="right" target="top"/></edges></graph></gexf>`,
  };
  const choice = ({ page }: Visit) => page.getByRole('menuitemradio', { name: 'As in the file' });
  const isTopAbove = async ({ hook, settled }: Visit): Promise<boolean> => {
    await settled();
    const [left, right, top] = await Promise.all(
      ['left', 'right', 'top'].map((id) => hook('placeOf', `arranged/${id}`)),
    );
    expect(Math.abs(top![1] - left![1]) / (right![0] - left![0])).toBeCloseTo(2 / 3, 3);
    return top![1] < left![1];
  };

  it('stands as in its file when that is chosen, either way up, which link, undo and figure keep', async () => {
    await land('arranged', arranged);
    await entente.visit(
      async (visit) => {
        const { page } = visit;
        // A figure has it the right way up too, while the page is laid out otherwise.
        await page.getByRole('button', { name: 'Figure' }).click();
        const asked = page.waitForRequest((request) => request.postData()?.includes('"name":"file"') === true);
        await page.getByRole('dialog').getByLabel('Layout').selectOption('As in the file');
        expect((await asked).postDataJSON().recipe.layout).toMatchObject({ name: 'file', by: 'up' });
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Layout…' }).click();
        await choice(visit).click();
        await expect.poll(() => page.evaluate(() => location.hash)).toContain('layout=file&by=up');
        expect(await isTopAbove(visit)).toBe(true);
        await page.getByLabel('y axis points up').uncheck();
        await expect.poll(() => page.evaluate(() => location.hash)).not.toContain('by=up');
        expect(await isTopAbove(visit)).toBe(false);
        await page.keyboard.press('Escape');
        await page.keyboard.press('u');
        await expect.poll(() => page.evaluate(() => location.hash)).toContain('by=up');
        await page.reload();
        expect(await isTopAbove(visit)).toBe(true);
        const recipe = {
          source: { scope: 'all' },
          filter: { datasets: ['arranged'] },
          layout: { name: 'file', by: 'up' },
        };
        const response = await fetch(`${entente.url}/api/figures`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ recipe }),
        });
        const svg = await response.text();
        const [left, top] = ['left', 'top'].map((id) =>
          Number(new RegExp(`data-key="arranged/${id}"[^]*?cy="([\\d.-]+)"`).exec(svg)![1]),
        );
        expect(top).toBeLessThan(left!);
        // The story has no places: nothing is offered that would do nothing.
        await page.evaluate(() => (location.hash = '#sets=pyongyang-2024'));
        await visit.settled();
        await page.getByRole('button', { name: 'Layout…' }).click();
        await page.getByRole('menuitemradio', { name: 'By relations' }).waitFor();
        await page.waitForLoadState('networkidle');
        expect(await choice(visit).count()).toBe(0);
        const map = page.getByRole('menuitemradio', { name: 'On a map' });
        await expect.poll(() => map.getAttribute('aria-disabled')).toBe('true');
        await map.click({ force: true });
        await page.getByText('There is no map: no entity here has a latitude and longitude.').waitFor();
        expect(await page.evaluate(() => location.hash)).not.toContain('layout=');
      },
      { hash: '#show=all&sets=arranged' },
    );
  });

  it('says how many have no number where a range is chosen, and leaves them out when asked', async () => {
    await land('arranged', arranged);
    await entente.visit(
      async ({ page, hook, settled }) => {
        await page.getByLabel(/: from$/).fill('50');
        await page.keyboard.press('Enter');
        const note = page.getByText('has no value for this');
        await note.waitFor();
        expect(await note.innerText()).toMatch(/^1 has no value for this, and is shown whatever the range\./);
        await settled();
        expect((await hook('nodes')).sort()).toEqual(['arranged/nowhere', 'arranged/right', 'arranged/top']);
        await page.getByRole('button', { name: 'Leave it out' }).click();
        await page.getByText('and is left out.').waitFor();
        await settled();
        expect((await hook('nodes')).sort()).toEqual(['arranged/right', 'arranged/top']);
      },
      { hash: '#show=all&sets=arranged&style=entities.shown~property:x' },
    );
  });
});
