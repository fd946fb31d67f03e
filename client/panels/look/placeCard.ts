/** Where the card of what is looked at stands: beside it, off it, and on the canvas. Pure. */
import type { Box } from '../../graph/points.js';
import type { CardKeepsOff } from '../../state/looking.js';

/** Pixels between the card and what it describes, and between the card and the canvas's rim. */
const GAP = 12;
const RIM = 8;
/** Square pixels of something near that a pixel of distance is worth. */
const FAR = 12;

interface Size {
  width: number;
  height: number;
}

/**
 * Upper left corner, near the first box of the thing, off all of them, and over as little as can be of what is near.
 * Null when there is nothing to stand beside, or when the canvas has no room for the card.
 */
export function placeCard(
  card: Size,
  canvas: Size,
  { thing: off, near }: CardKeepsOff,
): { x: number; y: number } | null {
  const [rest] = off;
  if (rest === undefined || canvas.width < card.width + 2 * RIM || canvas.height < card.height + 2 * RIM) return null;
  const within = (value: number, most: number): number => Math.min(Math.max(value, RIM), most - RIM);
  const on = (x: number, y: number) => ({
    x: within(x, canvas.width - card.width),
    y: within(y, canvas.height - card.height),
  });
  const middle = { x: rest.x + rest.width / 2, y: rest.y + rest.height / 2 };
  const places = off.flatMap(({ x, y, width, height }) => {
    const [xs, ys] = [
      [x + width / 2 - card.width / 2, x - card.width + width, x],
      [y + height / 2 - card.height / 2, y - card.height + height, y],
    ];
    return [
      ...ys.flatMap((at) => [on(x + width + GAP, at), on(x - GAP - card.width, at)]),
      ...xs.flatMap((at) => [on(at, y + height + GAP), on(at, y - GAP - card.height)]),
    ];
  });
  const covers = (at: { x: number; y: number }, boxes: readonly Box[]): number =>
    boxes.reduce((sum, box) => sum + overlap({ ...at, ...card }, box), 0);
  const far = ({ x, y }: { x: number; y: number }): number =>
    Math.hypot(
      Math.max(x - middle.x, middle.x - x - card.width, 0),
      Math.max(y - middle.y, middle.y - y - card.height, 0),
    );
  // Far from where the look rests it is as bad as over something near.
  const badness = (at: { x: number; y: number }): number =>
    covers(at, off) * 1000 + covers(at, near) + Math.max(0, far(at) - 2 * GAP) * FAR;
  return places.map((at) => ({ at, bad: badness(at) })).reduce((best, next) => (next.bad < best.bad ? next : best)).at;
}

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));
