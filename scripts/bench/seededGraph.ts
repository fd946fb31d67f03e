/**
 * A seeded graph in the shape of the real one: skewed degrees, news-like names, the properties a loaded fact carries.
 * For benches only.
 */
import { searchTextOf } from '../../kernel/text/fold.js';
import { ENTITY_KINDS } from '../../contract/index.js';

export interface SeededGraph {
  entities: { id: string; kind: string; properties: Record<string, string | number | string[]> }[];
  facts: {
    source: string;
    target: string;
    type: string;
    properties: Record<string, string | number | boolean | string[]>;
  }[];
}

const TYPES = ['SIGNED', 'MET', 'CRITICIZED', 'SUPPLIED', 'SUPPORTED', 'ACCUSED', 'VISITED', 'WARNED'];

/** Mulberry32: the same seed gives the same numbers everywhere. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** `entityCount` entities and `factCount` facts; the first entities have by far the most facts. */
export function seededGraph(entityCount: number, factCount: number, seed = 1): SeededGraph {
  const random = seeded(seed);
  const skewed = () => Math.floor(entityCount * random() ** 3);
  const degree = new Array<number>(entityCount).fill(0);
  const facts: SeededGraph['facts'] = [];
  for (let i = 0; i < factCount; i++) {
    const source = skewed();
    let target = skewed();
    if (target === source) target = (source + 1) % entityCount;
    degree[source]! += 1;
    degree[target]! += 1;
    facts.push({
      source: `entity-${source}`,
      target: `entity-${target}`,
      type: TYPES[Math.floor(random() * TYPES.length)]!,
      properties: {
        factId: `fact-${i}`,
        status: random() < 0.8 ? 'asserted' : 'alleged',
        contested: random() < 0.05,
        date: `2024-06-${String(1 + (i % 28)).padStart(2, '0')}`,
        precision: 'day',
        claimCount: 1 + (i % 3),
        originCount: 1,
        articles: [`article-${i % 500}`],
        claimants: ['article'],
        dataset: 'bench',
      },
    });
  }
  const entities = degree.map((count, i) => {
    const name = `Entity number ${i}`;
    return {
      id: `entity-${i}`,
      kind: ENTITY_KINDS[i % ENTITY_KINDS.length]!,
      properties: {
        name,
        nameFr: `Entité numéro ${i}`,
        aliases: [`E${i}`],
        role: 'An entity of the bench',
        roleFr: 'Une entité du banc d’essai',
        searchText: searchTextOf([name, `Entité numéro ${i}`, `E${i}`]),
        claimCount: count,
        articleCount: 1,
        degree: count,
        prominence: count + 3,
        datasets: ['bench'],
      },
    };
  });
  return { entities, facts };
}
