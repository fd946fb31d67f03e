/** Entities of other data sets that have the ids of entities of the files. */
import { entityKey } from '../../../contract/index.js';
import type { ReadRows } from '../readRows.js';
import type { EntityKeys } from '../stage/EntityKeys.js';
import type { StagedEntity } from '../stage/StagedImport.js';
import type { Match } from './Matches.js';

/** Entities looked up at a time. */
const CHUNK = 1_000;

/** Of several the one with the bare id is meant, else that of the first data set by name. */
export async function matchById(
  read: ReadRows,
  keys: EntityKeys,
  own: () => AsyncIterable<StagedEntity>,
  found: (match: Match, entity: StagedEntity) => void,
): Promise<void> {
  const datasets = (await read('import.datasets.names', {})).map(({ name }) => name);
  const others = datasets.filter((name) => name !== keys.dataset).sort();
  const candidates = (id: string): string[] =>
    [id, ...others.map((name) => entityKey(name, id))].map((key) => keys.now(key)).filter((key) => !keys.isOwn(key));
  const look = async (some: readonly StagedEntity[]): Promise<void> => {
    const sought = some.map((entity) => ({ entity, id: keys.idOf(String(entity.properties['id'])) }));
    const ids = [...new Set(sought.flatMap(({ id }) => candidates(id)))];
    const there = new Set((await read('import.entities.there', { ids })).map(({ id }) => id));
    for (const { entity, id } of sought) {
      const existing = candidates(id).find((key) => there.has(key));
      if (existing === undefined) continue;
      const { ordinal, properties } = entity;
      const key = String(properties['id']);
      found({ entity: key, ordinal, existing, by: 'id', shared: id, answer: null, merge: false }, entity);
    }
  };
  let held: StagedEntity[] = [];
  for await (const entity of own()) {
    if (held.push(entity) < CHUNK) continue;
    await look(held);
    held = [];
  }
  await look(held);
}
