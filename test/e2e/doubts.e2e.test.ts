import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { DoubtsResponse, EntityClaimsResponse } from '../../contract/index.js';
import { openEntente, type Entente, type Visit } from './harness.js';

vi.setConfig({ testTimeout: 120_000 });

let entente: Entente;
let doubts: DoubtsResponse;
beforeAll(async () => {
  entente = await openEntente();
  doubts = await entente.get<DoubtsResponse>('/api/doubts');
});
afterAll(() => entente.close());

const factsOf = (standing: string) => doubts.groups.find((group) => group.standing === standing)!.facts;
const list = ({ page }: Visit) => page.locator('.doubts');
const open = ({ page }: Visit) => page.getByRole('button', { name: 'Who says, who denies' }).click();
const row = (visit: Visit, fact: string) => list(visit).locator(`[data-fact="${fact}"]`);
const drawn = async ({ hook }: Visit) => (await hook('edges')).map(({ key }) => key);

describe('who says, who denies', () => {
  it('is one click away: what is contested, then denied, then only alleged, each with its parties', () =>
    entente.visit(async (visit) => {
      await open(visit);
      await row(visit, factsOf('contested')[0]!.fact.id).waitFor();
      const headings = await list(visit).getByRole('heading', { level: 3 }).allInnerTexts();
      expect(headings.map((text) => text.replace(/\s+/g, ' '))).toEqual(
        [
          ['Contested', 'contested'],
          ['Denied', 'denied'],
          ['Only alleged', 'alleged'],
        ]
          .filter(([, standing]) => factsOf(standing!).length > 0)
          .map(([title, standing]) => `${title} ${factsOf(standing!).length}`),
      );
      const { fact, voices } = factsOf('contested')[0]!;
      const rowText = await list(visit)
        .locator('.doubt', { has: visit.page.locator(`[data-fact="${fact.id}"]`) })
        .innerText();
      for (const name of [fact.subject.name, fact.object.name]) expect(rowText).toContain(name);
      expect(rowText).toContain('Denied by:');
      for (const { denies } of voices) if (denies !== undefined) expect(rowText).toContain(denies.en);
      const notDone = factsOf('denied').find((one) => one.fact.negated === true)!.fact;
      const said = list(visit).locator('.doubt', { has: visit.page.locator(`[data-fact="${notDone.id}"]`) });
      expect(await said.innerText()).toMatch(/did not .*Said by:/s);
      for (const { claimant, articles } of voices)
        expect(rowText).toContain(claimant === null ? articles[0]!.title : claimant.name);
    }));

  it('marks a fact on the graph while it is pointed at, opens it, and comes back to it', () =>
    entente.visit(async (visit) => {
      await visit.page.keyboard.press('a');
      await expect.poll(() => drawn(visit)).toContain(factsOf('contested')[0]!.fact.id);
      await visit.settled();
      await open(visit);
      const contested = row(visit, factsOf('contested')[0]!.fact.id);
      await contested.waitFor();
      await visit.settled();
      const canvas = visit.page.locator('[data-canvas]');
      const plain = (await canvas.screenshot()).toString('base64');
      await contested.hover();
      await expect.poll(async () => (await canvas.screenshot()).toString('base64')).not.toBe(plain);
      await contested.click();
      await visit.page.getByRole('heading', { name: 'Who denies it' }).waitFor();
      await visit.page.getByRole('button', { name: 'Back', exact: true }).click();
      await expect.poll(() => contested.evaluate((element) => element === document.activeElement)).toBe(true);
    }));

  it('shows a fact on the graph that is only denied, and nothing else; undo takes it away', () =>
    entente.visit(async (visit) => {
      const nodes = await visit.hook('nodes');
      const { id } = factsOf('denied')
        .map(({ fact }) => fact)
        .find(({ subject, object }) => nodes.includes(subject.id) && nodes.includes(object.id))!;
      const before = await drawn(visit);
      expect(before).not.toContain(id);
      await open(visit);
      await row(visit, id).getByText('not on the graph now').waitFor();
      await row(visit, id).click();
      await expect.poll(() => drawn(visit)).toContain(id);
      await visit.page.getByRole('heading', { name: 'Who denies it' }).waitFor();
      await visit.page.getByRole('button', { name: 'Show on the graph' }).waitFor({ state: 'detached' });
      expect((await visit.hook('edge', id))?.status).toBe('denied');
      expect((await drawn(visit)).sort()).toEqual([...before, id].sort());
      await visit.page.keyboard.press('u');
      await expect.poll(() => drawn(visit)).toEqual(before);
    }));

  it('leaves as CSV, a row for each who says so; is narrowed to a claimant and says when nothing is left', () =>
    entente.visit(async (visit) => {
      await open(visit);
      const saving = visit.page.waitForEvent('download');
      await list(visit).getByRole('button', { name: 'Save as CSV' }).click();
      const [header, ...rows] = (await text(await (await saving).createReadStream())).trim().split('\r\n');
      expect(header).toBe('standing,fact,date,status,claimant,through,articles,key');
      const voices = doubts.groups.flatMap(({ facts }) => facts.flatMap((doubted) => doubted.voices));
      expect(rows).toHaveLength(voices.length);
      const { fact } = factsOf('denied')[0]!;
      expect(rows.find((one) => one.endsWith(`,${fact.id}`))).toMatch(
        fact.negated === true ? /^not done,.*,not done,/ : /^denied,/,
      );

      const [claimant, silent] = await silentIn();
      await list(visit).getByLabel('Said or denied by').selectOption(claimant);
      const { groups } = await entente.get<DoubtsResponse>(`/api/doubts?claimants=${claimant}`);
      const ids = groups.flatMap(({ facts }) => facts.map(({ fact }) => fact.id));
      const listed = list(visit).locator('[data-fact]');
      await expect
        .poll(() => listed.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['fact'])))
        .toEqual(ids);
      await list(visit).getByLabel('In the article').selectOption(silent);
      await list(visit).getByText('Under this choice nothing is contested').waitFor();
      await list(visit).getByRole('button', { name: 'List all' }).click();
      await row(visit, factsOf('contested')[0]!.fact.id).waitFor();
    }));

  it('is in the address and on the keys, and leaves as text', () =>
    entente.visit(
      async (visit) => {
        await visit.page.getByRole('heading', { level: 2, name: 'Qui affirme, qui dément' }).waitFor();
        await list(visit).getByRole('button', { name: 'Copier le texte' }).click();
        const text = await visit.page.evaluate(() => navigator.clipboard.readText());
        expect(text).toContain('Démenti par');
        expect(text).toContain(factsOf('contested')[0]!.fact.subject.nameFr);
        await visit.page.getByRole('button', { name: 'Légende et sources' }).click();
        await expect.poll(() => visit.page.url()).not.toContain('list=doubts');
        await visit.focusCanvas();
        await visit.page.keyboard.press('w');
        await list(visit).waitFor();
        await expect.poll(() => visit.page.url()).toContain('list=doubts');
      },
      { hash: '#list=doubts', locale: 'fr-FR', permissions: ['clipboard-read', 'clipboard-write'] },
    ));

  it('opens on a phone too, by a link as by its button', () =>
    entente.visit(
      async (visit) => {
        await visit.page.locator('.sheet[data-level=half]').waitFor();
        await visit.page.getByRole('button', { name: 'Who says, who denies', exact: true }).tap();
        await list(visit).waitFor();
        expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        await row(visit, factsOf('denied')[0]!.fact.id).tap();
        await visit.page.getByRole('heading', { name: 'Who denies it' }).waitFor();
      },
      { hash: '#list=doubts', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    ));
});

