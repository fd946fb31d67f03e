/** Colours of nodes on the screen. */
import type { NodeKind } from '../../contract/index.js';
import { BEHIND, blend, kindStyle, themeTokens } from '../../kernel/appearance/index.js';

export type ScreenTheme = 'light' | 'dark';

/** Disc colour of a kind, in front or stepped back. */
export function discColour(kind: NodeKind, theme: ScreenTheme, behind: boolean): string {
  const { fill } = kindStyle(kind, theme);
  return behind ? blend(themeTokens(theme).ground, fill, BEHIND.disc) : fill;
}
