import type { Request, Response } from 'express';
import { expect, test } from 'vitest';
import { guard } from './guard.js';

function refusal(host: string, hosts: string[] | null, names: string[]): unknown {
  let refused: unknown = null;
  const request = { method: 'GET', headers: { host: names[0] }, headersDistinct: { host: names } } as unknown;
  guard({ host, hosts })(request as Request, {} as Response, (error?: unknown) => (refused = error ?? null));
  return refused;
}
const answers = (host: string, hosts: string[] | null, name: string): boolean => refusal(host, hosts, [name]) === null;

test.each([
  ['192.168.1.5', '192.168.1.5:4400'],
  ['FE80::1', '[fe80::1]:4400'],
  ['Graph-Machine', 'graph-machine:4400'],
])('a server at %s answers under the address that it announces, whatever ENTENTE_HOSTS lists', (host, name) => {
  expect(answers(host, ['graph.example'], name)).toBe(true);
  expect(answers(host, ['graph.example'], 'graph.example')).toBe(true);
  expect(answers(host, ['graph.example'], '192.168.1.6:4400')).toBe(false);
});
test('where it listens on all addresses, ENTENTE_HOSTS says which are let in', () => {
  for (const host of ['0.0.0.0', '::']) expect(answers(host, ['graph.example'], '192.168.1.5')).toBe(false);
});
test('of several Host headers none is gone by, not even where they are the same', () => {
  for (const second of ['evil.example', '127.0.0.1:4400'])
    expect(refusal('127.0.0.1', null, ['127.0.0.1:4400', second])).toMatchObject({ code: 'request.invalid' });
});
