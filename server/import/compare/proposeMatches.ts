/** Proposes which entities of the files are entities of other data sets, and decides by answers and rule. */
import type { ImportMatch, MatchAnswer } from '../../../contract/index.js';
import type { GraphStore } from '../../store/GraphStore.js';
import type { MergeOptions } from '../ImportOptions.js';
import { judgementRecords } from '../judge/judgementRecords.js';
import { MATCHES_LISTED } from '../limits.js';
import { manyRowsFrom, type ReadRows } from '../readRows.js';
import type { StagedEntity } from '../stage/StagedImport.js';
import type { ComparisonContext } from './Comparison.js';
import { matchById } from './sameIds.js';
import { matchByName } from './namesakes.js';
import { describeMatches } from './describeMatches.js';
import { Answers, type Match, type Matches, type Merge } from './Matches.js';

export async function proposeMatches(
  store: GraphStore,
  { keys, staged, comparison, advance }: ComparisonContext,
  { mergeBy = 'none', answers: given = [] }: MergeOptions,
): Promise<Matches> {
  const read = manyRowsFrom(store);
  const answers = new Answers(given, await judgementRecords(read));
  const all: Match[] = [];
  const entities = new Map<string, StagedEntity>();
  const found = (match: Match, entity: StagedEntity): void => {
    all.push({ ...match, answer: answers.of(match.entity, match.existing) });
    if (all.length <= MATCHES_LISTED) entities.set(match.entity, entity);
  };
  async function* own(): AsyncGenerator<StagedEntity> {
    for await (const { rows } of staged.entities.batches()) {
      // What was merged before stands for another.
      for (const entity of rows) if (keys.isOwn(String(entity.properties['id']))) yield entity;
      advance(0);
    }
  }
  if (mergeBy === 'id') await matchById(read, keys, own, found);
  else await matchByName(store, keys.dataset, own, found);
  if (given.length > 0 || answers.anySame) await addAnswered(read, own, answers, all, found);
  const merges = decide(all, answers, mergeBy !== 'none');
  const listed = await describeMatches(read, all.slice(0, MATCHES_LISTED), entities, {
    dataset: keys.dataset,
    factsOf: (ordinal) => comparison.newFacts.get(ordinal),
  });
  return { all, listed, merges, answers: unmerged(given, answers, merges) };
}

/** Pairs that were answered and that nothing else proposes. */
async function addAnswered(
  read: ReadRows,
  own: () => AsyncIterable<StagedEntity>,
  answers: Answers,
  all: readonly Match[],
  found: (match: Match, entity: StagedEntity) => void,
): Promise<void> {
  const proposed = new Set(all.map(({ entity, existing }) => `${entity}\n${existing}`));
  const by: ImportMatch['by'] = 'answer';
  for await (const entity of own()) {
    const key = String(entity.properties['id']);
    const ids = answers.sameAs(key).filter((existing) => !proposed.has(`${key}\n${existing}`));
    if (ids.length === 0) continue;
    for (const { id } of await read('import.entities.there', { ids }))
      found({ entity: key, ordinal: entity.ordinal, existing: id, by, shared: '', answer: null, merge: false }, entity);
  }
}

/** Marks what is to be merged: what was answered so and, by rule, what only one existing entity is open to. */
function decide(all: readonly Match[], answers: Answers, byRule: boolean): Merge[] {
  const open = new Map<string, number>();
  for (const { entity, answer } of all) if (answer === null) open.set(entity, (open.get(entity) ?? 0) + 1);
  const taken = new Set<string>();
  const merges: Merge[] = [];
  const take = (match: Match, by: Merge['by']): void => {
    const { entity: other, existing: kept } = match;
    if (taken.has(other)) return;
    taken.add(other);
    match.merge = true;
    merges.push({ kept, other, by, before: answers.before(other, kept) });
  };
  for (const match of all) if (match.answer === 'same') take(match, 'reader');
  if (byRule) for (const match of all) if (match.answer === null && open.get(match.entity) === 1) take(match, 'rule');
  return merges;
}

function unmerged(given: readonly MatchAnswer[], answers: Answers, merges: readonly Merge[]): Matches['answers'] {
  const merged = new Set(merges.map(({ kept, other }) => `${other}\n${kept}`));
  return given
    .filter(({ entity, existing }) => !merged.has(`${entity}\n${existing}`))
    .map((one) => ({ ...one, before: answers.before(one.entity, one.existing) }))
    .filter(({ answer, before }) => answer !== before?.answer);
}
