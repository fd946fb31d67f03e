/** The measures of one entity within the graph shown; taken when asked for. */
import { useEffect, useState } from 'preact/hooks';
import { MEASURES } from '../../../contract/index.js';
import { figureText, MEASURE_WORDS } from '../../../kernel/style/index.js';
import { followStyle } from '../../actions/styling/followStyle.js';
import { measureValues, wantMeasures } from '../../state/measures.js';
import { language, say } from '../../state/preferences.js';
import { number } from '../../words/numbers.js';
import { styleWords } from '../../words/style.js';
import { MeasureProgress } from '../styling/MeasureProgress.js';
import { PropertyList } from '../parts/PropertyList.js';
import { wordsOf } from '../wordsOf.js';

export function EntityMeasures({ id }: { id: string }) {
  const t = wordsOf(styleWords);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return undefined;
    followStyle();
    return wantMeasures(MEASURES);
  }, [open]);
  const properties = MEASURES.flatMap((measure) => {
    const values = measureValues.value.get(measure);
    const value = values?.get(id);
    if (values === undefined || value === undefined) return [];
    const grouped = measure === 'community' || measure === 'component';
    const before = [...values.values()].filter((other) => other > value).length;
    const rank = t.rank(number(before + 1, language.value), number(values.size, language.value));
    return [
      {
        key: measure,
        name: <span title={t.sentences[measure]}>{say(MEASURE_WORDS[measure])}</span>,
        value: grouped ? String(value) : `${figureText(value, language.value)} (${rank})`,
      },
    ];
  });
  return (
    <details class="disclosure" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t.measureTitle}</summary>
      {open && (
        <>
          <MeasureProgress />
          <PropertyList properties={properties} />
          <p class="soft small">{t.takenOf}</p>
        </>
      )}
    </details>
  );
}
