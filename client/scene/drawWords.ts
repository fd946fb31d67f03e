/**
 * Draws rings, names and relation words on a canvas over the nodes. Only draws; what and where comes from the picture.
 */
import {
  BEHIND,
  blend,
  EDGE_LABEL,
  NEW_DOT,
  NODE_LABEL,
  SELECTION_RING,
  themeTokens,
} from '../../kernel/appearance/index.js';
import { nameLines, nameScale, relationLabelScale, type Picture } from '../../kernel/picture/index.js';
import { FONT_FAMILY } from '../../kernel/text/measure.js';
import type { Accent } from './Accent.js';

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
  const behind = blend(tokens.ground, tokens.ink, BEHIND.name);
  const isBehind = (key: string) =>
    accent.emphasis !== null && !accent.emphasis.nodes.has(key) && accent.hoveredNode !== key;
  for (const [key, at] of behindFirst(picture.names, isBehind)) {
    const { anchor, x, lines } = nameLines(picture.nodes.get(key)!, at);
    context.textAlign = anchor === 'middle' ? 'center' : anchor;
    context.fillStyle = isBehind(key) ? behind : tokens.ink;
    for (const { text, y } of lines) {
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
    }
  }
  drawNewDots(context, picture, accent);
}

/** What stands in front is drawn last. */
const behindFirst = <T>(words: ReadonlyMap<string, T>, isBehind: (key: string) => boolean): [string, T][] =>
  [...words].sort(([a], [b]) => Number(isBehind(b)) - Number(isBehind(a)));

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

function drawNewDots(context: CanvasRenderingContext2D, picture: Picture, { theme, fresh }: Accent): void {
  const { accent, ground } = themeTokens(theme);
  for (const key of fresh) {
    const node = picture.nodes.get(key);
    if (node === undefined) continue;
    context.beginPath();
    context.arc(
      node.x + node.radius * Math.SQRT1_2,
      node.y - node.radius * Math.SQRT1_2,
      NEW_DOT.radius,
      0,
      2 * Math.PI,
    );
    context.lineWidth = 2 * NEW_DOT.ground;
    context.strokeStyle = ground;
    context.stroke();
    context.fillStyle = accent;
    context.fill();
  }
}

function drawRelationWords(context: CanvasRenderingContext2D, picture: Picture, accent: Accent): void {
  const tokens = themeTokens(accent.theme);
  const size = EDGE_LABEL.size * relationLabelScale(picture.scale);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.strokeStyle = tokens.halo;
  context.lineWidth = EDGE_LABEL.halo;
  context.font = `${EDGE_LABEL.weight} ${size}px ${FONT_FAMILY}`;
  const behind = blend(tokens.ground, tokens.wordsQuiet, BEHIND.words);
  const isBehind = (key: string) =>
    accent.emphasis !== null && !accent.emphasis.edges.has(key) && accent.hoveredEdge !== key;
  for (const [key, { middle, angle }] of behindFirst(picture.relationLabels, isBehind)) {
    const { label, strong } = picture.edges.get(key)!;
    const inFront = accent.emphasis?.edges.has(key) || accent.selectedEdges.has(key) || accent.hoveredEdge === key;
    context.fillStyle = inFront ? tokens.ink : isBehind(key) ? behind : strong ? tokens.words : tokens.wordsQuiet;
    context.save();
    context.translate(middle.x, middle.y);
    context.rotate(angle);
    context.strokeText(label, 0, 0);
    context.fillText(label, 0, 0);
    context.restore();
  }
}
