/** Keys of entities that were merged into others: links that name them find these. */
import { read, type QueryContext } from './read.js';

/** The keys, those that were merged away replaced by what they were merged into; unknown ones stay. */
export async function currentKeys(context: QueryContext, ids: readonly string[]): Promise<string[]> {
  const merged = await read(context, 'judgements.merged', {});
  const kept = new Map(merged.map((row) => [row.other, row.kept]));
  return ids.map((id) => {
    let now = id;
    for (let next = kept.get(now); next !== undefined; next = kept.get(now)) now = next;
    return now;
  });
}
