import type { GraphStore } from '../server/store/index.js';

/** An embedded graph is read from disk, however slow; a Neo4j that does not answer is most likely not there. */
const PATIENCE_MS = { embedded: 120_000, neo4j: 15_000 };

/** Waits until a command can ask its graph. Throws StoreError 'away' where that takes too long. */
export const whenReady = (store: GraphStore): Promise<void> => store.ready(PATIENCE_MS[store.engine]);
