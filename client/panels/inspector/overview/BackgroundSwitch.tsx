/** The background of the story: legend of its paler lines, how much there is, and the switch that shows it. */
import { toggleBackground } from '../../../actions/background.js';
import { showsBackground } from '../../../graph/background.js';
import { backgroundDrawn, filter, scope } from '../../../state/graph.js';
import { overviewWords } from '../../../words/overview.js';
import { StatusMark } from '../../parts/StatusMark.js';
import { wordsOf } from '../../wordsOf.js';

/** `total`: facts of the background in the whole graph. */
export function BackgroundSwitch({ total }: { total: number }) {
  const t = wordsOf(overviewWords);
  if (total === 0) return null;
  const shown = showsBackground(filter.value, scope.value);
  return (
    <section class="facet">
      <h3>{t.background}</h3>
      <label class="check layer">
        <input
          type="checkbox"
          checked={shown}
          indeterminate={!shown && backgroundDrawn.value > 0}
          onChange={() => void toggleBackground()}
        />{' '}
        <StatusMark look="asserted" layer="background" /> <span>{t.backgroundWhat}</span>
        <span class="facet-count">{t.ofWhole(backgroundDrawn.value, total)}</span>
      </label>
      <p class="soft small">{t.backgroundNote}</p>
    </section>
  );
}
