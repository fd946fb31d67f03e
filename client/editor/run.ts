/**
 * Runs the drafted statement, one at a time, and keeps its outcome while the drawer is closed. Cancelling ends it on
 * the server too.
 */
import { signal } from '@preact/signals';
import { FREE_STATEMENT, typeLargeIntegers, type CypherEcho, type CypherResponse } from '../../contract/index.js';
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
    const value: unknown = JSON.parse(typeLargeIntegers(text));
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
      return { ok: true, value: value as Record<string, unknown> };
    return { ok: false, reason: '' };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Runs what is drafted; a statement that is still running is cancelled first. */
export async function run(): Promise<void> {
  const ran = draft.value;
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
  const next = await outcomeOf(ran, echo, abort.signal);
  if (running.value !== abort) return;
  outcome.value = next;
  if (next.kind === 'result') {
    remember(ran);
    logCypher(gestureLabels.runStatement, echo);
    announcement.value = t.rows(next.response.rowCount);
  }
  running.value = null;
}

async function outcomeOf(ran: Draft, echo: CypherEcho, signal: AbortSignal): Promise<Outcome> {
  try {
    const timeoutMs = FREE_STATEMENT.timeoutMs.most + QUEUE_MS;
    const response = await api.cypher({ ...echo, graph: true }, { signal, timeoutMs });
    return { kind: 'result', response, ran };
  } catch (error) {
    if (isCancelled(error)) return { kind: 'cancelled', ran };
    return { kind: 'error', error: asApiError(error), ran };
  }
}

export const cancel = (): void => running.value?.abort();
