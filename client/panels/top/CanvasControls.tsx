/** Zoom, fit and the choice of a layout as buttons at the canvas's corner, for pointers without a wheel. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { actions } from '../../actions/actions.js';
import { controlsSize, layoutsOpen } from '../../state/page.js';
import { say } from '../../state/preferences.js';
import { IconButton } from '../parts/Button.js';
import type { IconName } from '../parts/icons.js';
import { lazily } from '../parts/lazily.js';

const LayoutChooser = lazily(() => import('../layouts/LayoutChooser.js').then((m) => m.LayoutChooser), true);

const CONTROLS: readonly [keyof typeof actions, IconName][] = [
  ['zoomIn', 'plus'],
  ['zoomOut', 'minus'],
  ['fit', 'fit'],
  ['layouts', 'layout'],
];

/** Pixels between the buttons and the canvas's edges, and kept free around them. */
const MARGIN = 12;

export function CanvasControls() {
  const buttons = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { offsetWidth, offsetHeight } = buttons.current!;
    controlsSize.value = { width: offsetWidth + 2 * MARGIN, height: offsetHeight + 2 * MARGIN };
  }, []);
  return (
    <div class="canvas-controls" ref={buttons}>
      {CONTROLS.map(([name, icon]) => (
        <IconButton
          key={name}
          icon={icon}
          label={say(actions[name].label)}
          disabled={!actions[name].enabled()}
          {...(name === 'layouts' && { expanded: layoutsOpen.value })}
          onClick={() => void actions[name].run()}
        />
      ))}
      {layoutsOpen.value && <LayoutChooser opener={buttons.current} />}
    </div>
  );
}
