import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../kernel/layout/seededRandom.js';
import { divide } from './divide.js';
import { louvain, type Relations } from './louvain.js';

/** Groups of `size`, each node with `inside` relations in its own and `outside` to any other. */
function grouped(groups: number, size: number, inside: number, outside: number): Relations {
  const random = seededRandom(3);
  const pick = (from: number, count: number): number => from + Math.floor(random() * count);
  const [source, target]: [number[], number[]] = [[], []];
  for (let node = 0; node < groups * size; node++) {
    const own = Math.floor(node / size) * size;
    for (let k = 0; k < inside + outside; k++) {
      source.push(node);
      target.push(k < inside ? pick(own, size) : pick(0, groups * size));
    }
  }
  return { count: groups * size, source: Uint32Array.from(source), target: Uint32Array.from(target) };
}

describe('communities', () => {
  it('are the groups whose members are related to each other most', () => {
    const { of, count } = louvain(grouped(8, 50, 6, 1), seededRandom(1));
    expect(count).toBe(8);
    for (let group = 0; group < 8; group++) {
      const members = of.slice(group * 50, group * 50 + 50);
      const most = Math.max(...[...new Set(members)].map((one) => members.filter((other) => other === one).length));
      expect(most).toBeGreaterThan(45);
    }
  });

  it('are the same for the same graph', () => {
    const relations = grouped(6, 40, 4, 1);
    expect(divide(relations)).toEqual(divide(relations));
  });

  it('have nobody without relations, and each other node once', () => {
    const { parts } = divide({ count: 6, source: Uint32Array.of(0, 1, 4), target: Uint32Array.of(1, 2, 4) });
    expect(parts.map(({ members }) => [...members])).toEqual([[0, 1, 2], [4]]);
    expect(parts.map(({ relations }) => relations)).toEqual([2, 1]);
  });

  it('count every relation once, within one or between two', () => {
    const relations = grouped(5, 60, 3, 1);
    const { parts, between } = divide(relations);
    const within = parts.reduce((sum, part) => sum + part.relations, 0);
    expect(within + between.reduce((sum, one) => sum + one.relations, 0)).toBe(relations.source.length);
  });

  it('too large to be shown are divided further, and one that cannot be is left whole', () => {
    const { parts } = divide(grouped(3, 3_000, 4, 0));
    const top = parts.filter(({ within }) => within < 0);
    expect(top.length).toBe(3);
    expect(top.every(({ divided }) => divided)).toBe(true);
    for (const [number, part] of parts.entries())
      if (part.divided) {
        const inner = parts.filter(({ within }) => within === number);
        expect(inner.reduce((sum, { members }) => sum + members.length, 0)).toBe(part.members.length);
      }
    const star = {
      count: 3_000,
      source: new Uint32Array(2_999),
      target: Uint32Array.from({ length: 2_999 }, (_, i) => i + 1),
    };
    expect(divide(star).parts.map(({ divided }) => divided)).toEqual([false]);
  });
});
