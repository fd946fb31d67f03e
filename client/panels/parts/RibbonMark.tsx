/** A sample of a ribbon for the legend: the band and strokes that the canvas draws. The words stand beside it. */
import { RIBBON, themeTokens } from '../../../kernel/appearance/index.js';
import { theme } from '../../state/preferences.js';

const [WIDTH, HEIGHT] = [34, 14];

export function RibbonMark() {
  const { edge } = themeTokens(theme.value);
  const middle = HEIGHT / 2;
  const lines = [-RIBBON.step, 0, RIBBON.step].map((beside) => `M1 ${middle + beside}h${WIDTH - 2}`).join('');
  return (
    <svg
      class="status-mark"
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      stroke={edge}
      fill="none"
    >
      <path
        d={`M1 ${middle}h${WIDTH - 2}`}
        stroke-width={2 * (RIBBON.step + RIBBON.border)}
        opacity={RIBBON.bandOpacity}
      />
      <path d={lines} stroke-width={RIBBON.stroke} />
    </svg>
  );
}
