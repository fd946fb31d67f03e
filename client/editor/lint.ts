/**
 * Asks the lint worker about a statement, with a deadline: a worker that overruns it is ended, and the statement is
 * left unchecked.
 */
import type { LintReply, LintRequest, Problem } from './lintWorker.js';

const DEADLINE_MS = 4000;
/** The first answer also waits for the worker's code to arrive and start. */
const FIRST_DEADLINE_MS = 30_000;

let worker: Worker | null = null;
let warm = false;
let lastId = 0;

export type LintOutcome = { kind: 'problems'; problems: Problem[] } | { kind: 'too-slow' } | { kind: 'unavailable' };

/** Resolves once; a later call does not cancel an earlier one, callers drop answers they no longer want. */
export function lint(text: string, schema: LintRequest['schema']): Promise<LintOutcome> {
  const id = (lastId += 1);
  return new Promise((resolve) => {
    const asked = (worker ??= new Worker(new URL('./lintWorker.ts', import.meta.url), { type: 'module' }));
    const end = (outcome: LintOutcome) => {
      clearTimeout(timer);
      asked.removeEventListener('message', answer);
      asked.removeEventListener('error', fail);
      resolve(outcome);
    };
    const drop = (outcome: LintOutcome) => {
      asked.terminate();
      if (worker === asked) {
        worker = null;
        warm = false;
      }
      end(outcome);
    };
    const answer = ({ data }: MessageEvent<LintReply>) => {
      if (data.id !== id) return;
      warm = true;
      end({ kind: 'problems', problems: data.problems });
    };
    const fail = () => drop({ kind: 'unavailable' });
    const timer = setTimeout(() => drop({ kind: 'too-slow' }), warm ? DEADLINE_MS : FIRST_DEADLINE_MS);
    asked.addEventListener('message', answer);
    asked.addEventListener('error', fail);
    asked.postMessage({ id, text, schema } satisfies LintRequest);
  });
}
