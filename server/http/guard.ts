/**
 * Keeps foreign pages out: a browser under a foreign host name (DNS rebinding) or on a foreign page (cross-site writes)
 * gets nothing.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import type { Request, RequestHandler } from 'express';
import type { Config } from '../config.js';
import { EntenteError } from '../EntenteError.js';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

export const isLoopback = (host: string): boolean =>
  LOOPBACK.has(host.toLowerCase()) || /^127(\.\d{1,3}){3}$/.test(host);
/** As HOST: all addresses of the machine. */
const ANY = new Set(['0.0.0.0', '::']);

/** Host name of a Host or Origin authority, without its port. */
const hostName = (authority: string): string => authority.replace(/:\d+$/, '').toLowerCase();

/** Refuses requests under a host name that is not this server's, and those that another page sends. */
export function guard(config: Pick<Config, 'host' | 'hosts'>): RequestHandler {
  const isOurs = ownNames(config);
  return (request, _response, next) => {
    const host = request.headers.host ?? '';
    // Node keeps the first; a proxy before this may have gone by the last.
    if ((request.headersDistinct['host']?.length ?? 0) > 1)
      return next(new EntenteError('request.invalid', 'The request has several Host headers.', { hint: 'Send one.' }));
    if (!isOurs(hostName(host))) {
      return next(
        new EntenteError(
          'request.forbidden-origin',
          `This Entente does not answer under the name ${host.slice(0, 100) || '(none)'}.`,
          {
            hint: isLoopback(config.host)
              ? 'Use http://127.0.0.1 or http://localhost, or set HOST to serve other machines.'
              : 'Use the address of its machine, or let its operator list the name in ENTENTE_HOSTS.',
          },
        ),
      );
    }
    if (isForeign(request.headers, host) && !isLinked(request)) {
      return next(
        new EntenteError('request.forbidden-origin', 'This request comes from another page.', {
          hint: 'Send it from Entente’s own page, or from a program, which sends no Origin.',
        }),
      );
    }
    next();
  };
}

/**
 * Whether a name is this server's. A browser that was led here by a foreign name sends that name, never an address, so
 * addresses are as good as the machine's own names, unless ENTENTE_HOSTS says what is allowed. The one address that it
 * listens on is what it announces itself under.
 */
function ownNames({ host, hosts }: Pick<Config, 'host' | 'hosts'>): (name: string) => boolean {
  const [machine = ''] = hostname().toLowerCase().split('.');
  const names = new Set((hosts ?? (isLoopback(host) ? [] : [hostname(), machine, `${machine}.local`])).map(lower));
  if (!ANY.has(host)) names.add(lower(host.includes(':') ? `[${host}]` : host));
  const anyAddress = hosts === null && !isLoopback(host);
  return (name) =>
    isLoopback(name) ||
    name.endsWith('.localhost') ||
    names.has(name) ||
    (anyAddress && isIP(name.replace(/^\[|\]$/g, '')) > 0);
}
const lower = (text: string): string => text.toLowerCase();

/**
 * Whether reader or program may come from another page so: who follows a link to the page or a file, or shows a part of
 * the page. The API's answers another page cannot read, but asking for many of them would hold everybody up.
 */
function isLinked({ method, path, headers }: Pick<Request, 'method' | 'path' | 'headers'>): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  return !/^\/api(\/|$)/i.test(path) || headers['sec-fetch-dest'] === 'document';
}

function isForeign({ origin, 'sec-fetch-site': site }: IncomingHttpHeaders, host: string): boolean {
  if (origin === undefined) return site === 'cross-site' || site === 'same-site';
  return origin.replace(/^https?:\/\//, '').toLowerCase() !== host.toLowerCase();
}
