/** How far the measuring is, with a button to stop it; and the way to begin again what was stopped. */
import { whole } from '../../actions/styling/followStyle.js';
import { measureAgain } from '../../actions/styling/measure.js';
import { MEASURE_WORDS } from '../../../kernel/style/index.js';
import { measuring, stoppedAt } from '../../state/measures.js';
import { say } from '../../state/preferences.js';
import { cancelLane } from '../../state/tasks.js';
import { styleWords } from '../../words/style.js';
import { Button } from '../parts/Button.js';
import { wordsOf } from '../wordsOf.js';

export function MeasureProgress() {
  const t = wordsOf(styleWords);
  const now = measuring.value;
  if (now !== null)
    return (
      <p class="measure-progress small">
        <progress max={1} value={now.share} aria-label={say(MEASURE_WORDS[now.measure])} />{' '}
        {t.measuring(say(MEASURE_WORDS[now.measure]), Math.round(now.share * 100))}{' '}
        <Button look="link" onClick={() => cancelLane('measures')}>
          {t.stop}
        </Button>
      </p>
    );
  if (stoppedAt.value === null || stoppedAt.value !== whole.value) return null;
  return (
    <p class="small" role="status">
      {t.stopped}{' '}
      <Button look="link" onClick={measureAgain}>
        {t.again}
      </Button>
    </p>
  );
}
