/**
 * Writes a composed picture as SVG: what its layout draws, relations and the veil of fans, then discs with their icons,
 * then words with their halos, then marks of doubt, and fans of ribbons over all.
 */
import type { Picture, RibbonFan } from '../picture/index.js';
import { drawEdge } from './drawEdge.js';
import type { GroundDrawing } from '../layouts/index.js';
import { drawGround, drawGroundWords } from './drawGround.js';
import { drawFanWords, drawWords } from './drawLabels.js';
import { drawMarks } from './drawMarks.js';
import { drawNode } from './drawNode.js';
import { drawFan, drawRibbon, drawRibbonCounts, drawVeils } from './drawRibbon.js';
import type { DrawOptions } from './DrawOptions.js';
import { element } from './xml.js';

/** `mask`: id of the mask that cuts words out of the relations' lines; null where halos cover the lines. */
export function drawGraph(
  picture: Picture,
  fans: readonly RibbonFan[],
  options: DrawOptions,
  mask: string | null,
  ground: GroundDrawing | null,
): string {
  const edges = [...picture.edges.values()].map((edge) => drawEdge(edge, undefined, picture, options));
  const opened = new Set(fans.map(({ ribbon }) => ribbon));
  const ribbons = [...picture.ribbons.values()]
    .filter((ribbon) => !opened.has(ribbon))
    .map((ribbon) => drawRibbon(ribbon, picture, options));
  // The smallest last, on top of those that would cover them.
  const nodes = [...picture.nodes.values()]
    .sort((a, b) => a.radius - b.radius || (a.key < b.key ? -1 : 1))
    .reverse()
    .map((node) => drawNode(node, options));
  return [
    drawGround(ground),
    element('g', { id: 'relations', fill: 'none', mask: mask === null ? undefined : `url(#${mask})` }, [
      ...edges,
      ...ribbons,
    ]),
    ...drawVeils(fans, options),
    element('g', { id: 'entities' }, nodes),
    drawGroundWords(ground, options),
    drawWords(picture, fans, options),
    drawRibbonCounts(picture, fans, options),
    drawMarks(picture, fans, options),
    ...fans.flatMap((fan) => [drawFan(fan, picture, options), drawFanWords(fan, picture, options)]),
  ]
    .filter((part) => part !== '')
    .join('\n');
}
