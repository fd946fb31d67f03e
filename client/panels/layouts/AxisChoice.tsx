/** Which way the file's y axis points: formats differ, and a file does not say. */
import { Y_UP } from '../../../kernel/layouts/filePlace.js';
import { chooseLayout } from '../../actions/chooseLayout.js';
import { layout } from '../../state/graph.js';
import { layoutWords } from '../../words/layouts.js';
import { wordsOf } from '../wordsOf.js';

export function AxisChoice() {
  const t = wordsOf(layoutWords);
  return (
    <label class="check layout-axis">
      <input
        type="checkbox"
        checked={layout.value.by === Y_UP}
        onChange={({ currentTarget }) => void chooseLayout('file', currentTarget.checked ? Y_UP : 'down')}
      />{' '}
      {t.axisUp}
    </label>
  );
}
