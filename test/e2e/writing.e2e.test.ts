/** Statements that change the database, from the drawer of a server that lets them, and what they alone can bring. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CypherResponse } from '../../contract/index.js';
import { openOwnEntente, type OwnEntente, type Visit } from './harness.js';
import { inkAround } from './ink.js';

let entente: OwnEntente;
beforeAll(async () => {
  entente = await openOwnEntente({ ENTENTE_ALLOW_WRITES: '1' });
});
afterAll(() => entente.close());

async function write(visit: Visit, statement: string): Promise<void> {
  const editor = visit.page.locator('.cm-content');
  if ((await editor.count()) === 0) await visit.page.keyboard.press('c');
  await editor.click();
  await visit.page.keyboard.press('Control+a');
  await visit.page.keyboard.insertText(statement);
  await expect.poll(() => editor.innerText()).toContain(statement);
  await visit.page.keyboard.press('Control+Enter');
}
const question = ({ page }: Visit) => page.getByRole('alertdialog');
/** Whether the keyboard is within what `selector` finds at the moment it appears: the next key may come at once. */
const focusAsItAppears = ({ page }: Visit, selector: string): Promise<boolean> =>
  page.evaluate(
    (of) =>
      new Promise<boolean>((resolve) => {
        new MutationObserver((_, observer) => {
          const found = document.querySelector(of);
          if (found === null) return;
          observer.disconnect();
          resolve(found.contains(document.activeElement));
        }).observe(document.body, { childList: true, subtree: true });
      }),
    selector,
  );
const undo = ({ page }: Visit) => page.getByRole('button', { name: /^Undo/ });
const valueOf = async (statement: string): Promise<unknown> =>
  (await entente.post<CypherResponse>('/api/cypher', { statement })).data.values[0]?.[0];
const allEntities = ({ page }: Visit) =>
  page
    .locator('.status-words')
    .innerText()
    .then((words) => Number(/of (\d+) entities/.exec(words)?.[1]));
/** Refused answers are logged by the browser. */
const allow = /409/;

describe('a statement that changes the database', () => {
  it('is asked about, and runs only after a yes by keyboard; what is gone leaves the picture for good', () =>
    entente.visit(
      async (visit) => {
        const before = await allEntities(visit);
        await visit.page.keyboard.press('/');
        await visit.page.keyboard.type('NATO');
        await visit.page.getByRole('option').first().waitFor();
        await visit.page.keyboard.press('Enter');
        await visit.settled();
        await visit.page.keyboard.press('Escape');
        await visit.focusCanvas();
        await write(visit, "MATCH (e:Entity {id: 'nato'}) DETACH DELETE e");
        await question(visit).waitFor();
        expect(await question(visit).innerText()).toContain('This statement changes the database.');
        await visit.page.keyboard.press('Escape');
        await visit.page.getByText('Cancelled. Nothing was changed').waitFor();
        expect(await valueOf("MATCH (e:Entity {id: 'nato'}) RETURN count(e) AS n")).toBe(1);
        const holdsFocus = focusAsItAppears(visit, '[role=alertdialog]');
        await visit.page.keyboard.press('Control+Enter');
        expect(await holdsFocus).toBe(true);
        await visit.page.keyboard.press('Shift+Tab');
        await visit.page.keyboard.press('Enter');
        await visit.page.getByText(/Written: .*nodesDeleted 1/).waitFor();
        await expect.poll(() => visit.hook('node', 'nato')).toBeNull();
        await visit.settled();
        await expect.poll(() => allEntities(visit)).toBe(before - 1);
        expect(await undo(visit).isDisabled()).toBe(true);
      },
      { allow },
    ));

  it('is asked about in French', () =>
    entente.visit(
      async (visit) => {
        await write(visit, "MATCH (e:Entity {id: 'russia'}) SET e.role = 'x'");
        await question(visit).waitFor();
        expect(await question(visit).innerText()).toMatch(/Cette requête modifie la base\.[^]*Exécuter\s+Annuler/);
        await question(visit).getByRole('button', { name: 'Annuler' }).click();
        await visit.page.getByText('Annulée. Rien n’a changé').waitFor();
        expect(await valueOf("MATCH (e:Entity {id: 'russia'}) RETURN e.role AS role")).not.toBe('x');
      },
      { locale: 'fr-FR', allow },
    ));

  it('redraws what it changed, also in the result of a statement', () =>
    entente.visit(
      async (visit) => {
        const names = async () => (await visit.hook('labels')).map(({ text }) => text);
        await write(visit, "MATCH (e:Entity {id: 'russia'})-[r]->(o:Entity) RETURN e, r, o");
        await visit.page.getByRole('button', { name: 'Show in graph' }).click();
        await visit.page.getByText('from a statement').waitFor();
        await visit.settled();
        await write(visit, "MATCH (e:Entity {id: 'russia'}) SET e.name = 'Muscovy'");
        await question(visit).getByRole('button', { name: 'Run' }).click();
        await expect.poll(names).toContain('Muscovy');
        const before = (await visit.hook('counts')).facts;
        await visit.page.getByText('from a statement').waitFor();
        await write(visit, "MATCH (e:Entity {id: 'russia'})-[r]->(:Entity) WITH r LIMIT 1 DELETE r");
        await question(visit).getByRole('button', { name: 'Run' }).click();
        await expect.poll(async () => (await visit.hook('counts')).facts).toBe(before - 1);
        expect(await undo(visit).isDisabled()).toBe(true);
      },
      { allow },
    ));
});

it('shows a plan as indented text, with what was counted', () =>
  entente.visit(async (visit) => {
    await write(visit, 'PROFILE MATCH (e:Entity)-[r:SIGNED]->(o) RETURN e.id LIMIT 2');
    const plan = visit.page.getByLabel('Plan of the statement');
    await plan.waitFor();
    expect(await plan.innerText()).toMatch(/^ProduceResults .*\n {2}\S.*\n {4}\S/);
    // Each step stands on one line.
    expect(await plan.evaluate((element) => getComputedStyle(element).whiteSpace)).toBe('pre');
    expect(await plan.innerText()).toMatch(/in fact 2/);
    expect(await visit.page.locator('.result-table tbody tr').count()).toBe(2);
  }));

it('draws a relation of an entity to itself, with its words, and a click on it selects it', async () => {
  await entente.post('/api/cypher', {
    statement: `MATCH (a:Entity {id: 'pyongyang'}) CREATE (a)-[:CRITICIZED {factId: 'test-loop', status: 'alleged', contested: false, claimCount: 1, originCount: 1, articles: ['a1'], claimants: [], dataset: 'pyongyang-2024'}]->(a)`,
  });
  await entente.visit(async (visit) => {
    const loop = (await visit.hook('edge', 'test-loop'))!;
    expect(loop.loop).toBe(true);
    expect(await inkAround(visit, '.scene-under', loop, 12)).toBeGreaterThan(10);
    await visit.page.mouse.click(loop.x, loop.y);
    await expect.poll(() => visit.page.url()).toContain('fact=test-loop');
  });
});
