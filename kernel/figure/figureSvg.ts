/**
 * Graph + appearance + positions → one SVG: title, legend, sources, passages, and in its metadata what made it. Pure: the page's
 * export, the HTTP endpoint and the command line all call it, and the same input gives the same bytes.
 */
import { themeTokens } from '../appearance/index.js';
import { FONT_FAMILY } from '../text/measure.js';
import { composeFigure } from './composeFigure.js';
import { drawFoot } from './drawFoot.js';
import { drawGraph } from './drawGraph.js';
import { drawHeading } from './drawHeading.js';
import { drawWordMask } from './drawLabels.js';
import type { DrawOptions } from './DrawOptions.js';
import { drawQuotes } from './drawQuotes.js';
import { drawFontFaces } from './figureFonts.js';
import type { FigureInput } from './FigureInput.js';
import { drawMetadata } from './figureMetadata.js';
import type { FigurePage } from './figurePage.js';
import { FIGURE_WORDS } from './figureWords.js';
import type { FittedPicture } from './fitPicture.js';
import { setQuotes } from './quotes.js';
import { element, escapeXml, rounded } from './xml.js';

/** The figure as a whole SVG document. */
export function figureSvg(input: FigureInput): string {
  const { width, theme } = input;
  const { page, fitted } = composeFigure(input);
  const quotes = setQuotes(input, page);
  const height = input.height + (quotes?.height ?? 0);
  const parts = [
    openingTag(width, height),
    ...drawDescription(page, input),
    drawMetadata(input),
    drawDefinitions(page, fitted, input),
    input.transparent ? '' : element('rect', { id: 'ground', width, height, fill: themeTokens(theme).ground }),
    drawHeading(page, input),
    drawGraphArea(fitted, input),
    drawFoot(page, input),
    quotes === null ? '' : drawQuotes(quotes, page, input),
    '</svg>',
  ];
  return `${parts.filter((part) => part !== '').join('\n')}\n`;
}

function openingTag(sheetWidth: number, sheetHeight: number): string {
  const [width, height] = [rounded(sheetWidth), rounded(sheetHeight)];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"` +
    // Some renderers stroke in black what does not say otherwise.
    ` stroke="none" font-family="${escapeXml(FONT_FAMILY)}" role="img"` +
    ' aria-labelledby="figure-title figure-description">'
  );
}

/** Title and description for readers of screens. */
function drawDescription({ subtitle, legend }: FigurePage, { title, language }: FigureInput): string[] {
  const words = FIGURE_WORDS[language];
  const heading = title?.trim() || words.graph;
  const description = [subtitle.map(({ text }) => text).join(' '), ...legend.map(({ text }) => text)]
    .filter(Boolean)
    .join(`${words.semicolon} `);
  return [
    element('title', { id: 'figure-title' }, escapeXml(heading)),
    element('desc', { id: 'figure-description' }, escapeXml(description)),
  ];
}

const CLIP = 'graph-area';
const MASK = 'words';

/** Here also the mask: renderers that know none would draw it elsewhere. */
function drawDefinitions({ area }: FigurePage, { picture, fans }: FittedPicture, input: FigureInput): string {
  const clip = element('clipPath', { id: CLIP }, element('rect', { ...area }));
  const mask = input.transparent ? drawWordMask(MASK, picture, fans, drawOptions(input)) : '';
  return element('defs', {}, [drawFontFaces(input), clip, mask]);
}

/** A frame cuts the graph at the area's edge; a whole graph fits and may let a halo stand out. */
function drawGraphArea({ picture, fans, ground, transform }: FittedPicture, input: FigureInput): string {
  const drawn = drawGraph(picture, fans, drawOptions(input), input.transparent ? MASK : null, ground);
  return element(
    'g',
    { id: 'graph', 'clip-path': input.frame ? `url(#${CLIP})` : undefined },
    `\n${element('g', { transform }, `\n${drawn}\n`)}\n`,
  );
}

const drawOptions = ({
  theme,
  language,
  vocabulary,
  transparent = false,
  selected = new Set(),
}: FigureInput): DrawOptions => ({
  theme,
  language,
  vocabulary,
  transparent,
  selected,
});
