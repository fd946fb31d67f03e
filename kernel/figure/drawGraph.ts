/** Writes a composed picture as SVG: relations below, then discs with their icons, then words with their halos. */
import type { Picture } from '../picture/index.js';
import { drawEdge } from './drawEdge.js';
import { drawNames, drawRelationLabels } from './drawLabels.js';
import { drawNode } from './drawNode.js';
import type { DrawOptions } from './DrawOptions.js';
import { element } from './xml.js';

export function drawGraph(picture: Picture, options: DrawOptions): string {
  const edges = [...picture.edges.values()].map((edge) => drawEdge(edge, picture, options));
  // The smallest last, on top of those that would cover them.
  const nodes = [...picture.nodes.values()]
    .sort((a, b) => a.radius - b.radius || (a.key < b.key ? -1 : 1))
    .reverse()
    .map((node) => drawNode(node, options));
  return [
    element('g', { id: 'relations', fill: 'none' }, edges),
    element('g', { id: 'entities' }, nodes),
    drawRelationLabels(picture, options),
    drawNames(picture, options),
  ].join('\n');
}
