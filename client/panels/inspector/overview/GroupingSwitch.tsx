/** Parallel relations: legend of ribbons, and from when on relations between the same two entities are drawn as one. */
import { RECIPE_SIZE } from '../../../../contract/limits.js';
import { setGrouping } from '../../../actions/grouping.js';
import { grouping } from '../../../state/graph.js';
import { overviewWords } from '../../../words/overview.js';
import { RibbonMark } from '../../parts/RibbonMark.js';
import { wordsOf } from '../../wordsOf.js';

/** What the threshold begins with. */
const FIRST_THRESHOLD = 4;

export function GroupingSwitch() {
  const t = wordsOf(overviewWords);
  const { least, most } = RECIPE_SIZE.group;
  const now = grouping.value;
  const from = typeof now === 'number' ? now : FIRST_THRESHOLD;
  const choice = (value: 'auto' | 'off' | number, words: string) => (
    <label class="check">
      <input
        type="radio"
        name="grouping"
        checked={typeof value === 'number' ? typeof now === 'number' : now === value}
        onChange={() => setGrouping(value)}
      />{' '}
      {words}
    </label>
  );
  return (
    <section class="facet">
      <fieldset class="grouping">
        <legend>
          <h3>{t.parallels}</h3>
        </legend>
        <p class="soft small">
          <RibbonMark /> {t.ribbonMeaning}
        </p>
        {choice('auto', t.ribbonsWhereCrowded)}
        {choice('off', t.ribbonsNever)}
        <div class="grouping-from">
          {choice(from, t.ribbonsFrom)}
          <input
            type="number"
            min={least}
            max={most}
            value={from}
            aria-label={t.ribbonsThreshold}
            onChange={(event) => {
              const asked = Math.round(event.currentTarget.valueAsNumber);
              if (asked >= least && asked <= most) setGrouping(asked);
              else event.currentTarget.value = String(from);
            }}
          />
        </div>
      </fieldset>
    </section>
  );
}
