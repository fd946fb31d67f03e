import { expect, it } from 'vitest';
import { listenError } from './listenError.js';

const worded = (code: string, port: number): string =>
  listenError(Object.assign(new Error(code), { code }), { host: '127.0.0.1', port });

it('offers the next port for one that is in use, and none that there is not', () => {
  expect(worded('EADDRINUSE', 4400)).toContain('PORT=4401 npm start');
  expect(worded('EADDRINUSE', 65_535)).toContain('PORT=4400 npm start');
});

it('offers for a port that is not allowed another one, also among the high ones that Windows keeps for itself', () => {
  expect(worded('EACCES', 80)).toContain('Choose one above 1023: PORT=4400 npm start');
  expect(worded('EACCES', 4400)).toContain('Choose another one: PORT=8080 npm start');
});
