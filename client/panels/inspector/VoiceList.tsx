/** Who upholds a fact and who denies it, below it: a line for each status. */
import type { Voice } from '../../../contract/index.js';
import { commonWords } from '../../words/common.js';
import { doubtsWords } from '../../words/doubts.js';
import { wordsOf } from '../wordsOf.js';
import { voiceLines } from './voiceLines.js';

/** `dataset`: what an imported fact came with, of which nobody is known to say it. */
export function VoiceList({ voices, dataset }: { voices: readonly Voice[]; dataset: string }) {
  const { colon } = wordsOf(commonWords);
  if (voices.length === 0) return <p class="soft small">{wordsOf(doubtsWords).nobody(dataset)}</p>;
  return voiceLines(voices).map(({ status, by, who }) => (
    <p key={status} class="small doubt-voice" data-status={status}>
      <span class="soft">
        {by}
        {colon}
      </span>{' '}
      {who}
    </p>
  ));
}
