import { describe, expect, it } from 'vitest';
import type { EdgeAttributes, GraphEdge, Grouping } from '../../contract/index.js';
import { edgeLook } from '../appearance/index.js';
import { slantedBoxesOverlap, type SlantedBox } from '../geometry/BoxGrid.js';
import { pointAt } from '../geometry/index.js';
import { edgeOf, nodeOf } from '../testing/graphParts.js';
import { composePicture, pairKey, type Picture, type PictureInput } from './index.js';
import { blemishes } from './blemishes.js';
import { ribbonCounts } from './ribbonCounts.js';
import { openFans } from './openFans.js';
import { relationLabelScale } from './scales.js';

const DEEDS = ['supplied shells', 'supplied missiles', 'is allied with', 'mutual defence', 'sought arms', 'denied it'];
/** So many facts from one to the other and back in turn, with words. */
const facts = (count: number, more: (i: number) => Partial<EdgeAttributes> = () => ({})): GraphEdge[] =>
  Array.from({ length: count }, (_, i) => {
    const words = DEEDS[i % DEEDS.length]!;
    return edgeOf(`f${i}`, i % 2 ? 'b' : 'a', i % 2 ? 'a' : 'b', { words: { en: words, fr: words }, ...more(i) });
  });

function input(edges: readonly GraphEdge[], distance: number, more: Partial<PictureInput> = {}): PictureInput {
  const nodes = ['a', 'b', 'c'].map((key) => nodeOf(key, { prominence: 40 }));
  return {
    graph: {
      nodes: new Map(nodes.map(({ key, attributes }) => [key, attributes])),
      edges: new Map(edges.map((edge) => [edge.key, edge])),
    },
    places: new Map([
      ['a', [0, 0]],
      ['b', [distance, 0]],
      ['c', [0, 600]],
    ]),
    scale: 1,
    language: 'en',
    vocabulary: new Map(),
    ...more,
  };
}
const compose = (...args: Parameters<typeof input>): Picture => composePicture(input(...args));
const only = (picture: Picture) => [...picture.ribbons.values()][0]!;

describe('parallel relations', () => {
  it('stay side by side where their words have room', () => {
    const picture = compose(facts(5), 420);
    expect(picture.ribbons.size).toBe(0);
    expect(picture.edges.size).toBe(5);
    expect(picture.relationLabels.size).toBe(5);
  });

  it('are one ribbon where their words would crowd, with its count at it', () => {
    const picture = compose(facts(7), 130);
    expect([picture.ribbons.size, picture.edges.size]).toEqual([1, 0]);
    const ribbon = only(picture);
    expect(ribbon.members.map(({ key }) => key).sort()).toEqual(['f0', 'f1', 'f2', 'f3', 'f4', 'f5', 'f6']);
    expect(ribbon.label).toBe('7 relations');
    expect(picture.relationLabels.has(ribbon.key)).toBe(true);
  });

  it('are left side by side while they are two, however near', () => {
    expect(compose(facts(2), 90).ribbons.size).toBe(0);
  });

  it('between other nodes, and of a node with itself, stay by themselves', () => {
    const others = [edgeOf('other', 'a', 'c'), edgeOf('self', 'a', 'a')];
    const picture = compose([...facts(7), ...others], 130);
    expect([...picture.edges.keys()].sort()).toEqual(['other', 'self']);
  });

  it('of evidence are threads, never a ribbon', () => {
    const threads = facts(4, () => ({ type: 'MENTIONS' }));
    expect(compose(threads, 130, { grouping: 2 }).ribbons.size).toBe(0);
  });

  it.each<[Grouping, number, number]>([
    ['off', 130, 0],
    ['auto', 130, 1],
    ['auto', 420, 0],
    [5, 420, 1],
    [6, 130, 0],
    [2, 420, 1],
  ])('with grouping %s at a distance of %i give %i ribbons', (grouping, distance, ribbons) => {
    expect(compose(facts(5), distance, { grouping }).ribbons.size).toBe(ribbons);
  });

  it('change from ribbon to fan once on the way in, and stay as they are while the scale hardly changes', () => {
    const scales = Array.from({ length: 120 }, (_, i) => 0.3 * 1.02 ** i);
    const ribboned = scales.map((scale) => compose(facts(6), 160, { scale }).ribbons.size === 1);
    const changes = ribboned.filter((now, i) => i > 0 && now !== ribboned[i - 1]);
    expect([ribboned[0], ribboned.at(-1), changes.length]).toEqual([true, false, 1]);
  });

  it('are what they are wherever the view is', () => {
    const window = { x: -40, y: -30, width: 300, height: 90 };
    expect([...compose(facts(7), 130, { window }).ribbons.keys()]).toEqual([pairKey('b', 'a')]);
  });
});

