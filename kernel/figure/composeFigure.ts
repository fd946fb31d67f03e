/**
 * Page and picture of a figure together: the page says how many names the picture has no room for, and what a ribbon
 * is.
 */
import type { PictureRibbon } from '../picture/index.js';
import type { FigureInput } from './FigureInput.js';
import { figurePage, NOTHING_DRAWN, type DrawnFacts, type FigurePage } from './figurePage.js';
import { fitPicture, type FittedPicture } from './fitPicture.js';
import { framedGraph, isDiscWithin, planeWindow } from './framedGraph.js';

/** A line more above the graph may cost another name, and so on, but not for long. */
const MOST_ROUNDS = 4;

export function composeFigure(input: FigureInput): { page: FigurePage; fitted: FittedPicture } {
  let drawn: DrawnFacts = NOTHING_DRAWN;
  let page = figurePage(input, drawn);
  let fitted = fitPicture(input, page);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const now: DrawnFacts = { hiddenNames: namesWithoutRoom(fitted, page), ribbons: ribbonsOnSheet(fitted, page) };
    if (now.hiddenNames === drawn.hiddenNames && keysOf(now) === keysOf(drawn)) break;
    [page, drawn] = [figurePage(input, now), now];
    fitted = fitPicture(input, page);
  }
  return { page, fitted };
}

const keysOf = ({ ribbons }: DrawnFacts): string => JSON.stringify(ribbons.map(({ ends }) => ends));

/** Ribbons of which both ends lie within the frame. */
function ribbonsOnSheet({ picture: { nodes, ribbons, scale } }: FittedPicture, { frame }: FigurePage): PictureRibbon[] {
  const window = frame === null ? null : planeWindow(frame, scale);
  return [...ribbons.values()].filter(
    ({ ends }) => window === null || ends.every((end) => isDiscWithin(nodes.get(end)!, window)),
  );
}

/** Whether nothing of the graph lies within the figure's frame. */
export function isBlank(input: FigureInput): boolean {
  const { nodes, edges } = framedGraph(input, figurePage(input).frame ?? undefined);
  return nodes.length === 0 && edges.length === 0;
}

/** Nodes on the sheet that have a name, but none is drawn. */
function namesWithoutRoom({ picture: { nodes, names, scale } }: FittedPicture, { frame }: FigurePage): number {
  const window = frame === null ? null : planeWindow(frame, scale);
  return [...nodes.values()].filter(
    (node) => node.width > 0 && !names.has(node.key) && (window === null || isDiscWithin(node, window)),
  ).length;
}
