/** Random statements on the embedded engine and on a Neo4j that may be emptied. */
import type { GraphStore } from '../../server/store/index.js';
import { difference, explanationOf, EXPLANATIONS, fill, outcomeOf, type Explanation } from './compare.js';
import { FUZZ_GRAPH } from './fuzzGraph.js';
import { Random } from './Random.js';
import { Statements } from './statements.js';

export interface FuzzCounts {
  /** Answered alike. */
  same: number;
  bothRefused: number;
  explained: Record<Explanation, number>;
}
interface Fuzzing {
  ours: GraphStore;
  theirs: GraphStore;
  /** The same seed gives the same statements. */
  seed: number;
  count: number;
  /** Takes each difference that nothing explains, as a text of some lines. */
  onDifference(difference: string): void;
  /** Takes the others; left out: dropped. */
  onExplained?(explanation: Explanation, difference: string): void;
}

/** Fills both with the same small graph, and leaves it there. */
export async function fuzzBoth({ ours, theirs, seed, count, ...on }: Fuzzing): Promise<FuzzCounts> {
  const counts: FuzzCounts = {
    same: 0,
    bothRefused: 0,
    explained: { typed: 0, order: 0, lastSet: 0, truth: 0, reversed: 0, nullElement: 0, nan: 0 },
  };
  await Promise.all([fill(ours, FUZZ_GRAPH), fill(theirs, FUZZ_GRAPH)]);
  for (let at = seed; at < seed + count; at++) {
    const statement = new Statements(new Random(at)).next();
    const [one, other] = await Promise.all([outcomeOf(ours, statement), outcomeOf(theirs, statement)]);
    const differs = difference(one, other);
    if (differs === null) {
      counts[one.is === 'error' ? 'bothRefused' : 'same']++;
      continue;
    }
    const words = `${at}: ${statement.text}\n   here:  ${differs}`;
    const explanation = explanationOf(one, other, statement);
    if (explanation === null) on.onDifference(words);
    else {
      counts.explained[explanation]++;
      on.onExplained?.(explanation, words);
    }
  }
  return counts;
}

export const countsInWords = ({ same, bothRefused, explained }: FuzzCounts): string =>
  [
    `${same} answered alike`,
    `${bothRefused} refused by both`,
    ...Object.entries(explained).map(([which, count]) => `${count} ${EXPLANATIONS[which as Explanation]}`),
  ].join(', ');
