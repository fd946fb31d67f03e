/**
 * The colours of ground, words and marks for light, dark and print. The page's CSS variables and the figures are made
 * from this one table.
 */
import type { Theme } from '../../../contract/index.js';

export interface ThemeTokens {
  /** What the graph lies on. */
  ground: string;
  /** Panels, and things raised above panels. */
  panel: string;
  raised: string;
  /** Hairlines between panels, and the visible border of a control (3:1). */
  line: string;
  control: string;
  /** Words, and secondary words (both 4.5:1 on ground, panel and raised). */
  ink: string;
  muted: string;
  /** Around words on the graph: the ground's colour. */
  halo: string;
  /** Links, the focus ring and the button that matters; `onAccent` is written on it. */
  accent: string;
  onAccent: string;
  /** Row or button under the pointer, and the chosen one. */
  hover: string;
  chosen: string;
  /** Ring around what is selected. */
  ring: string;
  /** Words on lines: those of the strongest relations, and the others (4.5:1 on the ground). */
  words: string;
  wordsQuiet: string;
  /** Relations of one origin that stand, and those in doubt; of many origins; those denied or contested. */
  edge: string;
  edgeDoubt: string;
  edgeStrong: string;
  edgeDenied: string;
  /** Words for what failed and what succeeded, always beside a sign. */
  danger: string;
  success: string;
}

const LIGHT: ThemeTokens = {
  ground: '#fbfaf7',
  panel: '#ffffff',
  raised: '#f4f2ed',
  line: '#e2dfd7',
  control: '#8a867d',
  ink: '#1b1d21',
  muted: '#5c6068',
  halo: '#fbfaf7',
  accent: '#0b5cad',
  onAccent: '#ffffff',
  hover: '#efede6',
  chosen: '#e2ecf7',
  ring: '#0b1c33',
  words: '#2b2e34',
  wordsQuiet: '#686c75',
  edge: '#858a93',
  edgeDoubt: '#8b8f97',
  edgeStrong: '#3d424a',
  edgeDenied: '#b3261e',
  danger: '#b3261e',
  success: '#1c6b3a',
};
const DARK: ThemeTokens = {
  ground: '#14171c',
  panel: '#1a1e24',
  raised: '#232830',
  line: '#323841',
  control: '#7d8694',
  ink: '#eceef1',
  muted: '#a9b0ba',
  halo: '#14171c',
  accent: '#7fb8f5',
  onAccent: '#0c1a2b',
  hover: '#262c35',
  chosen: '#22354b',
  ring: '#ffffff',
  words: '#dfe2e7',
  wordsQuiet: '#8f97a3',
  edge: '#717985',
  edgeDoubt: '#6b737f',
  edgeStrong: '#c3c9d2',
  edgeDenied: '#ff8a7a',
  danger: '#ff8a7a',
  success: '#7ed3a0',
};
const PRINT: ThemeTokens = {
  ...LIGHT,
  ground: '#ffffff',
  panel: '#ffffff',
  raised: '#ffffff',
  line: '#cccccc',
  control: '#767676',
  ink: '#000000',
  muted: '#4a4a4a',
  halo: '#ffffff',
  ring: '#000000',
  words: '#1a1a1a',
  wordsQuiet: '#626262',
  edge: '#7c7c7c',
  edgeDoubt: '#868686',
  edgeStrong: '#2e2e2e',
  edgeDenied: '#a31515',
};
const THEMES: Readonly<Record<Theme, ThemeTokens>> = { light: LIGHT, dark: DARK, print: PRINT };

/** All colours of a theme, as `#rrggbb`. */
export const themeTokens = (theme: Theme): ThemeTokens => THEMES[theme];

/** The same as the page's CSS custom properties: `--ground: #fbfaf7; … --on-accent: #ffffff;`. */
export const themeCss = (theme: Theme): string =>
  Object.entries(THEMES[theme])
    .map(([name, value]) => `--${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}: ${value};`)
    .join(' ');
