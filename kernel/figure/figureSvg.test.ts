import { describe, expect, it } from 'vitest';
import type { GraphEdge, GraphNode } from '../../contract/index.js';
import { themeTokens } from '../appearance/index.js';
import { NEWS_VOCABULARY, newsGraph } from '../layout/testing/newsGraph.js';
import { figureSvg, fontsFor, layoutFigure, type FigureInput } from './index.js';
import { xmlId } from './xml.js';
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
    [
      'a1',
      {
        title: 'A first article',
        titleFr: 'Un premier article',
        outlet: 'TASS',
        date: '2024-06-19',
        author: null,
        url: null,
        language: 'en',
      },
    ],
  ]),
};
const nothing = { positions: new Map(), ground: null };
const { positions } = layoutFigure(base, nothing, { name: 'relations', seed: 1 });
const plain = figureSvg({ ...base, positions });
const draw = (more?: Partial<FigureInput>): string => (more ? figureSvg({ ...base, positions, ...more }) : plain);
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
    const small = { ...base, graph: newsGraph(6, 3) };
    const [one, again, other] = [1, 1, 2].map((seed) =>
      figureSvg({ ...small, ...layoutFigure(small, nothing, { name: 'relations', seed }) }),
    );
    expect(again).toBe(one);
    expect(other).not.toBe(one);
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
    const [, names] = /<g id="names".*?<\/g>(.*?)<\/g>/s.exec(svg)!;
    expect(names!.match(/<text/g)!.length).toBeGreaterThanOrEqual(graph.nodes.length);
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
    expect(svg).toContain('A first article, TASS, 19 June 2024');
    expect(draw({ language: 'fr' })).toContain('Un premier article, TASS, 19 juin 2024');
    expect(draw({ legend: false })).not.toContain('id="legend"');
    expect(draw({ sources: false })).not.toContain('A first article');
  });
  it('cites author and address where they are known, whole also on a narrow sheet', () => {
    const [[id, article]] = [...base.articles!] as [
      [string, NonNullable<ReturnType<NonNullable<FigureInput['articles']>['get']>>],
    ];
    const address = 'example.org/press/2024/06/a-very-long-address-of-an-article';
    const known = { ...article, author: 'B. Œ.', url: `https://${address}/` };
    const articles = new Map([[id, known]]);
    expect(draw({ articles })).toContain(`A first article, B. Œ., TASS, 19 June 2024, ${address}`);
    const narrow = { articles, width: 360, height: 900, legend: false };
    const svg = draw({
      ...narrow,
      ...layoutFigure({ ...base, ...narrow }, nothing, { name: 'circular', seed: 1 }),
    });
    const lines = [...svg.slice(svg.indexOf('id="sources"')).matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(
      ([, line]) => line,
    );
    expect(lines.join('').replaceAll(' ', '')).toContain(`Afirstarticle,B.Œ.,TASS,19June2024,${address}`);
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
  it('explains a line that crosses its frame, whose ends lie outside', () => {
    const [a, b, c] = graph.nodes as [GraphNode, GraphNode, GraphNode];
    const edge = { ...graph.edges[0]!, source: a.key, target: b.key };
    const crossing = { ...edge, attributes: { ...edge.attributes, status: 'expected' as const, contested: false } };
    const places = new Map([
      [a.key, { x: -900, y: 0 }],
      [b.key, { x: 900, y: 0 }],
      [c.key, { x: 0, y: 60 }],
    ]);
    const part = { nodes: [a, b, c], edges: [crossing] };
    const frame = [-150, -100, 300, 200] as const;
    const svg = draw({ graph: part, positions: places, frame });
    expect(svg).toContain('>expected 1</text>');
    expect(svg).toContain('>1 of 3 entities, 1 fact · the part in view<');
    const above = new Map([...places].map(([key, at]) => [key, key === c.key ? at : { ...at, y: -900 }]));
    expect(draw({ graph: part, positions: above, frame })).not.toContain('expected 1');
  });
  it('counts no passage, claim or link as entity or fact, and names the article of a passage', () => {
    const [entity] = graph.nodes as [GraphNode];
    const other = (key: string, kind: 'Passage' | 'Other', more: object): GraphNode => ({
      key,
      attributes: { ...entity.attributes, kind, prominence: 0, degree: 0, ...more },
    });
    const nodes = [
      entity,
      other('passage:p', 'Passage', { article: 'a1', labels: ['Passage'] }),
      other('claim:c', 'Other', { labels: ['Claim'] }),
    ];
    const link = (key: string, type: string, source: string, target: string): GraphEdge => ({
      key,
      source,
      target,
      attributes: { ...graph.edges[0]!.attributes, type, articles: [], contested: false, status: 'asserted' },
    });
    const edges = [
      link('relationship:1', 'MENTIONS', 'passage:p', entity.key),
      link('relationship:2', 'SUPPORTED_BY', 'claim:c', 'passage:p'),
      link('relationship:3', 'SUBJECT', 'claim:c', entity.key),
    ];
    const places = new Map(nodes.map(({ key }, i) => [key, { x: 200 * i, y: 0 }]));
    const svg = draw({ graph: { nodes, edges }, positions: places });
    expect(svg).toContain('>1 entity, 0 facts, 2 other nodes, 3 other links<');
    expect(svg).toContain('>links to articles and passages 1</text>');
    expect(svg).toContain('>other links 2</text>');
    expect(svg).not.toContain('asserted');
    expect(svg).toContain('A first article, TASS, 19 June 2024');
    const foreign = draw({ graph: { nodes: nodes.slice(2), edges: [] }, positions: places });
    expect(foreign).toContain('>1 node<');
  });
  it('explains sizes as the data have them, and only where they differ', () => {
    const sized = (
      prominence: number[],
      degree: number[],
      origins: number[],
      theme: 'light' | 'dark' = 'light',
    ): string =>
      draw({
        theme,
        graph: {
          nodes: graph.nodes.slice(0, 3).map((n, i) => ({
            ...n,
            attributes: { ...n.attributes, prominence: prominence[i]!, degree: degree[i]! },
          })),
          edges: [0, 1].map((i) => ({
            ...graph.edges[i]!,
            source: graph.nodes[0]!.key,
            target: graph.nodes[i + 1]!.key,
            attributes: { ...graph.edges[i]!.attributes, originCount: origins[i]! },
          })),
        },
      });
    expect(sized([30, 20, 10], [3, 2, 1], [1, 4])).toContain('>larger disc: more claims and articles</text>');
    expect(sized([30, 20, 10], [3, 2, 1], [1, 4])).toContain('>thicker, darker line: more origins</text>');
    const imported = sized([3, 2, 1], [3, 2, 1], [0, 0]);
    expect(imported).toContain('>larger disc: more relations</text>');
    expect(imported).not.toContain('thicker');
    // On a dark ground what is stronger is lighter.
    expect(sized([30, 20, 10], [3, 2, 1], [1, 4], 'dark')).toContain('>thicker, lighter line: more origins</text>');
    expect(sized([30, 2, 1], [3, 2, 1], [1, 1])).toContain('more claims and articles, or relations');
    expect(sized([4, 4, 4], [1, 1, 1], [1, 1])).not.toContain('larger disc');
  });
  it('counts the names that have no room', () => {
    const chain = {
      nodes: Array.from({ length: 60 }, (_, i) => ({ ...graph.nodes[0]!, key: `n${i}` })),
      edges: [],
    };
    const places = new Map(chain.nodes.map(({ key }, i) => [key, { x: 5 * i, y: 0 }]));
    for (const frame of [undefined, [0, -100, 250, 200] as const]) {
      const svg = draw({ graph: chain, positions: places, frame });
      const [, hidden] = / (\d+) names have no room</.exec(svg)!;
      const drawn = /<g id="names".*?<\/g>(.*?)<\/g>/s.exec(svg)![1]!.match(/<text/g)!.length;
      expect(Number(hidden) + drawn).toBe(60);
    }
    expect(draw()).not.toContain('no room');
    expect(draw({ graph: chain, positions: places, language: 'fr' })).toMatch(/ \d+ noms sans place</);
  });
  it('says all of its counts on a narrow sheet too, and cuts a long title with a sign', () => {
    const svg = draw({ width: 200, height: 700, title: 'Word '.repeat(60), graph: { ...graph, truncated: true } });
    const [, heading] = /<g id="heading">(.*?)<\/g>/.exec(svg)!;
    const words = heading!.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(words).toMatch(/…  ?20 entities, \d+ facts · cut short, the query gives more/);
  });
  it('folds an entry of the legend that is wider than the sheet, and cuts none', () => {
    const svg = draw({ width: 300, height: 600, language: 'fr' });
    const words = [...svg.matchAll(/<g id="legend".*?<\/g>/gs)].join(' ').replace(/<[^>]*>/g, ' ');
    expect(words.replace(/\s+/g, ' ')).toContain('plus de déclarations et d’articles');
    expect(words).not.toContain('…');
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
    expect(svg).toContain('{"parameters":{"b":1},"query":"MATCH (n) RETURN n","seed":7}');
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
  it('counts and parts as French has it', () => {
    const alone = { nodes: graph.nodes.slice(0, 2), edges: [] };
    expect(draw({ graph: alone, language: 'fr' })).toContain('>2 entités, 0 fait<');
    expect(draw({ graph: alone })).toContain('>2 entities, 0 facts<');
    const [edge] = graph.edges;
    const unsourced = { ...edge!, attributes: { ...edge!.attributes, claimCount: 1_200, originCount: 0 } };
    const svg = draw({ graph: { ...graph, edges: [unsourced] }, language: 'fr' });
    expect(svg).toContain('\u202f; 1\u00a0200 déclarations\u202f; 0 origine)');
    expect(svg).toMatch(/<desc [^>]*>[^;]*[^\u202f;]\u202f; /);
    expect(svg).not.toMatch(/<(?:title|desc)[^>]*>[^<]*[^\u202f]; /);
  });
  it('embeds the type that its text needs', () => {
    expect(new Set(fontsFor({ ...base, positions }).map(({ subset, weight }) => `${subset} ${weight}`))).toEqual(
      new Set(['latin 400', 'latin 600']),
    );
    const russian = { ...base, positions, title: 'НАТО' };
    expect(fontsFor(russian)).toContainEqual({ subset: 'cyrillic', weight: 600 });
    const [first, ...others] = graph.nodes;
    const grouped = { ...first!, attributes: { ...first!.attributes, properties: { place: 'Москва' } } };
    const inGroups = { ...base, positions, layout: { name: 'grouped', by: 'place' } } as const;
    expect(fontsFor({ ...inGroups, graph: { ...graph, nodes: [grouped, ...others] } })).toContainEqual({
      subset: 'cyrillic',
      weight: 600,
    });
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
