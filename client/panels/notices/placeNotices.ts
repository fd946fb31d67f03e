/** Where the notices stand on the canvas: where they cover least. Pure. */
import type { Box, Point } from '../../graph/points.js';

const NOTICE_PLACES = ['bottom-left', 'top-left', 'bottom-middle', 'top-middle'] as const;
export type NoticePlace = (typeof NOTICE_PLACES)[number];

/** Pixels to the canvas's rim, as the style sheet has them. */
const RIM = 12;
/** Half the room that a node takes with its name, in pixels. */
const NODE = { x: 56, y: 22 };

interface Size {
  width: number;
  height: number;
}
interface NodeAt {
  /** In pixels of the canvas. */
  at: Point;
  /** Whether it is chosen: that is what the reader looks at. */
  chosen: boolean;
}

/** The first of the places where nothing chosen, and of the rest the fewest nodes, lie under notices of this size. */
export function placeNotices(size: Size, canvas: Size, nodes: readonly NodeAt[]): NoticePlace {
  const covered = (place: NoticePlace): number => {
    const box = boxAt(place, size, canvas);
    return nodes.reduce((sum, { at, chosen }) => sum + (isUnder(box, at) ? (chosen ? nodes.length + 1 : 1) : 0), 0);
  };
  return NOTICE_PLACES.map((place) => ({ place, under: covered(place) })).reduce((best, next) =>
    next.under < best.under ? next : best,
  ).place;
}

const boxAt = (place: NoticePlace, { width, height }: Size, canvas: Size): Box => ({
  x: place.endsWith('left') ? RIM : (canvas.width - width) / 2,
  y: place.startsWith('top') ? RIM : canvas.height - height - RIM,
  width,
  height,
});

const isUnder = (box: Box, [x, y]: Point): boolean =>
  x > box.x - NODE.x && x < box.x + box.width + NODE.x && y > box.y - NODE.y && y < box.y + box.height + NODE.y;
