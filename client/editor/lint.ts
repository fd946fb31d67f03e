/**
 * Asks the lint worker about a statement, with a deadline: a worker that overruns it is ended, and the statement is
 * left unchecked.
 */
import { RequestWorker } from '../workers/RequestWorker.js';
import type { LintRequest, Problem } from './lintWorker.js';

const DEADLINE_MS = 4000;
/** The first answer also waits for the worker's code to arrive and start. */
const FIRST_DEADLINE_MS = 30_000;

const worker = new RequestWorker<LintRequest, Problem[]>(
  () => new Worker(new URL('./lintWorker.ts', import.meta.url), { type: 'module' }),
);

export type LintOutcome = { kind: 'problems'; problems: Problem[] } | { kind: 'too-slow' } | { kind: 'unavailable' };

/** Never rejects. A later call does not cancel an earlier one: callers drop answers to what is no longer drafted. */
export async function lint(text: string, schema: LintRequest['schema']): Promise<LintOutcome> {
  const deadline = AbortSignal.timeout(worker.warm ? DEADLINE_MS : FIRST_DEADLINE_MS);
  try {
    return { kind: 'problems', problems: await worker.ask({ text, schema }, deadline) };
  } catch {
    return { kind: deadline.aborted ? 'too-slow' : 'unavailable' };
  }
}
