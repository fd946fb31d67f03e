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
import {
  lineOf,
  nameLines,
  nameScale,
  relationLabelScale,
  standingWords,
  type Picture,
  type PictureEdge,
  type PictureNode,
  type PlacedEdgeLabel,
  type NameSpot,
} from '../../kernel/picture/index.js';
import { FONT_FAMILY } from '../../kernel/text/measure.js';
import type { Accent } from './Accent.js';
import { areWordsBehind, behindFirst, isNameBehind, wordsInOrder } from './drawingOrder.js';
import { drawRibbonCounts } from './drawRibbons.js';

/** The names that stand otherwise while a fan is open are drawn with it. */
export function drawWords(context: CanvasRenderingContext2D, picture: Picture, accent: Accent): void {
  context.lineJoin = 'round';
  drawRings(context, picture, accent);
  drawRelationWords(context, picture, accent);
  drawRibbonCounts(context, picture, accent);
  const ofFans = new Set(accent.fans.flatMap((fan) => [...fan.covered.names]));
  for (const [key, at] of behindFirst(picture.names, (key) => isNameBehind(key, accent)))
    if (!ofFans.has(key)) drawName(context, picture.nodes.get(key)!, at, picture.scale, accent);
  drawNewDots(context, picture, accent);
}

export function drawName(
  context: CanvasRenderingContext2D,
  node: PictureNode,
  at: NameSpot,
  scale: number,
  accent: Accent,
): void {
  const tokens = themeTokens(accent.theme);
  const { anchor, x, lines } = nameLines(node, at);
  context.font = `${NODE_LABEL.weight} ${NODE_LABEL.size * nameScale(scale)}px ${FONT_FAMILY}`;
  context.textAlign = anchor === 'middle' ? 'center' : anchor;
  context.textBaseline = 'middle';
  context.lineWidth = NODE_LABEL.halo;
  context.strokeStyle = tokens.halo;
  context.fillStyle = isNameBehind(node.key, accent) ? blend(tokens.ground, tokens.ink, BEHIND.name) : tokens.ink;
  for (const { text, y } of lines) {
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }
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

/** Those that a fan covers are not drawn. */
function drawRelationWords(context: CanvasRenderingContext2D, picture: Picture, accent: Accent): void {
  const covered = new Set(accent.fans.flatMap((fan) => [...fan.covered.words]));
  for (const [key, at] of wordsInOrder(picture, accent)) {
    if (covered.has(key)) continue;
    const line = lineOf(picture, key);
    const inFront = accent.emphasis?.edges.has(key) || accent.selectedEdges.has(key) || accent.hoveredEdge === key;
    const weight = areWordsBehind(key, picture, accent)
      ? 'behind'
      : inFront
        ? 'front'
        : line.strong
          ? 'strong'
          : 'quiet';
    drawRelationWord(context, line, at, picture.scale, accent, weight);
  }
}

/** Words at a line. */
export function drawRelationWord(
  context: CanvasRenderingContext2D,
  line: PictureEdge,
  at: PlacedEdgeLabel,
  scale: number,
  { theme }: Accent,
  weight: 'behind' | 'quiet' | 'strong' | 'front',
): void {
  const tokens = themeTokens(theme);
  context.font = `${EDGE_LABEL.weight} ${EDGE_LABEL.size * relationLabelScale(scale)}px ${FONT_FAMILY}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.strokeStyle = tokens.halo;
  context.lineWidth = EDGE_LABEL.halo;
  context.fillStyle = {
    behind: blend(tokens.ground, tokens.wordsQuiet, BEHIND.words),
    quiet: tokens.wordsQuiet,
    strong: tokens.words,
    front: tokens.ink,
  }[weight];
  context.save();
  context.translate(at.middle.x, at.middle.y);
  context.rotate(at.angle);
  const { lines } = standingWords(line, at);
  for (const { text, down } of lines) context.strokeText(text, 0, down);
  for (const { text, down } of lines) context.fillText(text, 0, down);
  context.restore();
}
