/** The view that shows a whole graph: how much room its nodes ask for, and what is kept free at the rim. Pure. */
import type { NodeAttributes } from '../../contract/index.js';
import { nodeRadius } from '../../kernel/appearance/index.js';
import { discScale, nameBlock, nameScale } from '../../kernel/picture/index.js';
import type { Box, Point } from '../graph/points.js';
import { broughtIn, fitDrawn, fitView, MIN_SCALE, toScreen, type Insets, type RoomAt, type View } from './view.js';

/** Pixels kept free at the canvas's rim, at most, and as a share of its width. */
const MARGIN = 20;
const MARGIN_SHARE = 0.03;
/** Share of the canvas's width that names at its rim may ask of the fit. */
const RIM_SHARE = 0.06;
/** Pixels between the canvas's rim and whatever is drawn nearest to it. */
export const RIM = 6;

/** Pixels kept free around discs and names on a canvas of this width. */
export const marginOf = (width: number): number => Math.min(MARGIN, width * MARGIN_SHARE);

/** Each side by this much, CSS pixels. */
export const widened = ({ top, right, bottom, left }: Insets, by: number): Insets => ({
  top: top + by,
  right: right + by,
  bottom: bottom + by,
  left: left + by,
});

/** Room of a node and its name at a scale, with the name below. */
export function roomOf(attributes: NodeAttributes, name: string, scale: number): Insets {
  const radius = nodeRadius(attributes) * discScale(scale);
  const block = nameBlock(name);
  const half = Math.max(radius, (block.width * nameScale(scale)) / 2);
  return { left: half, right: half, top: radius, bottom: radius + 4 + block.height * nameScale(scale) };
}

export interface ToFit {
  /** All nodes with their places. */
  all: readonly (readonly [string, Point])[];
  room: RoomAt;
  /** The canvas, CSS pixels, and how much of it something else covers. */
  width: number;
  height: number;
  covered: Insets;
  /** Of the buttons in its lower right corner, with their margin. Default: none are there. */
  controls?: { width: number; height: number };
}

/**
 * Everything in sight, names included: on a narrow canvas they are drawn towards its middle (`PictureInput.inside`), so
 * that discs may go near the rim. Then what of loops, curves and words is still outside: `drawn` gives the box of all
 * that would be drawn in a view. At last all goes to the upper left, a little smaller if need be, when a disc would lie
 * under the buttons.
 */
export function fitAll({ all, room, width, height, covered, controls }: ToFit, drawn: (view: View) => Box): View {
  const most = width * RIM_SHARE;
  const narrow: RoomAt = (key, scale) => {
    const full = room(key, scale);
    return { ...full, left: Math.min(full.left, most), right: Math.min(full.right, most) };
  };
  const nearly = fitView(all, narrow, width, height, widened(covered, marginOf(width)));
  const insets = widened(covered, RIM);
  const view = fitDrawn(nearly, drawn, insets);
  if (controls === undefined) return view;
  const isClear = (at: View): boolean =>
    all.every(([key, place]) => {
      const [x, y] = toScreen(at, place);
      const radius = room(key, at.scale).top;
      return x + radius <= width - controls.width || y + radius <= height - controls.height;
    });
  return isClear(view) ? view : (clearOf(view, drawn, insets, isClear) ?? view);
}

/** How much smaller a picture is drawn at most to have no disc under the buttons, and in what steps. */
const LEAST_SHARE = 0.85;
const SHARE_STEP = 0.02;

function clearOf(
  from: View,
  drawn: (view: View) => Box,
  insets: Insets,
  isClear: (view: View) => boolean,
): View | null {
  for (let share = 1; share >= LEAST_SHARE; share -= SHARE_STEP) {
    const smaller = { ...from, scale: from.scale * share };
    const { x, y } = drawn(smaller);
    const moved = {
      ...smaller,
      x: (from.width / 2 - insets.left + x) / smaller.scale,
      y: (from.height / 2 - insets.top + y) / smaller.scale,
    };
    if (!isClear(moved)) continue;
    const whole = broughtIn(moved, drawn(moved), insets);
    if (isClear(whole)) return whole;
  }
  return null;
}

/** As near as a large graph is looked at as a whole. */
const NEAREST = 1.25;
/** Times that the room of the discs is looked up at the scale that it gave. */
const ROUNDS = 4;

/**
 * The same of a large graph: its discs alone, for names stay between them, in a few passes over all; `reach` is the
 * radius of the widest disc at scale 1.
 */
export function fitLarge({ all, width, height, covered }: Omit<ToFit, 'room'>, reach: number): View {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [, [x, y]] of all) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const insets = widened(covered, marginOf(width));
  const [freeX, freeY] = [width - insets.left - insets.right, height - insets.top - insets.bottom];
  let scale = NEAREST;
  for (let round = 0; round < ROUNDS; round++) {
    const room = 2 * reach * discScale(scale);
    const [across, down] = [Math.max(50, freeX - room), Math.max(50, freeY - room)];
    scale = Math.min(NEAREST, across / Math.max(1, right - left), down / Math.max(1, bottom - top));
  }
  scale = Math.max(MIN_SCALE, scale);
  return {
    x: (left + right) / 2 + (insets.right - insets.left) / 2 / scale,
    y: (top + bottom) / 2 + (insets.bottom - insets.top) / 2 / scale,
    scale,
    width,
    height,
  };
}
