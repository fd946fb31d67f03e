/** Writes a composed picture as SVG: relations below, then discs with their icons, then words with their halos. */
import type { GraphEdge, Language, Theme } from '../../contract/index.js';
import {
  CROSS,
  EDGE_LABEL,
  edgeStyle,
  entityLabel,
  kindStyle,
  NODE_LABEL,
  SELECTION_RING,
  STATUS_WORDS,
  themeTokens,
} from '../appearance/index.js';
import { pathData, type Point } from '../layout/index.js';
import { nameScale, wordsScale, type Picture, type PictureEdge, type PictureNode } from '../picture/index.js';
import { FIGURE_WORDS } from './words.js';
import { element, escapeXml, rounded, xmlId } from './xml.js';

export interface DrawOptions {
  theme: Theme;
  language: Language;
  selected: ReadonlySet<string>;
}

/**
 * The height of a line's middle above its base line, as a share of the type size: half of Inter's x-height and a
 * little.
 */
export const MIDDLE = 0.36;

export function drawGraph(picture: Picture, options: DrawOptions): string {
  const nodes = [...picture.nodes.values()].sort((a, b) => a.radius - b.radius || (a.key < b.key ? -1 : 1)).reverse();
  return [
    element(
      'g',
      { id: 'relations', fill: 'none' },
      [...picture.edges.values()].map((edge) => drawEdge(edge, picture, options)),
    ),
    element(
      'g',
      { id: 'entities' },
      nodes.map((node) => drawNode(node, options)),
    ),
    drawWords(picture, options),
    drawNames(picture, options),
  ].join('\n');
}

function drawEdge(edge: PictureEdge, picture: Picture, { theme, language, selected }: DrawOptions): string {
  const { path, head, width } = edge;
  const [tokens, style] = [themeTokens(theme), edgeStyle(edge.edge.attributes, theme)];
  const line = pathData(path);
  const tip = head && {
    x: path.to.x + head.length * Math.cos(path.arrival),
    y: path.to.y + head.length * Math.sin(path.arrival),
  };
  const side = (sign: number): Point => ({
    x: path.to.x - sign * (head!.wideness / 2) * Math.sin(path.arrival),
    y: path.to.y + sign * (head!.wideness / 2) * Math.cos(path.arrival),
  });
  const mark = picture.marks.get(edge.key);
  return element(
    'g',
    { id: xmlId('fact', edge.key), 'data-key': edge.key, opacity: style.opacity === 1 ? undefined : style.opacity },
    [
      element('title', {}, escapeXml(factWords(edge, picture, language))),
      selected.has(edge.key)
        ? element('path', { d: line, stroke: tokens.chosen, 'stroke-width': width + 9, 'stroke-linecap': 'round' })
        : '',
      element('path', {
        d: line,
        stroke: style.colour,
        'stroke-width': width,
        'stroke-dasharray': style.dash.length > 0 ? style.dash.map(rounded).join(' ') : undefined,
        'stroke-linecap': style.dash.length > 0 && style.dash[0]! < 2 ? 'round' : undefined,
      }),
      tip ? element('path', { d: `M${point(tip)}L${point(side(1))}L${point(side(-1))}Z`, fill: style.colour }) : '',
      mark ? drawCross(mark, style.colour, tokens.ground) : '',
    ],
  );
}

/** The line is interrupted around the cross. */
export function drawCross(at: Point, colour: string, ground: string): string {
  const a = CROSS.arm;
  const arms = `M${point({ x: at.x - a, y: at.y - a })}L${point({ x: at.x + a, y: at.y + a })}M${point({ x: at.x - a, y: at.y + a })}L${point({ x: at.x + a, y: at.y - a })}`;
  return (
    element('circle', { cx: at.x, cy: at.y, r: a + 3, fill: ground }) +
    element('path', { d: arms, stroke: colour, 'stroke-width': CROSS.width, 'stroke-linecap': 'round' })
  );
}

