/** What a thrown thing becomes for the client, and what of it goes to the log alone. */
import { describe, expect, it } from 'vitest';
import { lostError } from '../store/embedded/errors.js';
import { StoreError } from '../store/StoreError.js';
import { errorBody } from './errors.js';

const bodyOf = (error: unknown): { body: ReturnType<typeof errorBody>; logged: string[] } => {
  const logged: string[] = [];
  return { body: errorBody(error, { log: (line) => logged.push(line) }), logged };
};
const ofSystem = (code: string): Error => Object.assign(new Error(`${code}: write '/secret/place'`), { code });

describe('a disk that cannot be written', () => {
  it.each([
    ['ENOSPC', /full/],
    ['EDQUOT', /full/],
    ['EACCES', /may not write/],
    ['EROFS', /may not write/],
  ])('%s is said with the way out, the place kept for the log', (code, words) => {
    const { body, logged } = bodyOf(ofSystem(code));
    expect(body).toMatchObject({ code: 'server.cannot-write', message: expect.stringMatching(words) as string });
    expect(body.hint).toBeTruthy();
    expect(JSON.stringify(body)).not.toContain('/secret');
    expect(logged.join()).toContain('/secret/place');
  });
  it('of the database, too', () => {
    expect(bodyOf(new StoreError('cannot-write', 'No room.')).body.code).toBe('server.cannot-write');
  });
});

describe('what is claimed', () => {
  it('of a fault of the server: not that nothing was changed', () => {
    const { body, logged } = bodyOf(new Error('a fault'));
    expect([body.code, `${body.message} ${body.hint}`]).toEqual([
      'server.internal',
      expect.not.stringMatching(/nothing was changed/i),
    ]);
    expect(logged.join()).toContain('a fault');
  });
  it('of a change whose keeping was cut off: that it may be there', () => {
    const lost = new StoreError('unknown-outcome', 'It may be there or not.', { hint: 'Look.' });
    expect(bodyOf(lost).body).toEqual({ code: 'store.unknown-outcome', message: lost.message, hint: 'Look.' });
  });
  it('of time that ran out: advice on a statement only to who wrote one', () => {
    const late = new StoreError('timeout', 'Too long.', { hint: 'Use a tighter pattern.' });
    expect(errorBody(late, { freeStatement: true }).hint).toBe('Use a tighter pattern.');
    const { code, hint } = bodyOf(late).body;
    expect(code).toBe('cypher.timeout');
    expect(hint).toMatch(/filter/);
    expect(hint).not.toMatch(/pattern|LIMIT/);
  });
});

it('who was answered while another’s statement ended the engine is told to ask again', () => {
  for (const freeStatement of [false, true])
    expect(errorBody(lostError('stuck'), { freeStatement, log: () => undefined })).toMatchObject({
      code: 'store.away',
      message: expect.stringContaining('because another statement had to be ended'),
      hint: 'Try again.',
    });
});
