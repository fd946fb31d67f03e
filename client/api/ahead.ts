/**
 * Requests that are sent before the rest of the page's code has run (`client/first.ts`): whoever then asks for exactly
 * the same takes the answer. Knows neither the contract nor what is asked.
 */
interface Sent {
  response: Promise<Response>;
  abort: AbortController;
}
/** What `fetch` is given of a request. */
export interface Asked {
  method: string;
  url: string;
  /** Sent ahead is JSON. */
  body?: BodyInit;
  headers: Readonly<Record<string, string>>;
}

const sent = new Map<string, Sent>();
const nameOf = ({ method, url, body }: Asked): string => `${method} ${url} ${typeof body === 'string' ? body : ''}`;

/** Sends it now, by `send` if that succeeds. The answer may be read by `clone` alone. */
export function ask(asked: Asked, send?: (signal: AbortSignal) => Promise<Response>): Promise<Response> {
  const abort = new AbortController();
  const { signal } = abort;
  const { url, ...init } = asked;
  const sendIt = (): Promise<Response> => fetch(url, { ...init, signal });
  const response = send === undefined ? sendIt() : send(signal).catch(sendIt);
  sent.set(nameOf(asked), { response, abort });
  response.catch(() => sent.delete(nameOf(asked)));
  return response;
}

/** The answer to exactly this, if it was sent ahead and nobody has taken it; `signal` gives it up. */
export function takeAhead(asked: Asked, signal: AbortSignal): Promise<Response> | undefined {
  const found = sent.get(nameOf(asked));
  if (found === undefined) return undefined;
  sent.delete(nameOf(asked));
  signal.addEventListener('abort', () => found.abort.abort());
  return found.response;
}

/** What nobody has taken is given up: whoever asks from now on is to get how things are now. */
export function forgetAhead(): void {
  for (const { abort } of sent.values()) abort.abort();
  sent.clear();
}
