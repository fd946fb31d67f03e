import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CypherResponse } from '../../contract/index.js';
import { openEntente, type Entente, type Visit } from './harness.js';

const SIGNED = 'MATCH (a:Entity)-[r:SIGNED]->(b:Entity)\nRETURN a, r, b';

let entente: Entente;
let signed: CypherResponse;
beforeAll(async () => {
  entente = await openEntente();
  signed = await entente.post<CypherResponse>('/api/cypher', { statement: SIGNED, graph: true });
});
afterAll(() => entente.close());

const editor = ({ page }: Visit) => page.locator('.cm-content');
const results = ({ page }: Visit) => page.getByRole('region', { name: /^(Results|Résultats)$/ }).first();

/** Opens the drawer by its key and writes a statement in place of the one there. */
async function write(visit: Visit, statement: string): Promise<void> {
  if ((await editor(visit).count()) === 0) await visit.page.keyboard.press('c');
  await editor(visit).waitFor();
  await editor(visit).click();
  await visit.page.keyboard.press('Control+a');
  await visit.page.keyboard.insertText(statement);
  await expect.poll(() => editor(visit).innerText()).toContain(statement.split('\n').at(-1)!);
}
const runByKey = (visit: Visit) => visit.page.keyboard.press('Control+Enter');

describe('a statement', () => {
  it('runs with Ctrl+Enter, shows its rows as a table, and its graph on the canvas', () =>
    entente.visit(async (visit) => {
      // What is typed takes the place of the example that nobody has touched.
      await visit.page.keyboard.press('c');
      await expect.poll(() => editor(visit).evaluate((field) => field === document.activeElement)).toBe(true);
      await visit.page.keyboard.type('RETURN 1');
      await expect.poll(() => editor(visit).innerText()).toBe('RETURN 1');
      await write(visit, SIGNED);
      await runByKey(visit);
      await visit.page.getByText(`${signed.rowCount} rows`).first().waitFor();
      const table = visit.page.locator('.result-table');
      expect(await table.locator('tbody tr').count()).toBe(signed.rowCount);
      expect(await table.locator('thead').innerText()).toMatch(/a\s+r\s+b/);
      expect(await table.locator('tbody tr').first().innerText()).toContain('signed');
      await visit.page.getByRole('button', { name: 'Show in graph' }).click();
      await expect.poll(async () => (await visit.hook('counts')).entities).toBe(signed.graph!.nodes.length);
      await visit.page.getByText('from a statement').waitFor();
      await visit.page.getByRole('button', { name: 'Undo: Show the result' }).click();
      await expect.poll(async () => (await visit.hook('counts')).entities).toBeGreaterThan(signed.graph!.nodes.length);
      // An entity of a row opens on the graph.
      await write(visit, "MATCH (a:Entity {id: 'xi-jinping'}) RETURN a");
      await runByKey(visit);
      await visit.page.getByRole('button', { name: 'Show Xi Jinping on the graph' }).click();
      await visit.page.getByRole('heading', { level: 2, name: 'Xi Jinping' }).waitFor();
    }));

  it('says when there are no rows or they are cut; takes parameters, keeps a history, writes every digit', () =>
    entente.visit(async (visit) => {
      await write(visit, 'MATCH (n:Entity) WHERE false RETURN n');
      await runByKey(visit);
      await visit.page.getByText('The statement ran and returned no rows.').waitFor();
      await write(visit, 'UNWIND range(1, 3000) AS n RETURN n');
      await runByKey(visit);
      await visit.page.getByText(/only the first 1,000 rows/).waitFor();
      await visit.page.getByText('Rows 1–200 of 1,000').waitFor();
      await visit.page.getByRole('button', { name: 'Next rows' }).click();
      await visit.page.getByText('Rows 201–400 of 1,000').waitFor();

      await write(visit, 'RETURN $n AS n, 9007199254740993 AS big');
      await visit.page.getByRole('button', { name: 'Parameters' }).click();
      await visit.page.getByLabel('Parameters as a JSON object').fill('{"n": "NATO"}');
      await visit.page.keyboard.press('Control+Enter');
      await expect
        .poll(() => visit.page.locator('.result-table tbody tr').first().innerText())
        .toMatch(/NATO\s+9007199254740993/);
      await visit.page.getByRole('button', { name: 'Parameters (1)' }).click();
      await visit.page.getByLabel('Parameters as a JSON object').waitFor({ state: 'hidden' });
      await visit.page.getByRole('button', { name: 'History' }).click();
      expect(await visit.page.getByRole('menuitem').first().innerText()).toContain('9007199254740993');
    }));
});

