import { afterAll, describe, expect, it } from 'vitest';
import { FigureRequest, type GraphJson } from '../../contract/index.js';
import { newsGraph } from '../../kernel/layout/testing/newsGraph.js';
import { createFigure, FigureDrawer, readFigureFile, type FigureContext } from './index.js';

const made = newsGraph(14, 1);
const graph: GraphJson = {
  ...made,
  attributes: {},
  truncated: true,
  shown: { entities: 14, facts: made.edges.length },
  totals: { entities: 91, facts: 1240 },
  rankedBy: 'prominence',
};
const asked: unknown[] = [];
let answer = { graph, answer: { fields: ['n'], rowCount: 14 } };
const set = { background: 0, claims: 0, articles: 1, bundled: false, hash: null, loadedAt: null };
const datasets = [
  { ...set, name: 'made', title: 'Made', titleFr: 'Made', entities: 60, facts: 900 },
  { ...set, name: 'another', title: 'Another', titleFr: 'Another', entities: 31, facts: 340 },
];
const context: FigureContext = {
  runStatement: async (...args) => {
    asked.push(args.slice(0, 2));
    return answer;
  },
  subgraph: async (...args) => {
    asked.push(args[0]);
    return graph;
  },
  properties: async (entities, names) => {
    asked.push([entities.length, names]);
    return { entities: { [made.nodes[0]!.key]: { house: 'Stark' } }, facts: {} };
  },
  passages: async (facts) => {
    asked.push(facts);
    return [{ article: 'a1', n: 4, facts: facts.slice(0, 1), held: true, text: 'La barque est vide, dit le gardien.' }];
  },
  schema: async () => ({
    totals: { entities: 91, facts: 1240, background: 0, claims: 0, articles: 1, passages: 1 },
    datasets,
    underWay: [],
    types: [
      {
        type: 'SIGNED',
        count: 1,
        symmetric: false,
        cameo: null,
        label: { en: 'signed', fr: 'a signé' },
        definition: { en: '', fr: '' },
      },
    ],
  }),
  articles: async () => [
    {
      id: 'a1',
      title: 'First',
      titleFr: 'Premier',
      date: '2024-06-19',
      precision: 'day',
      outlet: null,
      language: 'fr',
      passageCount: 1,
      textCount: 0,
      knownCount: 0,
      author: null,
      url: null,
      claimCount: 1,
      entityCount: 1,
      dataset: 'made',
    },
  ],
  datasetHashes: async () =>
    new Map([
      ['made', 'abc123'],
      ['another', 'def456'],
    ]),
};
const drawer = new FigureDrawer();
const figure = (request: FigureRequest, signal?: AbortSignal) =>
  createFigure(FigureRequest.parse(request), { ...context, signal }, drawer);
const pngSize = (png: Buffer): number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];
afterAll(() => drawer.close());

