import { describe, expect, it } from 'vitest';
import { themeTokens } from '../appearance/index.js';
import { NEWS_VOCABULARY, newsGraph } from '../layout/testing/newsGraph.js';
import { figureSvg, fontsFor, layoutFigure, xmlId, type FigureInput } from './index.js';
import { escapeXml } from './xml.js';

const graph = newsGraph(20, 3);
const base: Omit<FigureInput, 'positions'> = {
  graph,
  width: 1200,
  height: 800,
  theme: 'light',
  language: 'en',
  title: 'Who signed what',
  vocabulary: NEWS_VOCABULARY,
  articles: new Map([
    ['a1', { title: 'A first article', titleFr: 'Un premier article', outlet: 'TASS', date: '2024-06-19' }],
  ]),
};
const positions = layoutFigure(base, new Map(), 1);
const draw = (more: Partial<FigureInput> = {}): string => figureSvg({ ...base, positions, ...more });
const TAG = /<(\/?)([\w:]+)(?:\s[\w:-]+="[^"<]*")*\s*(\/?)>/g;
/** What breaks the XML: tags that do not match or stay open, and angle brackets outside of tags. */
function flaws(svg: string): string[] {
  const [open, wrong]: [string[], string[]] = [[], []];
  for (const [tag, close, name, alone] of svg.matchAll(TAG)) {
    if (close && open.pop() !== name) wrong.push(tag);
    else if (!close && !alone) open.push(name!);
  }
  return [...wrong, ...open, ...(svg.replace(TAG, '').match(/[<>]/g) ?? [])];
}

