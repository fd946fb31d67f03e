import { describe, expect, it } from 'vitest';
import { prepared, slantedBoxesOverlap, type PreparedBox, type SlantedBox } from '../geometry/BoxGrid.js';
import { seededRandom } from '../layout/seededRandom.js';
import { placeLabels, type NodeToLabel } from './placeLabels.js';
import type { EdgeToLabel } from './placeWords.js';

const VIEW = { width: 800, height: 600 };
const node = (key: string, x: number, y: number, more: Partial<NodeToLabel> = {}): NodeToLabel => ({
  key,
  x,
  y,
  radius: 10,
  width: 80,
  height: 16,
  priority: 1,
  ...more,
});
const edge = (key: string, x: number, y: number, more: Partial<EdgeToLabel> = {}): EdgeToLabel => ({
  key,
  spots: [{ x, y, angle: 0 }],
  width: 50,
  height: 14,
  priority: 1,
  ...more,
});

describe('placing labels', () => {
  it('never lets two overlap, nor one lie on a disc, in a crowd', () => {
    const random = seededRandom(5);
    const nodes = Array.from({ length: 120 }, (_, i) =>
      node(`n${i}`, random() * 800, random() * 600, {
        priority: random(),
        width: 40 + random() * 90,
        radius: 6 + random() * 12,
      }),
    );
    const edges = Array.from({ length: 150 }, (_, i) =>
      edge(`e${i}`, 0, 0, {
        spots: [1, 2, 3].map(() => ({ x: random() * 800, y: random() * 600, angle: (random() - 0.5) * 3 })),
        priority: random(),
        width: 30 + random() * 60,
      }),
    );
    const placed = placeLabels(nodes, edges, VIEW);
    const boxes: SlantedBox[] = [
      ...[...placed.nodes].map(([key, at]) => {
        const n = nodes.find((o) => o.key === key)!;
        return {
          x: at.x + n.width / 2,
          y: at.y + n.height / 2,
          halfWidth: n.width / 2,
          halfHeight: n.height / 2,
          angle: 0,
          owner: key,
        };
      }),
      ...[...placed.edges].map(([key, at]) => {
        const e = edges.find((o) => o.key === key)!;
        return { ...at.middle, halfWidth: e.width / 2, halfHeight: e.height / 2, angle: at.angle };
      }),
    ];
    const discs: SlantedBox[] = nodes.map((n) => ({
      x: n.x,
      y: n.y,
      halfWidth: n.radius,
      halfHeight: n.radius,
      angle: 0,
      owner: n.key,
    }));
    expect(placed.nodes.size).toBeGreaterThan(25);
    expect(placed.edges.size).toBeGreaterThan(10);
    const overlapping = boxes.flatMap((one, i) =>
      [...boxes.slice(i + 1), ...discs.filter(({ owner }) => owner !== one.owner)]
        .filter((other) => slantedBoxesOverlap(one, other))
        .map((other) => [one, other]),
    );
    expect(overlapping).toEqual([]);
  });
  it('leaves no name out for the sake of a lesser one', () => {
    const kept: string[] = [];
    for (let seed = 1; seed <= 10; seed++) {
      const random = seededRandom(seed);
      const nodes = Array.from({ length: 40 }, (_, i) =>
        node(`n${i}`, random() * 400, random() * 300, { priority: 40 - i, radius: 5, width: 60 + random() * 60 }),
      );
      const placed = placeLabels(nodes, [], VIEW).nodes;
      for (const [i, hidden] of nodes.entries()) {
        if (placed.has(hidden.key)) continue;
        const lesser = nodes.slice(i + 1).filter(({ key }) => placed.has(key));
        const greater = placeLabels(
          nodes.map((one) => (lesser.includes(one) ? { ...one, width: 0 } : one)),
          [],
          VIEW,
        ).nodes;
        if (greater.has(hidden.key)) kept.push(`${seed}: ${hidden.key}`);
      }
    }
    expect(kept).toEqual([]);
  });
  it('lays a name on a disc without one only where it would be hidden otherwise', () => {
    const discAt = (x: number, y: number) => prepared({ x, y, halfWidth: 6, halfHeight: 6, angle: 0 });
    const place = (nameless: PreparedBox[]) => placeLabels([node('a', 100, 100)], [], { ...VIEW, nameless }).nodes;
    expect(place([discAt(100, 122)]).get('a')!.side).not.toBe('below');
    const everywhere = Array.from({ length: 400 }, (_, i) => discAt(10 * (i % 20), 10 * Math.floor(i / 20)));
    expect(place(everywhere).get('a')).toEqual({ side: 'below', x: 60, y: 114 });
  });
  it('lays a word on no disc, also on one that is to have no name', () => {
    const disc = prepared({ x: 300, y: 200, halfWidth: 8, halfHeight: 8, angle: 0 });
    const word = edge('e', 300, 200, { spots: [0, 60].map((right) => ({ x: 300 + right, y: 200, angle: 0 })) });
    expect(placeLabels([], [word], VIEW).edges.get('e')?.middle.x).toBe(300);
    expect(placeLabels([], [word], { ...VIEW, nameless: [disc] }).edges.get('e')?.middle.x).toBe(360);
    expect(placeLabels([], [edge('e', 300, 200)], { ...VIEW, nameless: [disc] }).edges.size).toBe(0);
  });
  it('prefers below, then beside, and gives way to the more prominent', () => {
    expect(placeLabels([node('a', 100, 100)], [], VIEW).nodes.get('a')).toEqual({ side: 'below', x: 60, y: 114 });
    const { nodes } = placeLabels(
      [node('small', 100, 100, { priority: 1 }), node('great', 156, 100, { priority: 9 })],
      [],
      VIEW,
    );
    expect(nodes.get('great')?.side).toBe('below');
    expect(nodes.get('small')?.side).toBe('left');
  });
  it('puts a name on the free side where it covers least, the more prominent first', () => {
    // Of below, right, left and above.
    const covers = [3, 0, 1, 2];
    expect(placeLabels([node('a', 300, 300, { covers })], [], VIEW).nodes.get('a')).toEqual({
      side: 'right',
      x: 316,
      y: 292,
    });
    const beside = placeLabels([node('a', 300, 300, { covers, priority: 9 }), node('b', 360, 270)], [], VIEW).nodes;
    expect(beside.get('a')?.side).toBe('right');
    expect(beside.get('b')?.side).not.toBe('below');
    expect(beside.size).toBe(2);
    expect(placeLabels([node('a', 300, 300, { covers: [0, 0, 0, 0] })], [], VIEW).nodes.get('a')?.side).toBe('below');
  });
  it('moves a name along its side where the middle is taken', () => {
    const crowd = [
      [100, 84],
      [78, 100],
      [122, 100],
      [80, 122],
    ].map(([x, y], i) => node(`d${i}`, x!, y!, { width: 0, height: 0, radius: 8 }));
    const at = placeLabels([node('a', 100, 100), ...crowd], [], VIEW).nodes.get('a');
    expect(at?.side).toBe('below');
    expect(at!.x).toBeGreaterThan(80);
  });
  it('moves a placed name to another spot when a less prominent one has a name only so', () => {
    // `low` has discs on three sides and around, so that its name can only be right of it.
    const walls = [
      [300, 284],
      [282, 300],
      [300, 318],
      [285, 285],
      [285, 318],
    ].map(([x, y], i) => node(`d${i}`, x!, y!, { width: 0, height: 0, radius: 7 }));
    const { nodes } = placeLabels(
      [node('low', 300, 300, { radius: 6 }), node('high', 345, 272, { priority: 9 }), ...walls],
      [],
      VIEW,
    );
    expect(nodes.get('low')?.side).toBe('right');
    expect(nodes.get('high')?.side).not.toBe('below');
  });
  it('leaves out what finds no place, unless it is forced', () => {
    const crowd = [
      node('a', 100, 100, { priority: 5 }),
      ...[
        [100, 122],
        [130, 100],
        [70, 100],
        [100, 78],
      ].map(([x, y], i) => node(`d${i}`, x!, y!, { width: 0, height: 0 })),
    ];
    expect(placeLabels(crowd, [], VIEW).nodes.has('a')).toBe(false);
    expect(
      placeLabels(
        crowd.map((n) => (n.key === 'a' ? { ...n, forced: true } : n)),
        [],
        VIEW,
      ).nodes.get('a')?.side,
    ).toBe('below');
  });
  it('tries other places on the line, and leaves out words that have none', () => {
    const words = edge('e', 0, 0, {
      spots: [
        { x: 100, y: 122, angle: 0 },
        { x: 300, y: 122, angle: 0.4 },
      ],
    });
    expect(placeLabels([node('a', 100, 100)], [words], VIEW).edges.get('e')).toEqual({
      middle: { x: 300, y: 122 },
      angle: 0.4,
    });
    expect(placeLabels([], [edge('e', 100, 100, { spots: [] })], VIEW).edges.size).toBe(0);
  });
  it('passes over what is out of view', () => {
    const placed = placeLabels([node('far', 2000, 100), node('near', 100, 100)], [edge('e', -50, 100)], VIEW);
    expect([...placed.nodes.keys()]).toEqual(['near']);
    expect(placed.edges.size).toBe(0);
  });
});
