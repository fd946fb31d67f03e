/**
 * Reads a JSON body, compressed or not, keeping every digit of a statement's parameters, and refusing what is not JSON,
 * what nests too deeply to be handled safely, and keys that would reach an object's prototype.
 */
import express, { type RequestHandler } from 'express';
import { exactNumbers } from '../../contract/index.js';
import { EntenteError } from '../EntenteError.js';
import { clientOf } from './clientOf.js';
import { signalOf } from './exchange.js';
import type { Pace } from './Pace.js';

const MAX_DEPTH = 64;

/** What a body may hold, unpacked; more is refused with 'request.too-large'. */
export interface BodyLimits {
  bytes: number;
  /** Elements of lists and entries of objects, in all. Default: no limit. */
  values?: number;
  /** Entries of objects. Default: no limit. */
  keys?: number;
}

/** `pace`: at which large bodies of one client are read. Default: as they come. */
export function jsonBody(limits: BodyLimits, pace?: Pace): RequestHandler[] {
  const readText = express.text({ type: () => true, limit: limits.bytes, defaultCharset: 'utf-8' });
  return [
    (request, _response, next) => {
      const packing = request.headers['content-encoding'] ?? 'identity';
      if (!/^(gzip|identity)$/i.test(packing))
        throw new EntenteError('request.invalid', `The body is packed as ${packing.slice(0, 40)}.`, {
          hint: 'Send it as it is, or with gzip.',
        });
      const type = request.headers['content-type'] ?? '';
      if (/^application\/json\s*(;\s*charset="?utf-?8"?\s*)?$/i.test(type)) return next();
      next(
        new EntenteError(
          'request.not-json',
          type === '' ? 'The body has no content type.' : `The content type ${type.slice(0, 80)} is not JSON.`,
          { hint: 'Send Content-Type: application/json.' },
        ),
      );
    },
    readText,
    async (request, response, next) => {
      const text = typeof request.body === 'string' ? request.body : '';
      await pace?.take(text.length, clientOf(request), signalOf(response));
      request.body = parseJson(text, limits);
      next();
    },
  ];
}

function parseJson(text: string, { values = Infinity, keys = Infinity }: BodyLimits): unknown {
  const found = countOf(text);
  if (found.values > values || found.keys > keys)
    throw new EntenteError(
      'request.too-large',
      found.values > values
        ? `The body holds more than ${values} values.`
        : `The objects of the body have more than ${keys} keys in all.`,
      {
        hint: found.values > values ? 'Send a long list in parts.' : 'Send lists in place of objects, or less at once.',
      },
    );
  if (found.depth > MAX_DEPTH)
    throw new EntenteError('request.invalid', `The body nests more than ${MAX_DEPTH} levels deep.`, {
      hint: 'Flatten it.',
    });
  let value: unknown;
  try {
    value = JSON.parse(text);
    const exact = exactNumbers(text);
    if (exact !== text) keepParameters(value, JSON.parse(exact));
  } catch {
    throw new EntenteError(
      'request.not-json',
      text.trim() === '' ? 'The body is empty.' : 'The body is not valid JSON.',
      { hint: 'Send one JSON object.' },
    );
  }
  if (/__proto__|\\u00/i.test(text)) refusePrototypeKeys(value);
  return value;
}

/** Puts the parameters of a statement, wherever the body has them, as `exact` has them. */
function keepParameters(value: unknown, exact: unknown): void {
  if (!isObject(value) || !isObject(exact)) return;
  for (const key of Object.keys(value)) {
    if (key === 'parameters') value[key] = exact[key];
    else keepParameters(value[key], exact[key]);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Read off the text, before anything is made of it: levels of brackets, commas (about as many as values), colons. */
function countOf(text: string): { depth: number; values: number; keys: number } {
  let [level, depth, values, keys] = [0, 0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x22)
      for (i++; i < text.length && text.charCodeAt(i) !== 0x22; i++) {
        if (text.charCodeAt(i) === 0x5c) i++;
      }
    else if (c === 0x7b || c === 0x5b) depth = Math.max(depth, ++level);
    else if (c === 0x7d || c === 0x5d) level--;
    else if (c === 0x2c) values++;
    else if (c === 0x3a) keys++;
  }
  return { depth, values, keys };
}

function refusePrototypeKeys(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (Object.hasOwn(value, '__proto__'))
    throw new EntenteError('request.invalid', 'The key __proto__ is not allowed.', { hint: 'Rename it.' });
  for (const one of Object.values(value)) refusePrototypeKeys(one);
}
