/** What can be done with a rule as a whole: switch it off, move it, delete it. */
import type { StyleRule } from '../../../contract/index.js';
import { ruleText } from '../../../kernel/style/index.js';
import { moveRule, removeRule, switchRule } from '../../actions/styling/changeRules.js';
import { styleRules } from '../../state/graph.js';
import { language } from '../../state/preferences.js';
import { styleWords } from '../../words/style.js';
import { IconButton } from '../parts/Button.js';
import { wordsOf } from '../wordsOf.js';

export function RuleControls({ rule, at }: { rule: StyleRule; at: number }) {
  const t = wordsOf(styleWords);
  const name = ruleText(rule, language.value);
  return (
    <div class="rule-controls">
      <label class="check">
        <input type="checkbox" aria-label={t.on(name)} checked={rule.off !== true} onChange={() => switchRule(at)} />
      </label>
      <IconButton icon="chevronUp" label={t.up(name)} disabled={at === 0} onClick={() => moveRule(at, -1)} />
      <IconButton
        icon="chevronDown"
        label={t.down(name)}
        disabled={at === styleRules.value.length - 1}
        onClick={() => moveRule(at, 1)}
      />
      <IconButton icon="trash" label={t.remove(name)} onClick={() => removeRule(at)} />
    </div>
  );
}
