/** The steps that merge entities of an import into those of other data sets, and remember what was answered. */
import type { JudgementAnswer } from '../../../contract/index.js';
import type { Transaction } from '../../store/GraphStore.js';
import { storedEntities } from '../compare/storedRows.js';
import type { Matches, Merge } from '../compare/Matches.js';
import { judgedEntity, judgementId, writeJudgements, type JudgementRecord } from '../judge/judgementRecords.js';
import { mergeEntities } from '../judge/mergeEntities.js';
import { nothingTaken } from '../judge/Taken.js';
import { rowsWithin } from '../readRows.js';
import type { Step } from './Step.js';

/** Pairs of one transaction. */
const CHUNK = 500;

export function* mergingSteps({ merges, answers }: Matches, importId: string): Generator<Step> {
  for (let at = 0; at < merges.length; at += CHUNK) {
    const some = merges.slice(at, at + CHUNK);
    yield {
      rows: 0,
      phase: 'finishing',
      run: async (transaction) => mergeEntities(transaction, await mergeRecords(transaction, some, importId)),
    };
  }
  if (answers.length > 0)
    yield { rows: 0, phase: 'finishing', run: (transaction) => writeAnswers(transaction, answers, importId) };
}

/** Remembers answers that merge nothing, in place of earlier ones. */
export async function writeAnswers(
  transaction: Transaction,
  answers: Matches['answers'],
  importId: string | null,
): Promise<void> {
  const pairs = answers.map(({ entity, existing, ...said }) => ({ kept: existing, other: entity, ...said }));
  const records = await recordsOf(transaction, pairs, importId);
  await writeJudgements(transaction, records);
}

async function mergeRecords(
  transaction: Transaction,
  merges: readonly Merge[],
  importId: string,
): Promise<JudgementRecord[]> {
  const pairs = merges.map((merge) => ({ ...merge, answer: 'same' as const }));
  return recordsOf(transaction, pairs, importId);
}

interface Pair extends Omit<Merge, 'by' | 'before'>, Partial<Pick<Merge, 'by' | 'before'>> {
  answer: JudgementAnswer;
}

async function recordsOf(
  transaction: Transaction,
  pairs: readonly Pair[],
  importId: string | null,
): Promise<JudgementRecord[]> {
  const ids = [...new Set(pairs.flatMap(({ kept, other }) => [kept, other]))];
  const stored = await storedEntities(rowsWithin(transaction), ids);
  return pairs.flatMap(({ kept, other, answer, by = 'reader', before = null }): JudgementRecord[] => {
    const [there, mine] = [stored.get(kept), stored.get(other)];
    if (!there || !mine) return [];
    return [
      {
        id: before?.id ?? judgementId(),
        kept: judgedEntity(there),
        other: judgedEntity(mine),
        answer,
        reason: before?.answer === answer ? before.reason : '',
        by: before?.answer === answer ? before.by : by,
        at: new Date().toISOString(),
        importId,
        merged: false,
        labels: [],
        taken: nothingTaken(),
      },
    ];
  });
}
