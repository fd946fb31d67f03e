import type { Request, Response } from 'express';
import { expect, test } from 'vitest';
import { guard } from './guard.js';

const answers = (host: string, hosts: string[] | null, name: string): boolean => {
  let refusal: unknown = null;
  const request = { method: 'GET', headers: { host: name } } as Request;
  guard({ host, hosts })(request, {} as Response, (error?: unknown) => (refusal = error ?? null));
  return refusal === null;
};

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
