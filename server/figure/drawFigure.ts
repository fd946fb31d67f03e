/** Lays out, writes and, for PNG, rasterises one figure. Runs in a process of its own: it may take its time. */
import { createRequire } from 'node:module';
import type { FigureFormat, StyleRule } from '../../contract/index.js';
import {
  charactersWithoutType,
  figureRecipe,
  figureSvg,
  fontsFor,
  isBlank,
  layoutFigure,
  RECIPE_ELEMENT,
  type FigureInput,
  type FigureLayout,
  type GivenPlaces,
} from '../../kernel/figure/index.js';
import { fontFaces } from './fonts.js';
import { withPngTexts } from './pngText.js';
import { styleFigure } from './styleFigure.js';

/** All that a figure needs, in a form that crosses to another process. */
export interface FigureTask {
  input: Omit<FigureInput, 'positions' | 'layout' | 'ground' | 'fonts' | 'styles'>;
  /** Style rules that `input` does not follow yet. */
  rules: readonly StyleRule[];
  /** Places that are known; the other nodes are laid out. */
  given: GivenPlaces;
  layout: FigureLayout;
  format: FigureFormat;
  /** PNG pixels per CSS pixel. */
  scale: number;
  /** TrueType files of the bundled type, for PNG. */
  fontFiles: readonly string[];
}

/** Draws a figure that has its positions; a format without an entry is a type error. */
const DRAW: Record<FigureFormat, (placed: FigureInput, task: FigureTask) => Buffer> = {
  svg: (placed) => Buffer.from(figureSvg({ ...placed, fonts: fontFaces(fontsFor(placed)) })),
  png: drawPng,
};

export interface DrawnFigure {
  /** The file's bytes, the same for the same task. */
  body: Uint8Array;
  /** Characters of its text that the bundled type lacks. */
  missingCharacters: readonly string[];
}

/** Null when the sheet would be blank: nothing lies within the frame. */
export function drawFigure(task: FigureTask): DrawnFigure | null {
  const { given, layout, format } = task;
  const input = styleFigure(task.input, task.rules);
  const placed = { ...input, ...layoutFigure(input, given, layout) };
  if (isBlank(placed)) return null;
  return { body: DRAW[format](placed, task), missingCharacters: charactersWithoutType(placed) };
}

/** Loads the rasteriser when first needed: where it has no build, SVG figures are drawn all the same. */
const loadResvg = () => createRequire(import.meta.url)('@resvg/resvg-js') as typeof import('@resvg/resvg-js');

function drawPng(placed: FigureInput, { fontFiles, scale }: FigureTask): Buffer {
  const font = {
    loadSystemFonts: false,
    fontFiles: [...fontFiles],
    defaultFontFamily: 'Inter',
    sansSerifFamily: 'Inter',
  };
  const { Resvg } = loadResvg();
  const picture = new Resvg(figureSvg(placed), { font, fitTo: { mode: 'zoom', value: scale } }).render();
  return withPngTexts(picture.asPng(), { [RECIPE_ELEMENT]: figureRecipe(placed) });
}