describe('what a person says', () => {
  it('stands beside what is said of them, by status, and each sentence opens its fact', () =>
    entente.visit(
      async (visit) => {
        const { made } = await entente.get<EntityClaimsResponse>('/api/entities/vladimir-putin/claims');
        expect(made.total).toBeGreaterThan(0);
        const section = visit.page.locator('section', { has: visit.page.getByRole('heading', { name: /^Own words/ }) });
        await section.getByText(`${made.total} claims`).waitFor();
        const first = made.claims[0]!;
        const groups = await section.getByRole('heading', { level: 4 }).allInnerTexts();
        expect(groups.map((text) => text.replace(/\s+/g, ' '))).toEqual(
          made.counts.map(({ status, count }) => `${status} ${count}`),
        );
        await section.locator(`[data-fact="${first.fact}"]`).first().click();
        await expect.poll(() => visit.page.url()).toContain(`fact=${first.fact}`);
        await visit.page.locator('.claim').first().waitFor();
      },
      { hash: '#select=vladimir-putin' },
    ));
});

/** Somebody who has a part in a doubt, and an article in which they have none. */
async function silentIn(): Promise<[claimant: string, article: string]> {
  const { articles } = await entente.get<{ articles: { id: string }[] }>('/api/articles');
  const voices = doubts.groups.flatMap(({ facts }) => facts.flatMap((doubted) => doubted.voices));
  for (const claimant of new Set(voices.flatMap((voice) => voice.claimant?.id ?? [])))
    for (const { id } of articles) {
      const { groups } = await entente.get<DoubtsResponse>(`/api/doubts?claimants=${claimant}&articles=${id}`);
      if (groups.every(({ total }) => total === 0)) return [claimant, id];
    }
  throw new Error('Everybody has a doubt in every article.');
}
