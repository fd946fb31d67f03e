/** Says which data sets are being changed, and that counts are of a state in between. */
import { underWay } from '../../state/underWay.js';
import { dataWords } from '../../words/data.js';
import { wordsOf } from '../wordsOf.js';

export function UnderWayNote() {
  const t = wordsOf(dataWords);
  if (underWay.value.length === 0) return null;
  return (
    <p class="hint" role="status">
      {underWay.value.map(({ dataset, work }) => t.changing[work](dataset)).join(' ')} {t.changingHelp}
    </p>
  );
}
