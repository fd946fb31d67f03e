/** Compares staged facts with those of the same ids in their data set, and sees to it that both ends exist. */
import type { GraphStore } from '../../store/GraphStore.js';
import { manyRowsFrom, type ReadRows } from '../readRows.js';
import type { KeyTable } from '../stage/KeyTable.js';
import type { NumberColumn } from '../stage/NumberColumn.js';
import type { FactGroup, StagedFact } from '../stage/StagedImport.js';
import { missingEnd } from './checkEnds.js';
import { CHANGED, NEW, SAME, type ComparisonContext } from './Comparison.js';
import { diffFact } from './diffFact.js';
import { FactHashes } from './FactHashes.js';
import { OutsideEnds } from './OutsideEnds.js';
import { storedFacts } from './storedRows.js';

export async function compareFacts(store: GraphStore, context: ComparisonContext, signal?: AbortSignal): Promise<void> {
  const { keys, staged, comparison, advance } = context;
  const read = manyRowsFrom(store);
  const hashes = await FactHashes.load(store, keys.dataset, signal);
  if (hashes.size === 0 && staged.looseEnds === 0) {
    // With nothing there to compare with, the rows need not be read again.
    for (let ordinal = 0; ordinal < staged.facts.size; ordinal++) comparison.countFact(ordinal, NEW);
    comparison.newFacts = staged.degrees;
    return advance(staged.facts.size);
  }
  const ends = new OutsideEnds(read, staged.entityIds);
  for await (const { group, rows } of staged.facts.batches()) {
    await ends.lookUp(rows);
    const differing = rows.filter((fact) => compareFact(fact, group, hashes, ends, context) === 'differs');
    await compareClosely(read, group.type, differing, context);
    advance(rows.length);
  }
}

/** Counts the fact, or logs what is wrong with it; one whose content `differs` is left to a closer comparison. */
function compareFact(
  fact: StagedFact,
  { file, type }: FactGroup,
  hashes: FactHashes,
  ends: OutsideEnds,
  { keys, staged, comparison, log }: ComparisonContext,
): 'differs' | 'done' {
  const refuse = (reason: string): 'done' => {
    log.addRow(staged.fileNames[file] ?? '', fact.line, null, reason);
    return 'done';
  };
  const missing = ends.missingOf(fact);
  if (missing !== undefined) {
    log.suggest('createMissingEnds');
    return refuse(missingEnd(keys.idOf(missing), keys.dataset));
  }
  switch (hashes.compare(type, fact)) {
    case 'new':
      comparison.countFact(fact.ordinal, NEW);
      countNewEnds(fact, staged.entityIds, comparison.newFacts);
      return 'done';
    case 'same':
      comparison.countFact(fact.ordinal, SAME);
      return 'done';
    case 'differs':
      return 'differs';
    case 'moved': {
      const taken = `the id ${String(fact.properties['factId'])} belongs to another relation of this data set`;
      const remedy = 'give this one an id of its own, or take the earlier import back first';
      return refuse(`${taken}, with another type or other ends: ${remedy}`);
    }
  }
}

function countNewEnds({ source, target }: StagedFact, entityIds: KeyTable, newFacts: NumberColumn): void {
  for (const id of source === target ? [source] : [source, target]) {
    const entity = entityIds.find(id);
    if (entity >= 0) newFacts.increment(entity);
  }
}

/** Their hashes differ; only values that the file gives and the graph holds otherwise make a change. */
async function compareClosely(
  read: ReadRows,
  type: string,
  facts: readonly StagedFact[],
  { comparison }: ComparisonContext,
): Promise<void> {
  if (facts.length === 0) return;
  const stored = await storedFacts(read, type, facts);
  for (const fact of facts) {
    const changed = diffFact(fact, stored.get(String(fact.properties['factId'])));
    comparison.countFact(fact.ordinal, changed ? CHANGED : SAME);
  }
}
