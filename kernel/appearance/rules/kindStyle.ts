/** How a node is drawn by its kind: colour, icon and word, never colour alone. */
import type { Bilingual, NodeKind, Theme } from '../../../contract/index.js';
import { KIND_ICONS } from '../primitives/icons.js';
import { KIND_COLOURS, type KindColour } from '../primitives/kindColours.js';
import { KIND_WORDS } from '../primitives/kindWords.js';

export interface KindStyle extends KindColour {
  /** SVG path data on a 24 × 24 square, to be stroked 2 wide in `onFill` with round caps and joins. */
  icon: string;
  word: Bilingual;
  plural: Bilingual;
}
/** Colour, icon and name of a kind. */
export function kindStyle(kind: NodeKind, theme: Theme): KindStyle {
  const words = KIND_WORDS[kind];
  return { ...KIND_COLOURS[theme][kind], icon: KIND_ICONS[kind], word: words.one, plural: words.many };
}
