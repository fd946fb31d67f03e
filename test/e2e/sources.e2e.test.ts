import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEntente, type Entente, type Visit } from './harness.js';
import { expectReadable } from './picture.js';

interface Attributes {
  name: string;
  nameFr: string;
  kind: string;
}
interface Edge {
  key: string;
  source: string;
  target: string;
  attributes: { type: string; articles: string[]; contested: boolean; layer?: string };
}
interface Graph {
  nodes: { key: string; attributes: Attributes }[];
  edges: Edge[];
  shown: { entities: number; facts: number };
}
interface Schema {
  claimants: { claimant: { id: string; name: string } | null; count: number }[];
  statuses: { status: string; count: number }[];
}
interface Articles {
  articles: { id: string; title: string }[];
}

let entente: Entente;
let core: Graph;
beforeAll(async () => {
  entente = await openEntente();
  core = await entente.post<Graph>('/api/subgraph', { scope: 'core' });
});
afterAll(() => entente.close());

const under = (filter: object) => entente.post<Graph>('/api/subgraph', { scope: 'core', filter });
const facts = async ({ hook }: Visit) => (await hook('counts')).facts;
const kindsOf = async ({ hook }: Visit, prefix: string) =>
  (await hook('nodes')).filter((key) => key.startsWith(prefix));
const only = (visit: Visit, name: string) =>
  visit.page.getByRole('button', { name: `Show only: ${name}`, exact: true }).click();

describe('the background of the story', () => {
  const layers = ['deed', 'speech', 'role', 'background'];
  const status = ({ page }: Visit) => page.locator('.status-words').innerText();

  it('is left out of the core, shown by its switch and by B, kept by the address, and counted apart', () =>
    entente.visit(async (visit) => {
      const whole = await under({ layers });
      const posts = whole.edges.filter(({ attributes }) => attributes.layer === 'background').length;
      expect(core.edges.filter(({ attributes }) => attributes.layer === 'background')).toEqual([]);
      expect(await status(visit)).toMatch(/, background \(\d+\) left out,/);
      const toggle = visit.page.getByRole('checkbox', { name: 'Posts, places, belongings' });
      await toggle.check();
      await expect.poll(() => facts(visit)).toBe(whole.shown.facts);
      expect(await status(visit)).toContain(`${posts} of them background`);
      expect(await status(visit)).not.toContain('A filter is on');
      await visit.page.reload();
      await visit.settled();
      await expect.poll(() => facts(visit)).toBe(whole.shown.facts);
      expect(await toggle.isChecked()).toBe(true);
      await visit.focusCanvas();
      await visit.page.keyboard.press('b');
      await expect.poll(() => facts(visit)).toBe(core.shown.facts);
      expect(await status(visit)).toMatch(/, background \(\d+\) left out,/);
    }));

  it('is drawn with everything, and can be taken out', () =>
    entente.visit(
      async (visit) => {
        const all = await entente.post<Graph>('/api/subgraph', { scope: 'all' });
        await expect.poll(() => facts(visit)).toBe(all.shown.facts);
        await visit.focusCanvas();
        await visit.page.keyboard.press('b');
        const story = all.edges.filter(({ attributes }) => attributes.layer !== 'background').length;
        await expect.poll(() => facts(visit)).toBe(story);
      },
      { hash: '#show=all' },
    ));
});

describe('articles and passages on the graph', () => {
  it('come on demand, tied by threads that are no facts, go again, and are kept by the address', () =>
    entente.visit(async (visit) => {
      const before = await visit.hook('counts');
      await visit.page.getByLabel('Show articles as nodes').check();
      await expect.poll(async () => (await kindsOf(visit, 'article:')).length).toBe(5);
      await visit.settled();
      const after = await visit.hook('counts');
      expect([after.entities, after.facts]).toEqual([before.entities, before.facts]);
      expect((await visit.hook('edges')).filter((edge) => edge.type === 'MENTIONS').length).toBeGreaterThan(30);
      expect((await visit.hook('labels')).filter((label) => label.text === 'mentions')).toEqual([]);
      await expectReadable(visit);
      await visit.page.getByLabel('Show articles as nodes').uncheck();
      await expect.poll(() => kindsOf(visit, 'article:')).toEqual([]);
      expect((await visit.hook('edges')).some((edge) => edge.type === 'MENTIONS')).toBe(false);
      await visit.page.getByLabel('Show articles as nodes').check();
      await expect.poll(() => visit.page.url()).toContain('layers=articles');
      await visit.page.reload();
      await visit.settled();
      expect(await kindsOf(visit, 'article:')).toHaveLength(5);
      await visit.page.goBack();
      await expect.poll(() => kindsOf(visit, 'article:')).toEqual([]);
    }));

  it('a passage stands beside its article with its number, and each mention leads from the passage', () =>
    entente.visit(async (visit) => {
      await visit.page.getByLabel('Show articles as nodes').check();
      await expect.poll(async () => (await kindsOf(visit, 'article:')).length).toBe(5);
      await visit.page.getByLabel('Show passages as nodes').check();
      await expect.poll(async () => (await kindsOf(visit, 'passage:')).length).toBeGreaterThan(20);
      await visit.settled();
      const edges = await visit.hook('edges');
      expect(edges.filter((edge) => edge.type === 'HAS_PASSAGE').length).toBe(
        (await kindsOf(visit, 'passage:')).length,
      );
      expect(edges.filter((edge) => edge.type === 'MENTIONS' && edge.source.startsWith('article:'))).toEqual([]);
      const names = (await visit.hook('labels')).filter((label) => label.key.startsWith('passage:'));
      expect(names.length).toBeGreaterThan(10);
      for (const { text } of names) expect(text).toMatch(/^§\d+$/);
      await expectReadable(visit);
      await visit.page.getByLabel('Show passages as nodes').uncheck();
      await expect.poll(() => kindsOf(visit, 'passage:')).toEqual([]);
      expect(
        (await visit.hook('edges')).filter((edge) => edge.type === 'MENTIONS' && edge.source.startsWith('article:'))
          .length,
      ).toBeGreaterThan(30);
    }));

  it('an article opens in the inspector, and expands to all it mentions', () =>
    entente.visit(
      async (visit) => {
        const { articles } = await entente.get<Articles>('/api/articles');
        await visit.clickNode('article:a3');
        await visit.page.locator('.inspector h2', { hasText: articles.find(({ id }) => id === 'a3')!.title }).waitFor();
        await visit.focusCanvas();
        await visit.page.keyboard.press('Enter');
        await expect.poll(async () => (await visit.hook('counts')).entities).toBeGreaterThan(core.nodes.length);
        const { passages } = await entente.get<{ passages: { mentions: { id: string }[] }[] }>('/api/articles/a3');
        await visit.settled();
        expect(await visit.hook('nodes')).toEqual(
          expect.arrayContaining(passages.flatMap(({ mentions }) => mentions.map(({ id }) => id))),
        );
      },
      { hash: '#layers=articles' },
    ));
});

