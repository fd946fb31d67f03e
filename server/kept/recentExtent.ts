/** How much a Neo4j holds, for estimates. */
import type { Extent } from '../gate/growth/Extent.js';
import type { GraphStore, Value } from '../store/GraphStore.js';
import { readNamed } from '../store/named.js';

/** Milliseconds for which an answer is taken again. */
const RECENT_MS = 30_000;
/** Labels, and types, at most: more are not distinguished. */
const MOST_NAMES = 1_000;

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
  const [[nodes], [relationships], [counts]] = await Promise.all([
    readNamed(store, 'health.nodes', {}),
    readNamed(store, 'kept.relationships', {}),
    // Not every user may ask: then labels and types are not distinguished.
    readNamed(store, 'health.counts', {}).catch(() => []),
  ]);
  const { nodes: ofNodes, relationships: ofRelationships } = counts?.data ?? {};
  const labels = countsBy('label', ofNodes);
  const types = countsBy('relationshipType', ofRelationships);
  return {
    nodes: nodes?.total ?? 0,
    relationships: relationships?.total ?? 0,
    ...(labels && { labels }),
    ...(types && { types }),
  };
}

/** Null where the database says something else than it used to. */
function countsBy(key: 'label' | 'relationshipType', entries: Value | undefined): Record<string, number> | null {
  if (!Array.isArray(entries)) return null;
  const counts = new Map<string, number>();
  for (const entry of entries as Record<string, Value>[]) {
    const [name, count] = [entry[key], entry['count']];
    // Those that say whence or whither are parts of those that do not.
    if (typeof name !== 'string' || entry['startLabel'] !== undefined || entry['endLabel'] !== undefined) continue;
    counts.set(name, Number(count));
  }
  return counts.size === 0 || counts.size > MOST_NAMES ? null : Object.fromEntries(counts);
}
