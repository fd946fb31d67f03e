/** A fact in doubt as a row: the sentence opens it, below stand who upholds and who denies it. */
import type { VoicedFact } from '../../../contract/index.js';
import { edgeLook } from '../../../kernel/appearance/index.js';
import { visible } from '../../state/graph.js';
import { doubtsWords } from '../../words/doubts.js';
import { FactButton } from '../inspector/FactButton.js';
import { VoiceList } from '../inspector/VoiceList.js';
import { sentenceOf } from '../parts/sentenceOf.js';
import { wordsOf } from '../wordsOf.js';

export function DoubtRow({ doubted }: { doubted: VoicedFact }) {
  const { fact } = doubted;
  const t = wordsOf(doubtsWords);
  return (
    <li class="doubt">
      <FactButton fact={fact.id} source={fact.subject.id} target={fact.object.id} look={edgeLook(fact)}>
        {sentenceOf(fact)} {!visible.value.edges.has(fact.id) && <span class="soft small">{t.notDrawn}</span>}
      </FactButton>
      <VoiceList voiced={doubted} />
    </li>
  );
}
