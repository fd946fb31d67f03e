/** How a JSON body is read: step by step where it is large, its parameters digit by digit. */
import { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import type { Request, Response } from 'express';
import { expect, test } from 'vitest';
import { BodyRoom } from './BodyRoom.js';
import { jsonBody, type BodyLimits, type BodyManners } from './jsonBody.js';

/** A request whose body comes in such pieces. */
const requestOf = (pieces: Iterable<string | Buffer>, address = '10.0.0.1'): IncomingMessage =>
  Object.assign(
    Readable.from(
      (async function* () {
        for (const piece of pieces) yield Buffer.from((await turn(piece)) as string);
      })(),
      { objectMode: false },
    ),
    { headers: {}, socket: Object.assign(new EventEmitter(), { remoteAddress: address }) },
  ) as unknown as IncomingMessage;

/** Its body, once it is read; it has its room until `closing` says 'close'. */
async function receive(
  request: IncomingMessage,
  limits: BodyLimits,
  manners?: BodyManners,
  closing = new EventEmitter(),
): Promise<unknown> {
  const response = Object.assign(closing, { req: request }) as unknown as Response;
  await jsonBody(limits, manners).at(-1)?.(request as Request, response, () => undefined);
  return (request as Request).body;
}

/** What becomes of a body, and how many turns others had meanwhile. */
async function read(text: string, limits: BodyLimits = { bytes: 10e6 }): Promise<{ body: unknown; turns: number }> {
  let turns = 0;
  let waiting = setImmediate(function count() {
    turns++;
    waiting = setImmediate(count);
  });
  try {
    return { body: await receive(requestOf([text]), limits), turns };
  } finally {
    clearImmediate(waiting);
  }
}

const numbers = (text: string): Promise<unknown> =>
  read(`{"statement": "1.0", "parameters": ${text}}`).then(({ body }) => (body as { parameters: unknown }).parameters);

test('a large one is read in steps, between which others have their turn', async () => {
  const text = JSON.stringify({ ids: Array.from({ length: 100_000 }, (_, i) => `nobody-${i}`) });
  const { body, turns } = await read(text);
  expect(body).toEqual(JSON.parse(text));
  expect(turns).toBeGreaterThanOrEqual(2);
});

test.each([
  ['[9007199254740993]', [{ $type: 'Integer', _value: '9007199254740993' }]],
  ['{"a": 2.0}', { a: { $type: 'Float', _value: '2.0' } }],
  [
    '[1e3, 1E3]',
    [
      { $type: 'Float', _value: '1e3' },
      { $type: 'Float', _value: '1E3' },
    ],
  ],
  ['[-0]', [{ $type: 'Integer', _value: '-0' }]],
  ['["9007199254740993", "2.0", true, false, 12]', ['9007199254740993', '2.0', true, false, 12]],
])('its numbers are as they are written: %s', async (text, expected) => {
  expect(await numbers(text)).toEqual(expected);
});

test('a mark of its encoding at the beginning is no part of it', async () => {
  expect((await read('\uFEFF{"a": 1}')).body).toEqual({ a: 1 });
});

test('one that is not UTF-8 is refused, not read as something else', async () => {
  const request = requestOf([Buffer.from('{"name": "caf\u00e9"}', 'latin1')]);
  await expect(receive(request, { bytes: 1_000 })).rejects.toMatchObject({
    code: 'request.not-json',
    message: 'The body is not UTF-8.',
  });
});

/** Begins with `start` and never ends. */
function* endless(start: string, piece: string): Iterable<string> {
  yield start;
  for (;;) yield piece.repeat(10_000);
}
test.each([
  ['values', { values: 50_000 }, endless('[', '0,'), 'request.too-large'],
  ['keys', { keys: 50_000 }, endless('{', '"a":0,'), 'request.too-large'],
  ['objects', { objects: 50_000 }, endless('[', '{},'), 'request.too-large'],
  ['items of a list', { list: 50_000 }, endless('{"a":[1,2],"b":[', '"",'), 'request.too-large'],
  ['levels', {}, endless('', '['), 'request.invalid'],
  ['bytes', {}, endless('"', 'x'), 'request.too-large'],
])('%s without end are refused while they come', async (_, limits, pieces, code) => {
  const request = requestOf(pieces);
  await expect(receive(request, { bytes: 10e6, ...limits })).rejects.toMatchObject({ code });
  request.destroy();
});
test('what stands in texts is not counted, wherever the pieces of a body end', async () => {
  const value = { a: '[{,:\\"', b: ['\\', ',,,,', 'é'.repeat(20)], c: '12345678901234567890' };
  const limits = { bytes: 10e6, values: 4, keys: 3, objects: 1, list: 3 };
  expect(await receive(requestOf(JSON.stringify(value)), limits)).toEqual(value);
});

test('bodies of one client have room for so many bytes until they are answered; others have theirs', async () => {
  const room = new BodyRoom({ bytes: 3_000, bytesOfOne: 1_500 });
  const body = JSON.stringify('x'.repeat(1_000));
  const send = (address: string, closing?: EventEmitter): Promise<unknown> =>
    receive(requestOf([body], address), { bytes: 10e6 }, { room }, closing);
  const answered = new EventEmitter();
  await send('10.0.0.1', answered);
  await expect(send('10.0.0.1')).rejects.toMatchObject({ code: 'server.busy' });
  await send('10.0.0.2');
  answered.emit('close');
  await send('10.0.0.1');
  await expect(send('10.0.0.3')).rejects.toMatchObject({ code: 'server.busy' });
});
