import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { clientOf, networkOf } from './clientOf.js';

const request = (remoteAddress: string, headers: IncomingMessage['headers'] = {}, remotePort = 5) =>
  ({ headers, socket: { remoteAddress, remotePort } }) as unknown as IncomingMessage;

test('a machine is known by its address, its programs by their names, these by their connections', () => {
  expect(clientOf(request('::ffff:10.0.0.7', { 'user-agent': 'curl/8' }))).toEqual({
    address: '10.0.0.7',
    program: 'curl/8',
    connection: '10.0.0.7:5',
  });
});

describe('behind a proxy', () => {
  const forwarded = { 'x-forwarded-for': '1.2.3.4, 10.0.0.9' };
  test('on this machine, or one that was named, it is whom the proxy names', () => {
    expect(clientOf(request('127.0.0.1', forwarded)).address).toBe('10.0.0.9');
    expect(clientOf(request('172.18.0.3', forwarded), ['172.18.0.3']).address).toBe('10.0.0.9');
  });
  test('that is none, it is who says so: nobody makes himself many', () => {
    expect(clientOf(request('172.18.0.3', forwarded)).address).toBe('172.18.0.3');
    expect(clientOf(request('172.18.0.4', forwarded), ['172.18.0.3']).address).toBe('172.18.0.4');
  });
});

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::9', '2001:db8:1:2'],
  ['2001:0DB8::1', '2001:db8:0:0'],
  ['[2001:db8:1:2::9]:4711', '2001:db8:1:2'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['2001:db8:1:2::', '2001:db8:1:2'],
  ['::1', '::1'],
  ['10.0.0.7', '10.0.0.7'],
  ['unknown', 'unknown'],
])('%s is of %s', (address, network) => expect(networkOf(address)).toBe(network));
