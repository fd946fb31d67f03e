/** Where the server that holds a data folder listens, written there for other programs on this machine. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface ServerAddress {
  url: string;
  pid: number;
}

const fileIn = (dataFolder: string): string => join(dataFolder, 'server.json');

/** To be called once the embedded engine answers: the folder is this process's own then, whoever announced itself before. */
export async function announceServer(dataFolder: string, url: string): Promise<void> {
  const text = `${JSON.stringify({ url, pid: process.pid } satisfies ServerAddress)}\n`;
  await writeFile(fileIn(dataFolder), text, { mode: 0o600 });
}

/** Removes the announcement if it is this process's own. */
export async function retractServer(dataFolder: string): Promise<void> {
  if ((await announcedServer(dataFolder))?.pid === process.pid) await rm(fileIn(dataFolder), { force: true });
}

/** Null when none was announced. It may have died since. */
export async function announcedServer(dataFolder: string): Promise<ServerAddress | null> {
  try {
    const { url, pid } = JSON.parse(await readFile(fileIn(dataFolder), 'utf8')) as Partial<ServerAddress>;
    return typeof url === 'string' && typeof pid === 'number' ? { url, pid } : null;
  } catch {
    return null;
  }
}
