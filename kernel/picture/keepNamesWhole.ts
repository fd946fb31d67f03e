/** Names that the rim of what is in sight would cut, or that something else would cover. */
import { boxesOverlap, boxOf, type Box, type Point } from '../geometry/index.js';
import type { Picture, PictureNode } from './Picture.js';
import { leaves } from './placeLabels.js';
import { byProminence, Words } from './Words.js';

/** A part of the picture that is looked at, and what else lies over it. */
export interface Sight {
  inside: Box;
  /** Such as the buttons at its corner. */
  taken: readonly Box[];
}

/**
 * They go where they are whole, if they have such a spot off all other names; none of these moves. Those that have none
 * are left out, but for `named`.
 */
export function keepNamesWhole(picture: Picture, sight: Sight, named: ReadonlySet<string> = new Set()): Picture {
  const cut = [...picture.names].flatMap(([key, at]) => {
    const node = picture.nodes.get(key)!;
    return isCut(node, at, sight) ? [node] : [];
  });
  if (cut.length === 0) return picture;
  // Of thousands of discs those out of sight are in nobody's way.
  const near = [...picture.nodes.values()].filter((node) => picture.names.has(node.key) || touches(node, sight.inside));
  const words = new Words(picture, { nodes: new Set(), edges: new Set() }, { firm: near, under: [] });
  for (const node of cut.sort(byProminence)) {
    const isWhole = (at: Point): boolean => !leaves(node, at, sight.inside) && !isCut(node, at, sight);
    words.moveName(node, isWhole, named.has(node.key));
  }
  return words.picture();
}

/** With the room around discs and names. */
const touches = ({ x, y, radius }: PictureNode, { left, right, top, bottom }: Box): boolean => {
  const reach = radius + 2;
  return x + reach > left && x - reach < right && y + reach > top && y - reach < bottom;
};

/** Whether a name, or its disc, is in sight, but not all of the name. */
function isCut({ width, height, ...disc }: PictureNode, at: Point, { inside, taken }: Sight): boolean {
  const box = boxOf({ ...at, width, height });
  const isInSight = boxesOverlap(box, inside) || !leaves({ width: 0, height: 0 }, disc, inside);
  return (isInSight && leaves({ width, height }, at, inside)) || taken.some((one) => boxesOverlap(box, one));
}
