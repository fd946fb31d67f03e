import { beforeEach, describe, expect, it } from 'vitest';
import { log, logCypher } from './tasks.js';

const label = { en: 'Show', fr: 'Afficher' };
const asking = (n: number, ids: number) => ({
  statement: `MATCH (e) WHERE e.id IN $ids RETURN e // ${n}`,
  parameters: { ids: Array.from({ length: ids }, (_, i) => `entity-${n}-${i}`) },
});

describe('the log of Cypher', () => {
  beforeEach(() => {
    log.value = [];
  });

  it('has the last 200 of small statements, newest last', () => {
    for (let n = 0; n < 250; n++) logCypher(label, asking(n, 3));
    expect(log.value.map(({ cypher }) => cypher)).toEqual(Array.from({ length: 200 }, (_, i) => asking(i + 50, 3)));
  });

  it('has fewer of those with thousands of ids, and always the last', () => {
    const asked = Array.from({ length: 8 }, (_, n) => asking(n, 5_000));
    for (const cypher of asked) logCypher(label, cypher);
    expect(log.value.length).toBeLessThan(6);
    expect(log.value.at(-1)!.cypher).toBe(asked.at(-1));
    const longest = asking(8, 30_000);
    logCypher(label, longest);
    expect(log.value.map(({ cypher }) => cypher === longest)).toEqual([true]);
  });
});
