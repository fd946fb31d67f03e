/** What is written where a relation's words stand, and the room it takes: one line of words, or two. */
import type { PictureEdge } from './Picture.js';
import type { PlacedEdgeLabel } from './placeWords.js';

export interface StandingWords {
  width: number;
  height: number;
  /** Each with the distance of its middle from that of the block, downwards. */
  lines: readonly { text: string; down: number }[];
}

export function standingWords(
  { label, labelWidth, labelHeight, folded }: PictureEdge,
  at: PlacedEdgeLabel,
): StandingWords {
  if (!at.folded || folded === null)
    return { width: labelWidth, height: labelHeight, lines: [{ text: label, down: 0 }] };
  const { width, height } = folded;
  const step = height - labelHeight;
  return { width, height, lines: folded.lines.map((text, i) => ({ text, down: (i - 0.5) * step })) };
}
