/** What draws the graph: chosen by the machine, or by the reader. */
import { drawnBy } from '../../state/page.js';
import { drawing, type Drawing } from '../../state/preferences.js';
import { commandWords } from '../../words/commands.js';
import { wordsOf } from '../wordsOf.js';

const CHOICES: readonly Drawing[] = ['auto', 'webgl', 'canvas'];

/** Where there is no WebGL there is nothing to choose. */
export function DrawingChoice() {
  const { withoutWebGL, drawnBy: label, drawings } = wordsOf(commandWords);
  if (drawnBy.value === 'none') return <p class="soft">{withoutWebGL}</p>;
  const wordOf = (choice: Drawing): string =>
    choice === 'auto' ? drawings.auto[drawnBy.value === 'webgl' ? 'webgl' : 'canvas'] : drawings[choice];
  return (
    <label class="drawing-choice">
      {label}{' '}
      <select
        value={drawing.value}
        onChange={(event) => {
          drawing.value = event.currentTarget.value as Drawing;
        }}
      >
        {CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {wordOf(choice)}
          </option>
        ))}
      </select>
    </label>
  );
}
