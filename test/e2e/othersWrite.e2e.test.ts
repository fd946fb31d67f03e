/** What others change in the store while a page is open: said, not drawn over what the reader looks at. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CypherResponse } from '../../contract/index.js';
import { hashOf } from './core.js';
import { openOwnEntente, type OwnEntente, type Visit } from './harness.js';

let entente: OwnEntente;
beforeAll(async () => {
  entente = await openOwnEntente({ ENTENTE_ALLOW_WRITES: '1' });
});
afterAll(() => entente.close());

const FACTS = 'source,target,type\nada,bob,MET\nbob,cleo,MET\n';
/** As another page or program does it. */
async function importFacts(dataset: string): Promise<string> {
  const form = new FormData();
  form.append('options', JSON.stringify({ dataset, mode: 'commit' }));
  form.append('file', new Blob([FACTS]), 'facts.csv');
  const answer = await fetch(`${entente.url}/api/import`, { method: 'POST', body: form });
  return ((await answer.json()) as { id: string }).id;
}
const remove = (path: string) => fetch(`${entente.url}${path}`, { method: 'DELETE' });
const write = (statement: string) => entente.post<CypherResponse>('/api/cypher', { statement });

/** The reader has been elsewhere. */
async function comeBack({ page }: Visit): Promise<void> {
  // Two times of coming back are not one.
  await page.waitForTimeout(600);
  const answered = page.waitForResponse(/\/api\/health/);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await answered;
}
const notice = ({ page }: Visit) => page.locator('.notice').filter({ hasText: /have changed|ont changé/ });
const drawn = ({ hook }: Visit) => hook('nodes');
const EVERYTHING = { hash: '#show=all' };

describe('what others change while the page is open', () => {
  it('is shown when the reader comes back, and drawn when the reader asks for it; what is gone goes', () =>
    entente.visit(async (visit) => {
      const { page } = visit;
      const id = await importFacts('visits');
      await comeBack(visit);
      await notice(visit).waitFor();
      expect(await notice(visit).innerText()).toMatch(/^The data have changed since the page read them\./);
      expect(await drawn(visit)).not.toContain('visits/ada');
      await notice(visit).getByRole('button', { name: 'Reload the picture' }).click();
      await expect.poll(() => drawn(visit)).toContain('visits/ada');
      await visit.settled();
      expect(await notice(visit).count()).toBe(0);
      await expect.poll(() => page.locator('.overview').innerText()).toContain('visits');

      await remove(`/api/imports/${id}`);
      // Any request shows it, after a while.
      await page.evaluate(() => {
        const now = Date.now();
        Date.now = () => now + 60_000;
      });
      await visit.clickNode('vladimir-putin');
      await notice(visit).waitFor();
      expect(await drawn(visit)).toContain('visits/ada');
      await notice(visit).getByRole('button', { name: 'Reload the picture' }).click();
      await expect.poll(() => drawn(visit)).not.toContain('visits/ada');
      expect(await page.getByRole('button', { name: /^Undo/ }).isDisabled()).toBe(true);
    }, EVERYTHING));

  it('is shown for statements and deletions too, once each, in French', () =>
    entente.visit(
      async (visit) => {
        const close = () => notice(visit).getByRole('button', { name: 'Fermer l’avis' }).click();
        await importFacts('visits');
        await comeBack(visit);
        await notice(visit).waitFor();
        await close();
        await comeBack(visit);
        expect(await notice(visit).count()).toBe(0);
        await remove('/api/datasets/visits');
        await comeBack(visit);
        await notice(visit).waitFor();
        await close();
        await write("MATCH (e:Entity {id: 'nato'}) SET e.role = 'alliance'");
        await comeBack(visit);
        await notice(visit).waitFor();
        expect(await notice(visit).innerText()).toMatch(
          /^Les données ont changé depuis que la page les a lues\.\s+Recharger le graphe/,
        );
      },
      { locale: 'fr-FR' },
    ));
});

