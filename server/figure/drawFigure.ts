/** Lays out, writes and, for PNG, rasterises one figure. Runs in a process of its own: it may take its time. */
import { Resvg } from '@resvg/resvg-js';
import { figureSvg, fontsFor, layoutFigure, type FigureInput } from '../../kernel/figure/index.js';
import type { Point } from '../../kernel/layout/index.js';
import { fontFaces } from './fonts.js';

/** All that a figure needs, in a form that crosses to another process. */
export interface FigureTask {
  input: Omit<FigureInput, 'positions' | 'fonts'>;
  /** Places that are known; the other nodes are laid out with `seed`. */
  given: ReadonlyMap<string, Point>;
  seed: number;
  format: 'svg' | 'png';
  /** PNG pixels per CSS pixel. */
  scale: number;
  /** TrueType files of the bundled type, for PNG. */
  fontFiles: readonly string[];
}

export function drawFigure({ input, given, seed, format, scale, fontFiles }: FigureTask): Buffer {
  const placed: FigureInput = { ...input, positions: layoutFigure(input, given, seed) };
  if (format === 'svg') return Buffer.from(figureSvg({ ...placed, fonts: fontFaces(fontsFor(placed)) }));
  const font = {
    loadSystemFonts: false,
    fontFiles: [...fontFiles],
    defaultFontFamily: 'Inter',
    sansSerifFamily: 'Inter',
  };
  return new Resvg(figureSvg(placed), { font, fitTo: { mode: 'zoom', value: scale } }).render().asPng();
}
