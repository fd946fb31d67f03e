import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { httpServer } from './httpServer.js';

test('a connection stays open for longer than a proxy before it keeps its own', async () => {
  const server = httpServer((_request, response) => response.end());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  try {
    const { headers } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    expect(Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThan(120);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
