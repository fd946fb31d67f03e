/**
 * Makes graphs shaped like those of news for the tests: a few busy entities, parallel relations, self-loops, a stray
 * part; and measures layouts.
 */
import type { GraphEdge, GraphNode } from '../../../contract/index.js';
import { ENTITY_KINDS } from '../../../contract/index.js';
import { vocabularyOf, type Vocabulary } from '../../appearance/index.js';
import { boxAt, boxesOverlap, segmentHitsBox, segmentsCross, type Point } from '../../geometry/index.js';
import { footprint } from '../footprint.js';
import type { SizedGraph } from '../measureGraph.js';
import { seededRandom } from '../seededRandom.js';

const FIRST = [
  'Ana',
  'Boris',
  'Chantal',
  'Dmitri',
  'Eun-ji',
  'Faisal',
  'Gertrude',
  'Hiroshi',
  'Ingeborg',
  'Jens',
  'Katarzyna',
  'Luis',
];
const LAST = [
  'Okonkwo',
  'Petrov',
  'Quist',
  'Rasmussen',
  'Stoltz',
  'Takahashi',
  'Ufimtsev',
  'van der Meer',
  'Wójcik',
  'Xu',
  'Yoon',
  'Zaragoza-Villanueva',
];
const BODIES = [
  'NATO',
  'UN Security Council',
  'Ministry of Foreign Affairs',
  'Treaty on Comprehensive Strategic Partnership',
  'Sunan International Airport',
  'Vostochny Cosmodrome',
  '155 mm shells',
  'TASS',
];
const TYPES = [
  ['SIGNED', 'signed', 'a signé'],
  ['CRITICIZED', 'criticized', 'a critiqué'],
  ['SUPPLIED', 'supplied', 'a fourni'],
  ['MET', 'met', 'a rencontré'],
  ['ACCUSED', 'accused', 'a accusé'],
  ['IS_LEADER_OF', 'is leader of', 'dirige'],
  ['IMPOSED_SANCTIONS_ON', 'imposed sanctions on', 'a imposé des sanctions à'],
  ['AT_WAR_WITH', 'is at war with', 'est en guerre avec'],
] as const;
export const NEWS_VOCABULARY: Vocabulary = vocabularyOf(TYPES.map(([type, en, fr]) => ({ type, label: { en, fr } })));

/**
 * `count` entities and about 1.9 facts for each, with parallel facts in both directions, two self-loops and a part of
 * three that stands alone.
 */
export function newsGraph(count: number, seed: number): { nodes: GraphNode[]; edges: GraphEdge[] } {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const names = Array.from({ length: count }, (_, i) =>
    random() < 0.7 ? `${pick(FIRST)} ${pick(LAST)}` : `${pick(BODIES)}${i > 20 ? ` ${i}` : ''}`,
  );
  const edges: GraphEdge[] = [];
  const ends: number[] = [0];
  const add = (a: number, b: number): void => {
    const roll = random();
    edges.push({
      key: `f${edges.length}`,
      source: `e${a}`,
      target: `e${b}`,
      attributes: {
        type: pick(TYPES)[0],
        status:
          roll < 0.6
            ? 'asserted'
            : roll < 0.85
              ? 'alleged'
              : roll < 0.9
                ? 'expected'
                : roll < 0.95
                  ? 'hypothetical'
                  : 'denied',
        contested: random() < 0.12,
        date: null,
        precision: null,
        claimCount: 1 + Math.floor(random() * 4),
        originCount: 1 + Math.floor(random() * 3),
        articles: ['a1'],
        dataset: 'made',
      },
    });
    ends.push(a, b);
  };
  const alone = count > 12 ? 3 : 0;
  for (let i = 1; i < count - alone; i++) add(i, pick(ends.filter((e) => e !== i)));
  while (edges.length < 1.6 * count) {
    const [a, b] = [pick(ends), pick(ends)];
    if (a !== b) add(a, b);
  }
  for (let i = 0; i < count / 4; i++) {
    const edge = pick(edges);
    const [a, b] = [Number(edge.source.slice(1)), Number(edge.target.slice(1))];
    add(...(random() < 0.5 ? ([a, b] as const) : ([b, a] as const)));
  }
  add(0, 0);
  add(pick(ends), pick(ends));
  const degree = names.map((_, i) => edges.filter((e) => e.source === `e${i}` || e.target === `e${i}`).length);
  for (let i = count - alone; i < count - 1; i++) add(i, i + 1);
  return {
    edges,
    nodes: names.map((name, i) => ({
      key: `e${i}`,
      attributes: {
        name,
        nameFr: name,
        kind: pick(ENTITY_KINDS),
        role: null,
        roleFr: null,
        prominence: (degree[i] ?? 0) * 3,
        degree: degree[i] ?? 0,
        datasets: ['made'],
      },
    })),
  };
}

export interface LayoutMeasure {
  overlaps: number;
  crossings: number;
  through: number;
  short: number;
  width: number;
  height: number;
}

/**
 * Overlapping footprints, crossings of straight ties, ties that run through another node or its name, ties too short
 * for their words, and the size.
 */
export function measureLayout({ nodes, edges }: SizedGraph, at: ReadonlyMap<string, Point>): LayoutMeasure {
  const boxes = nodes.map((n) => boxAt(footprint(n), at.get(n.key)!));
  const byKey = new Map(nodes.map((n) => [n.key, n]));
  let [overlaps, crossings, through, short] = [0, 0, 0, 0];
  for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) overlaps += Number(boxesOverlap(a, b));
  const ties = [
    ...new Map(
      edges.filter((e) => e.source !== e.target).map((e) => [[e.source, e.target].sort().join(' '), e]),
    ).values(),
  ];
  for (const [i, e] of ties.entries()) {
    const [p, q] = [at.get(e.source)!, at.get(e.target)!];
    for (const f of ties.slice(i + 1)) {
      if ([f.source, f.target].some((k) => k === e.source || k === e.target)) continue;
      const [r, s] = [at.get(f.source)!, at.get(f.target)!];
      crossings += Number(segmentsCross(p.x, p.y, q.x, q.y, r.x, r.y, s.x, s.y));
    }
    for (const [k, b] of boxes.entries()) {
      const { key } = nodes[k]!;
      if (key !== e.source && key !== e.target)
        through += Number(segmentHitsBox(p.x, p.y, q.x, q.y, b.left, b.top, b.right, b.bottom));
    }
    if (
      Math.hypot(p.x - q.x, p.y - q.y) - byKey.get(e.source)!.radius - byKey.get(e.target)!.radius <
      (e.labelWidth ?? 0) + 14
    )
      short++;
  }
  const [left, right] = [Math.min(...boxes.map((b) => b.left)), Math.max(...boxes.map((b) => b.right))];
  const [top, bottom] = [Math.min(...boxes.map((b) => b.top)), Math.max(...boxes.map((b) => b.bottom))];
  return { overlaps, crossings, through, short, width: Math.round(right - left), height: Math.round(bottom - top) };
}
