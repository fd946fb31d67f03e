/**
 * Reads a JSON body, compressed or not, keeping every digit of a statement's parameters, and refusing what is not JSON,
 * what nests too deeply to be handled safely, and keys that would reach an object's prototype.
 */
import { setImmediate as turn } from 'node:timers/promises';
import type { RequestHandler } from 'express';
import { exactNumbers } from '../../contract/index.js';
import { EntenteError } from '../EntenteError.js';
import type { BodyRoom } from './BodyRoom.js';
import { clientOf } from './clientOf.js';
import { signalOf } from './exchange.js';
import { JsonCount } from './JsonCount.js';
import type { Pace } from './Pace.js';
import { receiveBody } from './receiveBody.js';
import { whenOver } from './whenOver.js';

const MAX_DEPTH = 64;
/** Bytes from which on a body is read in several steps, between which others have their turn. */
const LARGE = 128 * 1024;

/** What a body may hold, unpacked; more is refused with 'request.too-large', as soon as it has come. */
export interface BodyLimits {
  bytes: number;
  /** Elements of lists and entries of objects, in all. Default: no limit. */
  values?: number;
  /** Entries of objects. Default: no limit. */
  keys?: number;
  /** Default: no limit. */
  objects?: number;
  /** Elements of one list, or entries of one object. Default: no limit. */
  list?: number;
}

export interface BodyManners {
  /** In which large bodies of one client are read. Default: as they come. */
  pace?: Pace | undefined;
  /** In which bodies are kept until they are answered. Default: as much as they take. */
  room?: BodyRoom | undefined;
  /** As `clientOf` takes them. */
  proxies?: readonly string[];
}

export function jsonBody(limits: BodyLimits, { pace, room, proxies }: BodyManners = {}): RequestHandler[] {
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
    async (request, response, next) => {
      const client = clientOf(request, proxies);
      const count = new JsonCount();
      const signal = signalOf(response);
      let kept = 0;
      // The signal is heard before: what was received is given back once no more of it is taken.
      whenOver(response, () => room?.give(kept, client));
      const bytes = await receiveBody(request, {
        limit: limits.bytes,
        signal,
        onBytes: (chunk) => {
          room?.take(chunk.length, client);
          kept += chunk.length;
          count.add(chunk);
          refuseTooMuch(count, limits);
        },
      });
      await pace?.take(bytes.length, client, signal);
      request.body = await parseJson(bytes, count.rareNumbers);
      next();
    },
  ];
}

async function parseJson(bytes: Uint8Array, hasRareNumbers: boolean): Promise<unknown> {
  const next = () => (bytes.length > LARGE ? turn() : undefined);
  // At once: put together piece by piece it would be copied once more.
  const text = textOf(bytes);
  await next();
  try {
    const value: unknown = JSON.parse(text);
    await next();
    if (hasRareNumbers) {
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

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new EntenteError('request.not-json', 'The body is not UTF-8.', { hint: 'Send JSON encoded as UTF-8.' });
  }
}

function refuseTooMuch(count: JsonCount, limits: BodyLimits): void {
  const { values = Infinity, keys = Infinity, objects = Infinity, list = Infinity } = limits;
  const refuse = (message: string, hint: string): never => {
    throw new EntenteError('request.too-large', message, { hint });
  };
  if (count.values > values) refuse(`The body holds more than ${values} values.`, 'Send a long list in parts.');
  if (count.keys > keys)
    refuse(
      `The objects of the body have more than ${keys} keys in all.`,
      'Send lists in place of objects, or less at once.',
    );
  if (count.objects > objects) refuse(`The body holds more than ${objects} objects.`, 'Send less at once.');
  if (count.longest > list) refuse(`A list of the body has more than ${list} items.`, 'Send a long list in parts.');
  if (count.depth > MAX_DEPTH)
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

function refusePrototypeKeys(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (Object.hasOwn(value, '__proto__'))
    throw new EntenteError('request.invalid', 'The key __proto__ is not allowed.', { hint: 'Rename it.' });
  for (const one of Object.values(value)) refusePrototypeKeys(one);
}
