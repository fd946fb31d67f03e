/**
 * Draws rings, names and relation words on a canvas over the nodes. Only draws; what and where comes from the picture.
 */
import { EDGE_LABEL, FADED_OPACITY, NODE_LABEL, SELECTION_RING, themeTokens } from '../../kernel/appearance/index.js';
import { nameLines, nameScale, relationLabelScale, type Picture } from '../../kernel/picture/index.js';
import { FONT_FAMILY } from '../../kernel/text/measure.js';
import type { Accent } from './Accent.js';

/** Names of what is not in the selection's neighbourhood stay readable when looked for. */
const FADED_NAME_OPACITY = 0.3;

export function drawWords(context: CanvasRenderingContext2D, picture: Picture, accent: Accent): void {
  const tokens = themeTokens(accent.theme);
  context.lineJoin = 'round';
  drawRings(context, picture, accent);
  drawRelationWords(context, picture, accent);
  context.font = `${NODE_LABEL.weight} ${NODE_LABEL.size * nameScale(picture.scale)}px ${FONT_FAMILY}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineWidth = NODE_LABEL.halo;
  context.strokeStyle = tokens.halo;
  for (const [key, at] of picture.names) {
    const { anchor, x, lines } = nameLines(picture.nodes.get(key)!, at);
    const faded = accent.emphasis !== null && !accent.emphasis.nodes.has(key) && accent.hoveredNode !== key;
    context.textAlign = anchor === 'middle' ? 'center' : anchor;
    context.fillStyle = tokens.ink;
    context.globalAlpha = faded ? FADED_NAME_OPACITY : 1;
    for (const { text, y } of lines) {
      if (!faded) context.strokeText(text, x, y);
      context.fillText(text, x, y);
    }
  }
  context.globalAlpha = 1;
}

function drawRings(
  context: CanvasRenderingContext2D,
  picture: Picture,
  { theme, selectedNodes, hoveredNode }: Accent,
): void {
  const tokens = themeTokens(theme);
  const ring = (key: string, colour: string, width: number) => {
    const node = picture.nodes.get(key);
    if (node === undefined) return;
    context.beginPath();
    context.arc(node.x, node.y, node.radius + SELECTION_RING.gap + width / 2, 0, 2 * Math.PI);
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  };
  for (const key of selectedNodes) ring(key, tokens.ring, SELECTION_RING.width);
  if (hoveredNode !== null && !selectedNodes.has(hoveredNode)) ring(hoveredNode, tokens.control, 1.5);
}

function drawRelationWords(context: CanvasRenderingContext2D, picture: Picture, accent: Accent): void {
  const tokens = themeTokens(accent.theme);
  const size = EDGE_LABEL.size * relationLabelScale(picture.scale);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.strokeStyle = tokens.halo;
  context.lineWidth = EDGE_LABEL.halo;
  for (const [key, { middle, angle }] of picture.relationLabels) {
    const edge = picture.edges.get(key)!;
    const faded = accent.emphasis !== null && !accent.emphasis.edges.has(key) && accent.hoveredEdge !== key;
    const strong = accent.selectedEdges.has(key) || accent.hoveredEdge === key;
    context.font = `${EDGE_LABEL.weight} ${size}px ${FONT_FAMILY}`;
    context.fillStyle = strong ? tokens.ink : tokens.muted;
    context.globalAlpha = faded ? FADED_OPACITY : 1;
    context.save();
    context.translate(middle.x, middle.y);
    context.rotate(angle);
    if (!faded) context.strokeText(edge.label, 0, 0);
    context.fillText(edge.label, 0, 0);
    context.restore();
  }
  context.globalAlpha = 1;
}
