/** Who reaches a server that listens to other machines may read; changing data is for its operator to allow. */
import { EntenteError } from '../EntenteError.js';
import type { Services } from './exchange.js';
import { isLoopback } from './guard.js';

/** Throws EntenteError 'import.not-allowed'. `command`: what does the same on the server's machine. */
export function refuseForeign({ config }: Pick<Services, 'config'>, command = 'Import with `npm run import`'): void {
  if (isLoopback(config.host) || config.allowWrites) return;
  // While this server has the embedded engine's data, the command would come here, too.
  const when = config.neo4j === null ? ' once this server is stopped' : '';
  throw new EntenteError(
    'import.not-allowed',
    `This server listens on ${config.host} and does not let its visitors change data.`,
    { hint: `${command} on its machine${when}, or let its operator set ENTENTE_ALLOW_WRITES=1.` },
  );
}
