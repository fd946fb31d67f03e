/**
 * Sends one request of the ENDPOINTS table: fills the path, checks the answer with the contract's schema, turns every
 * failure into an ApiError. Knows no state.
 */
import type { Endpoint } from '../../contract/index.js';
import { requestErrors } from '../words/requestErrors.js';
import { takeAhead } from './ahead.js';
import { addressOf } from './addressOf.js';
import { ApiError } from './ApiError.js';
import { errorOf, jsonOf } from './errorOf.js';
import { notifyOutcome } from './outcomes.js';
import { checked } from './checked.js';
import { packedBody } from './packedBody.js';
import { whenThereIsRoom } from './whenThereIsRoom.js';

export interface SendOptions {
  /** Cancels the request; the promise then rejects with the signal's AbortError. */
  signal?: AbortSignal | undefined;
  /** Milliseconds until the request is given up. Default 60,000. */
  timeoutMs?: number;
  /** Files with their options, for an endpoint that takes a form. */
  form?: FormData;
}

/**
 * The checked answer, or a Blob from an endpoint that answers a file. What the server has no room for is sent again when
 * it says so. Rejects with ApiError, or with an AbortError.
 */
export const send = (endpoint: Endpoint, input: Record<string, unknown>, options: SendOptions = {}): Promise<unknown> =>
  notifyOutcome(whenThereIsRoom(() => fetchAnswer(endpoint, input, options), options.signal));

async function fetchAnswer(
  endpoint: Endpoint,
  input: Record<string, unknown>,
  { signal, timeoutMs = 60_000, form }: SendOptions,
): Promise<unknown> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const { url, rest: body } = addressOf(endpoint, input);
  const packed = endpoint.body === undefined ? undefined : await packedBody(body);
  let response: Response;
  let text: string;
  try {
    const asked = {
      method: endpoint.method,
      url,
      headers: {
        accept: endpoint.response === undefined ? '*/*' : 'application/json',
        ...packed?.headers,
      },
      ...(packed === undefined ? {} : { body: packed.body }),
      ...(form === undefined ? {} : { body: form }),
    };
    const ended = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
    response = await (takeAhead(asked, ended) ?? fetch(url, { ...asked, signal: ended }));
    if (response.ok && endpoint.response === undefined) return await response.blob();
    text = await response.text();
  } catch (cause) {
    if (signal?.aborted) throw new DOMException('cancelled', 'AbortError');
    throw timeout.aborted
      ? new ApiError('network.timeout', requestErrors.timeout(timeoutMs), 0, { hint: requestErrors.timeoutHint, cause })
      : new ApiError('network.unreachable', requestErrors.unreachable, 0, {
          hint: requestErrors.unreachableHint,
          cause,
        });
  }
  if (!response.ok) throw errorOf(response.status, text);
  return readAnswer(endpoint, response.status, text);
}

function readAnswer(endpoint: Endpoint, status: number, text: string): unknown {
  const parsed = checked(endpoint.response!, jsonOf(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const message = requestErrors.notAsAgreed(endpoint.path, `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`);
  throw new ApiError('response.unexpected', message, status, { hint: requestErrors.notAsAgreedHint });
}
