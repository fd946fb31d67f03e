/**
 * The page's own icons and the icons of entity kinds. Decoration only: the words stand beside them or in the control's
 * name.
 */
import type { NodeKind } from '../../../contract/index.js';
import { kindStyle } from '../../../kernel/appearance/index.js';
import { kindsUncoloured } from '../../state/graph.js';
import { theme } from '../../state/preferences.js';
import { ICONS, type IconName } from './icons.js';

/** A 24-unit icon at `size` CSS pixels (default 16), in the colour of the text. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: ICONS[name] }}
    />
  );
}

/**
 * A kind's icon on a disc of its colour, as on the canvas; on a grey one where a style gives colours another meaning.
 */
export function KindMark({ kind, size = 22 }: { kind: NodeKind; size?: number }) {
  const style = kindStyle(kind, theme.value);
  return (
    <svg class="kind-mark" width={size} height={size} viewBox="0 0 40 40" aria-hidden="true">
      <circle
        cx="20"
        cy="20"
        r="19.5"
        fill={kindsUncoloured.value ? kindStyle('Other', theme.value).fill : style.fill}
      />
      <path
        transform="translate(8 8)"
        d={style.icon}
        fill="none"
        stroke={style.onFill}
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
