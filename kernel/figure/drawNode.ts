/** Writes one node as SVG: its disc with the icon of its kind, its ring when selected, and as title who it is. */
import {
  entityLabel,
  iconOnDisc,
  BORDER_GAP,
  borderWidth,
  nodeStyle,
  SELECTION_RING,
  themeTokens,
  type NodeStyle,
} from '../appearance/index.js';
import type { Point } from '../geometry/index.js';
import type { PictureNode } from '../picture/index.js';
import { isolated } from '../text/direction.js';
import type { DrawOptions } from './DrawOptions.js';
import { element, escapeXml, rounded, xmlId } from './xml.js';

export function drawNode(node: PictureNode, { theme, language, transparent, selected }: DrawOptions): string {
  const { key, x, y, radius, attributes } = node;
  const [tokens, style] = [themeTokens(theme), nodeStyle(attributes, theme)];
  const ground = transparent ? 'none' : tokens.ground;
  const role = language === 'fr' ? attributes.roleFr : attributes.role;
  const title = [isolated(entityLabel(attributes, language)), style.word[language], role].filter(Boolean).join(', ');
  return element('g', { id: xmlId('entity', key), 'data-key': key }, [
    element('title', {}, escapeXml(title)),
    selected.has(key)
      ? element('circle', {
          cx: x,
          cy: y,
          r: radius + SELECTION_RING.gap + SELECTION_RING.width / 2,
          fill: ground,
          stroke: tokens.ring,
          'stroke-width': SELECTION_RING.width,
        })
      : '',
    drawDisc({ x, y }, radius, style, ground),
  ]);
}

/** A disc with an icon, also for the legend. `ground` is the colour around it. */
export function drawDisc(
  at: Point,
  radius: number,
  style: Pick<NodeStyle, 'fill' | 'onFill' | 'icon'> & Partial<NodeStyle>,
  ground: string,
): string {
  const { scale, strokeWidth } = iconOnDisc(radius);
  const width = borderWidth(radius);
  const corner = `${rounded(at.x - 12 * scale)} ${rounded(at.y - 12 * scale)}`;
  return (
    element('circle', { cx: at.x, cy: at.y, r: radius, fill: style.fill, stroke: ground, 'stroke-width': 1 }) +
    (style.border == null
      ? ''
      : ring(at, radius - width, BORDER_GAP, ground) + ring(at, radius - width / 2, width, style.border)) +
    (style.icon === ''
      ? ''
      : element('path', {
          d: style.icon,
          transform: `translate(${corner}) scale(${Math.round(scale * 1e4) / 1e4})`,
          fill: 'none',
          stroke: style.onFill,
          'stroke-width': strokeWidth,
          'stroke-linecap': 'round',
          'stroke-linejoin': 'round',
        }))
  );
}

const ring = ({ x, y }: Point, radius: number, width: number, colour: string): string =>
  element('circle', { cx: x, cy: y, r: radius, fill: 'none', stroke: colour, 'stroke-width': width });