describe('the sources', () => {
  it('one article or claimant alone: the most prominent of what it reports, also what the core did not show', () =>
    entente.visit(async (visit) => {
      const { articles } = await entente.get<Articles>('/api/articles');
      const wanted = await under({ articles: ['a3'] });
      await only(visit, articles.find(({ id }) => id === 'a3')!.title);
      await expect.poll(() => facts(visit)).toBe(wanted.shown.facts);
      await visit.settled();
      expect((await visit.hook('nodes')).sort()).toEqual(wanted.nodes.map((node) => node.key).sort());
      await visit.page.getByRole('button', { name: 'Clear the filter' }).first().click();
      await expect.poll(() => facts(visit)).toBe(core.shown.facts);

      const { claimants } = await entente.get<Schema>('/api/schema');
      const first = claimants.find(({ claimant }) => claimant !== null)!.claimant!;
      const said = await under({ claimants: [first.id] });
      await only(visit, first.name);
      await expect.poll(() => facts(visit)).toBe(said.shown.facts);
      expect(said.shown.facts).toBeLessThan(core.shown.facts);
      // Still so when everything is shown.
      await visit.focusCanvas();
      await visit.page.keyboard.press('a');
      await expect.poll(() => visit.page.url()).toContain('show=all');
      await visit.settled();
      const all = await entente.post<Graph>('/api/subgraph', { scope: 'all', filter: { claimants: [first.id] } });
      expect(await facts(visit)).toBe(all.shown.facts);
    }));

  it('what is only denied, though no relationship stands for it; what is contested, or all but that', () =>
    entente.visit(async (visit) => {
      const { statuses } = await entente.get<Schema>('/api/schema');
      const denied = statuses.find(({ status }) => status === 'denied')!.count;
      expect(denied).toBeGreaterThan(0);
      await only(visit, 'denied');
      await expect.poll(() => facts(visit)).toBe(denied);
      await visit.page.keyboard.press('u');
      await expect.poll(() => facts(visit)).toBe(core.shown.facts);

      // What some uphold and others deny: the address and undo keep it.
      const contested = statuses.find(({ status }) => status === 'contested')!.count;
      expect(contested).toBeGreaterThan(0);
      await only(visit, 'contested');
      await expect.poll(() => facts(visit)).toBe(contested);
      await expect.poll(() => visit.page.url()).toContain('statuses=contested');
      await visit.page.reload();
      await visit.settled();
      expect(await facts(visit)).toBe(contested);
      const box = visit.page.getByRole('checkbox', { name: `Show contested (${contested})` });
      expect(await box.getAttribute('aria-checked')).toBe('true');
      expect(await visit.page.getByRole('checkbox', { name: /^Show asserted/ }).getAttribute('aria-checked')).toBe(
        'false',
      );
      await visit.page.getByRole('button', { name: 'Clear the filter' }).click();
      await expect.poll(() => facts(visit)).toBe(core.shown.facts);
      await box.click();
      await expect.poll(() => visit.page.url()).toContain('statuses=asserted,alleged');
      await visit.settled();
      expect((await visit.hook('edges')).length).toBeGreaterThan(0);
      const without = await under({ statuses: ['asserted', 'alleged'] });
      expect(await facts(visit)).toBe(without.shown.facts);
      expect(without.edges.some((edge) => edge.attributes.contested)).toBe(false);
      await visit.page.keyboard.press('u');
      await expect.poll(() => facts(visit)).toBe(core.shown.facts);
    }));

  it('an entity lists the passages that mention it, and a fact gives its independent origins', () =>
    entente.visit(
      async (visit) => {
        await visit.page.locator('.mentions .passage-link').first().click();
        await visit.page.locator('.passage.at').waitFor();
        await visit.page.getByRole('button', { name: 'Back', exact: true }).click();
        await visit.page.locator('.mentions').waitFor();
        const twice = core.edges.find((edge) => edge.attributes.articles.length > 1)!;
        await visit.page.goto(`${entente.url}/#fact=${encodeURIComponent(twice.key)}`);
        await expect.poll(() => visit.page.locator('.fact-head').innerText()).toMatch(/from \d+ independent origins?/);
      },
      { hash: '#select=vladimir-putin' },
    ));
});
