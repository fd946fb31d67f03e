/**
 * The picture of a figure, and how it is put into the page's area: composed at the scale of the screen, then shrunk or
 * grown as a whole.
 */
import { boundsOf, boxAt, boxOf, type Box, type Rectangle } from '../geometry/index.js';
import { footprint, measureGraph } from '../layout/index.js';
import type { GroundDrawing } from '../layouts/index.js';
import { composePicture, pairKey, type Picture, pictureBounds, type RibbonFan } from '../picture/index.js';
import { openFans } from '../picture/openFans.js';
import type { FigureInput, PlaneFrame } from './FigureInput.js';
import type { FigurePage } from './figurePage.js';
import { framedScale } from './framedGraph.js';
import { groundOf, pictureInput } from './pictureInput.js';
import { rounded } from './xml.js';

/**
 * Names in a figure are never drawn smaller than this share of their size on the page; beyond it the least prominent
 * are left out instead.
 */
const LEAST_SHRINKING = 0.6;
/** Nor larger than this. */
const MOST_GROWING = 1.5;

export interface FittedPicture {
  picture: Picture;
  /** Ribbons fanned out for what is selected. */
  fans: readonly RibbonFan[];
  /** What the layout draws under the nodes. */
  ground: GroundDrawing | null;
  /** SVG transform from picture space to the sheet. */
  transform: string;
}

export const fitPicture = (input: FigureInput, page: FigurePage): FittedPicture =>
  page.frame && input.frame ? fitFrame(input, input.frame, page, page.frame) : fitWhole(input, page);

/** Composed as on a screen of the figure's whole size, so that the figure of a screen has its discs and words. */
function fitFrame(input: FigureInput, asked: PlaneFrame, { area }: FigurePage, shown: PlaneFrame): FittedPicture {
  const scale = framedScale(input, asked);
  const window = { x: shown[0] * scale, y: shown[1] * scale, width: shown[2] * scale, height: shown[3] * scale };
  const k = Math.min(area.width / window.width, area.height / window.height);
  return { ...compose(input, scale, window), transform: centring(area, k, boxOf(window)) };
}

/**
 * At the plane's own scale while it fits so, shrunk by a little; a greater one is drawn at a smaller scale, with fewer
 * names.
 */
function fitWhole(input: FigureInput, { area }: FigurePage): FittedPicture {
  const composed = compose(input, readableScale(input, area));
  const drawn = pictureBounds(composed.picture);
  const box = composed.ground === null ? drawn : boundsOf([drawn, composed.ground.bounds]);
  return { ...composed, transform: centring(area, Math.min(MOST_GROWING, shareOf(area, box)), box) };
}

/** The greatest scale, at most 1, at which the graph fits the area without shrinking names too much. */
function readableScale({ graph, positions, language, vocabulary }: FigureInput, area: Rectangle): number {
  const { nodes } = measureGraph(graph, language, vocabulary);
  const share = (scale: number): number =>
    shareOf(
      area,
      boundsOf(
        nodes.flatMap((node) => {
          const at = positions.get(node.key);
          return at ? [boxAt(footprint(node), { x: at.x * scale, y: at.y * scale })] : [];
        }),
      ),
    );
  let scale = 1;
  for (let round = 0; round < 12 && share(scale) < LEAST_SHRINKING; round++)
    scale *= Math.max(0.1, Math.min(0.97, share(scale) / LEAST_SHRINKING));
  return scale;
}

/** How much the box may grow, or must shrink, to fill the area. */
const shareOf = (area: Rectangle, box: Box): number =>
  Math.min(area.width / Math.max(1, box.right - box.left), area.height / Math.max(1, box.bottom - box.top));

function compose(input: FigureInput, scale: number, window?: Rectangle): Omit<FittedPicture, 'transform'> {
  const asked = pictureInput(input, scale, window);
  const picture = composePicture(asked);
  const { pair } = input;
  const fans = openFans(picture, asked, new Set(pair === undefined ? [] : [pairKey(...pair)]));
  return { picture, fans, ground: groundOf(input, scale) };
}

/** SVG transform that scales by `k` and brings the box's middle to the area's. */
function centring(area: Rectangle, k: number, box: Box): string {
  const dx = area.x + area.width / 2 - (k * (box.left + box.right)) / 2;
  const dy = area.y + area.height / 2 - (k * (box.top + box.bottom)) / 2;
  const scaling = k === 1 ? '' : ` scale(${Math.round(k * 1e4) / 1e4})`;
  return `translate(${rounded(dx)} ${rounded(dy)})${scaling}`;
}