describe('createFigure', () => {
  it('follows style rules, with the properties and measures that they go by, and says so in its legend', async () => {
    const request: FigureRequest = {
      recipe: {
        style: {
          rules: [
            { of: 'entities', what: 'colour', by: 'property:house' },
            { of: 'entities', what: 'size', by: 'measure:pagerank' },
          ],
        },
      },
    };
    const [one, two] = [await figure(request), await figure(request)];
    expect(asked.some((one) => JSON.stringify(one) === '[14,{"entities":["house"],"facts":["weight"]}]')).toBe(true);
    expect(one.body.equals(two.body)).toBe(true);
    const svg = one.body.toString();
    expect(svg.includes('Colour of entities by house:')).toBe(true);
    expect(svg.includes('Stark (1)')).toBe(true);
    expect(svg.includes('Size of entities by PageRank:')).toBe(true);
    expect(svg.match(/fill="#2e5ec6"/g)?.length).toBe(2);
    expect(readFigureFile(one.body)).toMatchObject({ recipe: request.recipe });
    const plain = (await figure({})).body.toString();
    expect(plain.includes('by PageRank')).toBe(false);
  });
  it('is called by its title, cut between characters', async () => {
    const { fileName } = await figure({ title: `a${'\u{20000}'.repeat(100)} b` });
    expect(fileName).toBe(`a${'\u{20000}'.repeat(39)}.svg`);
    expect((await figure({ title: `${'a'.repeat(79)} b` })).fileName).toBe(`${'a'.repeat(79)}.svg`);
  });
  it('makes the same SVG twice, with the recipe in it and no time', async () => {
    const request: FigureRequest = {
      recipe: {
        source: { scope: 'query', statement: 'MATCH (n) RETURN n', parameters: { a: '<&>' } },
        language: 'fr',
        layout: { seed: 7 },
      },
      title: 'Qui a signé ?',
    };
    const [one, two] = [await figure(request), await figure(request)];
    expect(one.body.equals(two.body)).toBe(true);
    expect(one).toMatchObject({ contentType: 'image/svg+xml', fileName: 'qui-a-signé.svg' });
    const svg = one.body.toString();
    expect(readFigureFile(one.body)).toMatchObject({
      recipe: { ...request.recipe, version: 1, grouping: 'auto' },
      title: 'Qui a signé ?',
      legend: true,
      sources: true,
      transparent: false,
      data: { hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string, datasets: { made: 'abc123' } },
    });
    expect(svg).toContain('14 entités sur 91');
    expect(svg).toContain('Premier');
    expect(svg).toContain('src:url(data:font/woff2;base64,');
    expect(asked.at(-1)).toEqual(['MATCH (n) RETURN n', { a: '<&>' }]);
  });
  it.each(['svg', 'png'] as const)('is made again, byte for byte, from the recipe in its %s', async (format) => {
    const given: FigureRequest = {
      graph: { nodes: made.nodes, edges: made.edges },
      recipe: {
        positions: { [made.nodes[0]!.key]: [10, 20] },
        camera: { x: -300, y: -200, width: 600, height: 400 },
        selection: { entities: [made.nodes[1]!.key] },
        style: { theme: 'print', wash: 'of a later version' },
        notes: ['of a later version', { too: 1 }],
      },
      title: 'A “title” with <signs> & \u0085 \uffff',
      transparent: true,
      legend: false,
      format,
      scale: 1.5,
      width: 700,
      height: 500,
    };
    const asked: FigureRequest = {
      recipe: { source: { scope: 'query', statement: 'RETURN n' } },
      format,
      sources: false,
    };
    for (const request of [given, asked]) {
      const { body } = await figure(request);
      expect(readFigureFile(body)).toMatchObject({ recipe: request.recipe });
      const again = await figure(readFigureFile(body) as FigureRequest);
      expect(again.body.equals(body)).toBe(true);
    }
  });
  it.each(['svg', 'png'] as const)('quotes passages in %s when asked, and again from its recipe', async (format) => {
    const request: FigureRequest = { format, texts: true, width: 600, height: 500, scale: 1 };
    asked.length = 0;
    const { body } = await figure(request);
    expect(asked).toContainEqual(made.edges.map(({ key }) => key));
    expect(readFigureFile(body)).toMatchObject({ texts: true });
    const again = await figure(readFigureFile(body) as FigureRequest);
    expect(again.body.equals(body)).toBe(true);
    if (format === 'png') expect(pngSize(body)[1]).toBeGreaterThan(540);
    else {
      const [, below] = body.toString().split('<g id="passages">');
      expect(below).toMatch(/>First · passage 4<.*lang="fr"><text [^>]*>La barque est vide, dit le gardien\.</);
    }
    asked.length = 0;
    const plain = await figure({ ...request, texts: false });
    expect(asked).toHaveLength(1);
    expect(readFigureFile(plain.body)).not.toHaveProperty('texts');
    if (format === 'png') expect(pngSize(plain.body)).toEqual([600, 500]);
    else expect(plain.body.includes('La barque')).toBe(false);
  });
  it('has a hash of what was drawn in its recipe, and no other data set', async () => {
    const hashOf = async (nodes: GraphJson['nodes']): Promise<unknown> => {
      const { body } = await figure({ graph: { nodes, edges: [] } });
      return (readFigureFile(body) as { data: unknown }).data;
    };
    const [whole, turned, renamed] = [
      await hashOf(made.nodes),
      await hashOf([...made.nodes].reverse()),
      await hashOf(made.nodes.map((n) => ({ ...n, attributes: { ...n.attributes, name: 'Other', datasets: ['x'] } }))),
    ];
    expect(turned).toEqual(whole);
    expect(renamed).toMatchObject({ datasets: { x: null } });
    expect(renamed).not.toHaveProperty('hash', (whole as { hash: string }).hash);
  });
  it('counts the whole of the data set that is drawn, not what else the store holds', async () => {
    const core = String((await figure({})).body);
    expect(core).toContain(`14 of 60 entities, ${made.edges.length} of 900 facts`);
    const filtered = String((await figure({ recipe: { filter: { kinds: ['Person'] } } })).body);
    expect(filtered).toContain('14 of 91 entities');
  });
  it('makes a PNG of the size and scale asked for, the same twice, with text in it', async () => {
    const request: FigureRequest = { format: 'png', width: 500, height: 300, scale: 1.5 };
    const [first, second] = [await figure(request), await figure(request)];
    expect(pngSize(first.body)).toEqual([750, 450]);
    expect(first.body.equals(second.body)).toBe(true);
    const one = { nodes: [made.nodes[0]!], edges: [] };
    const [bare, titled] = [
      await figure({ ...request, graph: one }),
      await figure({ ...request, graph: one, title: 'Заголовок Ωμέγα Łódź' }),
    ];
    expect(titled.body.length).toBeGreaterThan(bare.body.length + 1000);
  });
  it('names the characters that its type lacks', async () => {
    const named = (name: string) => {
      const [node] = made.nodes as [(typeof made.nodes)[0]];
      return figure({ graph: { nodes: [{ ...node, attributes: { ...node.attributes, name } }], edges: [] } });
    };
    expect((await named('北京 Łódź, Αθήνα, Москва, 서울')).missingCharacters).toEqual(['北', '京', '서', '울']);
    expect((await named('Cha\u0301 \u2067(x)\u2069')).missingCharacters).toEqual([]);
  });
  it('refuses a blank sheet, saying what came back', async () => {
    const nothing = { ...graph, nodes: [], edges: [] };
    const before = answer;
    try {
      answer = { graph: nothing, answer: { fields: ['a.name', 'count(*)'], rowCount: 111 } };
      await expect(figure({ recipe: { source: { scope: 'query', statement: 'RETURN 1' } } })).rejects.toMatchObject({
        code: 'figure.empty',
        message: expect.stringContaining('111 rows with a.name, count(*)') as string,
        details: { hint: expect.stringContaining('RETURN a, r, b') as string },
      });
      answer = { graph: nothing, answer: { fields: ['a'], rowCount: 0 } };
      await expect(figure({ recipe: { source: { scope: 'query', statement: 'RETURN 1' } } })).rejects.toThrow(
        'returned no rows',
      );
    } finally {
      answer = before;
    }
    await expect(figure({ graph: { nodes: [], edges: [] } })).rejects.toMatchObject({ code: 'figure.empty' });
    const [a] = made.nodes as [(typeof made.nodes)[0]];
    const beside: FigureRequest = {
      graph: { nodes: [a], edges: [] },
      recipe: { positions: { [a.key]: [0, 0] }, camera: { x: 5000, y: 5000, width: 400, height: 300 } },
    };
    await expect(figure(beside)).rejects.toThrow('within the frame');
  });
  it('refuses a PNG beyond the limit, naming it and a remedy', async () => {
    await expect(figure({ format: 'png', width: 8000, height: 8000, scale: 2 })).rejects.toMatchObject({
      code: 'figure.too-large',
      message: expect.stringContaining('64 million pixels') as string,
      details: { hint: expect.stringContaining('scale of at most 1') as string },
    });
  });
  it('refuses passages where the sheet cannot grow, naming a remedy', async () => {
    await expect(figure({ texts: true, width: 8000, height: 7801 })).rejects.toMatchObject({
      code: 'figure.too-large',
      details: { hint: 'Use a height of at most 7800.' },
    });
    const png = { texts: true, format: 'png', width: 4000, height: 3900, scale: 2 } as const;
    await expect(figure(png)).rejects.toMatchObject({
      code: 'figure.too-large',
      details: { hint: 'Use a height of at most 3800, a smaller width or scale, or SVG.' },
    });
  });
  it('draws the graph it is given at the given places, and leaves out edges without both ends', async () => {
    const [a, b] = made.nodes as [(typeof made.nodes)[0], (typeof made.nodes)[0]];
    const source = {
      nodes: [a, b],
      edges: [
        { ...made.edges[0]!, source: a.key, target: b.key },
        { ...made.edges[1]!, source: a.key, target: 'nowhere' },
      ],
    };
    const svg = (
      await figure({ graph: source, recipe: { positions: { [a.key]: [0, 0], [b.key]: [300, 0] } }, legend: false })
    ).body.toString();
    const xs = [...svg.matchAll(/<g id="entity-[^>]*>.*?<circle cx="([-\d.]+)" cy="([-\d.]+)"/gs)]
      .map((m) => [Number(m[1]), Number(m[2])])
      .sort((p, q) => p[0]! - q[0]!);
    expect(xs).toEqual([
      [0, 0],
      [300, 0],
    ]);
    expect(svg.match(/id="fact-/g)).toHaveLength(1);
  });
  it('stops when the signal aborts, and draws the next figure', async () => {
    const stop = new AbortController();
    const big = newsGraph(200, 2);
    const slow = figure({ graph: big }, stop.signal);
    setTimeout(() => stop.abort(new Error('gone')), 30);
    await expect(slow).rejects.toThrow('gone');
    expect((await figure({})).body.length).toBeGreaterThan(1000);
  });

  const named = (name: string): FigureRequest['graph'] => ({
    nodes: graph.nodes.map((node) => ({ ...node, attributes: { ...node.attributes, name, nameFr: name } })),
    edges: graph.edges,
  });
  const placed = (far: number): Record<string, [number, number]> =>
    Object.fromEntries(graph.nodes.map(({ key }, i) => [key, [(i % 2 ? 1 : -1) * far, i * far * 0.1]]));
  it.each<[string, Partial<FigureRequest>]>([
    ['names of 5,000 letters', { graph: named('n'.repeat(5_000)) }],
    ['names of 1,000 words', { graph: named('word '.repeat(1_000)) }],
    ['names of controls and halves of letters', { graph: named('a\u0000b\u001f\ud83d<&>\ufffe') }],
    ['the farthest positions', { graph: named('A'), recipe: { positions: placed(1e8) } }],
    ['all at one place', { graph: named('A'), recipe: { positions: placed(0) } }],
    ['all but one place', { graph: named('A'), recipe: { positions: placed(1e-200) } }],
    [
      'the smallest frame',
      { graph: named('A'), recipe: { positions: placed(0), camera: { x: 0, y: 0, width: 1e-3, height: 1e-3 } } },
    ],
    [
      'the largest frame',
      { graph: named('A'), recipe: { positions: placed(1), camera: { x: -1e9, y: -1e9, width: 1e9, height: 1e9 } } },
    ],
    ['the longest title', { graph: named('A'), title: 't'.repeat(300), width: 100, height: 100 }],
  ])('draws what the contract allows: %s', async (_, more) => {
    for (const format of ['svg', 'png'] as const) {
      const { body } = await figure({ graph: named('A'), format, scale: 1, ...more });
      expect(body.length).toBeGreaterThan(500);
      if (format === 'svg') expect(body.toString()).not.toMatch(/NaN|Infinity/);
    }
  });
});