describe('an error', () => {
  it('is marked at its place, shown with what to do, and can be gone to', () =>
    entente.visit(
      async (visit) => {
        await write(visit, 'MATCH (a:Entity)\nRETRN a.name');
        await runByKey(visit);
        const report = results(visit).getByRole('alert');
        await report.waitFor();
        expect(await report.innerText()).toContain('cypher.syntax');
        await visit.page.getByRole('button', { name: 'Go to line 2, column 1' }).click();
        await visit.page.keyboard.insertText('x');
        await expect.poll(() => editor(visit).innerText()).toContain('xRETRN');
        // Of a long line the place is in sight.
        await write(visit, `MATCH (a:Entity) WHERE ${"a.name <> 'Russia' AND ".repeat(12)}a.na me = 1 RETURN a`);
        await runByKey(visit);
        const place = results(visit).getByRole('region', { name: 'Line of the error' });
        await expect.poll(() => place.innerText()).toContain('a.na me');
        const [box, caret] = [await place.boundingBox(), await place.getByText('^', { exact: true }).boundingBox()];
        expect(caret!.x).toBeGreaterThan(box!.x);
        expect(caret!.x + caret!.width).toBeLessThan(box!.x + box!.width);
        // Letters of any width stand before it.
        await write(visit, "RETURN '🙂🇫🇷朝鮮' AS faces, nowhere");
        await runByKey(visit);
        await expect.poll(() => place.innerText()).toContain('nowhere');
        const [above, below] = await place.evaluate((pre) => {
          const line = pre.firstChild as Text;
          const range = document.createRange();
          range.setStart(line, line.data.indexOf('nowhere'));
          range.setEnd(line, line.data.length);
          return [range.getBoundingClientRect().left, pre.lastElementChild!.getBoundingClientRect().left];
        });
        expect(Math.abs(below - above)).toBeLessThan(2);
      },
      { allow: /400/ },
    ));

  it('is found while one writes, without running; labels and relation types are completed from the schema', () =>
    entente.visit(async (visit) => {
      await write(visit, 'MATCH (a)-[r');
      await visit.page.keyboard.type(':SIG');
      await visit.page.locator('.cm-tooltip-autocomplete').getByText('SIGNED', { exact: true }).waitFor();
      // The editor takes Enter for a line break while its list has just come up, lest it surprise the writer.
      await visit.page.waitForTimeout(300);
      await visit.page.keyboard.press('Enter');
      await expect.poll(() => editor(visit).innerText()).toContain('[r:SIGNED');
      await write(visit, 'MATCH (a:Entity) RETURN b.name');
      await visit.page.getByRole('button', { name: /Line 1, column 25: Variable `b` not defined/ }).waitFor();
      expect(await visit.page.locator('.cm-lintRange-error').innerText()).toMatch(/^b/);
    }));

  it('of a statement that would write is shown in French', () =>
    entente.visit(
      async (visit) => {
        await write(visit, 'CREATE (n:Entity {id: 1})');
        await runByKey(visit);
        await visit.page
          .getByText('Cette requête écrirait ; seule la lecture est permise ici.'.replace(' ;', '\u202f;'))
          .waitFor();
      },
      { locale: 'fr-FR', allow: /403/ },
    ));
});

describe('the log', () => {
  it('holds each gesture as Cypher that gives the same when it is opened and run', () =>
    entente.visit(async (visit) => {
      await visit.page.keyboard.press('c');
      await visit.page.getByRole('tab', { name: 'Log of gestures' }).click();
      const pressed = () => visit.page.locator('.tools').getByRole('button', { name: 'Cypher', pressed: true }).count();
      expect(await pressed(), 'another tab is no Cypher').toBe(0);
      await visit.page.getByText('Show the core').waitFor();
      await visit.page.getByRole('button', { name: 'Open in the editor' }).first().click();
      await editor(visit).waitFor();
      expect(await pressed()).toBe(1);
      await visit.page.getByRole('button', { name: 'Run', exact: true }).click();
      await visit.page.getByRole('button', { name: 'Show in graph' }).waitFor();
      const before = await visit.hook('counts');
      await visit.page.getByRole('button', { name: 'Show in graph' }).click();
      await visit.page.getByText('from a statement').waitFor();
      await expect
        .poll(async () => {
          const { entities, facts } = await visit.hook('counts');
          return { entities, facts };
        })
        .toEqual({ entities: before.entities, facts: before.facts });
    }));
});
