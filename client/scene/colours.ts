/** Colours of nodes on the screen. */
import { BEHIND, blend, nodeStyle, themeTokens, type StyledNode } from '../../kernel/appearance/index.js';

export type ScreenTheme = 'light' | 'dark';

/** A node's disc, in front or stepped back. */
export function discColour(node: StyledNode, theme: ScreenTheme, behind: boolean): string {
  const { fill } = nodeStyle(node, theme);
  return behind ? blend(themeTokens(theme).ground, fill, BEHIND.disc) : fill;
}
