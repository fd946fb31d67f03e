/** Asks for the properties of entities that a layout goes by. */
import { api } from '../api/api.js';
import { entityKeys, type GraphData } from '../graph/GraphData.js';
import { storeVersion } from '../state/connection.js';
import { values } from '../state/values.js';

/** Names of properties that were asked for of each entity, in this version of the store. */
const asked = new Map<string, Set<string>>();
let version = storeVersion.peek();

/** Afterwards `values` has what the graph's entities have under these names. */
export async function knowValues(graph: GraphData, names: readonly string[], signal: AbortSignal): Promise<void> {
  if (version !== storeVersion.peek()) {
    asked.clear();
    version = storeVersion.peek();
  }
  const entities = entityKeys(graph).filter((key) => names.some((name) => asked.get(key)?.has(name) !== true));
  if (entities.length === 0) return;
  const found = await api.properties({ entities, names: { entities: [...names] } }, { signal });
  for (const key of entities) asked.set(key, new Set([...(asked.get(key) ?? []), ...names]));
  const known = new Map(values.peek());
  for (const key of entities) {
    const others = Object.entries(known.get(key) ?? {}).filter(([name]) => !names.includes(name));
    known.set(key, { ...Object.fromEntries(others), ...found.entities[key] });
  }
  values.value = known;
}
