/**
 * By what a layout puts entities together: their kind, their data set, or a property that some of those on the page
 * have.
 */
import { BUILT_IN, BY_KIND } from '../../../kernel/layouts/groupOf.js';
import { chooseLayout } from '../../actions/chooseLayout.js';
import { availableProperties } from '../../actions/styling/availableProperties.js';
import { layout } from '../../state/graph.js';
import { language } from '../../state/preferences.js';
import { layoutWords } from '../../words/layouts.js';
import { number } from '../../words/numbers.js';
import { wordsOf } from '../wordsOf.js';

export function GroupingChoice() {
  const t = wordsOf(layoutWords);
  const { name, by = BY_KIND } = layout.value;
  const known = availableProperties.value?.entities ?? [];
  // One that no entity here has any more is still what the layout goes by.
  const lost = !BUILT_IN.includes(by) && !known.some((one) => one.name === by);
  return (
    <label class="layout-by">
      <span>{name === 'time' ? t.lanesBy : t.groupsBy}</span>
      <select value={by} onChange={({ currentTarget }) => void chooseLayout(name, currentTarget.value)}>
        {BUILT_IN.map((one) => (
          <option key={one} value={one}>
            {t.builtIn[one] ?? one}
          </option>
        ))}
        {lost && <option value={by}>{by}</option>}
        {known.length > 0 && (
          <optgroup label={t.properties}>
            {known.map(({ name: property, count }) => (
              <option key={property} value={property}>
                {t.propertyOf(property, number(count, language.value))}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}
