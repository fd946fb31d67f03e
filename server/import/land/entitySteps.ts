/** The steps that land an import's entities: new ones are added, those that differ are changed. */
import { CHANGED, NEW } from '../compare/Comparison.js';
import type { StagedEntity } from '../stage/StagedImport.js';
import { ColumnSets } from './ColumnSet.js';
import { isFull, parts, type Landing } from './Landing.js';
import { newEntities, type Insert } from './newRows.js';
import { writingStep, type Step } from './Step.js';
import { updateEntities } from './updateEntities.js';

/** Written by Entente for every entity. */
const COLUMNS = ['id', 'kind', 'name', 'nameFr', 'aliases', 'searchText', 'degree', 'prominence'] as const;

interface Pending {
  inserts: (Insert & { ordinals: number[] })[];
  updates: { labels: string[]; entities: StagedEntity[] }[];
  rows: number;
  /** Characters of all rows read for it, as they are staged. */
  length: number;
}
const nothing = (): Pending => ({ inserts: [], updates: [], rows: 0, length: 0 });

export async function* entitySteps(landing: Landing): AsyncGenerator<Step, void> {
  const { staged, comparison, dataset, stepRows, nodeIds } = landing;
  const columns = new ColumnSets(COLUMNS);
  let pending = nothing();
  /** Their facts change, even where they themselves do not. */
  const isTouched = ({ ordinal }: StagedEntity): boolean => comparison.newFacts.get(ordinal) > 0;
  const step = ({ inserts, updates, rows }: Pending): Step =>
    writingStep(landing, rows, async (transaction, changes) => {
      for (const { statement, parameters, ordinals } of inserts) {
        const { rows: numbers } = await transaction.run(statement, parameters);
        numbers.forEach(([number], i) => nodeIds?.set(ordinals[i] ?? 0, Number(number)));
      }
      for (const { labels, entities } of updates)
        await updateEntities(transaction, entities, labels, dataset, isTouched, changes);
    });
  for await (const { group, rows, length } of staged.entities.batches()) {
    for (const part of parts(rows, stepRows)) {
      const added = part.filter(({ ordinal }) => comparison.entityStates.get(ordinal) === NEW);
      const changed = part.filter((entity) => {
        const state = comparison.entityStates.get(entity.ordinal);
        return state === CHANGED || (state !== NEW && isTouched(entity));
      });
      if (added.length > 0) {
        const entities = added.map((row) => ({ ...row, degree: comparison.newFacts.get(row.ordinal) }));
        const own = columns.of(group.labels.join('\n'));
        const insert = newEntities(landing, group.labels, own, entities, nodeIds !== null);
        pending.inserts.push({ ...insert, ordinals: nodeIds === null ? [] : added.map(({ ordinal }) => ordinal) });
      }
      if (changed.length > 0) pending.updates.push({ labels: group.labels, entities: changed });
      pending.rows += added.length + changed.length;
      pending.length += (length * part.length) / rows.length;
      if (isFull(pending, stepRows)) {
        yield step(pending);
        pending = nothing();
      }
    }
  }
  if (pending.rows > 0) yield step(pending);
}
