/** Receives the bytes of a body, packed or not, and gives it up as soon as it is too large or its reader says so. */
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { EntenteError } from '../EntenteError.js';

/** Bytes that are read and thrown away after a body was given up, before its connection is ended. */
const MOST_DISCARDED = 8 * 1024 ** 2;

export interface ReceiveBodyOptions {
  /** Bytes at most, unpacked. */
  limit: number;
  /** Milliseconds in which it must have come. Default: two minutes. */
  withinMs?: number;
  /** Aborts when its sender leaves, which he may also do when all has come and is being unpacked. */
  signal: AbortSignal;
  /** Hears of the bytes as they come. What it throws ends the receiving. */
  onBytes(bytes: Uint8Array): void;
}

/**
 * Throws EntenteError 'request.too-large', 'request.invalid' where it cannot be unpacked or does not come in time,
 * 'cypher.cancelled' when its sender leaves, and what `onBytes` throws.
 */
export function receiveBody(
  request: IncomingMessage,
  { limit, withinMs = 120_000, signal, onBytes }: ReceiveBodyOptions,
): Promise<Uint8Array> {
  if (signal.aborted) return Promise.reject(left());
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    discardRest(request);
    return Promise.reject(tooLarge(limit));
  }
  const isPacked = /^gzip$/i.test(request.headers['content-encoding'] ?? '');
  const bytes: Readable = isPacked ? request.pipe(createGunzip()) : request;
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      bytes.off('data', take);
      signal.removeEventListener('abort', leave);
      settle();
    };
    const fail = (error: unknown): void =>
      end(() => {
        if (isPacked) {
          request.unpipe();
          bytes.destroy();
        }
        discardRest(request);
        reject(error as Error);
      });
    const take = (chunk: Uint8Array): void => {
      size += chunk.length;
      if (size > limit) return fail(tooLarge(limit));
      try {
        onBytes(chunk);
        chunks.push(chunk);
      } catch (error) {
        fail(error);
      }
    };
    const leave = (): void => fail(left());
    const timer = setTimeout(() => fail(late(withinMs)), withinMs);
    bytes.on('data', take);
    bytes.once('end', () => end(() => resolve(Buffer.concat(chunks, size))));
    bytes.on('error', () => fail(unreadable()));
    signal.addEventListener('abort', leave);
  });
}

/** The answer has to reach who is still sending; but nobody is listened to for ever. */
function discardRest(request: IncomingMessage): void {
  let discarded = 0;
  request.on('data', (chunk: Uint8Array) => {
    discarded += chunk.length;
    if (discarded > MOST_DISCARDED) request.destroy();
  });
  // Unpacking no longer pulls at it, which has paused it.
  request.resume();
}

const tooLarge = (limit: number): EntenteError =>
  new EntenteError('request.too-large', `The body is larger than ${Math.round(limit / 1024)} kB.`, {
    hint: 'Ask for less at once.',
  });
const late = (ms: number): EntenteError =>
  new EntenteError('request.invalid', `The body did not come within ${Math.round(ms / 1000)} seconds.`, {
    hint: 'Send it at once, or less of it.',
  });
const unreadable = (): EntenteError =>
  new EntenteError('request.invalid', 'The request could not be read.', {
    hint: 'Send UTF-8 JSON, as it is or packed with gzip.',
  });
const left = (): EntenteError =>
  new EntenteError('cypher.cancelled', 'The client left before its request was complete.');
