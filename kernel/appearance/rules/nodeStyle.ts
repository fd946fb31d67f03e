/** How a node is drawn: by its kind, unless a style rule says otherwise. */
import type { NodeAttributes, Theme } from '../../../contract/index.js';
import { kindStyle, type KindStyle } from './kindStyle.js';
import type { NodeStyling, Styled } from './styled.js';

/** `border`: the colour of a ring around the disc, null where there is none. */
export type NodeStyle = Pick<KindStyle, 'fill' | 'onFill' | 'icon' | 'word'> & { border: string | null };

export function nodeStyle(
  { kind, styling }: Pick<NodeAttributes, 'kind'> & Styled<NodeStyling>,
  theme: Theme,
): NodeStyle {
  const { word, ...own } = kindStyle(kind, theme);
  return {
    word,
    icon: styling?.icon ?? own.icon,
    fill: styling?.paint?.[theme].fill ?? own.fill,
    onFill: styling?.paint?.[theme].onFill ?? own.onFill,
    border: styling?.border?.[theme].fill ?? null,
  };
}

/** Ground on each side of a ring's inner edge, pixels, so that it is distinguished from a disc of its colour. */
export const BORDER_GAP = 2.4;

/** Width of a ring by style around a disc of `radius`, pixels. */
export const borderWidth = (radius: number): number => Math.max(1.5, radius * 0.22);
