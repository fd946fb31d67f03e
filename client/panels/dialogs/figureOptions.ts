/** The choices of the figure dialog and the request made of them. */
import type { FigureFormat, FigureRequest } from '../../../contract/index.js';
import { screenFigure } from '../../actions/screenFigure.js';
import { data } from '../../state/graph.js';
import { language } from '../../state/preferences.js';
import { selection } from '../../state/selection.js';
import { figureWords } from '../../words/figure.js';
import { list } from '../../words/numbers.js';
import { nameOf } from '../../words/sentence.js';
import { fileStem } from '../parts/saveFile.js';
import { wordsOf } from '../wordsOf.js';

export interface FigureOptions {
  title: string;
  format: FigureFormat;
  colours: 'screen' | 'light' | 'dark' | 'print';
  whole: boolean;
  legend: boolean;
  sources: boolean;
  transparent: boolean;
  width: number;
  height: number;
  /** PNG pixels per CSS pixel. */
  scale: number;
}

/** As on the screen, with a title that names what is selected. */
export function firstOptions(): FigureOptions {
  const t = wordsOf(figureWords);
  const names = selection.value.entities.slice(0, 3).flatMap((key) => {
    const node = data.value.nodes.get(key);
    return node === undefined ? [] : [nameOf(node, language.value)];
  });
  const { width = 1600, height = 1000 } = screenFigure();
  return {
    title: names.length > 0 ? t.defaultTitle(list(names, language.value)) : t.coreTitle,
    format: 'svg',
    colours: 'screen',
    whole: true,
    legend: true,
    sources: true,
    transparent: false,
    width: Math.max(1000, width),
    height: Math.max(700, height),
    scale: 2,
  };
}

/** Least and greatest width and height, in CSS pixels. */
export const SIZES = { min: 100, max: 8000 } as const;
/** A large graph takes its time to be laid out again. */
export const FIGURE_TIMEOUT_MS = 120_000;
const sized = (n: number): number =>
  Math.min(SIZES.max, Math.max(SIZES.min, Math.round(Number.isFinite(n) ? n : SIZES.min)));

export function figureRequest(options: FigureOptions, format: FigureFormat = options.format): FigureRequest {
  const screen = screenFigure({ whole: options.whole });
  return {
    ...screen,
    format,
    theme: options.colours === 'screen' ? (screen.theme ?? 'light') : options.colours,
    legend: options.legend,
    sources: options.sources,
    transparent: options.transparent,
    width: sized(options.width),
    height: sized(options.height),
    scale: options.scale,
    ...(options.title.trim() !== '' && { title: options.title.trim().slice(0, 300) }),
  };
}

/** `relations-de-vladimir-poutine.svg`. */
export const figureName = (options: FigureOptions): string => `${fileStem(options.title)}.${options.format}`;
