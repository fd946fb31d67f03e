/** Ends of facts that no file has as nodes: known to the graph, created because that was asked for, or refused. */
import { GIVEN } from '../model/toEntity.js';
import { NEW, type ComparisonContext } from './Comparison.js';

/** After matches were decided. `create`: they become entities known by their ids alone. */
export async function checkEnds({ keys, staged, comparison, log }: ComparisonContext, create: boolean): Promise<void> {
  const merged = new Set(comparison.matches.merges.map(({ other }) => other));
  let created = 0;
  for await (const { group, rows } of staged.entities.batches())
    for (const { given, ordinal, line, properties } of rows) {
      if ((given & GIVEN.end) === 0 || comparison.entityStates.get(ordinal) !== NEW) continue;
      const key = String(properties['id']);
      if (merged.has(key)) continue;
      if (create) created++;
      else {
        log.suggest('createMissingEnds');
        log.add(staged.fileNames[group.file] ?? '', line, null, missingEnd(keys.idOf(key), keys.dataset));
      }
    }
  if (created > 0)
    log.remark(
      created === 1
        ? 'one end of relations that no file describes becomes an entity known by its id alone'
        : `${created} ends of relations that no file describes become entities known by their ids alone`,
    );
}

export const missingEnd = (id: string, dataset: string): string =>
  `no node has the id "${id.slice(0, 100)}", neither in the files nor in the data set ${dataset}: ` +
  'add it to the nodes, or mend the id';
