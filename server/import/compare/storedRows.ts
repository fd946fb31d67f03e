/** Entities and facts as the graph has them already. */
import type { Value } from '../../store/GraphStore.js';
import type { ReadRows } from '../readRows.js';
import type { StagedFact } from '../stage/StagedImport.js';

export interface StoredEntity {
  labels: string[];
  properties: Record<string, Value>;
}

/** Those of the ids that are there, by id. */
export async function storedEntities(read: ReadRows, ids: readonly string[]): Promise<Map<string, StoredEntity>> {
  const rows = await read('import.entities.known', { ids: [...ids] });
  return new Map(rows.map(({ id, labels, properties }) => [id, { labels, properties }]));
}

/** Properties of those of the facts, all of one type, that are there, by fact id. */
export async function storedFacts(
  read: ReadRows,
  type: string,
  facts: readonly StagedFact[],
): Promise<Map<string, Record<string, Value>>> {
  const rows = facts.map(({ source, target, properties }) => ({ source, target, id: String(properties['factId']) }));
  const found = await read('import.facts.known', { rows }, { TYPE: type });
  return new Map(found.map(({ id, properties }) => [id, properties]));
}
