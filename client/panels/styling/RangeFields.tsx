/** From which number to which a rule leaves things in the picture, beside its legend's classes. */
import { NO_VALUE, ruleText, type LegendEntry, type RuleLegend } from '../../../kernel/style/index.js';
import { hideEntries, keepBetween } from '../../actions/styling/changeRules.js';
import { language } from '../../state/preferences.js';
import { styleWords } from '../../words/style.js';
import { Button } from '../parts/Button.js';
import { wordsOf } from '../wordsOf.js';

export function RangeFields({ legend: { at, rule, entries } }: { legend: RuleLegend }) {
  const t = wordsOf(styleWords);
  const [from, to] = rule.between ?? [null, null];
  const ends = entries.flatMap(({ range }) => range ?? []);
  const field = (label: string, value: number | null, end: number, change: (next: number | null) => void) => (
    <label>
      <span>{label}</span>
      <input
        type="number"
        step="any"
        aria-label={t.rangeOf(label, ruleText(rule, language.value))}
        value={value ?? ''}
        placeholder={String(Number(end.toPrecision(3)))}
        onChange={({ currentTarget: { value: typed, valueAsNumber } }) =>
          change(typed === '' || !Number.isFinite(valueAsNumber) ? null : valueAsNumber)
        }
      />
    </label>
  );
  const without = entries.find(({ id }) => id === NO_VALUE);
  return (
    <>
      <div class="range-fields">
        {field(t.from, from, Math.min(...ends), (next) => keepBetween(at, next, to))}
        {field(t.to, to, Math.max(...ends), (next) => keepBetween(at, from, next))}
      </div>
      {rule.between !== undefined && without !== undefined && <WithoutValue at={at} entry={without} />}
    </>
  );
}

/** A range does not apply to what has no number: how many there are is shown, and they can be left out. */
function WithoutValue({ at, entry: { id, count, hidden } }: Pick<RuleLegend, 'at'> & { entry: LegendEntry }) {
  const t = wordsOf(styleWords);
  return (
    <p class="small" role="status">
      {t.withoutValue(count, hidden)}{' '}
      <Button look="link" onClick={() => hideEntries(at, [id], hidden ? [] : [id])}>
        {hidden ? t.bringBack(count) : t.leaveOut(count)}
      </Button>
    </p>
  );
}
