/** The style: its rules in their order, a new one in a few clicks, and styles that are kept or come from files. */
import { useEffect } from 'preact/hooks';
import { ruleText } from '../../../kernel/style/index.js';
import { actions } from '../../actions/actions.js';
import { setRules } from '../../actions/styling/changeRules.js';
import { followStyle, styled } from '../../actions/styling/followStyle.js';
import { styleRules } from '../../state/graph.js';
import { language } from '../../state/preferences.js';
import { styleWords } from '../../words/style.js';
import { Button } from '../parts/Button.js';
import { Section } from '../parts/Section.js';
import { wordsOf } from '../wordsOf.js';
import { KeptStyles } from './KeptStyles.js';
import { LeftOut } from './LeftOut.js';
import { MeasureProgress } from './MeasureProgress.js';
import { NewRule } from './NewRule.js';
import { RuleControls } from './RuleControls.js';
import { RuleFacet } from './RuleFacet.js';
import './styling.css';

export function StylesView({ title }: { title: string }) {
  const t = wordsOf(styleWords);
  useEffect(followStyle, []);
  const legends = new Map(styled.value.legend.map((legend) => [legend.at, legend]));
  return (
    <article class="styles-view">
      <h2>{title}</h2>
      <p class="soft small">{t.intro}</p>
      {styleRules.value.length === 0 && <p class="hint">{t.none}</p>}
      <ol class="rules" aria-label={t.rules}>
        {styleRules.value.map((rule, at) => {
          const legend = legends.get(at);
          return (
            <li key={at} class="rule" data-off={rule.off === true}>
              <RuleControls rule={rule} at={at} />
              {legend === undefined ? (
                <p class="soft">
                  {ruleText(rule, language.value)} ({t.off})
                </p>
              ) : (
                <RuleFacet legend={legend} />
              )}
            </li>
          );
        })}
      </ol>
      <LeftOut />
      <MeasureProgress />
      <NewRule />
      <div class="button-row">
        <Button icon="table" onClick={() => void actions.table.run()}>
          {t.table}
        </Button>
        {styleRules.value.length > 0 && (
          <Button icon="trash" onClick={() => setRules([])}>
            {t.removeAll}
          </Button>
        )}
      </div>
      <Section title={t.styles}>
        <KeptStyles />
      </Section>
    </article>
  );
}
