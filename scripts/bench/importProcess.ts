/** Runs imports for the bench, each in a process of its own, and counts what they left in the graph. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { siblingModule } from '../../server/siblingModule.js';
import { rowsOf, type GraphStore } from '../../server/store/index.js';
import type { WorkerOutcome, WorkerTask } from './importWorker.js';
import type { CsvPair } from './seededCsv.js';

/** Resolves once the process has ended: only then is the database free for the next one. */
export function importing(task: WorkerTask): Promise<WorkerOutcome> {
  const { url, execArgv } = siblingModule('scripts/bench/importWorker');
  return new Promise((resolve, reject) => {
    const worker = fork(fileURLToPath(url), [JSON.stringify(task)], { execArgv });
    let outcome: WorkerOutcome | null = null;
    worker.on('message', (sent: WorkerOutcome) => {
      outcome = sent;
    });
    worker.on('exit', (code) =>
      outcome === null ? reject(new Error(`The import ended with code ${code}.`)) : resolve(outcome),
    );
  });
}

/** Throws when the graph holds anything but the pair's nodes and relationships; null: nothing at all. */
export async function checkCounts(store: GraphStore, pair: CsvPair | null, what: string): Promise<void> {
  const count = async (statement: string): Promise<number> =>
    Number((await rowsOf(store, statement, { timeoutMs: 600_000 }))[0]?.[0]);
  const nodes = await count('MATCH (e:Entity) RETURN count(e) AS n');
  const relations = await count('MATCH (:Entity)-[r]->(:Entity) RETURN count(r) AS n');
  const wanted = pair ?? { nodeCount: 0, relationCount: 0 };
  if (nodes !== wanted.nodeCount || relations !== wanted.relationCount) {
    throw new Error(
      `After ${what} there are ${nodes} nodes and ${relations} relationships, not ${wanted.nodeCount} and ${wanted.relationCount}.`,
    );
  }
}

const number = (n: number): string => Math.round(n).toLocaleString('en');
export const sizeOf = ({ nodeCount, relationCount }: CsvPair): string =>
  `${number(nodeCount)} nodes and ${number(relationCount)} relationships`;
export const rowsOfPair = ({ nodeCount, relationCount }: CsvPair): number => nodeCount + relationCount;
export const rate = (pair: CsvPair, ms: number): string =>
  `${number((rowsOfPair(pair) / ms) * 1000)} rows/s (${(ms / 1000).toFixed(1)} s)`;
export const phasesOf = ({ phases }: WorkerOutcome): string =>
  Object.entries(phases)
    .map(([phase, ms]) => `${phase} ${(ms / 1000).toFixed(1)} s`)
    .join(', ');
export const memoryOf = ({ rssMb }: WorkerOutcome): string => `at most ${rssMb} MB resident`;
export const processorOf = ({ cpuMs }: WorkerOutcome): string => `processor ${(cpuMs / 1000).toFixed(1)} s`;
