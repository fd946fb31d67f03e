/** Who upholds a fact and who denies it, in words: one line for each status, strongest first. */
import type { ClaimStatus, Voice } from '../../../contract/index.js';
import { language } from '../../state/preferences.js';
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
}

export function voiceLines(voices: readonly Voice[]): VoiceLine[] {
  const t = wordsOf(doubtsWords);
  return [...new Set(voices.map(({ status }) => status))].map((status) => ({
    status,
    by: t.by[status],
    who: list([...new Set(voices.filter((voice) => voice.status === status).flatMap(namesOf))], language.value),
  }));
}

/** The claimant with the way of the words; the articles where they speak themselves. */
function namesOf({ claimant, reporter, articles }: Voice): string[] {
  const t = wordsOf(doubtsWords);
  const names =
    claimant === null
      ? articles.map((article) => t.articleItself(titleOf(article)))
      : [withArticle(claimant, language.value)];
  return reporter === null ? names : names.map((name) => t.through(name, withArticle(reporter, language.value)));
}
