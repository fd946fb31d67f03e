/** Ends connections whose client takes nothing of an answer any more: what waits for it holds memory, and a slot. */
import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Milliseconds in which not one byte of what waits was taken. A slow line takes some. */
const STALLED_MS = 60_000;

/** Whom nothing is sent to for so long, because its statement is still at work, stays. */
export function endStalled(server: Server, ms = STALLED_MS): void {
  server.timeout = ms;
  server.on('request', (_request, response: ServerResponse) => {
    response.on('timeout', (socket: Socket) => {
      if (socket.writableLength > 0) socket.destroy();
    });
  });
}
