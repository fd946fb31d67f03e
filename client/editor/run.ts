/**
 * Runs the drafted statement, one at a time, and keeps its outcome while the drawer is closed. Cancelling ends it on
 * the server too.
 */
import { signal } from '@preact/signals';
import { FREE_STATEMENT, type CypherResponse } from '../../contract/index.js';
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

/** The parameters' JSON object, or what is wrong with it. */
export function readParameters(
  text: string,
): { ok: true; value: Record<string, unknown> } | { ok: false; reason: string } {
  if (text.trim() === '') return { ok: true, value: {} };
  try {
    const value: unknown = JSON.parse(text);
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
    outcome.value = {
      kind: 'error',
      ran,
      error: new ApiError('request.not-json', t.parametersWrong, 0, { hint: parameters.reason }),
    };
    return;
  }
  running.value?.abort();
  const abort = new AbortController();
  running.value = abort;
  try {
    const response = await api.cypher(
      { statement: ran.statement, parameters: parameters.value as Record<string, never>, graph: true },
      { signal: abort.signal, timeoutMs: FREE_STATEMENT.timeoutMs.most + QUEUE_MS },
    );
    if (running.value !== abort) return;
    outcome.value = { kind: 'result', response, ran };
    remember(ran);
    logCypher(gestureLabels.runStatement, {
      statement: ran.statement,
      parameters: parameters.value as Record<string, never>,
    });
    announcement.value = t.rows(response.rowCount);
  } catch (error) {
    if (running.value !== abort) return;
    if (isCancelled(error)) outcome.value = { kind: 'cancelled', ran };
    else
      outcome.value = {
        kind: 'error',
        ran,
        error: asApiError(error),
      };
  } finally {
    if (running.value === abort) running.value = null;
  }
}

export const cancel = (): void => running.value?.abort();
