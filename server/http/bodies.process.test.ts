/** Bodies that come over a connection: who leaves takes no room along, and who is refused hears it and may ask again. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Agent, createServer, request, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BodyRoom } from './BodyRoom.js';
import { errorMiddleware } from './errors.js';
import { signalOf } from './exchange.js';
import { jsonBody } from './jsonBody.js';

const MB = 1024 ** 2;
const OFTEN = { interval: 5 };
/** Takes all the room that there is: where a byte of it is gone, it is refused. */
const LARGEST = `[${' '.repeat(12 * MB - 2)}]`;

let server: Server;
let port: number;
/** How many requests came that are not answered, and of how many the client is known to have left. */
let held = 0;
let left = 0;
beforeAll(async () => {
  const app = express();
  const room = new BodyRoom({ bytes: 12 * MB, bytesOfOne: 12 * MB });
  app.post('/', ...jsonBody({ bytes: 12 * MB }, { room }), (_request, response) => void response.end());
  app.post('/small', ...jsonBody({ bytes: MB }), (_request, response) => void response.end());
  app.post('/held', ...jsonBody({ bytes: MB }, { room }), (_request, response) => {
    held += 1;
    signalOf(response).addEventListener('abort', () => (left += 1));
  });
  app.get('/asks-late', async (incoming, response) => {
    held += 1;
    await once(incoming.socket, 'close');
    if (signalOf(response).aborted) left += 1;
  });
  app.use(errorMiddleware());
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const head = (path: string, length: number, more = ''): string =>
  `POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n${more}Content-Length: ${length}\r\n\r\n`;

/** Sends it over a connection of its own, which is closed once so many requests are held, until the server sees it. */
async function sendAndLeave(bytes: Uint8Array | string, whenHeld = 0): Promise<void> {
  held = left = 0;
  const connected = once(server, 'connection') as Promise<[Socket]>;
  const client = connect(port, '127.0.0.1');
  const [near] = await connected;
  const closed = new Promise((resolve) => near.once('close', resolve));
  await new Promise((resolve) => client.write(bytes, resolve));
  await expect.poll(() => held, OFTEN).toBe(whenHeld);
  client.destroy();
  await closed;
}

/** The status of an answer. */
const post = (path: string, body: Uint8Array | string, agent?: Agent, more: object = {}): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', ...more };
    request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, (response) =>
      response.resume().once('end', () => resolve(response.statusCode ?? 0)),
    )
      .once('error', reject)
      .end(body);
  });

test('who leaves while a packed body is being unpacked leaves its room to others', async () => {
  const packed = gzipSync(LARGEST);
  const whole = Buffer.concat([Buffer.from(head('/', packed.length, 'Content-Encoding: gzip\r\n')), packed]);
  for (let i = 0; i < 3; i++) await sendAndLeave(whole);
  expect(await post('/', LARGEST)).toBe(200);
});

test('who leaves while its answers wait behind another leaves its room, and is known to have left', async () => {
  await sendAndLeave(`${head('/held', 2)}[]`.repeat(20), 20);
  expect(left).toBe(20);
  expect(await post('/', LARGEST)).toBe(200);
});

test('who has left before anybody asks is known to have left', async () => {
  await sendAndLeave('GET /asks-late HTTP/1.1\r\nHost: a\r\n\r\n', 1);
  await expect.poll(() => left, OFTEN).toBe(1);
});

test('who sends too large a packed body gets a refusal, and may send another over the same connection', async () => {
  let connections = 0;
  server.on('connection', () => (connections += 1));
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const packed = gzipSync(JSON.stringify(randomBytes(4 * MB).toString('base64')));
  // Were its length given, it would be refused before any of it is unpacked.
  const headers = { 'content-encoding': 'gzip', 'transfer-encoding': 'chunked' };
  expect(await post('/small', packed, agent, headers)).toBe(413);
  expect(await post('/small', '[]', agent)).toBe(200);
  agent.destroy();
  expect(connections).toBe(1);
});
