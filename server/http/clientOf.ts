/** Who sent a request, so that those who send much take turns with the others. */
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import type { Client } from '../supervisor/FairQueue.js';
import { isLoopback } from './guard.js';

/** Characters of a name that are kept. */
const LONGEST = 200;

/**
 * The machine is that at the other end of the connection or, where that is a proxy, the one that the proxy names; of
 * IPv6 its network, which has as many addresses as it likes. Programs are distinguished by what they call themselves:
 * browser and script of one machine, or those behind one router, take turns with each other. `proxies`: addresses of
 * those that are believed, besides this very machine's.
 */
export function clientOf(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  proxies: readonly string[] = [],
): Client {
  const peer = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const isProxy = isLoopback(peer) || proxies.includes(peer);
  // What stands before the last was said by whoever asked the proxy.
  const named = isProxy
    ? String(headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : '';
  const address = networkOf((named || peer).slice(0, LONGEST));
  const program = (headers['user-agent'] ?? '').slice(0, LONGEST);
  return { address, program, connection: `${peer}:${socket.remotePort}` };
}

/** Of an address of IPv6 the first 64 bits, which is what a household or a machine is given; any other as it is. */
export function networkOf(address: string): string {
  const [plain = ''] = address.replace(/^\[|\](:\d+)?$/g, '').split('%');
  if (!isIPv6(plain) || isLoopback(plain)) return plain;
  const [before = '', after] = plain.split('::');
  const groups = before === '' ? [] : before.split(':');
  const rest = after === undefined || after === '' ? [] : after.split(':');
  const zeros = after === undefined ? [] : Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0');
  return [...groups, ...zeros, ...rest]
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
