/** Keys of entities that were merged into others: links that name them find these. */
import { EntenteError } from '../EntenteError.js';
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

/**
 * What `answer` gives for the keys or, where it knows one of them no more, for what they were merged into. Throws what
 * it throws.
 */
export async function followingMerges<Keys extends [string, ...string[]], T>(
  context: QueryContext,
  keys: Keys,
  answer: (keys: Keys) => Promise<T>,
): Promise<T> {
  try {
    return await answer(keys);
  } catch (error) {
    if (!(error instanceof EntenteError) || error.code !== 'entity.not-found') throw error;
    const current = (await currentKeys(context, keys)) as Keys;
    if (current.every((key, i) => key === keys[i])) throw error;
    return answer(current);
  }
}