describe('what others merge while the page is open', () => {
  it('is the entity that it became: where it stood, chosen as it was, in the address and the inspector', () =>
    entente.visit(
      async (visit) => {
        const { page } = visit;
        const imported = [await importFacts('visits'), await importFacts('tours')];
        await page.evaluate(() => {
          location.hash = '#entities=visits/ada,visits/bob,nato&select=visits/ada';
        });
        await expect.poll(() => drawn(visit)).toContain('visits/ada');
        await visit.settled();
        const judged = await entente.post<{ id: string }>('/api/judgements', {
          kept: 'tours/ada',
          other: 'visits/ada',
          answer: 'same',
        });
        // Before the page knows, what is asked of the one that has gone is answered by the one that is there.
        const expanded = await entente.post<{ nodes: { key: string }[] }>('/api/subgraph', {
          scope: 'entities',
          entities: [],
          expand: { entity: 'visits/ada' },
        });
        expect(expanded.nodes.map(({ key }) => key)).toContain('tours/ada');
        await comeBack(visit);
        await page.getByText('Fusionné depuis que la page l’a lu').waitFor();
        await expect.poll(() => drawn(visit)).toContain('tours/ada');
        await visit.settled();
        expect(await drawn(visit)).not.toContain('visits/ada');
        expect(await hashOf(visit)).toContain('select=tours/ada');
        expect(await page.locator('.entity-head h2').innerText()).toContain('ada');
        expect(await page.locator('.inspector-body .request-error').count()).toBe(0);
        expect(await notice(visit).count()).toBe(0);
        await remove(`/api/judgements/${judged.id}`);
        for (const id of imported.reverse()) await remove(`/api/imports/${id}`);
      },
      { locale: 'fr-FR' },
    ));
});

describe('nothing is said', () => {
  it('of what the page changed itself', () =>
    entente.visit(
      async (visit) => {
        const { page } = visit;
        await page.keyboard.press('c');
        await page.locator('.cm-content').click();
        await page.keyboard.press('Control+a');
        await page.keyboard.insertText(
          "CREATE (:Entity:Person {id: 'zoe', name: 'Zoe', kind: 'Person', datasets: []})",
        );
        await page.keyboard.press('Control+Enter');
        await page.getByRole('alertdialog').getByRole('button', { name: 'Run' }).click();
        await expect.poll(() => drawn(visit)).toContain('zoe');
        await visit.settled();
        await comeBack(visit);
        await visit.settled();
        expect(await notice(visit).count()).toBe(0);
      },
      { ...EVERYTHING, allow: /409/ },
    ));

  it('of a server that was started again and holds the same', () =>
    entente.visit(
      async (visit) => {
        await entente.stopServer();
        await visit.page.keyboard.press('a');
        await visit.page.locator('.banner').waitFor();
        await entente.startServer();
        await visit.page.getByText('The store is back.').waitFor();
        await comeBack(visit);
        expect(await notice(visit).count()).toBe(0);
      },
      { allow: /Failed to load resource|ERR_CONNECTION_REFUSED/ },
    ));
});

describe('while a data set is being deleted', () => {
  it.each([
    ['en', '“visits” is being deleted.', 'being deleted', 'Delete the data set visits'],
    ['fr', '« visits » est en cours de suppression.', 'suppression en cours', 'Supprimer le jeu de données visits'],
  ] as const)(
    'that is said in place of its counts, which come by themselves when it is done (%s)',
    (lang, said, row, offer) =>
      entente.visit(
        async (visit) => {
          const { page } = visit;
          const id = await importFacts('visits');
          // As it stands between two of a deletion's transactions.
          await write(
            "CREATE (:Import {id: 'del-1', dataset: 'visits', state: 'deleting', owner: 'other:1', beat: 0})",
          );
          await page.reload();
          await visit.settled();
          await page.locator('.overview').getByText(said).waitFor();
          expect(await page.locator('.status-words').innerText()).not.toMatch(/^\d+ (of|sur) /);
          await page.keyboard.press('d');
          const rows = page.locator('dialog .dataset-rows').first();
          await expect.poll(() => rows.innerText()).toContain(row);
          expect(await page.getByRole('button', { name: offer }).count()).toBe(0);
          expect(await page.getByRole('button', { name: /facts\.csv/ }).count()).toBe(0);
          await write("MATCH (i:Import {id: 'del-1'}) DELETE i");
          await page.getByRole('button', { name: offer }).waitFor();
          expect(await rows.innerText()).toMatch(/visits[^]*3 (entities|entités)/);
          expect(await page.getByText(said).count()).toBe(0);
          await remove(`/api/imports/${id}`);
        },
        { hash: `#show=all&lang=${lang}` },
      ),
  );
});
