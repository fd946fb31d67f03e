import { describe, expect, it, vi } from 'vitest';
import { LayoutName, NODE_KINDS } from '../../contract/index.js';
import type { Point } from '../geometry/index.js';
import { measureGraph } from '../layout/index.js';
import { NEWS_VOCABULARY as vocabulary, newsGraph } from '../layout/testing/newsGraph.js';
import { arrange } from './index.js';

const lists = newsGraph(14, 3);
const graph = {
  nodes: new Map(lists.nodes.map((node) => [node.key, node.attributes])),
  edges: new Map(lists.edges.map((edge) => [edge.key, edge])),
};
const drawn = { graph, vocabulary, language: 'en' as const };
const sized = measureGraph(lists, 'en', vocabulary);
const radius = new Map(sized.nodes.map((node) => [node.key, node.radius]));

function placed(name: LayoutName, more: Partial<Parameters<typeof arrange>[0]['request']> = {}, anew = true) {
  return arrange({
    request: { ...sized, width: 1080, height: 800, seed: 1, ...more },
    layout: { name },
    ground: null,
    anew,
    drawn,
  }).points;
}

describe.each(LayoutName.options)('the layout %s', (name) => {
  const points = placed(name);

  it('places every node, no disc over another', () => {
    expect([...points.keys()].sort()).toEqual([...graph.nodes.keys()].sort());
    const all = [...points];
    for (const [i, [key, a]] of all.entries())
      for (const [other, b] of all.slice(i + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y), `${key} ${other}`).toBeGreaterThan(
          0.9 * (radius.get(key)! + radius.get(other)!),
        );
  });

  it(`is the same each time${name === 'force' ? '' : ', also on a machine with other last digits'}`, () => {
    // ForceAtlas2 is somebody else's, and takes logarithms from the machine.
    if (name !== 'force')
      for (const own of ['sin', 'cos', 'atan2', 'exp', 'log', 'log2', 'hypot', 'pow'] as const) {
        const here = Math[own] as (...numbers: number[]) => number;
        vi.spyOn(Math, own).mockImplementation((...numbers: number[]) => here(...numbers) * (1 + 2 * Number.EPSILON));
      }
    try {
      expect(placed(name)).toEqual(points);
    } finally {
      vi.restoreAllMocks();
    }
  });

  it('leaves pinned nodes exactly where they are', () => {
    const fixed = new Map(
      [...points].filter(([key]) => key < 'e5').map(([key, { x, y }]) => [key, { x: x + 1 / 3, y: y - 1 / 7 }]),
    );
    const again = placed(name, { fixed, width: 390, height: 300 });
    for (const [key, at] of fixed) expect(again.get(key)).toEqual(at);
  });

  it('moves nothing that has its place when something is added', () => {
    const fixed = new Map([...points].filter(([key]) => key !== 'e7'));
    const grown = placed(name, { fixed }, false);
    for (const [key, at] of fixed) expect(grown.get(key)).toEqual(at);
    expect(grown.has('e7')).toBe(true);
  });
});

const rowsOf = (points: ReadonlyMap<string, Point>): string[][] => {
  const rows = new Map<number, string[]>();
  for (const [key, { y }] of points) rows.set(Math.round(y), [...(rows.get(Math.round(y)) ?? []), key]);
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, keys]) => keys.sort((a, b) => points.get(a)!.x - points.get(b)!.x));
};

it('a grid is read in rows: by kind, within a kind the most prominent first', () => {
  const rows = rowsOf(placed('grid'));
  expect(new Set(rows.map((row) => row.length)).size).toBeLessThanOrEqual(2);
  const order = rows.flat().map((key) => graph.nodes.get(key)!);
  const sorted = [...order].sort(
    (a, b) => NODE_KINDS.indexOf(a.kind) - NODE_KINDS.indexOf(b.kind) || b.prominence - a.prominence,
  );
  expect(order.map(({ kind, prominence }) => [kind, prominence])).toEqual(
    sorted.map(({ kind, prominence }) => [kind, prominence]),
  );
});

