/**
 * Keeps foreign pages out: a browser under a foreign host name (DNS rebinding) or on a foreign page (cross-site writes)
 * gets nothing.
 */
import type { RequestHandler } from 'express';
import { EntenteError } from '../EntenteError.js';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

export const isLoopback = (host: string): boolean => LOOPBACK.has(host) || /^127(\.\d{1,3}){3}$/.test(host);

/** Host name of a Host or Origin authority, without its port. */
const hostName = (authority: string): string => authority.replace(/:\d+$/, '').toLowerCase();

/**
 * `listensOn`: the configured HOST. The Host header is checked on loopback only; elsewhere names are the operator's
 * affair.
 */
export function guard(listensOn: string): RequestHandler {
  return (request, _response, next) => {
    const host = request.headers.host ?? '';
    if (isLoopback(listensOn) && !isLoopback(hostName(host)) && !hostName(host).endsWith('.localhost')) {
      return next(
        new EntenteError(
          'request.forbidden-origin',
          `This Entente does not answer under the name ${host.slice(0, 100) || '(none)'}.`,
          { hint: 'Use http://127.0.0.1 or http://localhost, or set HOST to serve other machines.' },
        ),
      );
    }
    if (
      request.method !== 'GET' &&
      request.method !== 'HEAD' &&
      isForeign(request.headers.origin, host, request.headers['sec-fetch-site'])
    ) {
      return next(
        new EntenteError('request.forbidden-origin', 'This request comes from another page.', {
          hint: 'Send it from Entente’s own page, or from a program, which sends no Origin.',
        }),
      );
    }
    next();
  };
}

function isForeign(origin: string | undefined, host: string, site: string | string[] | undefined): boolean {
  if (origin === undefined) return site === 'cross-site' || site === 'same-site';
  return origin.replace(/^https?:\/\//, '').toLowerCase() !== host.toLowerCase();
}
