/** A new rule: what, by what, how; with its legend before it is added. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { measureOf, StyleRule, type StyleScale } from '../../../contract/index.js';
import { addRules } from '../../actions/styling/changeRules.js';
import { followProperties } from '../../actions/styling/availableProperties.js';
import { askForPreview } from '../../actions/styling/preview.js';
import { suggestRules } from '../../actions/styling/suggestRules.js';
import { styleWords } from '../../words/style.js';
import { Button } from '../parts/Button.js';
import { Section } from '../parts/Section.js';
import { wordsOf } from '../wordsOf.js';
import { RulePreview } from './RulePreview.js';
import { ByChoice, ScaleChoice, WhatChoice } from './ruleChoices.js';

const FIRST = { what: 'entities.colour', by: 'measure:community' };

export function NewRule() {
  const t = wordsOf(styleWords);
  const [what, setWhat] = useState(FIRST.what);
  const [by, setBy] = useState(FIRST.by);
  const [scale, setScale] = useState<StyleScale | undefined>();
  const [notice, setNotice] = useState<string | null>(null);
  const rule = useMemo(() => {
    const [of, channel] = what.split('.');
    const read = StyleRule.safeParse({ of, what: channel, by, ...(scale !== undefined && { scale }) });
    return read.success ? read.data : null;
  }, [what, by, scale]);
  useEffect(followProperties, []);
  useEffect(() => {
    if (rule !== null) return askForPreview(rule);
    return undefined;
  }, [rule]);
  const measure = measureOf(by);
  const choose = (next: string) => {
    setWhat(next);
    setScale(undefined);
    if (next.split('.')[0] !== what.split('.')[0]) setBy(next.startsWith('facts') ? 'type' : FIRST.by);
  };
  return (
    <Section title={t.newRule}>
      <form
        class="new-rule"
        onSubmit={(event) => {
          event.preventDefault();
          if (rule !== null) addRules([rule]);
        }}
      >
        <WhatChoice value={what} onChange={choose} />
        <ByChoice facts={what.startsWith('facts')} value={by} onChange={setBy} />
        <ScaleChoice value={scale} onChange={setScale} />
        {measure !== null && (
          <p class="soft small">
            {t.sentences[measure]} {t.takenOf}
          </p>
        )}
        {rule !== null && <RulePreview rule={rule} />}
        <div class="button-row">
          <button type="submit" class="button primary" disabled={rule === null}>
            <span>{t.add}</span>
          </button>
          <Button
            icon="bulb"
            onClick={() =>
              void suggestRules().then((found) => {
                setNotice(found ? null : t.nothingToSuggest);
              })
            }
          >
            {t.suggest}
          </Button>
        </div>
        <p class="small" role="status">
          {notice}
        </p>
      </form>
    </Section>
  );
}
