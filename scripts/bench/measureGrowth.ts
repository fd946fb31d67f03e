/** What becomes of each question's time when the graph is ten times as large: asked of both in turn, in one run. */
import { paired } from './measure.js';
import { post } from './measureSubgraph.js';

const ROUNDS = 15;
const WARM_UP = 4;

/** Each asks a server; the entities are in either graph. */
const QUESTIONS: Record<string, (url: string) => Promise<Response>> = {
  'the core': (url) => post(`${url}/api/subgraph`, {}),
  'the schema': (url) => fetch(`${url}/api/schema`),
  'the health': (url) => fetch(`${url}/api/health`),
  'search, three letters of every name': (url) => fetch(`${url}/api/search?q=num`),
  'search, three letters of few names': (url) => fetch(`${url}/api/search?q=777`),
  'neighbours of an entity': (url) => fetch(`${url}/api/entities/entity-600/neighbours`),
  'a subgraph of 200': (url) =>
    post(`${url}/api/subgraph`, {
      scope: 'entities',
      entities: Array.from({ length: 200 }, (_, i) => `entity-${700 + i}`),
    }),
  'an expansion in a view of 1,000': (url) =>
    post(`${url}/api/subgraph`, {
      scope: 'entities',
      entities: [],
      expand: { entity: 'entity-600' },
      held: { entities: Array.from({ length: 1_000 }, (_, i) => `entity-${600 + i}`) },
    }),
  'paths between two': (url) => fetch(`${url}/api/paths?from=entity-600&to=entity-1600&maxLength=3`),
};

/**
 * Prints how long the first answer takes, which counts everything, and then a line a question: medians on the small and
 * on the large graph, and their ratio pair by pair.
 */
export async function measureGrowth(small: string, large: string): Promise<void> {
  await printFirstCount('small', small);
  await printFirstCount('large', large);
  for (const [name, ask] of Object.entries(QUESTIONS)) {
    const answer = async (url: string): Promise<unknown> => {
      const response = await ask(url);
      if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`);
      return response.json();
    };
    const { a, b, ratio, low, high } = await paired(
      () => answer(large),
      () => answer(small),
      ROUNDS,
      WARM_UP,
    );
    console.log(
      `  ${name.padEnd(36)} ${b.toFixed(1).padStart(8)} → ${a.toFixed(1).padStart(8)} ms  × ${ratio.toFixed(2)} ` +
        `(10–90 %: ${low.toFixed(2)}–${high.toFixed(2)})`,
    );
  }
}

/**
 * Counts that a database may give up before one is done: on a busy machine the large graph takes about as long as it
 * may.
 */
const ATTEMPTS = 5;

async function printFirstCount(which: string, url: string): Promise<void> {
  const began = performance.now();
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(`${url}/api/schema`);
    const text = await response.text();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    if (response.ok) return console.log(`  first count of the ${which} graph: ${seconds} s, attempt ${attempt}`);
    if (response.status !== 504 || attempt === ATTEMPTS) throw new Error(`schema: ${response.status} ${text}`);
  }
}
