/**
 * Sends one request of the ENDPOINTS table: fills the path, checks the answer with the contract's schema, turns every
 * failure into an ApiError. Knows no state.
 */
import { ErrorBody, type Endpoint } from '../../contract/index.js';
import { ApiError } from './ApiError.js';

export interface SendOptions {
  /** Cancels the request; the promise then rejects with the signal's AbortError. */
  signal?: AbortSignal | undefined;
  /** Milliseconds until the request is given up. Default 60,000. */
  timeoutMs?: number;
}

export type Outcome = { ok: true } | { ok: false; error: ApiError };
const listeners = new Set<(outcome: Outcome) => void>();

/** Tells `listener` how each request ended (cancelled ones aside); returns the way to stop it. */
export function onOutcome(listener: (outcome: Outcome) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** For requests that are sent by other means. */
export function reportOutcome(outcome: Outcome): void {
  for (const tell of listeners) tell(outcome);
}

export async function send(
  endpoint: Endpoint,
  input: Record<string, unknown>,
  { signal, timeoutMs = 60_000 }: SendOptions = {},
): Promise<unknown> {
  try {
    const answer = await exchange(endpoint, input, signal, timeoutMs);
    reportOutcome({ ok: true });
    return answer;
  } catch (error) {
    if (error instanceof ApiError) reportOutcome({ ok: false, error });
    throw error;
  }
}

async function exchange(
  endpoint: Endpoint,
  input: Record<string, unknown>,
  signal: AbortSignal | undefined,
  timeoutMs: number,
): Promise<unknown> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const { url, rest } = addressOf(endpoint, input);
  let response: Response;
  let text: string | undefined;
  try {
    response = await fetch(url, {
      method: endpoint.method,
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      headers: {
        accept: endpoint.response === undefined ? '*/*' : 'application/json',
        ...(endpoint.body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(endpoint.body !== undefined && { body: JSON.stringify(rest) }),
    });
    if (response.ok && endpoint.response === undefined) return await response.blob();
    text = await response.text();
  } catch (cause) {
    if (signal?.aborted) throw new DOMException('cancelled', 'AbortError');
    if (timeout.aborted)
      throw new ApiError('network.timeout', `No answer within ${timeoutMs / 1000} s.`, 0, {
        hint: 'Try again, or ask for less.',
        cause,
      });
    throw new ApiError('network.unreachable', 'The server cannot be reached.', 0, {
      hint: 'Is it still running? The page tries again by itself.',
      cause,
    });
  }
  return readAnswer(endpoint, response, text);
}

function readAnswer(endpoint: Endpoint, response: Response, text: string): unknown {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  if (!response.ok) {
    const body = ErrorBody.safeParse(json);
    if (body.success) throw new ApiError(body.data.code, body.data.message, response.status, body.data);
    // A proxy in front of a server that is down answers 5xx without our error shape.
    if (response.status >= 500)
      throw new ApiError('network.unreachable', 'The server cannot be reached.', response.status);
    throw new ApiError(
      'response.unexpected',
      `The server answered ${response.status} without a reason.`,
      response.status,
    );
  }
  const parsed = endpoint.response!.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ApiError(
      'response.unexpected',
      `The answer of ${endpoint.path} is not as agreed: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim(),
      response.status,
      { hint: 'Page and server may be of different versions: reload the page.' },
    );
  }
  return parsed.data;
}

/** Fills `:name` in the path from the input; what is left goes into the query string, or is the body. */
export function addressOf(
  endpoint: Endpoint,
  input: Record<string, unknown>,
): { url: string; rest: Record<string, unknown> } {
  const rest = { ...input };
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  if (endpoint.body !== undefined) return { url: path, rest };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) {
    if (value === undefined) continue;
    for (const item of Array.isArray(value) ? value : [value]) query.append(name, String(item));
  }
  const text = query.toString();
  return { url: text === '' ? path : `${path}?${text}`, rest };
}
