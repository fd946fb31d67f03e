/**
 * Writes kernel/text/interWidths.ts: how wide each letter of the bundled type is, so that text is measured alike with
 * and without a browser.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { byTag, readCmap, readMetrics } from '../server/figure/mergeFonts.js';
import { woffTables } from '../server/figure/woff.js';
import { projectPath } from '../server/paths.js';
import { commandLine } from './commandLine.js';

const SUBSETS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'];
const WEIGHTS = [400, 600];

/** Code point → advance in font units, of one file. */
function advances(file: string): { unitsPerEm: number; widths: Map<number, number> } {
  const tables = byTag(woffTables(readFileSync(file)));
  const metrics = readMetrics(tables);
  const widths = new Map(
    [...readCmap(tables.get('cmap')!)].map(([code, glyph]) => [code, metrics[glyph]!.readUInt16BE(0)]),
  );
  return { unitsPerEm: tables.get('head')!.readUInt16BE(18), widths };
}

if (commandLine(process.argv.slice(2), {}).values.help) {
  console.log(
    'Usage: tsx scripts/generateFontWidths.ts\nWrites kernel/text/interWidths.ts from @fontsource/inter (OFL 1.1).',
  );
  process.exit(0);
}
const { version } = JSON.parse(
  readFileSync(projectPath('node_modules', '@fontsource', 'inter', 'package.json'), 'utf8'),
) as { version: string };
const blocks = WEIGHTS.map((weight) => {
  const all = new Map<number, number>();
  for (const subset of SUBSETS) {
    const { unitsPerEm, widths } = advances(
      projectPath('node_modules', '@fontsource', 'inter', 'files', `inter-${subset}-${weight}-normal.woff`),
    );
    for (const [code, width] of widths) all.set(code, Math.round((1000 * width) / unitsPerEm));
  }
  // Runs of neighbouring letters: `first code point in base 36:width,width,…`, a width empty when it is the one before.
  const runs: string[] = [];
  let [next, last] = [-1, -1];
  for (const [code, width] of [...all].sort((a, b) => a[0] - b[0])) {
    if (code !== next) {
      runs.push(`${code.toString(36)}:${width.toString(36)}`);
    } else {
      runs[runs.length - 1] += `,${width === last ? '' : width.toString(36)}`;
    }
    [next, last] = [code + 1, width];
  }
  const text = runs.join(' ').match(/.{1,110}/g) ?? [];
  return `  ${weight}:\n${text.map((line) => `    '${line}'`).join(' +\n')},`;
});
writeFileSync(
  projectPath('kernel', 'text', 'interWidths.ts'),
  `/**
 * Advance widths of Inter in thousandths of the type size: runs of neighbouring code points, \`first:width,width,…\` in
 * base 36, a width left out when it is the one before. Written by scripts/generateFontWidths.ts from @fontsource/inter
 * ${version} (OFL 1.1).
 */
export const INTER_WIDTHS = {
${blocks.join('\n')}
} as const;
`,
);
