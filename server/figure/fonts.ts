/**
 * The bundled type for figures: as WOFF2 to be written into an SVG, and as TrueType files for resvg. Read from the font
 * package.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FontFace } from '../../kernel/figure/index.js';
import type { FontWeight } from '../../kernel/text/measure.js';
import { FONT_SUBSETS, type FontSubset } from '../../kernel/text/subsets.js';
import { projectPath } from '../paths.js';
import { byTag, mergeFonts } from './mergeFonts.js';
import { woffTables } from './woff.js';

const WEIGHTS: readonly FontWeight[] = [400, 600];
const fontFile = (subset: FontSubset, weight: FontWeight, format: 'woff' | 'woff2'): Buffer =>
  readFileSync(
    projectPath('node_modules', '@fontsource', 'inter', 'files', `inter-${subset}-${weight}-normal.${format}`),
  );

/** What `fontsFor` asks for, as the SVG embeds it. */
export const fontFaces = (wanted: readonly { subset: FontSubset; weight: FontWeight }[]): FontFace[] =>
  wanted.map(({ subset, weight }) => ({ subset, weight, woff2: fontFile(subset, weight, 'woff2').toString('base64') }));

/** TrueType files of the bundled type for resvg, in a folder that is removed at the latest with this process. */
export class FontFiles {
  #folder: string | undefined;

  /**
   * Paths, one a weight with every script, all of the family Inter. Written when first asked for, and again when they
   * are gone: systems clean what lies in their temporary folder for days, and without its type resvg draws no text.
   */
  paths(): string[] {
    if (this.#folder !== undefined) {
      const paths = this.#pathsIn(this.#folder);
      if (paths.every((path) => existsSync(path))) return paths;
      this.remove();
    }
    this.#folder = mkdtempSync(join(tmpdir(), 'entente-fonts-'));
    process.once('exit', this.remove);
    const paths = this.#pathsIn(this.#folder);
    for (const [i, weight] of WEIGHTS.entries()) writeFileSync(paths[i]!, trueType(weight));
    return paths;
  }

  /** Removes the folder; `paths` makes another when asked again. */
  readonly remove = (): void => {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = undefined;
    process.removeListener('exit', this.remove);
  };

  #pathsIn(folder: string): string[] {
    return WEIGHTS.map((weight) => join(folder, `inter-${weight}.ttf`));
  }
}

const trueType = (weight: FontWeight): Uint8Array =>
  mergeFonts(
    FONT_SUBSETS.map((subset) => byTag(woffTables(fontFile(subset, weight, 'woff')))),
    'Inter',
  );
