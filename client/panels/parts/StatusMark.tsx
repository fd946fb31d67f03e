/**
 * A sample of the line that a status is drawn with, for legends and rows: the stroke the canvas uses. The words stand
 * beside it.
 */
import type { FactLayer } from '../../../contract/index.js';
import { edgeStyle, type EdgeLook } from '../../../kernel/appearance/index.js';
import { theme } from '../../state/preferences.js';

interface StatusMarkProps {
  look: EdgeLook;
  width?: number;
  layer?: FactLayer;
}

export function StatusMark({ look, width = 34, layer }: StatusMarkProps) {
  const style = edgeStyle(
    { status: look === 'contested' ? 'asserted' : look, contested: look === 'contested', originCount: 3, layer },
    theme.value,
  );
  const middle = width / 2;
  return (
    <svg
      class="status-mark"
      width={width}
      height="12"
      viewBox={`0 0 ${width} 12`}
      aria-hidden="true"
      stroke={style.colour}
      stroke-width={style.width}
      opacity={style.opacity}
      fill="none"
    >
      <line x1="1" x2={width - 1} y1="6" y2="6" stroke-dasharray={style.dash.join(' ') || undefined} />
      {style.mark === 'cross' && <path d={`M${middle - 3.5} 2.5l7 7m0-7l-7 7`} />}
    </svg>
  );
}
