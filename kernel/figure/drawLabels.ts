/** Writes the names of nodes and the labels of relations as SVG text, each with a halo of the ground's colour. */
import { EDGE_LABEL, NODE_LABEL, themeTokens } from '../appearance/index.js';
import { nameLines, nameScale, relationLabelScale, type Picture } from '../picture/index.js';
import type { DrawOptions } from './DrawOptions.js';
import { MIDDLE } from './figureType.js';
import { element, escapeXml, point, rounded, type AttributeValue } from './xml.js';

export function drawRelationLabels(picture: Picture, { theme, selected }: DrawOptions): string {
  const tokens = themeTokens(theme);
  const size = EDGE_LABEL.size * relationLabelScale(picture.scale);
  const labels = [...picture.relationLabels].map(([key, { middle, angle }]) =>
    element(
      'text',
      {
        transform: `translate(${point(middle)}) rotate(${rounded((angle * 180) / Math.PI)})`,
        y: size * MIDDLE,
        fill: selected.has(key) ? tokens.ink : undefined,
      },
      escapeXml(picture.edges.get(key)!.label),
    ),
  );
  const type = { 'font-size': size, 'font-weight': EDGE_LABEL.weight, fill: tokens.muted };
  return element(
    'g',
    { id: 'relation-words', 'text-anchor': 'middle', ...type, ...halo(tokens.halo, EDGE_LABEL.halo) },
    labels,
  );
}

export function drawNames(picture: Picture, { theme }: DrawOptions): string {
  const tokens = themeTokens(theme);
  const size = NODE_LABEL.size * nameScale(picture.scale);
  const names = [...picture.names].map(([key, at]) => {
    const { anchor, x, lines } = nameLines(picture.nodes.get(key)!, at);
    const spans = lines.map(({ text, y }) => element('tspan', { x, y: y + size * MIDDLE }, escapeXml(text)));
    return element('text', { 'text-anchor': anchor === 'middle' ? undefined : anchor }, spans.join(' '));
  });
  const type = { 'font-size': size, 'font-weight': NODE_LABEL.weight, fill: tokens.ink };
  return element('g', { id: 'names', 'text-anchor': 'middle', ...type, ...halo(tokens.halo, NODE_LABEL.halo) }, names);
}

const halo = (colour: string, width: number): Record<string, AttributeValue> => ({
  stroke: colour,
  'stroke-width': width,
  'stroke-linejoin': 'round',
  'paint-order': 'stroke',
});
