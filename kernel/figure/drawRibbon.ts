/**
 * Writes ribbons as SVG: the band, a stroke for each relation, arrowheads, and as title what it holds; and the fan
 * of one whose relation is selected.
 */
import { EDGE_LABEL, edgeStyle, entityLabel, RIBBON, RIBBON_COUNT, themeTokens } from '../appearance/index.js';
import { pathData, slantedBoxHolds } from '../geometry/index.js';
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

/** The count on each ribbon whose words have no room, but for those within open fans. */
export function drawRibbonCounts(
  picture: Picture,
  fans: readonly RibbonFan[],
  { theme, transparent }: DrawOptions,
): string {
  const { ground, ink } = themeTokens(theme);
  const size = relationLabelScale(picture.scale);
  const counts = [...ribbonCounts(picture)].filter(([, at]) => !fans.some(({ area }) => slantedBoxHolds(area, at)));
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

/** The ground over the lines that the fans cover: it comes before all discs and names. */
export function drawVeils(fans: readonly RibbonFan[], { theme, transparent }: DrawOptions): string[] {
  if (transparent) return [];
  const { ground } = themeTokens(theme);
  return fans.map(({ area: { x, y, halfWidth: rx, halfHeight: ry, angle } }) =>
    element('ellipse', {
      class: 'veil',
      rx,
      ry,
      transform: `translate(${point({ x, y })}) rotate(${rounded((angle * 180) / Math.PI)})`,
      fill: ground,
      opacity: VEIL_OPACITY,
    }),
  );
}

/** The lines of a fan. */
export function drawFan({ edges, crosses }: RibbonFan, picture: Picture, options: DrawOptions): string {
  return element('g', { class: 'fan', fill: 'none' }, [
    ...[...edges.values()].map((edge) => drawEdge(edge, crosses.get(edge.key), picture, options)),
  ]);
}
