/** The live legend of one rule: what each look stands for, how often it is there, and a switch to leave it out. */
import { entryText, ruleText, type RuleLegend } from '../../../kernel/style/index.js';
import { hideEntries } from '../../actions/styling/changeRules.js';
import { language } from '../../state/preferences.js';
import { vocabulary } from '../../state/vocabulary.js';
import { number } from '../../words/numbers.js';
import { styleWords } from '../../words/style.js';
import { Facet } from '../inspector/overview/Facet.js';
import { wordsOf } from '../wordsOf.js';
import { EntryMark } from './EntryMark.js';
import { RangeFields } from './RangeFields.js';

export function RuleFacet({ legend }: { legend: RuleLegend }) {
  const { at, rule, entries } = legend;
  const t = wordsOf(styleWords);
  const all = entries.map(({ id }) => id);
  const hidden = entries.filter((entry) => entry.hidden).map(({ id }) => id);
  const unseen = hidden.length === 0 ? undefined : all.filter((id) => !hidden.includes(id));
  return (
    <>
      <Facet
        title={ruleText(rule, language.value)}
        // Of an empty list the facet would show all.
        list={unseen?.length === 0 ? [NOTHING] : unseen}
        onChange={(shown) => hideEntries(at, all, shown === undefined ? [] : all.filter((id) => !shown.includes(id)))}
        rows={entries.map((entry) => ({
          value: entry.id,
          name: entryText(entry, rule, vocabulary.value, language.value),
          mark: <EntryMark of={rule.of} look={entry.look} />,
          count: number(entry.count, language.value),
        }))}
        {...(entries.length === 0 && rule.what !== 'label' && { note: t.noValues })}
      />
      {entries.some(({ range }) => range !== undefined) && <RangeFields legend={legend} />}
    </>
  );
}
const NOTHING = '\u0000';
