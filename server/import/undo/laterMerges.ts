/** Which mergings build upon an import: of entities that it added or changed, into others or of others into them. */
import { judgementRecords } from '../judge/judgementRecords.js';
import { journalledSteps, readJournal } from '../land/journal.js';
import type { ReadRows } from '../readRows.js';
import type { LaterChange } from './laterChanges.js';

export async function laterMerges(read: ReadRows, importId: string): Promise<LaterChange[]> {
  const merged = (await judgementRecords(read)).filter((record) => record.merged);
  const own = merged.filter((record) => record.importId === importId);
  const others = merged.filter((record) => record.importId !== importId);
  if (others.length === 0) return [];
  const touched = new Set((await read('judgements.hidden-of-import', { importId })).map(({ id }) => id));
  for (const step of await journalledSteps(read, importId))
    for (const { id } of (await readJournal(read, importId, step)).entities) touched.add(id);
  // What it merged cannot be split as long as that has been merged further.
  for (const { kept } of own) touched.add(kept.id);
  const ids = others.map(({ kept }) => kept.id);
  const added = new Set((await read('import.entities.created-among', { id: importId, ids })).map(({ id }) => id));
  return others
    .filter(({ kept, other }) => touched.has(other.id) || added.has(kept.id))
    .map(({ id, kept, other }) => ({
      builder: `the judgement ${id} that ${other.id} and ${kept.id} are one`,
      entity: kept.id,
    }));
}
