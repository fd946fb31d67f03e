/** Who sent a request, so that those who send much take turns with the others. */
import type { Request } from 'express';
import type { Client } from '../supervisor/FairQueue.js';
import { isLoopback } from './guard.js';

/**
 * Behind a proxy on this machine, the machine that the proxy names; otherwise the one at the other end of the
 * connection.
 */
export function clientOf({ headers, socket }: Request): Client {
  const peer = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const named = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  const address = named && isLoopback(peer) ? named.slice(0, 100) : peer;
  return { address, connection: `${address}:${socket.remotePort}` };
}
