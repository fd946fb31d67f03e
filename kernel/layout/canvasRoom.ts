/** How much of a canvas a layout fills with discs, and how far names and lines may reach beyond that. */
import type { Size } from './fitToCanvas.js';

/** Pixels on each side. */
const MARGIN = 24;
/** On a narrow canvas lines bend as far beyond the outermost discs as elsewhere, and would make all smaller. */
const NARROW = { width: 500, margin: 44 } as const;
/** Pixels that stay free at the rim. */
const RIM = 6;
/** Of the room, however small the canvas. */
const LEAST = 200;

/** The room to fill, CSS pixels. */
export const roomOn = ({ width, height }: Size): Size => ({
  width: Math.max(LEAST, width - 2 * (width < NARROW.width ? NARROW.margin : MARGIN)),
  height: Math.max(LEAST, height - 2 * MARGIN),
});

/** From the middle of such a room, how far names may reach. */
export const reachOf = ({ width, height }: Size): { x: number; y: number } => ({
  x: width / 2 + (width < NARROW.width - 2 * NARROW.margin ? NARROW.margin : MARGIN) - RIM,
  y: height / 2 + MARGIN - RIM,
});
