/** What stands of proposed matches: the reader's answer, else the one of before, else that of the rule. Pure. */
import type { ImportMatch, ImportPreview, JudgementAnswer, MatchAnswer } from '../../../contract/index.js';

const isOf = ({ entity, existing }: ImportMatch, answer: MatchAnswer): boolean =>
  answer.entity === entity.id && answer.existing === existing.id;

export function answerOf(match: ImportMatch, answers: readonly MatchAnswer[]): JudgementAnswer | null {
  const given = answers.find((answer) => isOf(match, answer));
  return given?.answer ?? match.answer ?? (match.merge ? 'same' : null);
}

/** With another answer to some matches; null: none. What was decided before needs an answer against it. */
export function withAnswer(
  answers: readonly MatchAnswer[],
  matches: readonly ImportMatch[],
  answer: JudgementAnswer | null,
): MatchAnswer[] {
  const rest = answers.filter((one) => !matches.some((match) => isOf(match, one)));
  const given = matches.flatMap((match): MatchAnswer[] => {
    const before = answerOf(match, []);
    const said = answer ?? (before === 'same' ? 'later' : null);
    if (said === null || said === before) return [];
    return [{ entity: match.entity.id, existing: match.existing.id, answer: said }];
  });
  return [...rest, ...given];
}

/** How many would be merged. */
export function mergesOf({ matches, mergeTotal }: ImportPreview, answers: readonly MatchAnswer[]): number {
  const changed = matches.map((match) => Number(answerOf(match, answers) === 'same') - Number(match.merge));
  return mergeTotal + changed.reduce((sum, one) => sum + one, 0);
}
