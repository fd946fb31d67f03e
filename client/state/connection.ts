/**
 * Whether the server and its store answer. While they do not, the page asks for their health again and again, and
 * calls those that wait once they are back.
 */
import { effect, signal } from '@preact/signals';
import type { Extent, HealthResponse, SchemaResponse } from '../../contract/index.js';
import { api } from '../api/api.js';
import { asApiError, type ApiError } from '../api/ApiError.js';
import { onOutcome } from '../api/outcomes.js';
import { extentIn } from '../graph/isTooMuch.js';

/** `unreachable`: no server; `away`: the server answers but its store does not. */
export type Connection = 'unknown' | 'ready' | 'starting' | 'away' | 'unreachable';

export const connection = signal<Connection>('unknown');
export const health = signal<HealthResponse | null>(null);
/** Kinds, relation types, statuses, claimants, data sets; null until loaded. */
export const schema = signal<SchemaResponse | null>(null);
/** Why the latest request for it failed; then `schema` is an older one, or none. */
export const schemaError = signal<ApiError | null>(null);

/** Grows when the page changed the store (imports), so that panels ask again. */
export const storeVersion = signal(0);

const POLL_MS = 2000;
/** A start lasts seconds and has progress to show. */
const POLL_START_MS = 500;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Asks the server how it is, now. */
export async function checkHealth(): Promise<void> {
  clearTimeout(timer);
  try {
    health.value = await api.health({}, { timeoutMs: 5000 });
    connection.value = health.value.store.state;
  } catch {
    connection.value = 'unreachable';
  }
  const pause = connection.value === 'starting' ? POLL_START_MS : POLL_MS;
  if (connection.value !== 'ready') timer = setTimeout(() => void checkHealth(), pause);
}

let asked: Promise<void> = Promise.resolve();
let hurry = (): void => undefined;

/** Asks for the schema anew, after `before` or once somebody waits for it; a failure is kept beside it, not thrown. */
export function loadSchema(before?: Promise<void>): Promise<void> {
  const due = new Promise<void>((resolve) => {
    hurry = resolve;
    void before?.then(resolve);
  });
  asked = before === undefined ? fetchSchema() : due.then(fetchSchema);
  return asked;
}

/** Resolves when there is a schema, or the latest request for it has failed. */
export async function schemaAnswered(): Promise<void> {
  if (schema.value !== null) return;
  hurry();
  await asked;
}

/**
 * How much there is of all of the data, or of the one data set that is chosen; null where that cannot be known. Of all
 * of it the health endpoint reports, which answers before the schema is there.
 */
export async function extentOf(chosen: readonly string[] = []): Promise<Extent | null> {
  const counted = chosen.length === 0 && schema.value === null ? health.value?.totals : null;
  if (counted) return counted;
  await schemaAnswered();
  return schema.value && extentIn(schema.value, chosen);
}

async function fetchSchema(): Promise<void> {
  try {
    schema.value = await api.schema({});
    schemaError.value = null;
  } catch (error) {
    schemaError.value = asApiError(error);
  }
}

/** Starts watching; `onReady` runs at the first contact and at each return. Returns the way to stop. */
export function watchConnection(onReady: () => void): () => void {
  const stopListening = onOutcome((outcome) => {
    if (!outcome.ok && outcome.error.away && connection.value === 'ready') void checkHealth();
  });
  let last: Connection = 'unknown';
  const stopEffect = effect(() => {
    const now = connection.value;
    if (now === 'ready' && last !== 'ready') queueMicrotask(onReady);
    last = now;
  });
  void checkHealth();
  return () => {
    stopListening();
    stopEffect();
    clearTimeout(timer);
  };
}
