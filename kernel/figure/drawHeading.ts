/** Writes a figure's title and the line under it. */
import { themeTokens } from '../appearance/index.js';
import type { FigureInput } from './FigureInput.js';
import type { FigurePage } from './figurePage.js';
import { TYPE_SIZES } from './figureType.js';
import { element, escapeXml } from './xml.js';

export function drawHeading({ title, titleSize, subtitle }: FigurePage, { theme }: FigureInput): string {
  const { ink, muted } = themeTokens(theme);
  return element('g', { id: 'heading' }, [
    ...title.map(({ text, x, y }) =>
      element('text', { x, y, 'font-size': titleSize, 'font-weight': 600, fill: ink }, escapeXml(text)),
    ),
    ...subtitle.map(({ text, x, y }) =>
      element('text', { x, y, 'font-size': TYPE_SIZES.subtitle, fill: muted }, escapeXml(text)),
    ),
  ]);
}
