/** Who upholds a fact and who denies it, in words: one line for each status, strongest first. */
import type { ClaimStatus, EntityRef, Voice } from '../../../contract/index.js';
import { language } from '../../state/preferences.js';
import { commonWords } from '../../words/common.js';
import { doubtsWords } from '../../words/doubts.js';
import { list } from '../../words/numbers.js';
import { withArticle } from '../../words/sentence.js';
import { titleOf } from '../parts/inPageLanguage.js';
import { wordsOf } from '../wordsOf.js';

export interface VoiceLine {
  status: ClaimStatus;
  /** "Denied by". */
  by: string;
  /** "Russia (through TASS) and the article “…”". */
  who: string;
  /** What they deny, as sentences, where that is not just what the fact says. */
  denies: string[];
  /** Whether all of it is our reading of passages. */
  reading: boolean;
}

/** `negated`: the fact's sentence says itself that it is not so, and who says that does not deny it. */
export function voiceLines(voices: readonly Voice[], negated: boolean): VoiceLine[] {
  const t = wordsOf(doubtsWords);
  return [...new Set(voices.map(({ status }) => status))].map((status) => {
    const mine = voices.filter((voice) => voice.status === status);
    return {
      status,
      by: negated && status === 'denied' ? t.saidBy : t.by[status],
      who: list([...new Set(speakers(mine))], language.value),
      denies: [...new Set(mine.flatMap(({ denies }) => denies?.[language.value] ?? []))],
      reading: mine.every(({ interpretive }) => interpretive === true),
    };
  });
}

/** Each claimant once, with the ways of the words; the articles where they speak themselves. */
function speakers(voices: readonly Voice[]): string[] {
  const t = wordsOf(doubtsWords);
  const ways = new Map<string, (EntityRef | null)[]>();
  for (const { claimant, reporter, articles } of voices) {
    const names =
      claimant === null
        ? articles.map((article) => t.articleItself(titleOf(article)))
        : [withArticle(claimant, language.value)];
    for (const name of names) ways.set(name, [...(ways.get(name) ?? []), reporter]);
  }
  return [...ways].map(([name, reporters]) => {
    const through = reporters.flatMap((one) => (one === null ? [] : [withArticle(one, language.value)]));
    if (through.length === 0) return name;
    const way = list([...new Set(through)], language.value);
    return through.length < reporters.length ? t.partlyThrough(name, way) : t.through(name, way);
  });
}

/** The same as lines of plain text: "  Denied by: Russia", and below it what is denied. */
export const voiceTexts = (voices: readonly Voice[], negated: boolean): string[] =>
  voiceLines(voices, negated).flatMap(({ by, who, denies }) => [
    `  ${by}${wordsOf(commonWords).colon} ${who}`,
    ...denies.map((sentence) => `    ${sentence}`),
  ]);
