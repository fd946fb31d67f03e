/** A wire to a database that tests can cut and mend. */
import { createServer, connect, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

export interface Wire {
  port: number;
  /** Connections made so far. */
  connections(): number;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

export async function wireTo(host: string, targetPort: number): Promise<Wire> {
  const sockets = new Set<Socket>();
  let server: Server | null = null;
  let port = 0;
  let connections = 0;
  const mend = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const opened = createServer((near) => {
        connections++;
        const far = connect(targetPort, host);
        for (const socket of [near, far]) {
          sockets.add(socket);
          socket
            .on('error', () => undefined)
            .on('close', () => {
              near.destroy();
              far.destroy();
              sockets.delete(socket);
            });
        }
        near.pipe(far).pipe(near);
      });
      server = opened;
      opened.once('error', reject).listen(port, '127.0.0.1', () => {
        port = (opened.address() as AddressInfo).port;
        resolve();
      });
    });
  await mend();
  return {
    port,
    connections: () => connections,
    mend,
    cut: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        if (server) server.close(() => resolve());
        else resolve();
        server = null;
      }),
  };
}
