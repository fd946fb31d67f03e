/** How a JSON body is read: step by step where it is large, its parameters digit by digit. */
import type { Request, Response } from 'express';
import { expect, test } from 'vitest';
import { jsonBody, type BodyLimits } from './jsonBody.js';

/** What becomes of a body, and how many turns others had meanwhile. */
async function read(text: string, limits: BodyLimits = { bytes: 10e6 }): Promise<{ body: unknown; turns: number }> {
  const request = { body: Buffer.from(text) } as Request;
  let turns = 0;
  let waiting = setImmediate(function count() {
    turns++;
    waiting = setImmediate(count);
  });
  try {
    await jsonBody(limits).at(-1)?.(request, {} as Response, () => undefined);
  } finally {
    clearImmediate(waiting);
  }
  return { body: request.body, turns };
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
