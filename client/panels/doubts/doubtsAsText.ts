/** The list of doubts outside the page: as text to paste, and as rows of a CSV file, one for each voice. */
import type { DoubtsResponse } from '../../../contract/index.js';
import { toCsv } from '../../editor/toCsv.js';
import { claimWord, NOT_DONE, STATUS_WORDS } from '../../../kernel/appearance/index.js';
import { say } from '../../state/preferences.js';
import { nameOf } from '../../state/vocabulary.js';
import { commonWords } from '../../words/common.js';
import { doubtsWords } from '../../words/doubts.js';
import { titleOf } from '../parts/inPageLanguage.js';
import { sentenceOf } from '../parts/sentenceOf.js';
import { wordsOf } from '../wordsOf.js';
import { voiceTexts } from '../inspector/voiceLines.js';

type Groups = DoubtsResponse['groups'];

/** Headings, sentences, and under each who says so and who denies it. */
export function doubtsAsText(groups: Groups): string {
  const t = wordsOf(doubtsWords);
  return groups
    .filter(({ facts }) => facts.length > 0)
    .map(({ standing, facts }) =>
      [
        t.headings[standing],
        ...facts.map(({ fact, voices }) =>
          [`– ${sentenceOf(fact)}`, ...voiceTexts(voices, fact.negated === true)].join('\n'),
        ),
      ].join('\n'),
    )
    .join('\n\n');
}

/** A fact without voices has one row. */
export function doubtsAsCsv(groups: Groups): string {
  const rows = groups.flatMap(({ standing, facts }) =>
    facts.flatMap(({ fact, voices }) => {
      const row = (...said: [status: string, claimant: string, reporter: string, articles: string]) => [
        say(fact.negated === true ? NOT_DONE : STATUS_WORDS[standing]),
        sentenceOf(fact),
        fact.date ?? '',
        ...said,
        fact.id,
      ];
      if (voices.length === 0) return [row('', '', '', '')];
      return voices.map(({ status, claimant, reporter, articles }) =>
        row(
          say(claimWord({ status, claimant })),
          claimant === null ? wordsOf(commonWords).theArticles : nameOf(claimant),
          reporter === null ? '' : nameOf(reporter),
          articles.map(titleOf).join('; '),
        ),
      );
    }),
  );
  return toCsv(wordsOf(doubtsWords).fields, rows);
}
