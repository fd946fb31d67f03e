/** How much of a canvas a layout fills with discs, and how far names and lines may reach beyond that. */
import type { Box } from '../geometry/index.js';
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

/** Of the canvas's lower right corner, which the page's buttons for the camera take, with their margin. */
export const BUTTONS = { width: 58, height: 154 } as const;

/** Where the buttons lie, seen from the middle of such a room. */
export function buttonsIn(room: Size): Box {
  const { x, y } = reachOf(room);
  const [right, bottom] = [x + RIM, y + RIM];
  return { left: right - BUTTONS.width, top: bottom - BUTTONS.height, right, bottom };
}
