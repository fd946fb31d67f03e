/** Writes the marks of doubt as SVG: they are small, and lie over discs, names and words alike. */
import { edgeStyle, themeTokens } from '../appearance/index.js';
import type { Picture, RibbonFan } from '../picture/index.js';
import { drawCross } from './drawEdge.js';
import type { DrawOptions } from './DrawOptions.js';
import { element } from './xml.js';

/** The crosses of all relations but those in ribbons that are fanned out; empty without any. */
export function drawMarks(
  { edges, ribbons, crosses }: Picture,
  fans: readonly RibbonFan[],
  { theme, transparent }: DrawOptions,
): string {
  const ground = transparent ? 'none' : themeTokens(theme).ground;
  const opened = new Set(fans.map(({ ribbon }) => ribbon.key));
  const marked = [
    ...[...edges.values()].map(({ key, edge }) => ({ key, attributes: edge.attributes })),
    ...[...ribbons.values()]
      .filter(({ key }) => !opened.has(key))
      .flatMap(({ strokes }) => strokes.map(({ relations, attributes }) => ({ key: relations[0]!, attributes }))),
  ];
  const marks = marked.flatMap(({ key, attributes }) => {
    const at = crosses.get(key);
    if (at === undefined) return [];
    const { colour, opacity } = edgeStyle(attributes, theme);
    return [element('g', { opacity: opacity === 1 ? undefined : opacity }, drawCross(at, colour, ground))];
  });
  return marks.length === 0 ? '' : element('g', { id: 'doubts', fill: 'none' }, marks);
}
