/** Writes what stands below a figure's graph: the hairline, the legend and the list of sources. */
import { MENTIONS, type Theme } from '../../contract/index.js';
import { edgeStyle, kindStyle, RIBBON, themeTokens, type EdgeStyle } from '../appearance/index.js';
import { drawCross, dashAttributes } from './drawEdge.js';
import { drawDisc } from './drawNode.js';
import type { FigureInput } from './FigureInput.js';
import type { FigurePage } from './figurePage.js';
import { MIDDLE, TYPE_SIZES } from './figureType.js';
import { swatchWidth, type LegendItem } from './legend.js';
import { isRuled, type StyleSample } from './styleLegend.js';
import { element, escapeXml, rounded } from './xml.js';

export function drawFoot(page: FigurePage, input: FigureInput): string {
  const { theme, transparent } = input;
  const ground = transparent ? 'none' : themeTokens(theme).ground;
  const parts = [
    page.rule === null ? '' : drawRule(page.rule, page, input),
    page.legend.length > 0 ? drawLegend(page, input, ground) : '',
    page.sources ? drawSources(page.sources, theme) : '',
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** A hairline at the height `y`, from margin to margin. */
export function drawRule(y: number, { area }: FigurePage, { width, theme }: FigureInput): string {
  const line = `M${rounded(area.x)} ${rounded(y)}H${rounded(width - area.x)}`;
  return element('path', { d: line, stroke: themeTokens(theme).line, 'stroke-width': 1 });
}

function drawLegend({ legend, legendSize }: FigurePage, input: FigureInput, ground: string): string {
  const { theme } = input;
  const tokens = themeTokens(theme);
  const coloured = isRuled(input, 'entities', 'colour');
  const items = legend.map((item) => {
    const { text, x, y, kind, sample } = item;
    const swatch = swatchWidth(item);
    const word = element(
      'text',
      { x: x + swatch, y: y + legendSize * MIDDLE, fill: swatch === 0 ? tokens.muted : tokens.ink },
      escapeXml(text),
    );
    if (kind) {
      const style = kindStyle(kind, theme);
      // Where a rule gives the colours, a kind has none of its own.
      return drawDisc({ x: x + 9, y }, 9, coloured ? { ...style, fill: tokens.control } : style, ground) + word;
    }
    if (sample) return drawSample(item, sample, theme, ground) + word;
    if (item.link === 'ribbon') return drawRibbonSample(item, theme) + word;
    const style = strokeOf(item, theme);
    return style === null ? word : drawStroke(item, style, ground) + word;
  });
  return element('g', { id: 'legend', 'font-size': legendSize }, items);
}

/** As the relations have it that the entry explains; null for words alone. */
function strokeOf({ look, link }: LegendItem, theme: Theme): EdgeStyle | null {
  if (look === undefined && link === undefined) return null;
  const status = look === undefined || look === 'contested' ? 'asserted' : look;
  const type = link === 'evidence' ? MENTIONS : '';
  const layer = link === 'background' ? link : undefined;
  return edgeStyle({ status, contested: look === 'contested', type, layer }, theme);
}

/** A disc or a piece of line as a style rule has it. */
function drawSample({ x, y }: LegendItem, { of, look }: StyleSample, theme: Theme, ground: string): string {
  const tokens = themeTokens(theme);
  if (of === 'entities') {
    const { fill, onFill } = look.paint?.[theme] ?? { fill: tokens.control, onFill: ground };
    const border = look.border?.[theme].fill ?? null;
    const radius = look.radius === undefined ? 9 : Math.max(3, look.radius * 0.42);
    return drawDisc({ x: x + 9, y }, radius, { fill, onFill, border, icon: look.icon ?? '' }, ground);
  }
  return element('path', {
    d: `M${rounded(x)} ${rounded(y)}H${rounded(x + 38)}`,
    fill: 'none',
    stroke: look.paint?.[theme].fill ?? tokens.edge,
    'stroke-width': look.width ?? 1.6,
    ...dashAttributes(look.dash ?? []),
  });
}

/** A piece of ribbon, with three strokes. */
function drawRibbonSample({ x, y }: LegendItem, theme: Theme): string {
  const { edge } = themeTokens(theme);
  const line = (at: number): string => `M${rounded(x)} ${rounded(at)}H${rounded(x + 38)}`;
  const strokes = [-RIBBON.step, 0, RIBBON.step].map((beside) => line(y + beside)).join('');
  const width = 2 * (RIBBON.step + RIBBON.border);
  return (
    element('path', { d: line(y), stroke: edge, 'stroke-width': width, opacity: RIBBON.bandOpacity }) +
    element('path', { d: strokes, stroke: edge, 'stroke-width': RIBBON.stroke })
  );
}

/** A piece of line. */
function drawStroke({ x, y, link }: LegendItem, style: EdgeStyle, ground: string): string {
  const line = element('path', {
    d: `M${rounded(x)} ${rounded(y)}H${rounded(x + 38)}`,
    fill: 'none',
    stroke: style.colour,
    'stroke-width': link === undefined || link === 'other' ? 1.6 : style.width,
    opacity: style.opacity === 1 ? undefined : style.opacity,
    ...dashAttributes(style.dash),
  });
  return line + (style.mark ? drawCross({ x: x + 19, y }, style.colour, ground) : '');
}

function drawSources({ heading, lines }: NonNullable<FigurePage['sources']>, theme: Theme): string {
  return element('g', { id: 'sources', 'font-size': TYPE_SIZES.source, fill: themeTokens(theme).muted }, [
    element('text', { x: heading.x, y: heading.y, 'font-weight': 600 }, escapeXml(heading.text)),
    ...lines.map(({ text, x, y }) => element('text', { x, y }, escapeXml(text))),
  ]);
}
