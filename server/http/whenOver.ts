/**
 * Tells when a request is over: its answer is complete, or its client has left. Node's own 'close' of a response does
 * not come where the answer waits behind another one of its connection, and not to who listens when it has been.
 */
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** What is to be run when a connection closes: of a listener for each request Node would warn. */
const ofConnections = new WeakMap<Socket, Set<() => void>>();

/** Runs `run` once, at once where it is over already. */
export function whenOver(response: Pick<ServerResponse, 'closed' | 'once' | 'req'>, run: () => void): void {
  const { socket } = response.req;
  if (response.closed || socket.destroyed) return run();
  const toRun = ofConnections.get(socket) ?? listenTo(socket);
  const end = (): void => {
    if (toRun.delete(end)) run();
  };
  toRun.add(end);
  response.once('close', end);
}

function listenTo(socket: Socket): Set<() => void> {
  const toRun = new Set<() => void>();
  ofConnections.set(socket, toRun);
  socket.once('close', () => {
    for (const end of toRun) end();
  });
  return toRun;
}
