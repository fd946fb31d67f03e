/** What the blemishes of a layout cost, and the sizes in pixels that they are measured by. */
import { cosine } from '../geometry/exactMath.js';
import { fanSpacing } from '../geometry/index.js';
import type { Size } from './fitToCanvas.js';

/** What a blemish costs, relative to one crossing. */
export const COST = {
  crossing: 1,
  throughName: 2,
  throughDisc: 3,
  overlap: 5,
  deeper: 0.25,
  /** A relation's word that has no room on its line: at once, and growing with what it lacks. */
  noRoom: 0.9,
  lacking: 12,
  wordOverWord: 0.6,
  tooLong: 0.4,
  narrow: 0.8,
  crowded: 2,
  outside: 0.08,
} as const;
/** Links that leave a node nearer than this (cosine of 20°) are hard to tell apart. */
export const NARROW = cosine((20 * Math.PI) / 180);
/** Pixels of a line that its words leave bare: arrowhead and margins. */
export const BARE = 16;
/** Crossing a bundle of more lines than these is no worse. */
export const MOST_CROSSED = 4;
/** Height of a word, pixels. */
export const WORD = 14;
/** Share of a link's slope from which its words come into the room of the name under its upper end. */
export const STEEP = 0.4;
/** Share of that room which they lose: names often find another side. */
export const OWN_NAME = 0.7;

/**
 * The distance from others that each node asks for, as a part of the sum of two nodes' parts: in proportion to the
 * radii, so that the most prominent stand farthest apart; circles of that size fill the canvas.
 */
export function roomOf(radii: readonly number[], { width, height }: Size): Float64Array {
  if (!Number.isFinite(width * height)) return Float64Array.from(radii, (radius) => 3 * radius);
  const squares = radii.reduce((sum, radius) => sum + Math.PI * radius * radius, 0);
  const factor = Math.sqrt((width * height) / Math.max(1, squares));
  return Float64Array.from(radii, (radius) => factor * radius);
}

/** Half the width, most of the way, of so many lines between the same two nodes. */
export const halfOfBundle = (count: number): number => 1.3 + 0.35 * (count - 1) * fanSpacing(count);
