/** How large a figure's sheet may be, and how high it may grow by the passages that are quoted below. Pure. */
import type { z } from 'zod';
import { FIGURE_SIZE, type FigureRequest } from '../../contract/index.js';
import { EntenteError } from '../EntenteError.js';

/** PNG pixels at most: 64 million take about 256 MB while they are drawn. */
const MAX_PIXELS = 64_000_000;
/** Height that passages have to have, CSS pixels: for some lines, or to say that there is no room for more. */
const LEAST_FOR_TEXTS = 200;

/**
 * CSS pixels. Throws EntenteError 'figure.too-large' when a PNG would have more than `MAX_PIXELS`, and when passages
 * are asked for where the sheet cannot grow.
 */
export function mostSheetHeight({ format, width, height, scale, texts }: z.output<typeof FigureRequest>): number {
  const pixels = width * scale * height * scale;
  if (format === 'png' && pixels > MAX_PIXELS) {
    const most = Math.floor(Math.sqrt(MAX_PIXELS / (width * height)) * 100) / 100;
    throw new EntenteError(
      'figure.too-large',
      `A PNG of ${Math.round(width * scale)} × ${Math.round(height * scale)} pixels is more than the limit of ` +
        `${MAX_PIXELS / 1e6} million pixels.`,
      { hint: `Use a scale of at most ${most}, a smaller width and height, or SVG, which has no such limit.` },
    );
  }
  const byPixels = format === 'png' ? Math.floor(MAX_PIXELS / (width * scale * scale)) : Infinity;
  const most = Math.min(FIGURE_SIZE.side.most, byPixels);
  if (texts && most - height < LEAST_FOR_TEXTS)
    throw new EntenteError('figure.too-large', `Passages have no room below a sheet ${height} pixels high.`, {
      hint: `Use ${remedies(most).join(', ')}.`,
    });
  return most;
}

/** Of a sheet below which passages have no room, though it may become `most` pixels high. */
function remedies(most: number): string[] {
  const height = most - LEAST_FOR_TEXTS;
  return [
    ...(height >= FIGURE_SIZE.side.least ? [`a height of at most ${height}`] : []),
    ...(most < FIGURE_SIZE.side.most ? ['a smaller width or scale', 'or SVG'] : []),
  ];
}
