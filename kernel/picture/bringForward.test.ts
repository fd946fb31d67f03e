import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../appearance/index.js';
import { newsGraph } from '../layout/testing/newsGraph.js';
import { bringForward, composePicture, keepNamesWhole, type Picture } from './index.js';
import { wordBox } from './placeWords.js';
import { takenBy } from './placePictureLabels.js';
import { slantedBoxesOverlap } from '../geometry/BoxGrid.js';
import { boxesOverlap } from '../geometry/index.js';

const vocabulary = vocabularyOf([]);
/** Twelve nodes on a ring, each related to each: not all words have room. */
const { nodes: all, edges: some } = newsGraph(12, 2);
const ring = all.map(({ key }, i) => [key, turned((i * Math.PI) / 6)] as const);
const edges = all.flatMap(({ key: source }, i) =>
  all
    .slice(i + 1)
    .map(({ key: target }, j) => ({ ...some[(i + j) % some.length]!, key: source + target, source, target })),
);
const graph = { nodes: new Map(all.map((n) => [n.key, n.attributes])), edges: new Map(edges.map((e) => [e.key, e])) };
function turned(angle: number): readonly [number, number] {
  return [260 * Math.cos(angle), 200 * Math.sin(angle)];
}
const compose = (scale: number) => {
  const input = { graph, places: new Map(ring), scale, language: 'en' as const, vocabulary };
  return { input, picture: composePicture(input) };
};
const none = new Set<string>();
const { input, picture } = compose(0.6);
/** Each node's relations. */
const stars = [...graph.nodes.keys()].map(
  (key) => new Set(edges.filter((e) => e.source === key || e.target === key).map((e) => e.key)),
);
const worded = (of: typeof picture, star: ReadonlySet<string>) =>
  [...star].filter((key) => of.relationLabels.has(key)).length;

describe('words brought forward', () => {
  it('are more of those asked for, and move no word that stays', () => {
    let gained = 0;
    for (const star of stars) {
      const front = bringForward(picture, input, { nodes: none, edges: star });
      gained += worded(front, star) - worded(picture, star);
      expect(worded(front, star)).toBeGreaterThanOrEqual(worded(picture, star));
      for (const [key, at] of front.relationLabels)
        if (picture.relationLabels.has(key)) expect(at).toEqual(picture.relationLabels.get(key));
      for (const [key, at] of front.names) expect(at).toEqual(picture.names.get(key));
    }
    expect(gained).toBeGreaterThan(0);
  });
  it('lie over no other words: those behind are left out while they are there', () => {
    for (const star of stars) {
      const front = bringForward(picture, input, { nodes: none, edges: star });
      const boxes = [...front.relationLabels].map(([key, at]) => takenBy(front.edges.get(key)!, at, front.scale));
      boxes.forEach((one, i) => {
        for (const two of boxes.slice(i + 1)) expect(slantedBoxesOverlap(one, two)).toBe(false);
      });
    }
  });
  it('make room for each other: one moves along its line for another that has a single place', () => {
    const [a, b, c, d] = all;
    const ends = new Map(
      (
        [
          [a, -150, 0],
          [b, 150, 0],
          [c, 0, -30],
          [d, 0, 30],
        ] as const
      ).map(([n, x, y]) => [n!.key, [x, y] as const]),
    );
    const crossing = (key: string, from: typeof a, to: typeof a, words: string, claimCount: number) => ({
      ...some[0]!,
      key,
      source: from!.key,
      target: to!.key,
      attributes: { ...some[0]!.attributes, words: { en: words, fr: words }, claimCount },
    });
    const long = crossing('long', a, b, 'met again', 9);
    const short = crossing('short', c, d, 'met', 1);
    const both = {
      ...input,
      scale: 1,
      places: ends,
      graph: {
        nodes: new Map([a, b, c, d].map((n) => [n!.key, n!.attributes])),
        edges: new Map([long, short].map((e) => [e.key, e])),
      },
    };
    const plain = { ...composePicture(both), relationLabels: new Map() };
    const front = bringForward(plain, both, { nodes: none, edges: new Set(['long', 'short']) });
    expect([...front.relationLabels.keys()].sort()).toEqual(['long', 'short']);
  });
  it('have a name that must be there, though it had no room', () => {
    const small = compose(0.12);
    const hidden = [...small.picture.nodes.keys()].find((key) => !small.picture.names.has(key))!;
    const named = { ...small.input, named: new Set([hidden]) };
    expect(bringForward(small.picture, named, { nodes: none, edges: none }).names.has(hidden)).toBe(true);
  });
  it('stand level beside a line that is too short for words that must be there, off its discs', () => {
    const [e0, e1] = all;
    const edge = { ...some[0]!, key: 'f', source: e0!.key, target: e1!.key };
    const two = {
      nodes: new Map([e0!, e1!].map((n) => [n.key, n.attributes])),
      edges: new Map([['f', edge]]),
    };
    const ends = new Map([
      [e0!.key, [0, 0] as const],
      [e1!.key, [0, 48] as const],
    ]);
    const short = { ...input, scale: 1, graph: two, places: ends };
    const plain = composePicture(short);
    expect(plain.relationLabels.has('f')).toBe(false);
    const front = bringForward(plain, { ...short, labelled: new Set(['f']) }, { nodes: none, edges: none });
    const at = front.relationLabels.get('f')!;
    expect(at.angle).toBe(0);
    const words = wordBox({ width: front.edges.get('f')!.labelWidth, height: 14 }, { ...at.middle, angle: 0 });
    for (const { x, y, radius } of front.nodes.values())
      expect(slantedBoxesOverlap(words, { x, y, halfWidth: radius, halfHeight: radius, angle: 0 })).toBe(false);
  });
  it('change nothing where nothing is hidden', () => {
    const [key] = [...picture.names.keys()];
    expect(bringForward(picture, input, { nodes: new Set([key!]), edges: none })).toBe(picture);
  });
});

