/** The store's front door: one interface, the engine chosen by configuration. */
import { createEmbeddedStore, type EmbeddedOptions } from './embedded/createEmbeddedStore.js';
import type { GraphStore } from './GraphStore.js';
import { createNeo4jStore, type Neo4jOptions } from './neo4j/createNeo4jStore.js';

export * from './GraphStore.js';
export { StoreError, type StoreErrorKind } from './StoreError.js';
export { createEmbeddedStore, type EmbeddedOptions } from './embedded/createEmbeddedStore.js';
export { createNeo4jStore, type Neo4jOptions } from './neo4j/createNeo4jStore.js';

export type StoreConfig = ({ engine: 'neo4j' } & Neo4jOptions) | ({ engine: 'embedded' } & EmbeddedOptions);

/**
 * Opens the configured engine without waiting for it: `status()` tells how it fares, `ready()` waits.
 * Throws only when the configuration itself cannot be used (an address the driver cannot read, a folder that cannot be
 * made).
 */
export const openStore = (config: StoreConfig): Promise<GraphStore> =>
  config.engine === 'neo4j' ? createNeo4jStore(config) : createEmbeddedStore(config);
