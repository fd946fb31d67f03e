/** A fact in doubt as a row: the sentence opens it, below stand who upholds and who denies it. */
import type { DoubtedFact } from '../../../contract/index.js';
import { edgeLook } from '../../../kernel/appearance/index.js';
import { visible } from '../../state/graph.js';
import { commonWords } from '../../words/common.js';
import { doubtsWords } from '../../words/doubts.js';
import { FactButton } from '../inspector/FactButton.js';
import { sentenceOf } from '../parts/sentenceOf.js';
import { wordsOf } from '../wordsOf.js';
import { voiceLines } from './voiceLines.js';

export function DoubtRow({ doubted: { fact, voices } }: { doubted: DoubtedFact }) {
  const t = wordsOf(doubtsWords);
  const { colon } = wordsOf(commonWords);
  return (
    <li class="doubt">
      <FactButton fact={fact.id} source={fact.subject.id} target={fact.object.id} look={edgeLook(fact)}>
        {sentenceOf(fact)} {!visible.value.edges.has(fact.id) && <span class="soft small">{t.notDrawn}</span>}
      </FactButton>
      {voices.length === 0 && <p class="soft small">{t.nobody(fact.dataset)}</p>}
      {voiceLines(voices).map(({ status, by, who }) => (
        <p key={status} class="small doubt-voice" data-status={status}>
          <span class="soft">
            {by}
            {colon}
          </span>{' '}
          {who}
        </p>
      ))}
    </li>
  );
}
