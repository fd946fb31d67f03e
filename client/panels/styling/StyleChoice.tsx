/** The rules of a style's file, to be taken in parts, with the picture as they would make it beside. */
import { useEffect, useState } from 'preact/hooks';
import type { NamedStyle } from '../../../contract/index.js';
import { ruleText } from '../../../kernel/style/index.js';
import { addRules, setRules } from '../../actions/styling/changeRules.js';
import { askForPreview } from '../../actions/styling/preview.js';
import { language } from '../../state/preferences.js';
import { styleWords } from '../../words/style.js';
import { Button } from '../parts/Button.js';
import { wordsOf } from '../wordsOf.js';
import { SmallPicture } from './SmallPicture.js';

export function StyleChoice({ style: { name, rules }, onClose }: { style: NamedStyle; onClose: () => void }) {
  const t = wordsOf(styleWords);
  const [taken, take] = useState<readonly number[]>(rules.map((_, i) => i));
  const chosen = rules.filter((_, i) => taken.includes(i));
  useEffect(() => {
    const ends = chosen.map(askForPreview);
    return () => {
      for (const end of ends) end();
    };
  }, [taken]);
  const use = (change: typeof setRules) => () => {
    change(chosen);
    onClose();
  };
  return (
    <fieldset class="choice style-choice">
      <legend>{t.choose(name)}</legend>
      {rules.map((rule, i) => (
        <label key={i} class="check">
          <input
            type="checkbox"
            checked={taken.includes(i)}
            onChange={({ currentTarget }) =>
              take(rules.flatMap((_, j) => ((j === i ? currentTarget.checked : taken.includes(j)) ? [j] : [])))
            }
          />{' '}
          {ruleText(rule, language.value)}
        </label>
      ))}
      <SmallPicture rules={chosen} label={t.picture} />
      <div class="button-row">
        <Button look="primary" disabled={chosen.length === 0} onClick={use(setRules)}>
          {t.replace}
        </Button>
        <Button disabled={chosen.length === 0} onClick={use(addRules)}>
          {t.add2}
        </Button>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </fieldset>
  );
}
