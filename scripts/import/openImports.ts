/**
 * Where imports of this command go: into the store that the settings name or, while a server holds it, through that
 * server.
 */
import { closeParts, compose } from '../../server/compose.js';
import type { Config } from '../../server/config.js';
import { StoreError } from '../../server/store/StoreError.js';
import { runningServer } from '../runningServer.js';
import type { Imports } from './Imports.js';
import { remoteImports } from './remoteImports.js';
import { whenReady } from '../whenReady.js';

export interface OpenImports {
  imports: Imports;
  /** In words. */ where: string;
  close(): Promise<void>;
}

/**
 * `onRows` hears of rows taken back of an import that was broken off. Throws StoreError 'away' or 'unauthorized', or
 * 'locked' when another process than a server holds the embedded database.
 */
export async function openImports(
  config: Config,
  log: (line: string) => void,
  onRows?: (rows: number) => void,
): Promise<OpenImports> {
  const parts = await compose(config, { log });
  try {
    await whenReady(parts.store);
  } catch (error) {
    await closeParts(parts);
    if (!(error instanceof StoreError) || error.kind !== 'locked') throw error;
    const url = await runningServer(config);
    if (url === null) throw error;
    return { imports: remoteImports(url), where: `the running server at ${url}`, close: () => Promise.resolve() };
  }
  await parts.imports.recover(onRows);
  return {
    imports: parts.imports,
    where: config.neo4j === null ? `the embedded engine in ${config.dataFolder}` : `Neo4j at ${config.neo4j.uri}`,
    close: () => closeParts(parts),
  };
}
