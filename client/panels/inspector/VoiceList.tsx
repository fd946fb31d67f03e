/**
 * Who upholds a fact and who denies it, below it: a line for each status, and what is denied where that is not the
 * fact.
 */
import type { VoicedFact } from '../../../contract/index.js';
import { commonWords } from '../../words/common.js';
import { doubtsWords } from '../../words/doubts.js';
import { factWords } from '../../words/fact.js';
import { wordsOf } from '../wordsOf.js';
import { voiceLines } from './voiceLines.js';

/** Names the data set of an imported fact that nobody is known to claim. */
export function VoiceList({ voiced: { fact, voices } }: { voiced: VoicedFact }) {
  const { colon } = wordsOf(commonWords);
  if (voices.length === 0) return <p class="soft small">{wordsOf(doubtsWords).nobody(fact.dataset)}</p>;
  return voiceLines(voices, fact.negated === true).map(({ status, by, who, denies, reading }) => (
    <div key={status} class="small doubt-voice" data-status={status}>
      <p>
        <span class="soft">
          {by}
          {colon}
        </span>{' '}
        {who}
        {reading && <span class="soft"> · {wordsOf(factWords).ourReading}</span>}
      </p>
      {denies.map((sentence) => (
        <p key={sentence} class="soft">
          {sentence}
        </p>
      ))}
    </div>
  ));
}
