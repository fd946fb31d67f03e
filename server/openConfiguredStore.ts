/**
 * Opens the store that the settings name: Neo4j where an address is given, else the embedded engine in the data folder.
 */
import type { Config } from './config.js';
import { openStore, type GraphStore } from './store/index.js';

/** Does not wait for the engine: `status()` tells how it fares, `ready()` waits. */
export function openConfiguredStore(config: Pick<Config, 'neo4j' | 'dataFolder' | 'memoryMb'>): Promise<GraphStore> {
  return config.neo4j === null
    ? openStore({ engine: 'embedded', folder: config.dataFolder, memoryLimitBytes: config.memoryMb * 1_048_576 })
    : openStore({ engine: 'neo4j', ...config.neo4j });
}