it('time fills the canvas, also where its lanes are higher than that', () => {
  for (const [width, height] of [
    [1080, 800],
    [1080, 200],
  ] as const) {
    const request = { ...sized, width, height, seed: 1 };
    const { ground } = arrange({ request, layout: { name: 'time' }, ground: null, anew: true, drawn });
    const { lanes = [], axis } = ground!;
    const high = lanes.at(-1)!.bottom - lanes[0]!.top;
    expect((axis!.right - axis!.left) / high).toBeGreaterThan((0.9 * width) / height);
  }
});

it('a circle has all on one ring, as far from each other along it', () => {
  const points = [...placed('circular').values()];
  const [across, down] = [
    Math.max(...points.map(({ x }) => Math.abs(x))),
    Math.max(...points.map(({ y }) => Math.abs(y))),
  ];
  for (const { x, y } of points) expect(Math.hypot(x / across, y / down)).toBeCloseTo(1, 1);
});

describe('as in the file', () => {
  const at = new Map([
    ['e1', [100, 5]],
    ['e2', [200, 5]],
    ['e3', [100, 45]],
    ['e4', [150, 25]],
  ]);
  const nodes = new Map(
    [...graph.nodes].map(([key, node]) => {
      const [x, y] = at.get(key) ?? [];
      return [key, x === undefined ? node : { ...node, properties: { x, y: String(y) } }] as const;
    }),
  );
  const inFile = (by?: string, more: Partial<Parameters<typeof arrange>[0]> = {}) =>
    arrange({
      request: { ...sized, width: 1080, height: 800, seed: 1 },
      layout: { name: 'file', ...(by !== undefined && { by }) },
      ground: null,
      anew: true,
      drawn: { ...drawn, graph: { ...graph, nodes } },
      ...more,
    });

  it('entities stand in the proportions of the file, those without a place beside', () => {
    const { points } = inFile();
    const [a, b, c, d] = ['e1', 'e2', 'e3', 'e4'].map((key) => points.get(key)!);
    expect((c!.y - a!.y) / (b!.x - a!.x)).toBeCloseTo(0.4, 6);
    expect(d!.x).toBeCloseTo((a!.x + b!.x) / 2, 6);
    expect(c!.y).toBeGreaterThan(a!.y);
    for (const [key, { x }] of points) if (!at.has(key)) expect(x, key).toBeGreaterThan(b!.x);
    const turned = inFile('up').points;
    expect(turned.get('e3')!.y).toBeLessThan(turned.get('e1')!.y);
    expect(turned.get('e2')!.x).toBeCloseTo(b!.x, 6);
  });

  it('what is added goes to its place in the file', () => {
    const { points, ground } = inFile('up');
    const fixed = new Map([...points].filter(([key]) => key !== 'e4'));
    const request = { ...sized, width: 1080, height: 800, seed: 1, fixed };
    const grown = inFile('up', { request, ground, anew: false }).points;
    expect(Math.hypot(grown.get('e4')!.x - points.get('e4')!.x, grown.get('e4')!.y - points.get('e4')!.y)).toBeLessThan(
      20,
    );
  });

  it('a line of places is a line, and one place none that is infinite', () => {
    const places = (list: readonly (readonly [number, number])[]) => {
      const all = new Map(
        [...graph.nodes].map(
          ([key, node], i) =>
            [key, { ...node, properties: { x: list[i % list.length]![0], y: list[i % list.length]![1] } }] as const,
        ),
      );
      return inFile(undefined, { drawn: { ...drawn, graph: { ...graph, nodes: all } } }).points;
    };
    for (const { x, y } of places([[7, 7]]).values()) expect(Math.abs(x) + Math.abs(y)).toBeLessThan(2000);
    const line = places(Array.from({ length: 20 }, (_, i) => [1e9 + i, 3] as const));
    expect(new Set([...line.values()].map(({ y }) => Math.round(y))).size).toBe(1);
  });
});
