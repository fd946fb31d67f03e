/**
 * The first to see a request: of a client that has very many open already it is refused before anything is made of it,
 * so that thousands at once cost the others next to nothing. What is let in takes turns (turns.ts).
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { ERROR_CODES, type ErrorBody } from '../../contract/index.js';
import { clientOf } from './clientOf.js';
import { whenOver } from './whenOver.js';

export interface CrowdLimits {
  /** Requests that one program of a machine may have open. A browser has six. */
  ofProgram: number;
  /** Those of all programs that come from one address. */
  ofAddress: number;
}

const LIMITS: CrowdLimits = { ofProgram: 128, ofAddress: 512 };
const RETRY_SECONDS = '1';
const BODY = Buffer.from(
  JSON.stringify({
    code: 'request.too-many',
    message: 'You have more requests open than there is room for.',
    hint: 'Send fewer at once: a few at a time are answered as soon.',
  } satisfies ErrorBody),
);

/** `next` gets the others. `proxies`: as `clientOf` takes them. */
export function refuseCrowds(next: RequestListener, proxies: readonly string[], limits = LIMITS): RequestListener {
  const open = new Map<string, number>();
  const change = (key: string, by: number): void => {
    const count = (open.get(key) ?? 0) + by;
    if (count > 0) open.set(key, count);
    else open.delete(key);
  };
  return (request, response) => {
    const { address, program } = clientOf(request, proxies);
    const both = `${address} ${program}`;
    if ((open.get(both) ?? 0) >= limits.ofProgram || (open.get(address) ?? 0) >= limits.ofAddress)
      return refuse(request, response);
    for (const key of [address, both]) change(key, 1);
    whenOver(response, () => {
      for (const key of [address, both]) change(key, -1);
    });
    next(request, response);
  };
}

function refuse({ headers }: IncomingMessage, response: ServerResponse): void {
  const hasBody = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
  response
    .writeHead(ERROR_CODES['request.too-many'], {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': BODY.length,
      'Cache-Control': 'no-store',
      'Retry-After': RETRY_SECONDS,
      // What is still on its way is not read.
      ...(hasBody && { Connection: 'close' }),
    })
    .end(BODY);
}
