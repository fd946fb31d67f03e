/** Colours made of other colours, and the icons of nodes as images for Sigma. */
import type { NodeKind } from '../../contract/index.js';
import { FADED_OPACITY, kindStyle, themeTokens } from '../../kernel/appearance/index.js';

export type ScreenTheme = 'light' | 'dark';

/** `over` laid on `under` with this opacity; all `#rrggbb`. */
export function blend(under: string, over: string, opacity: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return `#${[1, 3, 5].map((at) => Math.round(channel(under, at) * (1 - opacity) + channel(over, at) * opacity).toString(16).padStart(2, '0')).join('')}`;
}

export interface NodePaint { color: string; image: string }
const paints = new Map<string, NodePaint>();

/** Disc colour and icon of a kind, in full colour or faded into the ground. */
export function nodePaint(kind: NodeKind, theme: ScreenTheme, faded: boolean): NodePaint {
  const id = `${kind} ${theme} ${faded}`;
  let paint = paints.get(id);
  if (paint === undefined) {
    const { fill, onFill, icon } = kindStyle(kind, theme);
    const fade = (colour: string) => (faded ? blend(themeTokens(theme).ground, colour, FADED_OPACITY) : colour);
    paints.set(id, (paint = { color: fade(fill), image: iconImage(icon, faded ? themeTokens(theme).ground : onFill) }));
  }
  return paint;
}

const iconImage = (path: string, stroke: string): string => `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="-9 -9 42 42" fill="none" stroke="${stroke}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"><path d="${path}"/></svg>`)}`;
