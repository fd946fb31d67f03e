/** Why the server cannot listen where its settings say, with the way out. Pure. */
import type { Config } from './config.js';

export function listenError(error: unknown, { host, port }: Pick<Config, 'host' | 'port'>): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return (
      `Port ${port} on ${host} is in use, perhaps by another Entente. ` +
      `Stop that program, or choose another port: PORT=${port < 65_535 ? port + 1 : 4400} npm start`
    );
  // Windows keeps some of the higher ports for itself.
  const other = port > 1023 ? 'another one: PORT=8080' : 'one above 1023: PORT=4400';
  if (code === 'EACCES') return `Port ${port} may not be opened by this account. Choose ${other} npm start`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST=${host} is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for every address.`;
  return `The server cannot listen on ${host}:${port}: ${message}`;
}
