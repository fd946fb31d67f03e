/**
 * Writes ribbons as SVG: the band, a stroke for each relation, arrowheads, and as title what it holds; and the fan
 * of one whose relation is selected.
 */
import { EDGE_LABEL, edgeStyle, entityLabel, RIBBON, RIBBON_COUNT, themeTokens } from '../appearance/index.js';
import { pathData } from '../geometry/index.js';
import {
  relationLabelScale,
  ribbonCounts,
  type Picture,
  type PictureRibbon,
  type RibbonFan,
} from '../picture/index.js';
import { dashAttributes, drawEdge } from './drawEdge.js';
import type { DrawOptions } from './DrawOptions.js';
import { factSentence } from './factSentence.js';
import { MIDDLE } from './figureType.js';
import { FIGURE_WORDS } from './figureWords.js';
import { element, escapeXml, point, rounded, xmlId } from './xml.js';

export function drawRibbon(ribbon: PictureRibbon, picture: Picture, options: DrawOptions): string {
  const { key, ends, label, path, width, heads } = ribbon;
  const { theme, language } = options;
  const [one, other] = ends.map((end) => entityLabel(picture.nodes.get(end)!.attributes, language));
  return element('g', { id: xmlId('ribbon', key), class: 'ribbon', 'data-ends': ends.join(' ') }, [
    element('title', {}, escapeXml(`${one} – ${other}${FIGURE_WORDS[language].colon} ${label}`)),
    element('path', {
      d: pathData(path),
      stroke: themeTokens(theme).edge,
      'stroke-width': width,
      opacity: RIBBON.bandOpacity,
    }),
    ...ribbon.strokes.map((stroke) => drawStroke(stroke, ribbon, picture, options)),
    ...heads.map(({ corners, attributes }) =>
      element('path', { d: `M${corners.map(point).join('L')}Z`, fill: edgeStyle(attributes, theme).colour }),
    ),
  ]);
}

/** The facts of a stroke, each under its key and with its sentence. */
function drawStroke(
  { relations, attributes, path, width }: PictureRibbon['strokes'][number],
  { members }: PictureRibbon,
  { nodes }: Picture,
  { theme, vocabulary, language }: DrawOptions,
): string {
  const style = edgeStyle(attributes, theme);
  const facts = members.filter(({ key }) => relations.includes(key));
  const sentences = facts.map((edge) => factSentence(edge, nodes, vocabulary, language));
  return element('g', { id: xmlId('fact', relations[0]!), 'data-key': relations.join(' ') }, [
    element('title', {}, escapeXml(sentences.join('\n'))),
    element('path', {
      d: pathData(path),
      stroke: style.colour,
      'stroke-width': width,
      opacity: style.opacity === 1 ? undefined : style.opacity,
      ...dashAttributes(style.dash),
    }),
  ]);
}

/** The count on each ribbon whose words have no room. */
export function drawRibbonCounts(
  picture: Picture,
  fans: readonly RibbonFan[],
  { theme, transparent }: DrawOptions,
): string {
  const { ground, ink } = themeTokens(theme);
  const size = relationLabelScale(picture.scale);
  const opened = new Set(fans.map(({ ribbon }) => ribbon.key));
  const counts = [...ribbonCounts(picture)].filter(([key]) => !opened.has(key));
  if (counts.length === 0) return '';
  const fontSize = EDGE_LABEL.size * size;
  const type = { 'text-anchor': 'middle', 'font-size': fontSize, 'font-weight': RIBBON_COUNT.weight, fill: ink };
  return element('g', { id: 'ribbon-counts', ...type }, [
    ...counts.flatMap(([, { text, x, y, width, height }]) => [
      transparent
        ? ''
        : element('rect', { x: x - width / 2, y: y - height / 2, width, height, rx: height / 2, fill: ground }),
      element('text', { x, y: y + fontSize * MIDDLE }, text),
    ]),
  ]);
}

/** Opacity of the ground that a fan lays over what is behind it. */
const VEIL_OPACITY = 0.88;

/** The lines of a fan, over a veil that leaves out its two discs. */
export function drawFan({ ribbon, edges, crosses, area }: RibbonFan, picture: Picture, options: DrawOptions): string {
  const { ground } = themeTokens(options.theme);
  const holes = ribbon.ends.map((key) => {
    const { x, y, radius: r } = picture.nodes.get(key)!;
    return `M${point({ x: x - r, y })}a${rounded(r)} ${rounded(r)} 0 1 0 ${rounded(2 * r)} 0a${rounded(r)} ${rounded(r)} 0 1 0 ${rounded(-2 * r)} 0Z`;
  });
  const [cos, sin] = [Math.cos(area.angle), Math.sin(area.angle)];
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([u, v]) => ({
    x: area.x + u! * area.halfWidth * cos - v! * area.halfHeight * sin,
    y: area.y + u! * area.halfWidth * sin + v! * area.halfHeight * cos,
  }));
  const veil = `M${corners.map(point).join('L')}Z${holes.join('')}`;
  return element('g', { class: 'fan', fill: 'none' }, [
    options.transparent
      ? ''
      : element('path', { d: veil, fill: ground, 'fill-rule': 'evenodd', opacity: VEIL_OPACITY }),
    ...[...edges.values()].map((edge) => drawEdge(edge, crosses.get(edge.key), picture, options)),
  ]);
}
