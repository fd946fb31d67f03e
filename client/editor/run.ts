/**
 * Runs the drafted statement, one at a time, and keeps its outcome while the drawer is closed. Cancelling ends it on
 * the server too.
 */
import { signal } from '@preact/signals';
import { FREE_STATEMENT, exactNumbers, type CypherEcho, type CypherResponse } from '../../contract/index.js';
import { refreshGraph } from '../actions/refresh.js';
import { api } from '../api/api.js';
import { ApiError, asApiError, isCancelled } from '../api/ApiError.js';
import { language } from '../state/preferences.js';
import { announcement } from '../state/page.js';
import { logCypher } from '../state/tasks.js';
import { cypherWords } from '../words/cypher.js';
import { gestureLabels } from '../words/gestures.js';
import { draft, remember, type Draft } from './query.js';

/** What a statement may wait for its turn and for the gate, before its time begins. */
const QUEUE_MS = 30_000;

export type Outcome =
  | { kind: 'result'; response: CypherResponse; ran: Draft }
  | { kind: 'error'; error: ApiError; ran: Draft }
  /** It would change the database, and waits for a yes. */
  | { kind: 'question'; ran: Draft }
  | { kind: 'cancelled'; ran: Draft };

export const outcome = signal<Outcome | null>(null);
/** The running statement's canceller; null when none runs. */
export const running = signal<AbortController | null>(null);

/** The parameters' JSON object with every digit of its whole numbers, or what is wrong with it. */
export function readParameters(
  text: string,
): { ok: true; value: Record<string, unknown> } | { ok: false; reason: string } {
  if (text.trim() === '') return { ok: true, value: {} };
  try {
    JSON.parse(text);
    // Read twice: the reason of a failure names a place in the text as it was written.
    const value: unknown = JSON.parse(exactNumbers(text));
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
      return { ok: true, value: value as Record<string, unknown> };
    return { ok: false, reason: '' };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** A draft that has run, as a request names it. */
export function echoOf({ statement, parameters }: Draft): CypherEcho {
  const read = readParameters(parameters);
  return { statement, parameters: (read.ok ? read.value : {}) as CypherEcho['parameters'] };
}

/** What has been said yes to may write; all else only reads. */
type Access = 'read' | 'write';

/**
 * Runs what is drafted; a statement that is still running is cancelled first. One that would change the database is not
 * run but asked about.
 */
export const run = (): Promise<void> => runDraft(draft.value, 'read');

/** The answer yes: runs the statement that was asked about. */
export async function runAskedFor(): Promise<void> {
  if (outcome.value?.kind === 'question') await runDraft(outcome.value.ran, 'write');
}
/** The answer no. */
export function leaveAskedFor(): void {
  if (outcome.value?.kind === 'question') outcome.value = { kind: 'cancelled', ran: outcome.value.ran };
}

async function runDraft(ran: Draft, access: Access): Promise<void> {
  if (ran.statement.trim() === '') return;
  const t = cypherWords[language.value];
  const parameters = readParameters(ran.parameters);
  if (!parameters.ok) {
    const error = new ApiError('request.not-json', t.parametersWrong, 0, { hint: parameters.reason });
    outcome.value = { kind: 'error', error, ran };
    return;
  }
  running.value?.abort();
  const abort = new AbortController();
  running.value = abort;
  const echo = { statement: ran.statement, parameters: parameters.value as CypherEcho['parameters'] };
  const next = await outcomeOf(ran, { ...echo, access }, abort.signal);
  if (running.value !== abort) return;
  outcome.value = next;
  if (next.kind === 'result') {
    remember(ran);
    logCypher(gestureLabels.runStatement, echo);
    announcement.value = t.rows(next.response.rowCount);
  }
  running.value = null;
  // A change that broke off may have been kept all the same.
  if (next.kind === 'result' ? Object.keys(next.response.counters).length > 0 : access === 'write')
    await refreshGraph({ forgetUndo: true });
}

async function outcomeOf(ran: Draft, request: CypherEcho & { access: Access }, signal: AbortSignal): Promise<Outcome> {
  try {
    const timeoutMs = FREE_STATEMENT.timeoutMs.most + QUEUE_MS;
    const response = await api.cypher({ ...request, graph: true }, { signal, timeoutMs });
    return { kind: 'result', response, ran };
  } catch (error) {
    if (isCancelled(error)) return { kind: 'cancelled', ran };
    const known = asApiError(error);
    return known.code === 'cypher.would-write' ? { kind: 'question', ran } : { kind: 'error', error: known, ran };
  }
}

export const cancel = (): void => running.value?.abort();
