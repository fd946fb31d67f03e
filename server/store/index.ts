/** The store's front door: one interface, the engine chosen by configuration. */
import { createEmbeddedStore, type EmbeddedOptions } from './embedded/createEmbeddedStore.js';
import type { GraphStore } from './GraphStore.js';
import type { Neo4jOptions } from './neo4j/Neo4jOptions.js';

export * from './boxed.js';
export * from './GraphStore.js';
export { StoreError } from './StoreError.js';
export type { EmbeddedOptions } from './embedded/createEmbeddedStore.js';
export type { Neo4jOptions } from './neo4j/Neo4jOptions.js';

export type StoreConfig = ({ engine: 'neo4j' } & Neo4jOptions) | ({ engine: 'embedded' } & EmbeddedOptions);

/**
 * Opens the configured engine without waiting for it: `status()` says how it fares, `ready()` waits.
 * Throws only when the configuration itself cannot be used (an address the driver cannot read, a folder that cannot be
 * made).
 */
export async function openStore(config: StoreConfig): Promise<GraphStore> {
  if (config.engine === 'neo4j') {
    // The driver is loaded where it is used alone: it takes a third of a command's start.
    const { createNeo4jStore } = await import('./neo4j/createNeo4jStore.js');
    return createNeo4jStore(config);
  }
  return createEmbeddedStore(config);
}
