/**
 * Writes one relation as SVG: its line, its arrowhead, in a fan the cross of a disputed one, and as title what it says.
 */
import { CROSS, edgeStyle, lineCap, SELECTED_BAND, themeTokens } from '../appearance/index.js';
import { arrowheadCorners, pathData, type Point } from '../geometry/index.js';
import type { Picture, PictureEdge } from '../picture/index.js';
import type { DrawOptions } from './DrawOptions.js';
import { factSentence } from './factSentence.js';
import { element, escapeXml, point, rounded, xmlId, type AttributeValue } from './xml.js';

/** `cross`: where one lies on this line; those that lie over all are written by `drawMarks`. */
export function drawEdge(
  edge: PictureEdge,
  cross: Point | undefined,
  { nodes }: Picture,
  { theme, language, vocabulary, transparent, selected }: DrawOptions,
): string {
  const { key, path, head, width } = edge;
  const [tokens, style] = [themeTokens(theme), edgeStyle(edge.edge.attributes, theme)];
  const line = pathData(path);
  return element(
    'g',
    { id: xmlId('fact', key), 'data-key': key, opacity: style.opacity === 1 ? undefined : style.opacity },
    [
      element('title', {}, escapeXml(factSentence(edge.edge, nodes, vocabulary, language))),
      selected.has(key)
        ? element('path', {
            d: line,
            stroke: tokens.chosen,
            'stroke-width': width + SELECTED_BAND,
            'stroke-linecap': 'round',
          })
        : '',
      element('path', { d: line, stroke: style.colour, 'stroke-width': width, ...dashAttributes(style.dash) }),
      head ? element('path', { d: `M${arrowheadCorners(path, head).map(point).join('L')}Z`, fill: style.colour }) : '',
      cross ? drawCross(cross, style.colour, transparent ? 'none' : tokens.ground) : '',
    ],
  );
}

/** Strokes and gaps of a line; dots are round. */
export const dashAttributes = (dash: readonly number[]): Record<string, AttributeValue> => ({
  'stroke-dasharray': dash.length > 0 ? dash.map(rounded).join(' ') : undefined,
  'stroke-linecap': lineCap(dash) === 'round' ? 'round' : undefined,
});

/** The line is interrupted around the cross, unless the ground is `none`. */
export function drawCross({ x, y }: Point, colour: string, ground: string): string {
  const { arm, width, ground: radius } = CROSS;
  const falling = `M${point({ x: x - arm, y: y - arm })}L${point({ x: x + arm, y: y + arm })}`;
  const rising = `M${point({ x: x - arm, y: y + arm })}L${point({ x: x + arm, y: y - arm })}`;
  const gap = ground === 'none' ? '' : element('circle', { cx: x, cy: y, r: radius, fill: ground });
  return (
    gap + element('path', { d: falling + rising, stroke: colour, 'stroke-width': width, 'stroke-linecap': 'round' })
  );
}
