/** The choices of the figure dialog and the request made of them. */
import {
  FIGURE_SIZE,
  type FigureFormat,
  type FigureRequest,
  type ChosenLayout,
  type PictureRecipe,
  type Theme,
} from '../../../contract/index.js';
import { missingCharacters } from '../../../kernel/text/measure.js';
import { screenFigure } from '../../actions/screenFigure.js';
import { keepWhere, type GraphData } from '../../graph/GraphData.js';
import { positions, visible } from '../../state/graph.js';
import { canvasView } from '../../state/page.js';
import { language, theme } from '../../state/preferences.js';
import { selection } from '../../state/selection.js';
import { nameOf } from '../../words/names.js';
import { fileStem } from '../parts/saveFile.js';
import { figureTitle } from './figureTitle.js';

export interface FigureOptions {
  /** Null until somebody writes one: then it says what is drawn. */
  title: string | null;
  format: FigureFormat;
  colours: 'screen' | 'light' | 'dark' | 'print';
  whole: boolean;
  /** Null: where things are on the screen. */
  layout: ChosenLayout | null;
  legend: boolean;
  sources: boolean;
  /** Whether the passages of the drawn facts are quoted. */
  texts: boolean;
  transparent: boolean;
  width: number;
  height: number;
  /** PNG pixels per CSS pixel. */
  scale: number;
}

/** As on the screen, and on a small one enlarged in its proportions, so that the graph fills the sheet as it does there. */
export function firstOptions(): FigureOptions {
  const screen = screenFigure();
  const { width, height } = firstSize(screen.width ?? 1600, screen.height ?? 1000);
  return {
    title: null,
    format: 'svg',
    colours: 'screen',
    whole: true,
    layout: null,
    legend: true,
    sources: true,
    texts: false,
    transparent: false,
    width,
    height,
    scale: 2,
  };
}

/** CSS pixels of a sheet for a canvas of this size; no taller than one and a half times its width. */
export function firstSize(width: number, height: number): { width: number; height: number } {
  const k = Math.max(1, 1000 / width, 700 / height);
  return { width: Math.round(width * k), height: Math.round(Math.min(height * k, 1.5 * width * k)) };
}

export const titleOf = ({ title, whole }: FigureOptions): string =>
  title ?? figureTitle(drawnGraph(whole), selection.value.entities, language.value);

export const themeOf = ({ colours }: FigureOptions): Theme => (colours === 'screen' ? theme.value : colours);

/** Characters of names and title for which the figure's type has no letters. */
export const missingLetters = (options: FigureOptions): string[] =>
  missingCharacters(
    [...drawnGraph(options.whole).nodes.values()].map((node) => nameOf(node, language.value)).join('') +
      titleOf(options),
  );

/** The whole graph on the page, or the nodes in view. */
function drawnGraph(whole: boolean): GraphData {
  const view = canvasView.value;
  if (whole || view === null) return visible.value;
  const { x, y, width, height } = view.plane;
  return keepWhere(visible.value, (key) => {
    const at = positions.value.get(key);
    return at !== undefined && at[0] >= x && at[0] <= x + width && at[1] >= y && at[1] <= y + height;
  });
}

/** Least and greatest width and height, in CSS pixels. */
export const SIZES = { min: FIGURE_SIZE.side.least, max: FIGURE_SIZE.side.most } as const;
/** A large graph takes its time to be laid out again. */
export const FIGURE_TIMEOUT_MS = 120_000;
const sized = (n: number): number =>
  Math.min(SIZES.max, Math.max(SIZES.min, Math.round(Number.isFinite(n) ? n : SIZES.min)));

export function figureRequest(options: FigureOptions, format: FigureFormat = options.format): FigureRequest {
  const { recipe: shown, ...screen } = screenFigure({ whole: options.whole || options.layout !== null });
  const recipe = options.layout === null ? shown : laidOutAnew(shown, options.layout);
  const title = titleOf(options).trim();
  return {
    ...screen,
    recipe: { ...recipe, style: { ...recipe.style, theme: themeOf(options) } },
    format,
    legend: options.legend,
    sources: options.sources,
    texts: options.texts,
    transparent: options.transparent,
    width: sized(options.width),
    height: sized(options.height),
    scale: options.scale,
    ...(title !== '' && { title: title.slice(0, 300) }),
  };
}

/** By another layout, with nothing but its rule and seed to say where things are. */
function laidOutAnew(shown: PictureRecipe, chosen: ChosenLayout): PictureRecipe {
  const { ground: _, ...recipe } = shown;
  return {
    ...recipe,
    positions: {},
    layout: { ...chosen, around: chosen.around && [...chosen.around], seed: recipe.layout.seed },
  };
}

/** `relations-de-vladimir-poutine.svg`. */
export const figureName = (options: FigureOptions): string => `${fileStem(titleOf(options))}.${options.format}`;