function drawNode(node: PictureNode, { theme, language, selected }: DrawOptions): string {
  const { key, x, y, radius, attributes } = node;
  const [tokens, style] = [themeTokens(theme), kindStyle(attributes.kind, theme)];
  const role = language === 'fr' ? attributes.roleFr : attributes.role;
  return element('g', { id: xmlId('entity', key), 'data-key': key }, [
    element(
      'title',
      {},
      escapeXml([entityLabel(attributes, language), style.word[language], role].filter(Boolean).join(', ')),
    ),
    selected.has(key)
      ? element('circle', {
          cx: x,
          cy: y,
          r: radius + SELECTION_RING.gap + SELECTION_RING.width / 2,
          fill: tokens.ground,
          stroke: tokens.ring,
          'stroke-width': SELECTION_RING.width,
        })
      : '',
    drawDisc({ x, y }, radius, style, tokens.ground),
  ]);
}

export function drawDisc(
  at: Point,
  radius: number,
  style: { fill: string; onFill: string; icon: string },
  ground: string,
): string {
  const size = radius * 1.24;
  const scale = size / 24;
  return (
    element('circle', { cx: at.x, cy: at.y, r: radius, fill: style.fill, stroke: ground, 'stroke-width': 1 }) +
    element('path', {
      d: style.icon,
      transform: `translate(${rounded(at.x - size / 2)} ${rounded(at.y - size / 2)}) scale(${Math.round(scale * 1e4) / 1e4})`,
      fill: 'none',
      stroke: style.onFill,
      'stroke-width': Math.max(2, 1.1 / scale),
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    })
  );
}

function drawWords(picture: Picture, { theme, selected }: DrawOptions): string {
  const tokens = themeTokens(theme);
  const size = EDGE_LABEL.size * wordsScale(picture.scale);
  const all = [...picture.words].map(([key, { middle, angle }]) =>
    element(
      'text',
      {
        transform: `translate(${point(middle)}) rotate(${rounded((angle * 180) / Math.PI)})`,
        y: size * MIDDLE,
        fill: selected.has(key) ? tokens.ink : undefined,
      },
      escapeXml(picture.edges.get(key)!.words),
    ),
  );
  return element(
    'g',
    {
      id: 'relation-words',
      'text-anchor': 'middle',
      'font-size': size,
      'font-weight': EDGE_LABEL.weight,
      fill: tokens.muted,
      ...halo(tokens.halo, EDGE_LABEL.halo),
    },
    all,
  );
}

function drawNames(picture: Picture, { theme }: DrawOptions): string {
  const tokens = themeTokens(theme);
  const size = NODE_LABEL.size * nameScale(picture.scale);
  const all = [...picture.names].map(([key, at]) => {
    const node = picture.nodes.get(key)!;
    const lineHeight = node.height / node.lines.length;
    const x = at.side === 'right' ? at.x : at.side === 'left' ? at.x + node.width : at.x + node.width / 2;
    const anchor = at.side === 'right' ? 'start' : at.side === 'left' ? 'end' : undefined;
    const lines = node.lines.map((line, i) =>
      element('tspan', { x, y: at.y + lineHeight * (i + 0.5) + size * MIDDLE }, escapeXml(line)),
    );
    return element('text', { 'text-anchor': anchor }, lines.join(' '));
  });
  return element(
    'g',
    {
      id: 'names',
      'text-anchor': 'middle',
      'font-size': size,
      'font-weight': NODE_LABEL.weight,
      fill: tokens.ink,
      ...halo(tokens.halo, NODE_LABEL.halo),
    },
    all,
  );
}

const halo = (colour: string, width: number): Record<string, string | number> => ({
  stroke: colour,
  'stroke-width': width,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
});
const point = ({ x, y }: Point): string => `${rounded(x)} ${rounded(y)}`;

/** A fact as a sentence: who, did what, to whom, when, where it stands, on how much it rests. */
function factWords({ edge, words }: PictureEdge, picture: Picture, language: Language): string {
  const name = (key: string): string => entityLabel(picture.nodes.get(key)!.attributes, language);
  return `${name(edge.source)} ${words} ${name(edge.target)} (${standing(edge, language)})`;
}
function standing({ attributes: a }: GraphEdge, language: Language): string {
  const words = FIGURE_WORDS[language];
  const status = [STATUS_WORDS[a.status][language], a.contested ? STATUS_WORDS.contested[language] : '']
    .filter((s) => s !== '')
    .join(', ');
  const counts = [
    `${a.claimCount} ${a.claimCount === 1 ? words.claim : words.claims}`,
    `${a.originCount} ${a.originCount === 1 ? words.origin : words.origins}`,
  ];
  return [a.date, status, ...(a.claimCount > 0 ? counts : [])].filter(Boolean).join('; ');
}
