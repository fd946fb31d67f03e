/**
 * The bundled type for figures: as WOFF2 to be written into an SVG, and as TrueType files for resvg. Read from the font
 * package, unpacked once a process.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

let folder: string | undefined;
/**
 * Paths of TrueType files, one a weight with every script, all of the family Inter; in a folder that goes when this
 * process does.
 */
export function trueTypeFiles(): string[] {
  const into = folder ?? mkdtempSync(join(tmpdir(), 'entente-fonts-'));
  const paths = WEIGHTS.map((weight) => ({ weight, path: join(into, `inter-${weight}.ttf`) }));
  if (folder === undefined) {
    for (const { weight, path } of paths)
      writeFileSync(
        path,
        mergeFonts(
          FONT_SUBSETS.map((subset) => byTag(woffTables(fontFile(subset, weight, 'woff')))),
          'Inter',
        ),
      );
    folder = into;
    process.once('exit', removeTrueTypeFiles);
  }
  return paths.map(({ path }) => path);
}

/** Takes the folder away; `trueTypeFiles` makes another when needed. */
export function removeTrueTypeFiles(): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  folder = undefined;
  process.removeListener('exit', removeTrueTypeFiles);
}
