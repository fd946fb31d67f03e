/**
 * Reads a JSON body, refusing what is not JSON, what nests too deeply to be handled safely, and keys that would reach
 * an object's prototype.
 */
import express, { type RequestHandler } from 'express';
import { EntenteError } from '../EntenteError.js';

const MAX_DEPTH = 64;

/** `limitBytes`: larger bodies are refused with 'request.too-large'. */
export function jsonBody(limitBytes: number): RequestHandler[] {
  const readText = express.text({ type: () => true, limit: limitBytes, defaultCharset: 'utf-8', inflate: false });
  return [
    (request, _response, next) => {
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
    (request, _response, next) => {
      request.body = parseJson(typeof request.body === 'string' ? request.body : '');
      next();
    },
  ];
}

function parseJson(text: string): unknown {
  if (depthOf(text) > MAX_DEPTH)
    throw new EntenteError('request.invalid', `The body nests more than ${MAX_DEPTH} levels deep.`, {
      hint: 'Flatten it.',
    });
  let value: unknown;
  try {
    value = JSON.parse(text);
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

/** Levels of brackets outside of strings. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x22)
      for (i++; i < text.length && text.charCodeAt(i) !== 0x22; i++) {
        if (text.charCodeAt(i) === 0x5c) i++;
      }
    else if (c === 0x7b || c === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (c === 0x7d || c === 0x5d) depth--;
  }
  return deepest;
}

function refusePrototypeKeys(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (Object.hasOwn(value, '__proto__'))
    throw new EntenteError('request.invalid', 'The key __proto__ is not allowed.', { hint: 'Rename it.' });
  for (const one of Object.values(value)) refusePrototypeKeys(one);
}
