import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../kernel/text/measure.js';
import { FontFiles } from './fonts.js';

/** Tables of a TrueType file by tag. */
function tablesOf(font: Buffer): Map<string, Buffer> {
  return new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
      const at = 12 + 16 * i;
      const offset = font.readUInt32BE(at + 8);
      return [font.toString('latin1', at, at + 4), font.subarray(offset, offset + font.readUInt32BE(at + 12))];
    }),
  );
}
/** Glyph of a code point in a format 12 table; 0 when it has none. */
function glyphOf(cmap: Buffer, code: number): number {
  for (let i = 0; i < cmap.readUInt32BE(24); i++) {
    const [first, last, glyph] = [0, 4, 8].map((by) => cmap.readUInt32BE(28 + 12 * i + by)) as [number, number, number];
    if (code >= first && code <= last) return glyph + code - first;
  }
  return 0;
}

describe('the fonts for resvg', () => {
  it('hold the letters of every script in each weight, as wide as they are measured', () => {
    const fonts = new FontFiles();
    for (const [path, weight] of fonts.paths().map((path, i) => [path, ([400, 600] as const)[i]!] as const)) {
      const tables = tablesOf(readFileSync(path));
      const [cmap, hmtx, head, loca] = ['cmap', 'hmtx', 'head', 'loca'].map((tag) => tables.get(tag)!) as [
        Buffer,
        Buffer,
        Buffer,
        Buffer,
      ];
      for (const letter of 'AzéŁΩЖệ') {
        const glyph = glyphOf(cmap, letter.codePointAt(0)!);
        expect(glyph).toBeGreaterThan(0);
        expect((1000 * hmtx.readUInt16BE(4 * glyph)) / head.readUInt16BE(18)).toBeCloseTo(
          textWidth(letter, 1000, weight),
          -0.5,
        );
        expect(loca.readUInt32BE(4 * glyph + 4)).toBeGreaterThan(loca.readUInt32BE(4 * glyph));
      }
    }
    fonts.remove();
  });
});