describe('a figure', () => {
  it('has the same bytes for the same input', () => {
    expect(figureSvg({ ...base, positions: layoutFigure(base, new Map(), 1) })).toBe(draw());
    expect(figureSvg({ ...base, positions: layoutFigure(base, new Map(), 2) })).not.toBe(draw());
  });
  it.each([
    {},
    { theme: 'dark' },
    { theme: 'print', language: 'fr' },
    { legend: false, sources: false, title: undefined },
    { frame: [-200, -150, 400, 300] },
    { width: 120, height: 100 },
  ] as Partial<FigureInput>[])('is well-formed XML: %o', (more) => {
    const svg = draw(more);
    expect(flaws(svg)).toEqual([]);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
  it('draws every entity with its name, and every fact', () => {
    const svg = draw();
    for (const { key, attributes } of graph.nodes) {
      expect(svg).toContain(`id="${xmlId('entity', key)}"`);
      for (const word of attributes.name.split(/[\s-]/)) expect(svg).toContain(word);
    }
    for (const { key } of graph.edges) expect(svg).toContain(`id="${xmlId('fact', key)}"`);
    expect(svg.match(/<tspan/g)!.length).toBeGreaterThanOrEqual(graph.nodes.length);
  });
  it('reads relations as words of its language', () => {
    expect(draw()).toContain('>is at war with</text>');
    const french = draw({ language: 'fr' });
    expect(french).toContain('>est en guerre avec</text>');
    expect(french).toMatch(/affirmé \d/);
    expect(french).not.toContain('AT_WAR_WITH');
  });
  it('tells kinds, statuses and sources, with their numbers', () => {
    const svg = draw();
    const people = graph.nodes.filter((n) => n.attributes.kind === 'Person').length;
    const contested = graph.edges.filter((e) => e.attributes.contested && e.attributes.status !== 'denied').length;
    expect(svg).toContain(`>${people === 1 ? 'Person' : 'People'} ${people}</text>`);
    expect(svg).toContain(`>contested ${contested}</text>`);
    expect(svg).toContain('A first article, TASS, 2024-06-19');
    expect(draw({ legend: false })).not.toContain('id="legend"');
    expect(draw({ sources: false })).not.toContain('A first article');
  });
  it('says what was cut, and by what rank', () => {
    const cut = {
      ...graph,
      shown: { entities: 20, facts: graph.edges.length },
      totals: { entities: 1213, facts: 2400 },
      rankedBy: 'prominence; facts by claims',
    };
    expect(draw({ graph: cut })).toContain(
      `20 of 1,213 entities, ${graph.edges.length} of 2,400 facts · ranked by claims and articles`,
    );
    expect(draw({ graph: cut, language: 'fr' })).toContain('20 entités sur 1\u00a0213');
    expect(draw()).toContain(`>20 entities, ${graph.edges.length} facts<`);
    expect(draw({ graph: { ...graph, truncated: true } })).toContain(
      `>20 entities, ${graph.edges.length} facts · cut short, the query gives more<`,
    );
  });
  it('counts only what its frame shows, and names the frame', () => {
    const svg = draw({ frame: [-150, -150, 300, 300] });
    expect(svg).toMatch(/>\d+ of 20 entities, \d+ of \d+ facts · the part in view</);
    expect(svg).toContain('clip-path="url(#graph-area)"');
  });
  it('escapes all text, and drops what XML forbids', () => {
    const hostile = '</text><script>alert("1 & 2")</script>\u0000\ud800';
    const svg = draw({
      title: hostile,
      graph: { ...graph, nodes: graph.nodes.map((n) => ({ ...n, attributes: { ...n.attributes, name: hostile } })) },
      metadata: { statement: hostile },
    });
    expect(flaws(svg)).toEqual([]);
    expect(svg).not.toContain('<script');
    expect(escapeXml(hostile)).toBe(
      '&lt;/text&gt;&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;\ufffd\ufffd',
    );
  });
  it('carries its recipe, keys in order, without a time', () => {
    const svg = draw({ metadata: { seed: 7, query: 'MATCH (n) RETURN n', parameters: { b: 1, a: undefined } } });
    expect(svg).toContain(
      '{"height":800,"language":"en","parameters":{"b":1},"query":"MATCH (n) RETURN n","seed":7,"theme":"light","width":1200}',
    );
  });
  it('rings what is selected', () => {
    const [entity, fact] = [graph.nodes[0]!.key, graph.edges[0]!.key];
    const [plain, ringed] = [draw(), draw({ selected: new Set([entity, fact]) })];
    expect(ringed.match(/<circle/g)!.length).toBe(plain.match(/<circle/g)!.length + 1);
    expect(ringed).toContain('stroke="#e2ecf7"');
  });
  it('leaves its ground out when transparent', () => {
    expect(draw()).toContain('id="ground"');
    expect(draw({ transparent: true })).not.toContain('id="ground"');
  });
  it('draws halos as texts of their own under the letters, since few renderers know paint-order', () => {
    const svg = draw();
    expect(svg).not.toContain('paint-order');
    expect(svg).toMatch(/^<svg [^>]*stroke="none"/);
    for (const group of ['relation-words', 'names']) {
      const [, halos, letters] = new RegExp(
        `<g id="${group}" [^>]*><g id="${group}-halos" [^>]*>(.*?)</g>(.*?)</g>`,
      ).exec(svg) as unknown as [string, string, string];
      expect(letters.match(/<text/g)!.length).toBe(halos.match(/<text/g)!.length);
      expect(letters).not.toContain('stroke');
    }
  });
  it.each(['light', 'dark'] as const)('draws nothing in the colour of a ground that is not there: %s', (theme) => {
    const contested = graph.edges.map((e) => ({ ...e, attributes: { ...e.attributes, contested: true } }));
    const selected = new Set([graph.nodes[0]!.key]);
    const [opaque, clear] = [false, true].map((transparent) =>
      draw({ theme, transparent, selected, graph: { ...graph, edges: contested } }),
    );
    for (const colour of [themeTokens(theme).ground, themeTokens(theme).halo]) {
      expect(opaque).toContain(colour);
      expect(clear).not.toContain(colour);
    }
    // Words cut a gap into lines instead, and the mask stands where renderers that know none draw nothing.
    expect(clear).toMatch(/<defs>.*<mask id="words".*<\/defs>\n/);
    expect(clear).toContain('mask="url(#words)"');
  });
  it('is named for readers of screens', () => {
    const svg = draw();
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="figure-title figure-description"/);
    expect(svg).toContain('<title id="figure-title">Who signed what</title>');
    expect(draw({ title: ' ', language: 'fr' })).toContain(
      '<title id="figure-title">Graphe d’entités et de relations</title>',
    );
  });
  it('embeds the type that its text needs', () => {
    expect(new Set(fontsFor({ ...base, positions }).map(({ subset, weight }) => `${subset} ${weight}`))).toEqual(
      new Set(['latin 400', 'latin 600']),
    );
    const russian = { ...base, positions, title: 'НАТО' };
    expect(fontsFor(russian)).toContainEqual({ subset: 'cyrillic', weight: 600 });
    expect(draw({ fonts: [{ subset: 'latin', weight: 400, woff2: 'AAAA' }] })).toContain(
      "@font-face{font-family:Inter;font-weight:400;src:url(data:font/woff2;base64,AAAA) format('woff2');unicode-range:U+0-ff",
    );
  });
  it('leaves legend and sources out rather than the graph when it is small', () => {
    const svg = draw({ width: 120, height: 100 });
    expect(svg).not.toContain('id="legend"');
    expect(svg).toContain('id="entities"');
  });
  it('is drawn for no graph at all', () => {
    const svg = draw({ graph: { nodes: [], edges: [] }, positions: new Map() });
    expect(flaws(svg)).toEqual([]);
    expect(svg).toContain('Who signed what');
  });
  it('fits all discs into the sheet', () => {
    const svg = draw();
    const [, tx, ty, k = '1'] = /<g transform="translate\(([-\d.]+) ([-\d.]+)\)(?: scale\(([\d.]+)\))?">/.exec(svg)!;
    const discs = [...svg.matchAll(/<g id="entity-[^>]*>.*?<circle cx="([-\d.]+)" cy="([-\d.]+)" r="([\d.]+)"/gs)].map(
      (m) => m.slice(1, 4).map(Number) as [number, number, number],
    );
    expect(discs).toHaveLength(20);
    for (const [x, y, r] of discs) {
      const [px, py] = [Number(tx) + Number(k) * x, Number(ty) + Number(k) * y];
      expect([px - r > 0, py - r > 0, px + r < 1200, py + r < 800]).toEqual([true, true, true, true]);
    }
  });
});

describe('xml ids', () => {
  it('are valid and differ where keys do', () => {
    expect(xmlId('entity', 'a/b c')).toBe('entity-a_2f_b_20_c');
    expect(xmlId('entity', 'a_b')).not.toBe(xmlId('entity', 'a/b'));
  });
});
