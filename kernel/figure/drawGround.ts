/** Writes what a layout draws under the nodes as SVG: areas and lines, and, over the relations' lines, words. */
import type { GroundDrawing, GroundShape, GroundText } from '../layouts/index.js';
import type { Box, Point } from '../geometry/index.js';
import { NODE_LABEL, themeTokens } from '../appearance/index.js';
import type { DrawOptions } from './DrawOptions.js';
import { element, escapeXml, point } from './xml.js';

export function drawGround(ground: GroundDrawing | null): string {
  if (ground === null) return '';
  const clips = new Map<Box, string>();
  for (const shape of ground.shapes)
    if ('clip' in shape && shape.clip !== undefined && !clips.has(shape.clip))
      clips.set(shape.clip, `layout-part-${clips.size + 1}`);
  const definitions = [...clips].map(([{ left, top, right, bottom }, id]) =>
    element('clipPath', { id }, element('rect', { x: left, y: top, width: right - left, height: bottom - top })),
  );
  return element('g', { id: 'layout', fill: 'none', 'stroke-linejoin': 'round', 'stroke-linecap': 'round' }, [
    ...definitions,
    ...ground.shapes.flatMap((shape) => (shape.kind === 'text' ? [] : [drawShape(shape, clips)])),
  ]);
}

/** Each word over its halo, which is a text of its own: few renderers besides browsers know `paint-order`. */
export function drawGroundWords(ground: GroundDrawing | null, { theme, transparent }: DrawOptions): string {
  const words = ground?.shapes.filter((shape) => shape.kind === 'text') ?? [];
  if (words.length === 0) return '';
  const halo = { stroke: themeTokens(theme).halo, 'stroke-width': NODE_LABEL.halo, 'stroke-linejoin': 'round' };
  return element('g', { id: 'layout-words' }, [
    ...(transparent ? [] : [element('g', { ...halo, 'aria-hidden': 'true' }, words.map(textOf))]),
    ...words.map(textOf),
  ]);
}

const textOf = ({ text, at, anchor, size, weight, fill }: GroundText): string =>
  element(
    'text',
    {
      x: at.x,
      y: at.y,
      fill,
      'font-size': size,
      'font-weight': weight,
      'text-anchor': anchor === 'start' ? undefined : anchor,
    },
    escapeXml(text),
  );

function drawShape(shape: Exclude<GroundShape, GroundText>, clips: ReadonlyMap<Box, string>): string {
  const clipped = 'clip' in shape && shape.clip !== undefined ? `url(#${clips.get(shape.clip)})` : undefined;
  switch (shape.kind) {
    case 'area':
      return element('path', {
        d: shape.rings.map((ring) => `${pathOf(ring)}Z`).join(''),
        fill: shape.fill,
        ...(shape.round > 0 && { stroke: shape.fill, 'stroke-width': 2 * shape.round }),
        'clip-path': clipped,
      });
    case 'line':
      return element('path', {
        d: pathOf(shape.points),
        stroke: shape.stroke,
        'stroke-width': shape.width,
        'clip-path': clipped,
      });
    case 'ellipse':
      return element('ellipse', {
        cx: shape.at.x,
        cy: shape.at.y,
        rx: shape.across,
        ry: shape.down,
        stroke: shape.stroke,
        'stroke-width': shape.width,
      });
  }
}

const pathOf = (points: readonly Point[]): string => points.map((p, i) => `${i === 0 ? 'M' : 'L'}${point(p)}`).join('');