describe('names that the canvas would cut', () => {
  const inside = { left: -120, right: 140, top: -90, bottom: 110 };
  const holds = ([key, at]: readonly [string, { x: number; y: number }], of: Picture): boolean => {
    const { width, height } = of.nodes.get(key)!;
    return at.x >= inside.left && at.y >= inside.top && at.x + width <= inside.right && at.y + height <= inside.bottom;
  };
  const hasDiscIn = (of: Picture) => (key: string) => {
    const { x, y } = of.nodes.get(key)!;
    return x > inside.left && x < inside.right && y > inside.top && y < inside.bottom;
  };
  const kept = keepNamesWhole(picture, { inside, taken: [] });
  const everywhere = { left: -999, right: 999, top: -999, bottom: 999 };
  const cut = (of: Picture) => [...of.names].filter((name) => hasDiscIn(of)(name[0]) && !holds(name, of)).length;

  it('go to another side of their disc, and no other name moves', () => {
    expect(cut(picture)).toBeGreaterThan(1);
    expect(cut(kept)).toBe(0);
    for (const [key, at] of picture.names)
      if (!hasDiscIn(picture)(key) || holds([key, at], picture)) expect(kept.names.get(key)).toEqual(at);
  });
  it('come to lie over nothing', () => {
    const boxes = [...kept.names].map(([key, at]) => ({ ...boxOfName(kept, key, at), owner: key }));
    for (const [i, one] of boxes.entries()) {
      for (const two of boxes.slice(i + 1)) expect(slantedBoxesOverlap(one, two)).toBe(false);
      for (const { key, x, y, radius } of kept.nodes.values())
        if (key !== one.owner)
          expect(slantedBoxesOverlap(one, { x, y, halfWidth: radius, halfHeight: radius, angle: 0 })).toBe(false);
    }
  });
  it('are none where all is in sight', () => {
    expect(keepNamesWhole(picture, { inside: everywhere, taken: [] })).toBe(picture);
  });
  it('nor names that something in the corner would cover; those that have no other place are left out', () => {
    const [, { x, y }] = [...picture.names][0]!;
    const corner = { left: x, right: x + 90, top: y, bottom: y + 60 };
    const under = (of: Picture) =>
      [...of.names].filter(([key, at]) => {
        const { width, height } = of.nodes.get(key)!;
        return boxesOverlap(corner, { left: at.x, right: at.x + width, top: at.y, bottom: at.y + height });
      });
    expect(under(picture).length).toBeGreaterThan(0);
    expect(under(keepNamesWhole(picture, { inside: everywhere, taken: [corner] }))).toEqual([]);
    const [first] = under(picture)[0]!;
    const whole = { inside: everywhere, taken: [everywhere] };
    expect([...keepNamesWhole(picture, whole, new Set([first])).names.keys()]).toEqual([first]);
  });
});

function boxOfName({ nodes }: Picture, key: string, at: { x: number; y: number }) {
  const { width, height } = nodes.get(key)!;
  return { x: at.x + width / 2, y: at.y + height / 2, halfWidth: width / 2, halfHeight: height / 2, angle: 0 };
}
