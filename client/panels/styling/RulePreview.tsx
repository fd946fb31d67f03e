/** What a rule would look like: its legend, before it is added. */
import type { StyleRule } from '../../../contract/index.js';
import { entryText, styleGraph } from '../../../kernel/style/index.js';
import { whole } from '../../actions/styling/followStyle.js';
import { measureValues } from '../../state/measures.js';
import { language } from '../../state/preferences.js';
import { vocabulary } from '../../state/vocabulary.js';
import { number } from '../../words/numbers.js';
import { styleWords } from '../../words/style.js';
import { wordsOf } from '../wordsOf.js';
import { EntryMark } from './EntryMark.js';
import { MeasureProgress } from './MeasureProgress.js';

export function RulePreview({ rule }: { rule: StyleRule }) {
  const t = wordsOf(styleWords);
  const [legend] = styleGraph([rule], whole.value, measureValues.value, language.value).legend;
  const entries = legend?.entries.filter(({ count }) => count > 0) ?? [];
  return (
    <figure class="rule-preview">
      <figcaption class="soft small">{t.preview}</figcaption>
      {entries.length === 0 && rule.what !== 'label' ? <p class="soft small">{t.noValues}</p> : null}
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <EntryMark of={rule.of} look={entry.look} /> {entryText(entry, rule, vocabulary.value, language.value)}{' '}
            <span class="soft">{number(entry.count, language.value)}</span>
          </li>
        ))}
      </ul>
      <MeasureProgress />
    </figure>
  );
}
