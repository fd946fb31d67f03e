import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endStalled } from './endStalled.js';

/** Longer than a busy machine stops this process, which is server and client; what is slow takes longer still. */
const STALLED_MS = 2_000;
const LARGE = Buffer.alloc(32 * 1024 * 1024, 'x');

let server: Server;
let closed: Promise<unknown>;
beforeAll(async () => {
  server = createServer((request, response) => {
    closed = once(response, 'close');
    if (request.url === '/large') response.end(LARGE);
    else setTimeout(() => response.end('late'), 1.5 * STALLED_MS);
  }).listen(0, '127.0.0.1');
  endStalled(server, STALLED_MS);
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function asking(path: string): Promise<Socket> {
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  client.write(`GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`);
  await once(server, 'request');
  return client;
}

test('who takes nothing of its answer is left', async () => {
  const client = await asking('/large');
  client.pause();
  await closed;
  client.destroy();
});

test('who takes it slowly has it whole', async () => {
  const client = await asking('/large');
  let taken = 0;
  client.on('data', (piece: Buffer) => {
    taken += piece.length;
    client.pause();
    setTimeout(() => client.resume(), 10);
  });
  await expect.poll(() => taken).toBeGreaterThan(LARGE.length);
  client.destroy();
});

test('who waits for its answer has it', async () => {
  const client = await asking('/late');
  const [answer] = (await once(client, 'data')) as [Buffer];
  expect(String(answer)).toContain('late');
  client.destroy();
});
