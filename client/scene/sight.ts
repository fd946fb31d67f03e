/** What of a picture is in sight: what names must keep to there, what has no room, and where discs and names are. */
import { isEvidenceLink } from '../../kernel/appearance/index.js';
import type { Box as Bounds, Point } from '../../kernel/geometry/index.js';
import type { Picture, Sight } from '../../kernel/picture/index.js';
import type { Box } from '../graph/points.js';
import { controlsSize, minimapBox } from '../state/page.js';
import { controlsBox } from './besideControls.js';
import { RIM } from './fitAll.js';
import { canvasBox, offsetOf, type View } from './view.js';

/** The canvas, but for its buttons and the map in its corner, in picture space. */
export function sightOf(view: View): Sight {
  const taken = [controlsBox(view, controlsSize.value)];
  if (minimapBox.value !== null) {
    const { right, bottom, width, height } = minimapBox.value;
    const canvas = canvasBox(view, 0);
    const corner = { right: canvas.right - right, bottom: canvas.bottom - bottom };
    taken.push({ left: corner.right - width, top: corner.bottom - height, ...corner });
  }
  return { inside: canvasBox(view, RIM), taken };
}

/** What is on the canvas once nothing moves. */
export interface Resting {
  /** Names, and words of lines, that have no room. */
  hidden: { names: number; words: number };
  /** Discs and names, in pixels of the canvas. */
  boxes: { key: string; box: Box }[];
}
export const NOTHING: Resting = { hidden: { names: 0, words: 0 }, boxes: [] };

/**
 * Of what is in sight and not under the buttons or the map: there coming nearer helps, and elsewhere it does not.
 * `worded`: whether all relations of the picture would have words if there were room.
 */
export function hiddenIn(picture: Picture, view: View, worded: boolean): Resting['hidden'] {
  const { inside, taken } = sightOf(view);
  const inSight = (at: Point) => isIn(inside, at) && !taken.some((box) => isIn(box, at));
  const { nodes, edges, names, relationLabels } = picture;
  return {
    names: [...nodes.values()].filter((node) => inSight(node) && !names.has(node.key)).length,
    words: worded
      ? [...edges.values()].filter(
          ({ key, edge, path }) =>
            !relationLabels.has(key) && inSight(path.middle) && !isEvidenceLink(edge.attributes.type),
        ).length
      : 0,
  };
}

const isIn = ({ left, right, top, bottom }: Bounds, { x, y }: Point): boolean =>
  x > left && x < right && y > top && y < bottom;

export function boxesIn({ nodes, names }: Picture, view: View): Resting['boxes'] {
  const [ox, oy] = offsetOf(view);
  return [...nodes.values()]
    .flatMap((node) => {
      const { key, x, y, radius } = node;
      const name = names.get(key);
      const disc = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
      const all =
        name === undefined ? [disc] : [disc, { x: name.x, y: name.y, width: node.width, height: node.height }];
      return all.map((box) => ({ key, box: { ...box, x: box.x + ox, y: box.y + oy } }));
    })
    .filter(({ box }) => box.x < view.width && box.y < view.height && box.x > -box.width && box.y > -box.height);
}
