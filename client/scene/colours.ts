/** Colours made of other colours, and those of nodes. */
import type { NodeKind } from '../../contract/index.js';
import { FADED_OPACITY, kindStyle, themeTokens } from '../../kernel/appearance/index.js';

export type ScreenTheme = 'light' | 'dark';

/** `over` laid on `under` with this opacity; all `#rrggbb`. */
export function blend(under: string, over: string, opacity: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) =>
      Math.round(channel(under, at) * (1 - opacity) + channel(over, at) * opacity)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Disc colour of a kind, in full or faded into the ground. */
export function discColour(kind: NodeKind, theme: ScreenTheme, faded: boolean): string {
  const { fill } = kindStyle(kind, theme);
  return faded ? blend(themeTokens(theme).ground, fill, FADED_OPACITY) : fill;
}