describe('a ribbon', () => {
  const standings = (i: number): Partial<EdgeAttributes> =>
    i < 3
      ? {}
      : i < 5
        ? { status: 'alleged' }
        : i === 5
          ? { contested: true }
          : i === 6
            ? { status: 'expected' }
            : { status: 'hypothetical' };

  it('keeps where its relations stand apart, each with a stroke of its own', () => {
    const { strokes, members } = only(compose(facts(8, standings), 130));
    expect(strokes.map(({ attributes }) => edgeLook(attributes)).sort()).toEqual(
      ['asserted', 'asserted', 'asserted', 'alleged', 'alleged', 'contested', 'expected', 'hypothetical'].sort(),
    );
    expect(strokes.flatMap(({ relations }) => relations).sort()).toEqual(members.map(({ key }) => key).sort());
  });

  it('has a cross on the stroke of a contested one, off its words', () => {
    const picture = compose(facts(8, standings), 130);
    const ribbon = only(picture);
    const stroke = ribbon.strokes.find(({ relations }) => relations.includes('f5'))!;
    const cross = picture.crosses.get('f5')!;
    const nearest = Math.min(
      ...Array.from({ length: 101 }, (_, i) => pointAt(stroke.path, i / 100)).map(({ x, y }) =>
        Math.hypot(x - cross.x, y - cross.y),
      ),
    );
    expect(nearest).toBeLessThan(1);
    const { middle } = picture.relationLabels.get(ribbon.key)!;
    expect(Math.hypot(middle.x - cross.x, middle.y - cross.y)).toBeGreaterThan(14);
  });

  it('has its count off the cross where the band is short', () => {
    const picture = compose(facts(8, standings), 104, { mayHaveLabel: new Set() });
    const count = ribbonCounts(picture).get(only(picture).key)!;
    const cross = picture.crosses.get('f5')!;
    expect(Math.hypot(count.x - cross.x, count.y - cross.y)).toBeGreaterThan(15);
  });

  it('has its count off a name in the middle of the band', () => {
    const picture = compose(facts(8), 130, { grouping: 2, mayHaveLabel: new Set() });
    const ribbon = only(picture);
    const { x, y } = pointAt(ribbon.path, 0.5);
    const [key, node] = [...picture.nodes][0]!;
    const named = {
      ...picture,
      nodes: new Map([...picture.nodes, [key, { ...node, width: 20, height: 10 }]]),
      names: new Map([[key, { side: 'below' as const, x: x - 10, y: y - 15 }]]),
    };
    expect(ribbonCounts({ ...picture, names: new Map() }).get(ribbon.key)).toMatchObject({ x, y });
    const count = ribbonCounts(named).get(ribbon.key)!;
    expect(Math.hypot(count.x - x, count.y - y)).toBeGreaterThan(8);
  });

  it('has no count, rather than one over its cross, where the band has room for the cross alone', () => {
    const picture = compose(facts(8, standings), 56, { mayHaveLabel: new Set() });
    expect(picture.crosses.size).toBe(1);
    expect(ribbonCounts(picture).size).toBe(0);
  });

  it('has its count apart from those of others whose bands run close by', () => {
    const among = (a: string, b: string): GraphEdge[] =>
      [0, 1, 2, 3].map((i) => edgeOf(`${a}${b}${i}`, a, b, { words: { en: DEEDS[i]!, fr: DEEDS[i]! } }));
    const places = new Map([
      ['a', [0, 0]],
      ['b', [130, 0]],
      ['c', [130, 34]],
    ] as const);
    const lines = [...among('a', 'b'), ...among('a', 'c')];
    const picture = compose(lines, 130, { places, mayHaveLabel: new Set(), grouping: 2 });
    const [one, other] = [...ribbonCounts(picture).values()];
    expect(picture.ribbons.size).toBe(2);
    expect(Math.hypot(one!.x - other!.x, one!.y - other!.y)).toBeGreaterThan(one!.height);
  });

  it('costs a picture the more, the less room its band has for words and mark', () => {
    const costs = [180, 130, 90, 56].map((distance) =>
      blemishes(compose(facts(8, standings), distance, { grouping: 2 })),
    );
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    expect(costs[3]! - costs[0]!).toBeGreaterThan(4);
  });

  it('is the wider the more there are, never wider than its discs, and has a stroke for every look of many', () => {
    const widths = [3, 5, 7, 9].map((count) => only(compose(facts(count), 130, { grouping: 2 })).width);
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
    const many = compose(
      facts(80, (i) => (i === 79 ? { contested: true } : i === 40 ? { status: 'alleged' } : {})),
      130,
    );
    const { width, strokes, label } = only(many);
    expect(width).toBeLessThanOrEqual(2 * many.nodes.get('a')!.radius);
    expect(strokes.length).toBeLessThan(14);
    expect(new Set(strokes.map(({ attributes }) => edgeLook(attributes)))).toEqual(
      new Set(['asserted', 'alleged', 'contested']),
    );
    expect(label).toBe('80 relations');
  });

  it('points where its relations point: to one end, to both, to none', () => {
    const towards = (edges: GraphEdge[], more: Partial<PictureInput> = {}) =>
      only(compose(edges, 130, { grouping: 2, ...more })).heads.length;
    expect(towards(facts(6))).toBe(2);
    expect(towards([0, 1, 2].map((i) => edgeOf(`x${i}`, 'a', 'b')))).toBe(1);
    expect(towards(facts(6), { isSymmetric: () => true })).toBe(0);
  });

  it('fits between discs that nearly touch', () => {
    const { path, strokes } = only(compose(facts(7), 52));
    for (const { from, to } of [path, ...strokes.map((stroke) => stroke.path)])
      for (const value of [from.x, from.y, to.x, to.y]) expect(Number.isFinite(value)).toBe(true);
  });
});

