/** Zoom and fit as buttons at the canvas's corner, for pointers without a wheel. */
import { actions } from '../../actions/actions.js';
import { say } from '../../state/preferences.js';
import { IconButton } from '../parts/Button.js';
import type { IconName } from '../parts/icons.js';

const CONTROLS: readonly [keyof typeof actions, IconName][] = [
  ['zoomIn', 'plus'],
  ['zoomOut', 'minus'],
  ['fit', 'fit'],
];

export function CanvasControls() {
  return (
    <div class="canvas-controls">
      {CONTROLS.map(([name, icon]) => (
        <IconButton
          key={name}
          icon={icon}
          label={say(actions[name].label)}
          disabled={!actions[name].enabled()}
          onClick={() => void actions[name].run()}
        />
      ))}
    </div>
  );
}
