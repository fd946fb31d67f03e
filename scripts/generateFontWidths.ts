/** Writes kernel/text/interWidths.ts: how wide each letter of the bundled type is, so that text is measured alike with and without a browser. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { woffTables } from '../server/figure/woff.js';
import { projectPath } from '../server/paths.js';

const SUBSETS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'cyrillic-ext', 'vietnamese'];
const WEIGHTS = [400, 600];

/** Code point → advance in font units, of one file. */
function advances(file: string): { unitsPerEm: number; widths: Map<number, number> } {
  const tables = new Map(woffTables(readFileSync(file)).map((t) => [t.tag, t.data]));
  const table = (tag: string): Buffer => tables.get(tag) ?? Buffer.alloc(0);
  const [cmap, hmtx] = [table('cmap'), table('hmtx')];
  const metrics = table('hhea').readUInt16BE(34);
  const widthOf = (glyph: number): number => hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1));
  const widths = new Map<number, number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(4 + 8 * i + 4);
    if (cmap.readUInt16BE(at) !== 4) continue;
    const segments = cmap.readUInt16BE(at + 6) / 2;
    const [ends, starts, deltas, ranges] = [at + 14, at + 16 + 2 * segments, at + 16 + 4 * segments, at + 16 + 6 * segments];
    for (let s = 0; s < segments; s++) {
      const [start, end, delta, range] = [cmap.readUInt16BE(starts + 2 * s), cmap.readUInt16BE(ends + 2 * s), cmap.readUInt16BE(deltas + 2 * s), cmap.readUInt16BE(ranges + 2 * s)];
      for (let c = start; c <= end && c !== 0xffff; c++) {
        const raw = range === 0 ? c : cmap.readUInt16BE(ranges + 2 * s + range + 2 * (c - start));
        const glyph = range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
        if (glyph !== 0) widths.set(c, widthOf(glyph));
      }
    }
  }
  return { unitsPerEm: table('head').readUInt16BE(18), widths };
}

if (parseArgs({ options: { help: { type: 'boolean', short: 'h' } } }).values.help) {
  console.log('Usage: tsx scripts/generateFontWidths.ts\nWrites kernel/text/interWidths.ts from @fontsource/inter (OFL 1.1).');
  process.exit(0);
}
const { version } = JSON.parse(readFileSync(projectPath('node_modules', '@fontsource', 'inter', 'package.json'), 'utf8')) as { version: string };
const blocks = WEIGHTS.map((weight) => {
  const all = new Map<number, number>();
  for (const subset of SUBSETS) {
    const { unitsPerEm, widths } = advances(projectPath('node_modules', '@fontsource', 'inter', 'files', `inter-${subset}-${weight}-normal.woff`));
    for (const [code, width] of widths) all.set(code, Math.round((1000 * width) / unitsPerEm));
  }
  // Runs of neighbouring letters: `first code point in base 36:width,width,…`, a width empty when it is the one before.
  const runs: string[] = [];
  let [next, last] = [-1, -1];
  for (const [code, width] of [...all].sort((a, b) => a[0] - b[0])) {
    if (code !== next) { runs.push(`${code.toString(36)}:${width.toString(36)}`); } else { runs[runs.length - 1] += `,${width === last ? '' : width.toString(36)}`; }
    [next, last] = [code + 1, width];
  }
  const text = runs.join(' ').match(/.{1,150}/g) ?? [];
  return `  ${weight}:\n${text.map((line) => `    '${line}'`).join(' +\n')},`;
});
writeFileSync(projectPath('kernel', 'text', 'interWidths.ts'), `/**
 * Advance widths of Inter in thousandths of the type size: runs of neighbouring code points, \`first:width,width,…\` in base 36,
 * a width left out when it is the one before. Written by scripts/generateFontWidths.ts from @fontsource/inter ${version} (OFL 1.1).
 */
export const INTER_WIDTHS = {
${blocks.join('\n')}
} as const;
`);
