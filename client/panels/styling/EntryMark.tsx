/** A sample of what an entry of a style's legend is drawn as. The words stand beside it. */
import { edgeStyle, lineCap, themeTokens } from '../../../kernel/appearance/index.js';
import type { LegendEntry, RuleLegend } from '../../../kernel/style/index.js';
import { theme } from '../../state/preferences.js';

const SIZE = 20;
const LINE = 34;

export function EntryMark({ of, look }: { of: RuleLegend['rule']['of']; look: LegendEntry['look'] }) {
  const tokens = themeTokens(theme.value);
  if (of === 'facts') {
    const usual = edgeStyle({ status: 'asserted', contested: false }, theme.value);
    const dash = look?.dash ?? [];
    return (
      <svg class="status-mark" width={LINE} height="12" viewBox={`0 0 ${LINE} 12`} aria-hidden="true">
        <line
          x1="1"
          x2={LINE - 1}
          y1="6"
          y2="6"
          stroke={look?.paint?.[theme.value].fill ?? usual.colour}
          stroke-width={look?.width ?? 1.6}
          stroke-dasharray={dash.join(' ') || undefined}
          stroke-linecap={lineCap(dash)}
          opacity={look === null ? 0.35 : 1}
        />
      </svg>
    );
  }
  const { fill, onFill } = look?.paint?.[theme.value] ?? { fill: tokens.control, onFill: tokens.ground };
  const radius = look?.radius === undefined ? 9 : Math.max(3, (look.radius / 24) * 9.5);
  return (
    <svg class="kind-mark" width={SIZE} height={SIZE} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
      <circle cx="10" cy="10" r={radius} fill={look === null ? 'none' : fill} stroke={look === null ? fill : 'none'} />
      {look?.border !== undefined && (
        <circle cx="10" cy="10" r="8" fill="none" stroke={look.border[theme.value].fill} stroke-width="3" />
      )}
      {look?.icon !== undefined && (
        <path
          transform="translate(4 4) scale(0.5)"
          d={look.icon}
          fill="none"
          stroke={onFill}
          stroke-width="2.6"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      )}
    </svg>
  );
}
