/**
 * Makes graphs shaped like those of news for the tests: a few busy entities, parallel relations, self-loops, a stray
 * part.
 */
import type { EdgeAttributes, GraphEdge, GraphNode } from '../../../contract/index.js';
import { ENTITY_KINDS } from '../../../contract/index.js';
import { vocabularyOf, type Vocabulary } from '../../appearance/index.js';
import { seededRandom, type Random } from '../seededRandom.js';

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
  const pick = <T>(list: readonly T[]): T => pickFrom(list, random);
  const names = Array.from({ length: count }, (_, i) =>
    random() < 0.7 ? `${pick(FIRST)} ${pick(LAST)}` : `${pick(BODIES)}${i > 20 ? ` ${i}` : ''}`,
  );
  const edges: GraphEdge[] = [];
  const ends: number[] = [0];
  const add = (a: number, b: number): void => {
    edges.push({ key: `f${edges.length}`, source: `e${a}`, target: `e${b}`, attributes: newsFact(random) });
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

const pickFrom = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!;

/** Statuses with the roll, from 0 to 1, below which a fact has each. */
const STATUS_BELOW = [
  ['asserted', 0.6],
  ['alleged', 0.85],
  ['expected', 0.9],
  ['hypothetical', 0.95],
  ['denied', 1],
] as const;

function newsFact(random: Random): EdgeAttributes {
  const roll = random();
  return {
    type: pickFrom(TYPES, random)[0],
    status: STATUS_BELOW.find(([, below]) => roll < below)![0],
    contested: random() < 0.12,
    date: null,
    precision: null,
    claimCount: 1 + Math.floor(random() * 4),
    originCount: 1 + Math.floor(random() * 3),
    articles: ['a1'],
    dataset: 'made',
  };
}
