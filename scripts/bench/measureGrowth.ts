/**
 * What becomes of each question's time when the graph is ten times as large: asked of both in turn, in one run. So that
 * the size of the graph is compared and not that of the answer, the large graph is asked about entities whose answer has
 * as many relations.
 */
import {
  GROWTH_QUESTIONS,
  PLACE,
  sizeOf,
  VIEW,
  type AnswerSize,
  type Asked,
  type GrowthQuestion,
} from './growthQuestions.js';
import { paired } from './measure.js';
import { post } from './measureSubgraph.js';

const ROUNDS = 15;
const WARM_UP = 4;
/** Places that are tried in the large graph; and again as many about the best of them. */
const TRIED = 32;

/**
 * Prints how long the first answer after a change takes, which counts everything, and then a line a question: medians on
 * the small and on the large graph, their ratio pair by pair, how long the first took, and the answers' entities and
 * relations.
 */
export async function measureGrowth(small: Asked, large: Asked): Promise<void> {
  await printFirstCount('small', small.url);
  await printFirstCount('large', large.url);
  for (const question of GROWTH_QUESTIONS) {
    const { name } = question;
    const [first, size] = await timed(() => sizeAt(question, small, PLACE));
    const [firstOfLarge] = await timed(() => sizeAt(question, large, PLACE));
    const place = await placeOfSize(question, large, size);
    const { a, b, ratio, low, high } = await paired(
      () => sizeAt(question, large, place),
      () => sizeAt(question, small, PLACE),
      ROUNDS,
      WARM_UP,
    );
    const sizes = [size, await sizeAt(question, large, place)].map(
      ({ entities, relations }) => `${entities}/${relations}`,
    );
    console.log(
      `  ${name.padEnd(42)} ${b.toFixed(1).padStart(8)} → ${a.toFixed(1).padStart(8)} ms  × ${ratio.toFixed(2)} ` +
        `(10–90 %: ${low.toFixed(2)}–${high.toFixed(2)})  first ${first.toFixed(0)} → ${firstOfLarge.toFixed(0)} ms  entities/relations ${sizes.join(' → ')}`,
    );
  }
}

/** With the milliseconds that it took. */
async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const began = performance.now();
  const result = await work();
  return [performance.now() - began, result];
}

async function sizeAt({ name, ask }: GrowthQuestion, server: Asked, place: number): Promise<AnswerSize> {
  const response = await ask(server, place);
  if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`);
  return sizeOf((await response.json()) as Parameters<typeof sizeOf>[0]);
}

/** Where in the graph the answer has about that size. */
async function placeOfSize(question: GrowthQuestion, server: Asked, wanted: AnswerSize): Promise<number> {
  if (!question.isAboutEntities) return PLACE;
  const last = server.entities - VIEW - 1;
  let best = { place: PLACE, off: Infinity };
  const attempt = async (shares: number[], from: number, to: number): Promise<void> => {
    for (const share of shares) {
      const place = Math.round(from + (to - from) * share);
      const off = difference(await sizeAt(question, server, place), wanted);
      if (off < best.off) best = { place, off };
    }
  };
  const shares = Array.from({ length: TRIED }, (_, i) => i / (TRIED - 1));
  // The first are more unlike each other than the last.
  await attempt(
    shares.map((share) => share ** 3),
    0,
    last,
  );
  const { place } = best;
  const aside = place / 4 + TRIED;
  await attempt(shares, Math.max(0, place - aside), Math.min(last, place + aside));
  return best.place;
}

/** 0 where they are the same; 1 where one has twice as many relations. */
const difference = (a: AnswerSize, b: AnswerSize): number =>
  Math.abs(a.relations - b.relations) / Math.max(1, b.relations) +
  Math.abs(a.entities - b.entities) / Math.max(1, b.entities);

/**
 * Counts that a database may give up before one is done: on a busy machine the large graph takes about as long as it
 * may. A graph kept from before has counted: it is changed first.
 */
const ATTEMPTS = 5;

async function printFirstCount(which: string, url: string): Promise<void> {
  const changed = await post(`${url}/api/cypher`, { statement: 'CREATE (n:BenchChange) DELETE n' });
  if (!changed.ok) throw new Error(`change: ${changed.status} ${await changed.text()}`);
  const began = performance.now();
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(`${url}/api/schema`);
    const text = await response.text();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    if (response.ok) return console.log(`  first count of the ${which} graph: ${seconds} s, attempt ${attempt}`);
    if (response.status !== 504 || attempt === ATTEMPTS) throw new Error(`schema: ${response.status} ${text}`);
  }
}
