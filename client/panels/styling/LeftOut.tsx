/** What the legend's switches leave out of the picture, and the way to bring it back. */
import { showAllEntries } from '../../actions/styling/changeRules.js';
import { styled } from '../../actions/styling/followStyle.js';
import { commonWords } from '../../words/common.js';
import { styleWords } from '../../words/style.js';
import { Button } from '../parts/Button.js';
import { wordsOf } from '../wordsOf.js';

export function LeftOut() {
  const t = wordsOf(styleWords);
  const c = wordsOf(commonWords);
  const { entities, facts } = styled.value.left;
  if (entities + facts === 0) return null;
  return (
    <p class="small" role="status">
      {t.leftOut(c.entities(entities), c.facts(facts))}{' '}
      <Button look="link" onClick={showAllEntries}>
        {t.showAll}
      </Button>
    </p>
  );
}
