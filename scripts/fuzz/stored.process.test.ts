/** What is asked of relationships is answered alike in a graph that was read from disk and in one that was just made. */
import { expect, test } from 'vitest';
import { openGraph, openStored, type OpenGraph } from '../../cypher/engine/testing/openGraph.js';
import { Expressions, noNames, type Kind } from './expressions.js';
import { FUZZ_GRAPH } from './fuzzGraph.js';
import { Random } from './Random.js';

const [made, stored] = [openGraph(...FUZZ_GRAPH), openStored([...FUZZ_GRAPH])];
const KINDS: Kind[] = ['integer', 'float', 'string', 'boolean', 'list'];

/** Rows in one order, or how the statement fails. */
function outcome(graph: OpenGraph, text: string): string {
  try {
    return JSON.stringify(
      graph
        .rows(text)
        .map((row) => JSON.stringify(row))
        .sort(),
    );
  } catch (error) {
    return String((error as { kind?: string }).kind);
  }
}

test('conditions on relationships, and counts by what is made of their values', () => {
  const answers = new Set<string>();
  for (let seed = 0; seed < 100; seed++) {
    const make = new Expressions(new Random(seed), { ...noNames(), relationship: ['r'] });
    const condition = make.of('boolean', 3);
    const key = make.of(KINDS[seed % KINDS.length]!, 2);
    for (const text of [
      `MATCH (a)-[r]->(b) WHERE ${condition} RETURN ${key} AS key, count(r) AS count`,
      `MATCH (a {id: 2})-[r]-(b) WHERE ${condition} RETURN b.id, r.w`,
    ]) {
      const answer = outcome(stored, text);
      expect(answer, text).toBe(outcome(made, text));
      answers.add(answer);
    }
  }
  expect(answers.size).toBeGreaterThan(15);
});
