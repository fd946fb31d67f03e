import type { GraphStore } from '../store/GraphStore.js';
import { readNamed } from '../store/named.js';

interface Extent {
  nodes: number;
  relationships: number;
}

/** Milliseconds for which an answer is taken again. */
const RECENT_MS = 30_000;

/** How much a database holds, as it knows without counting: as it was half a minute ago at most. */
export function recentExtent(store: GraphStore): () => Promise<Extent> {
  let known: { at: number; extent: Promise<Extent> } | null = null;
  return () => {
    if (known === null || performance.now() - known.at > RECENT_MS) {
      const extent = read(store);
      known = { at: performance.now(), extent };
      extent.catch(() => (known = null));
    }
    return known.extent;
  };
}

async function read(store: GraphStore): Promise<Extent> {
  const [[nodes], [relationships]] = await Promise.all([
    readNamed(store, 'health.nodes', {}),
    readNamed(store, 'kept.relationships', {}),
  ]);
  return { nodes: nodes?.total ?? 0, relationships: relationships?.total ?? 0 };
}