describe('a ribbon fanned out', () => {
  const boxes = (picture: Picture, [fan]: ReturnType<typeof openFans>): SlantedBox[] =>
    [...fan!.labels].map(([key, { middle, angle }]) => ({
      ...middle,
      angle,
      halfWidth: fan!.edges.get(key)!.labelWidth / 2,
      halfHeight: (11 * relationLabelScale(picture.scale)) / 2,
    }));

  it.each([60, 90, 130, 200])('gives every word room of its own, off discs and ribbon, %i pixels apart', (distance) => {
    const given = input(
      facts(13, (i) => (i === 3 ? { contested: true } : {})),
      distance,
    );
    const picture = composePicture(given);
    const fans = openFans(picture, given, new Set([pairKey('a', 'b')]));
    const words = boxes(picture, fans);
    expect(words).toHaveLength(13);
    words.forEach((one, i) => {
      for (const other of words.slice(i + 1)) expect(slantedBoxesOverlap(one, other)).toBe(false);
      for (const { x, y, radius } of [picture.nodes.get('a')!, picture.nodes.get('b')!])
        expect(slantedBoxesOverlap(one, { x, y, halfWidth: radius * 0.7, halfHeight: radius, angle: 0 })).toBe(false);
    });
    expect([...fans[0]!.crosses.keys()]).toEqual(['f3']);
  });

  it('opens with a relation that must have its words, and leaves the picture as it is', () => {
    const given = input(facts(7), 130, { labelled: new Set(['f4']) });
    const picture = composePicture(given);
    expect(openFans(picture, given, new Set()).map(({ ribbon }) => ribbon.key)).toEqual([pairKey('a', 'b')]);
    expect(composePicture({ ...given, labelled: new Set() })).toEqual(picture);
    expect(openFans(picture, { ...given, labelled: new Set() }, new Set())).toEqual([]);
  });

  it('has more of its words on the side where there is room', () => {
    const given = input(facts(9), 130);
    const picture = composePicture(given);
    const room = { left: -200, right: 400, top: -40, bottom: 300 };
    const [fan] = openFans(picture, given, new Set([pairKey('a', 'b')]), room);
    const rows = [...fan!.labels.values()].map(({ middle }) => middle.y);
    expect(rows).toHaveLength(9);
    expect(Math.min(...rows)).toBeGreaterThan(room.top);
    expect(rows.filter((y) => y > 0).length).toBeGreaterThan(5);
    const { y, halfHeight } = fan!.area;
    for (const row of rows) expect(Math.abs(row - y)).toBeLessThan(halfHeight);
  });

  /** With a third entity under the ribbon, named, and a relation of it to a fourth. */
  const crowded = (...c: [number, number]): PictureInput => {
    const given = input(
      [...facts(9), edgeOf('cd', 'c', 'd', { words: { en: 'spoke of it', fr: 'spoke of it' } })],
      150,
    );
    const nodes = new Map([...given.graph.nodes, ['d', given.graph.nodes.get('c')!]] as const);
    const places = new Map([...given.places, ['c', c], ['d', [c[0] + 20, c[1] - 150]]] as const);
    return { ...given, graph: { ...given.graph, nodes }, places };
  };
  const boxOfName = ({ nodes }: Picture, key: string, { x, y }: { x: number; y: number }): SlantedBox => {
    const [halfWidth, halfHeight] = [nodes.get(key)!.width / 2, nodes.get(key)!.height / 2];
    return { x: x + halfWidth, y: y + halfHeight, halfWidth, halfHeight, angle: 0 };
  };

  it.each([
    [75, 55],
    [75, -70],
    [40, 45],
  ])('keeps its words off discs and names of others, of which one is at %i, %i', (x, y) => {
    const given = crowded(x, y);
    const picture = composePicture(given);
    expect(picture.names.has('c')).toBe(true);
    const fans = openFans(picture, given, new Set([pairKey('a', 'b')]));
    const [{ names, covered }] = fans as [(typeof fans)[number]];
    const { radius } = picture.nodes.get('c')!;
    const name = names.get('c') ?? (covered.names.has('c') ? null : picture.names.get('c')!);
    expect(name).not.toBe(null);
    for (const box of boxes(picture, fans)) {
      expect(slantedBoxesOverlap(box, { x, y, halfWidth: radius * 0.8, halfHeight: radius * 0.8, angle: 0 })).toBe(
        false,
      );
      expect(slantedBoxesOverlap(box, boxOfName(picture, 'c', name!))).toBe(false);
    }
  });

  it('covers the words of another relation that crosses it, and not those of one beside it', () => {
    const given = crowded(75, 75);
    const picture = composePicture(given);
    expect(picture.relationLabels.has('cd')).toBe(true);
    const [fan] = openFans(picture, given, new Set([pairKey('a', 'b')]));
    expect(fan!.covered.words).toEqual(new Set([pairKey('a', 'b'), 'cd']));
    const far = { ...given, places: new Map([...given.places, ['c', [75, 400]], ['d', [95, 250]]] as const) };
    const [clear] = openFans(composePicture(far), far, new Set([pairKey('a', 'b')]));
    expect(clear!.covered.words).toEqual(new Set([pairKey('a', 'b')]));
  });

  it('shows a relation that is asked for among more than are fanned out', () => {
    const given = input(facts(60), 130, { labelled: new Set(['f59']) });
    const [fan] = openFans(composePicture(given), given, new Set());
    expect(fan!.edges.has('f59')).toBe(true);
    expect(fan!.edges.size).toBeLessThan(60);
  });
});
