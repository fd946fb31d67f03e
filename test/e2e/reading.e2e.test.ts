import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntityResponse, SearchResponse, FactResponse, SubgraphResponse } from '../../contract/index.js';
import { openEntente, type Entente, type Visit } from './harness.js';

let entente: Entente;
/** A fact of the data set that some uphold and others deny. */
let contested: FactResponse;
beforeAll(async () => {
  entente = await openEntente();
  const all = await entente.post<SubgraphResponse>('/api/subgraph', { scope: 'all' });
  const edge = all.edges.find((one) => one.attributes.contested)!;
  contested = await entente.get<FactResponse>(`/api/facts/${encodeURIComponent(edge.key)}`);
});
afterAll(() => entente.close());

const inspector = ({ page }: Visit) => page.getByRole('complementary', { name: /Inspector|Inspecteur/ });

describe('search', () => {
  /** Found by keyboard alone, and opened. */
  async function open(visit: Visit, typed: string, name: string): Promise<void> {
    await visit.page.keyboard.press('/');
    await visit.page.keyboard.type(typed);
    const list = visit.page.getByRole('listbox');
    await list.getByRole('option').first().waitFor();
    expect(await visit.page.getByRole('combobox').getAttribute('aria-activedescendant')).toBe(
      await list.getByRole('option').first().getAttribute('id'),
    );
    const at = (await list.getByRole('option').allInnerTexts()).findIndex((text) => text.startsWith(name));
    for (let i = 0; i < at; i++) await visit.page.keyboard.press('ArrowDown');
    await visit.page.keyboard.press('Enter');
    await inspector(visit).getByRole('heading', { level: 2, name }).waitFor();
  }

  it('finds names of the other language and without accents, by keyboard', () =>
    entente.visit(
      async (visit) => {
        await open(visit, 'putin', 'Vladimir Poutine');
        await open(visit, 'OTAN', 'OTAN');
        await open(visit, 'coree du', 'Corée du Nord');
      },
      { locale: 'fr-FR' },
    ));

  it('in English too; it has words for nothing found, and Escape gives the keyboard back to the graph', () =>
    entente.visit(async (visit) => {
      await open(visit, 'poutine', 'Vladimir Putin');
      await open(visit, 'OTAN', 'NATO');
      await visit.page.keyboard.press('/');
      await visit.page.keyboard.type('zzzzqq');
      await visit.page.getByText('Nothing is called “zzzzqq”.').first().waitFor();
      for (let i = 0; i < 3; i++) await visit.page.keyboard.press('Escape');
      await expect
        .poll(() => visit.page.evaluate(() => document.activeElement?.hasAttribute('data-canvas')))
        .toBe(true);
      // And it brings in an entity that is not on the graph.
      const before = (await visit.hook('counts')).entities;
      await visit.page.keyboard.press('/');
      await visit.page.keyboard.type('xi jinping');
      await visit.page.getByRole('option').first().waitFor();
      await visit.page.keyboard.press('Enter');
      await expect.poll(async () => (await visit.hook('counts')).entities).toBe(before + 1);
    }));
});

describe('an entity', () => {
  it('lists its facts by relation, with their number in the whole graph, and where it is mentioned', () =>
    entente.visit(async (visit) => {
      const answer = await entente.get<EntityResponse>('/api/entities/vladimir-putin');
      await visit.clickNode('vladimir-putin');
      const panel = inspector(visit);
      const typed = answer.counts.reduce((sum, { count }) => sum + count, 0);
      await panel.getByText(`${typed} facts`).waitFor();
      const text = await panel.innerText();
      expect(text).toContain(`${answer.factTotal - typed} more are only expected, hypothetical or denied`);
      expect(text).toContain('Vladimir Poutine');
      // The search counts alike.
      const { hits } = await entente.get<SearchResponse>('/api/search?q=vladimir putin');
      expect(hits[0]!.degree).toBe(typed);
      for (const mention of answer.mentions) expect(text).toContain(mention.articleTitle);
      expect(await panel.getByRole('link', { name: /Wikidata/ }).getAttribute('rel')).toContain('noopener');
    }));

  it('finds the paths to another one, picked by name', () =>
    entente.visit(async (visit) => {
      await visit.clickNode('nato');
      await inspector(visit).getByRole('button', { name: 'Find the shortest paths to another entity' }).click();
      await visit.page.getByRole('combobox', { name: 'To whom or what?' }).fill('kim jong un');
      await visit.page.getByRole('option').first().waitFor();
      await visit.page.keyboard.press('Enter');
      await inspector(visit).getByRole('heading', { name: 'NATO – Kim Jong Un' }).waitFor();
      await visit.page.getByRole('button', { name: 'Leave the paths' }).first().click();
      await expect.poll(() => inspector(visit).getByRole('heading', { name: 'NATO – Kim Jong Un' }).count()).toBe(0);
    }));
});

describe('a contested fact', () => {
  it('sets who says so beside who denies it, each with status, passage and the way to the article', () =>
    entente.visit(async (visit) => {
      await visit.page.keyboard.press('/');
      await visit.page.keyboard.type(contested.fact.subject.name);
      await visit.page.getByRole('option').first().waitFor();
      await visit.page.keyboard.press('Enter');
      const panel = inspector(visit);
      await panel
        .locator('.fact-row', { hasText: 'contested' })
        .filter({ hasText: contested.fact.object.name })
        .first()
        .click();
      await panel.getByRole('heading', { name: 'Who denies it' }).waitFor();
      const column = async (name: string) =>
        panel.locator('.side', { has: visit.page.getByRole('heading', { name }) }).innerText();
      const [upholding, denying] = [await column('Who says so'), await column('Who denies it')];
      const against = contested.claims.filter((claim) => claim.status === 'denied');
      expect(against.length).toBeGreaterThan(0);
      for (const { claimant } of against) if (claimant !== null) expect(denying).toContain(claimant.name);
      expect(denying).toContain('denied');
      expect(upholding).toMatch(/asserted|alleged/);
      for (const { paraphrase } of against.flatMap((claim) => claim.evidence)) expect(denying).toContain(paraphrase);
      await panel
        .getByText(`${contested.fact.claimCount} claims from ${contested.fact.originCount} independent origin`)
        .waitFor();

      const { passage, articleTitle } = against[0]!.evidence[0]!;
      await panel
        .getByRole('button', { name: `${articleTitle}, passage ${passage}` })
        .first()
        .click();
      const opened = panel.locator(`[data-passage="${passage}"]`);
      await opened.waitFor();
      await expect.poll(() => opened.evaluate((element) => element === document.activeElement)).toBe(true);
      await panel.getByRole('button', { name: 'Back', exact: true }).click();
      await panel.getByRole('heading', { name: 'Who denies it' }).waitFor();
    }));

  it('is shown in French as well', () =>
    entente.visit(
      async (visit) => {
        const panel = inspector(visit);
        await panel.getByRole('heading', { name: 'Qui le dément' }).waitFor();
        const text = await panel.innerText();
        expect(text).toContain('contesté');
        for (const { paraphraseFr } of contested.claims.flatMap((claim) => claim.evidence))
          expect(text).toContain(paraphraseFr);
      },
      {
        locale: 'fr-FR',
        hash: `#fact=${encodeURIComponent(contested.fact.id)}&entities=${contested.fact.subject.id},${contested.fact.object.id}`,
      },
    ));
});
