/** The running Entente that has the embedded engine's data, for commands that would open them. */
import type { Config } from '../server/config.js';
import { EntenteError } from '../server/EntenteError.js';
import { announcedServer } from '../server/serverAddress.js';

const ASK_MS = 3_000;

/** The address of the server that announced itself in the data folder, if it answers. */
export async function runningServer({ dataFolder }: Config): Promise<string | null> {
  const announced = await announcedServer(dataFolder);
  if (!announced) return null;
  try {
    const response = await fetch(`${announced.url}/api/health`, { signal: AbortSignal.timeout(ASK_MS) });
    return response.ok ? announced.url : null;
  } catch (cause) {
    throw new EntenteError(
      'store.locked',
      `The data folder ${dataFolder} is held by a server that does not answer at ${announced.url}.`,
      { hint: 'Stop it, or wait until it answers.', cause },
    );
  }
}
