/** The bundled type for figures: as WOFF2 to be written into an SVG, and as TrueType files for resvg. Read from the font package, unpacked once a process. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FontFace } from '../../kernel/figure/index.js';
import type { FontWeight } from '../../kernel/text/measure.js';
import { FONT_SUBSETS, type FontSubset } from '../../kernel/text/subsets.js';
import { projectPath } from '../paths.js';
import { nameTable, trueType, woffTables } from './woff.js';

const WEIGHTS: readonly FontWeight[] = [400, 600];
const fontFile = (subset: FontSubset, weight: FontWeight, format: 'woff' | 'woff2'): Buffer =>
  readFileSync(projectPath('node_modules', '@fontsource', 'inter', 'files', `inter-${subset}-${weight}-normal.${format}`));

/** What `fontsFor` asks for, as the SVG embeds it. */
export const fontFaces = (wanted: readonly { subset: FontSubset; weight: FontWeight }[]): FontFace[] =>
  wanted.map(({ subset, weight }) => ({ subset, weight, woff2: fontFile(subset, weight, 'woff2').toString('base64') }));

let folder: string | undefined;
/** Paths of TrueType files of every subset and weight, all of the family Inter; in a folder of this process that goes with it. */
export function trueTypeFiles(): string[] {
  const into = folder ?? mkdtempSync(join(tmpdir(), 'entente-fonts-'));
  const paths = WEIGHTS.flatMap((weight) => FONT_SUBSETS.map((subset) => ({ subset, weight, path: join(into, `${subset}-${weight}.ttf`) })));
  if (folder === undefined) {
    for (const { subset, weight, path } of paths) {
      const tables = woffTables(fontFile(subset, weight, 'woff'));
      writeFileSync(path, trueType(tables.map((table) => (table.tag === 'name' ? { tag: 'name', data: nameTable('Inter') } : table))));
    }
    folder = into;
    process.once('exit', () => rmSync(into, { recursive: true, force: true }));
  }
  return paths.map(({ path }) => path);
}
