/** Compares staged entities with those of the same ids in the graph. */
import type { ReadRows } from '../readRows.js';
import { CHANGED, NEW, SAME, type ComparisonContext } from './Comparison.js';
import { diffEntity, isChanged } from './diffEntity.js';
import { storedEntities } from './storedRows.js';

export async function compareEntities(
  read: ReadRows,
  { keys, staged, comparison, advance }: ComparisonContext,
): Promise<void> {
  const { entities } = staged;
  if (!keys.anyThere) {
    // With nothing there to compare with, the rows need not be read again.
    for (let ordinal = 0; ordinal < entities.size; ordinal++) comparison.countEntity(ordinal, NEW);
    return advance(entities.size);
  }
  for await (const { group, rows } of entities.batches()) {
    const stored = await storedEntities(
      read,
      rows.map(({ properties }) => String(properties['id'])),
    );
    for (const { ordinal, given, properties } of rows) {
      const there = stored.get(String(properties['id']));
      if (there === undefined) comparison.countEntity(ordinal, NEW);
      else {
        const diff = diffEntity(there, { labels: group.labels, given, properties }, keys.dataset);
        comparison.addConflicts(diff.conflicts);
        comparison.countEntity(ordinal, isChanged(diff) ? CHANGED : SAME);
      }
    }
    advance(rows.length);
  }
}
