/** Where the notices stand on the canvas: where they cover least. Pure. */
import type { Box } from '../../graph/points.js';

const NOTICE_PLACES = ['bottom-left', 'top-left', 'bottom-middle', 'top-middle', 'top-right', 'bottom-right'] as const;
export type NoticePlace = (typeof NOTICE_PLACES)[number];

/**
 * Pixels to the canvas's rim, at the top below what the page is doing, and to its right edge, where its buttons are, as
 * the style sheet has them.
 */
const RIM = 12;
const TOP = 56;
const BUTTONS = 72;
/** Pixels kept between notices and what is drawn. */
const CLEAR = 4;

interface Size {
  width: number;
  height: number;
}
interface Drawn {
  /** A disc or a name, in pixels of the canvas. */
  box: Box;
  /** Whether it is chosen: that is what the reader looks at. */
  chosen: boolean;
}

/**
 * The first of the places where nothing chosen or `taken`, such as the map, and of the rest the least, lies under notices
 * of this size.
 */
export function placeNotices(
  size: Size,
  canvas: Size,
  drawn: readonly Drawn[],
  taken: readonly Box[] = [],
): NoticePlace {
  const all = [...drawn, ...taken.map((box) => ({ box, chosen: true }))];
  const covered = (place: NoticePlace): number => {
    const notices = boxAt(place, size, canvas);
    return all.reduce((sum, { box, chosen }) => sum + (overlap(notices, box) ? (chosen ? all.length + 1 : 1) : 0), 0);
  };
  return NOTICE_PLACES.map((place) => ({ place, under: covered(place) })).reduce((best, next) =>
    next.under < best.under ? next : best,
  ).place;
}

const boxAt = (place: NoticePlace, { width, height }: Size, canvas: Size): Box => ({
  x: place.endsWith('left')
    ? RIM
    : place.endsWith('right')
      ? canvas.width - width - BUTTONS
      : (canvas.width - width) / 2,
  y: place.startsWith('top') ? TOP : canvas.height - height - RIM,
  width,
  height,
});

const overlap = (a: Box, b: Box): boolean =>
  a.x - CLEAR < b.x + b.width &&
  b.x - CLEAR < a.x + a.width &&
  a.y - CLEAR < b.y + b.height &&
  b.y - CLEAR < a.y + a.height;
