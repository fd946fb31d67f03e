/** The legend of the style that is in force, with what it leaves out. Comes with the first rule. */
import { useEffect } from 'preact/hooks';
import { actions } from '../../actions/actions.js';
import { followStyle, styled } from '../../actions/styling/followStyle.js';
import { styleWords } from '../../words/style.js';
import { Button } from '../parts/Button.js';
import { wordsOf } from '../wordsOf.js';
import { LeftOut } from './LeftOut.js';
import { MeasureProgress } from './MeasureProgress.js';
import { RuleFacet } from './RuleFacet.js';
import './styling.css';

export function StyleLegend() {
  const t = wordsOf(styleWords);
  useEffect(followStyle, []);
  return (
    <section class="style-legend" aria-label={t.legend}>
      {styled.value.legend.map((legend) => (
        <RuleFacet key={legend.at} legend={legend} />
      ))}
      <LeftOut />
      <MeasureProgress />
      <div class="button-row">
        <Button onClick={() => void actions.styles.run()}>{t.change}</Button>
      </div>
    </section>
  );
}
