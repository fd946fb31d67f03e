/**
 * What is wrong with the drafted statement: found by the lint worker while one writes, or by the server when it ran.
 */
import { computed, effect, signal } from '@preact/signals';
import type { Position } from '../../contract/index.js';
import { schema } from '../state/connection.js';
import { lint } from './lint.js';
import type { Problem } from './lintWorker.js';
import { draft } from './query.js';
import { outcome, readParameters } from './run.js';

const PAUSE_MS = 500;
const found = signal<{ text: string; problems: readonly Problem[] }>({ text: '', problems: [] });
/** True when the present statement took too long to check. */
export const unchecked = signal(false);

/** The offset of a position that counts lines and columns from 1; the end of the text when it is beyond. */
export function offsetAt(text: string, { line, column, offset }: Position): number {
  if (offset !== undefined) return Math.min(offset, text.length);
  let at = 0;
  for (let n = 1; n < line; n += 1) {
    const next = text.indexOf('\n', at);
    if (next < 0) return text.length;
    at = next + 1;
  }
  return Math.min(text.length, at + Math.max(0, column - 1));
}

/** The server's error at its place, while the text is the one that ran. */
const serverProblem = computed<Problem | null>(() => {
  const last = outcome.value;
  const text = draft.value.statement;
  if (last?.kind !== 'error' || last.error.position === undefined || last.ran.statement !== text) return null;
  const from = offsetAt(text, last.error.position);
  const word = /^(?:[\p{L}\p{N}_]+|\S)/u.exec(text.slice(from))?.[0].length ?? 0;
  return {
    from,
    to: Math.max(from + 1, from + word),
    line: last.error.position.line,
    column: last.error.position.column,
    severity: 'error',
    message: last.error.message,
  };
});

/** The server's first; what the worker found for an older text is not shown. */
export const problems = computed<readonly Problem[]>(() => {
  const text = draft.value.statement;
  const own = found.value.text === text ? found.value.problems : [];
  return serverProblem.value === null
    ? own
    : [serverProblem.value, ...own.filter((problem) => problem.from !== serverProblem.value!.from)];
});

/** Checks the draft whenever it rests; returns the way to stop. */
export function watchDraft(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = effect(() => {
    const { statement, parameters } = draft.value;
    const known = schema.value;
    clearTimeout(timer);
    unchecked.value = false;
    if (statement.trim() === '' || known === null) return;
    timer = setTimeout(() => {
      const given = readParameters(parameters);
      void lint(statement, {
        labels: known.labels,
        relationshipTypes: known.relationshipTypes,
        propertyKeys: known.propertyKeys,
        parameters: given.ok ? given.value : {},
      }).then((answer) => {
        if (draft.peek().statement !== statement) return;
        unchecked.value = answer.kind === 'too-slow';
        found.value = { text: statement, problems: answer.kind === 'problems' ? answer.problems : [] };
      });
    }, PAUSE_MS);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
