/** What a thrown thing becomes for the client, and what of it goes to the log alone. */
import { describe, expect, it } from 'vitest';
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
