/**
 * Reads a JSON body, compressed or not, keeping every digit of a statement's parameters, and refusing what is not JSON,
 * what nests too deeply to be handled safely, and keys that would reach an object's prototype.
 */
import { setImmediate as turn } from 'node:timers/promises';
import express, { type RequestHandler } from 'express';
import { exactNumbers } from '../../contract/index.js';
import { EntenteError } from '../EntenteError.js';
import { clientOf } from './clientOf.js';
import { signalOf } from './exchange.js';
import type { Pace } from './Pace.js';

const MAX_DEPTH = 64;
/** Bytes from which on a body is read in several steps, between which others have their turn. */
const LARGE = 128 * 1024;

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
  const readBytes = express.raw({ type: () => true, limit: limits.bytes });
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
    readBytes,
    async (request, response, next) => {
      const bytes: Uint8Array = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      await pace?.take(bytes.length, clientOf(request), signalOf(response));
      request.body = await parseJson(bytes, limits);
      next();
    },
  ];
}

async function parseJson(bytes: Uint8Array, limits: BodyLimits): Promise<unknown> {
  const next = () => (bytes.length > LARGE ? turn() : undefined);
  // At once: put together piece by piece it would be copied once more.
  const text = new TextDecoder().decode(bytes);
  const found = countOf(text);
  refuseTooMuch(found, limits);
  await next();
  try {
    const value: unknown = JSON.parse(text);
    await next();
    if (found.rareNumbers) {
      const exact = exactNumbers(text);
      if (exact !== text) keepParameters(value, JSON.parse(exact));
    }
    if (/__proto__|\\u00/i.test(text)) refusePrototypeKeys(value);
    return value;
  } catch (error) {
    if (error instanceof EntenteError) throw error;
    throw new EntenteError(
      'request.not-json',
      text.trim() === '' ? 'The body is empty.' : 'The body is not valid JSON.',
      { hint: 'Send one JSON object.' },
    );
  }
}

function refuseTooMuch(found: Counts, { values = Infinity, keys = Infinity }: BodyLimits): void {
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

/** `rareNumbers`: some may have to be kept as they are written. */
interface Counts {
  depth: number;
  values: number;
  keys: number;
  rareNumbers: boolean;
}

/** Read off the text, before anything is made of it: levels of brackets, commas (about as many as values), colons. */
function countOf(text: string): Counts {
  let [level, depth, values, keys] = [0, 0, 0, 0];
  let [digits, rareNumbers] = [0, false];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= 0x30 && c <= 0x39) {
      if (++digits === SAFE_DIGITS) rareNumbers = true;
      continue;
    }
    // 2.0, 1e3, 1E3, -0
    if (c === 0x2e || c === 0x2d || (digits > 0 && (c === 0x65 || c === 0x45))) rareNumbers = true;
    digits = 0;
    if (c === 0x22)
      for (i++; i < text.length && text.charCodeAt(i) !== 0x22; i++) {
        if (text.charCodeAt(i) === 0x5c) i++;
      }
    else if (c === 0x7b || c === 0x5b) depth = Math.max(depth, ++level);
    else if (c === 0x7d || c === 0x5d) level--;
    else if (c === 0x2c) values++;
    else if (c === 0x3a) keys++;
  }
  return { depth, values, keys, rareNumbers };
}
/** So many and more may be a number that JavaScript does not hold exactly. */
const SAFE_DIGITS = 16;

function refusePrototypeKeys(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (Object.hasOwn(value, '__proto__'))
    throw new EntenteError('request.invalid', 'The key __proto__ is not allowed.', { hint: 'Rename it.' });
  for (const one of Object.values(value)) refusePrototypeKeys(one);
}
