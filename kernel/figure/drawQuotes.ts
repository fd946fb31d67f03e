/** Writes the passages below a figure's sheet, each marked with the language of its article. */
import { themeTokens } from '../appearance/index.js';
import { drawRule } from './drawFoot.js';
import type { FigureInput } from './FigureInput.js';
import type { FigurePage, Line } from './figurePage.js';
import { TYPE_SIZES } from './figureType.js';
import type { Quotes } from './quotes.js';
import { element, escapeXml } from './xml.js';

export function drawQuotes({ rule, heading, passages, notes }: Quotes, page: FigurePage, input: FigureInput): string {
  const { ink, muted } = themeTokens(input.theme);
  const bold = { 'font-size': TYPE_SIZES.source, 'font-weight': 600, fill: muted };
  const parts = [
    drawRule(rule, page, input),
    drawLine(heading, bold),
    ...passages.map((passage) =>
      [
        element(
          'g',
          bold,
          passage.heading.map((line) => drawLine(line)),
        ),
        element(
          'g',
          { 'font-size': TYPE_SIZES.quote, fill: ink, lang: passage.language ?? undefined },
          passage.lines.map((line) => drawLine(line)),
        ),
      ].join(''),
    ),
    ...(notes.length === 0
      ? []
      : [
          element(
            'g',
            { 'font-size': TYPE_SIZES.source, fill: muted },
            notes.map((line) => drawLine(line)),
          ),
        ]),
  ];
  return element('g', { id: 'passages' }, `\n${parts.join('\n')}\n`);
}

const drawLine = ({ text, x, y }: Line, more: Readonly<Record<string, string | number>> = {}): string =>
  element('text', { x, y, ...more }, escapeXml(text));
