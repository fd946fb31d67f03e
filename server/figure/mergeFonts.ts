/**
 * Joins the scripts of one weight into one TrueType font: resvg looks for a letter that a font lacks in any other,
 * whatever its weight. The first font's kerning stays; of the others come outlines, widths and letters. Knows no
 * figures.
 */
import { nameTable, trueType, type FontTable } from './woff.js';

type Tables = ReadonlyMap<string, Buffer>;
export const byTag = (tables: readonly FontTable[]): Tables => new Map(tables.map(({ tag, data }) => [tag, data]));
const table = (tables: Tables, tag: string): Buffer => tables.get(tag) ?? Buffer.alloc(0);

/** Code point → glyph, from a format 4 table (which the type has). */
export function readCmap(cmap: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const at = cmap.readUInt32BE(4 + 8 * i + 4);
    if (cmap.readUInt16BE(at) !== 4) continue;
    const segments = cmap.readUInt16BE(at + 6) / 2;
    const [ends, starts, deltas, ranges] = [
      at + 14,
      at + 16 + 2 * segments,
      at + 16 + 4 * segments,
      at + 16 + 6 * segments,
    ];
    for (let s = 0; s < segments; s++) {
      const [start, end, delta, range] = [starts, ends, deltas, ranges].map((from) =>
        cmap.readUInt16BE(from + 2 * s),
      ) as [number, number, number, number];
      for (let code = start; code <= end && code !== 0xffff; code++) {
        const raw = range === 0 ? code : cmap.readUInt16BE(ranges + 2 * s + range + 2 * (code - start));
        const glyph = range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
        if (glyph !== 0) glyphs.set(code, glyph);
      }
    }
  }
  return glyphs;
}

/** Advance width and side bearing of each glyph, four bytes each. */
export function readMetrics(tables: Tables): Buffer[] {
  const [hmtx, long, count] = [
    table(tables, 'hmtx'),
    table(tables, 'hhea').readUInt16BE(34),
    table(tables, 'maxp').readUInt16BE(4),
  ];
  return Array.from({ length: count }, (_, i) =>
    i < long
      ? hmtx.subarray(4 * i, 4 * i + 4)
      : Buffer.concat([
          hmtx.subarray(4 * long - 4, 4 * long - 2),
          hmtx.subarray(2 * long + 2 * i, 2 * long + 2 * i + 2),
        ]),
  );
}

function readOutlines(tables: Tables): Buffer[] {
  const [glyf, loca, long] = [
    table(tables, 'glyf'),
    table(tables, 'loca'),
    table(tables, 'head').readInt16BE(50) === 1,
  ];
  const offset = (i: number): number => (long ? loca.readUInt32BE(4 * i) : 2 * loca.readUInt16BE(2 * i));
  return Array.from({ length: table(tables, 'maxp').readUInt16BE(4) }, (_, i) =>
    glyf.subarray(offset(i), offset(i + 1)),
  );
}

/** A glyph made of others names them by number: those shift with the font. */
function shiftParts(outline: Buffer, shift: number): Buffer {
  if (shift === 0 || outline.length === 0 || outline.readInt16BE(0) >= 0) return outline;
  const shifted = Buffer.from(outline);
  for (let at = 10, flags = 0x20; (flags & 0x20) !== 0;) {
    flags = shifted.readUInt16BE(at);
    shifted.writeUInt16BE(shifted.readUInt16BE(at + 2) + shift, at + 2);
    at +=
      4 +
      ((flags & 1) !== 0 ? 4 : 2) +
      ((flags & 8) !== 0 ? 2 : (flags & 0x40) !== 0 ? 4 : (flags & 0x80) !== 0 ? 8 : 0);
  }
  return shifted;
}

/** One TrueType file with the letters of all fonts; where several have a letter, the first font's. */
export function mergeFonts(fonts: readonly Tables[], family: string): Buffer {
  const first = fonts[0]!;
  const letters = new Map<number, number>();
  const [outlines, metrics]: [Buffer[], Buffer[]] = [[], []];
  for (const font of fonts) {
    const shift = outlines.length;
    for (const [code, glyph] of readCmap(table(font, 'cmap'))) if (!letters.has(code)) letters.set(code, glyph + shift);
    outlines.push(...readOutlines(font).map((outline) => shiftParts(outline, shift)));
    metrics.push(...readMetrics(font));
  }
  const loca = Buffer.alloc(4 * (outlines.length + 1));
  const padded = outlines.map((outline) => Buffer.concat([outline, Buffer.alloc(outline.length % 2)]));
  padded.reduce(
    (offset, outline, i) => loca.writeUInt32BE(offset + outline.length, 4 * i + 4) && offset + outline.length,
    0,
  );
  const [head, hhea, maxp] = ['head', 'hhea', 'maxp'].map((tag) => Buffer.from(table(first, tag))) as [
    Buffer,
    Buffer,
    Buffer,
  ];
  head.writeInt16BE(1, 50);
  hhea.writeUInt16BE(metrics.length, 34);
  for (let at = 6; at + 2 <= maxp.length; at += 2)
    maxp.writeUInt16BE(Math.max(...fonts.map((font) => table(font, 'maxp').readUInt16BE(at))), at);
  maxp.writeUInt16BE(outlines.length, 4);
  const post = Buffer.concat([table(first, 'post').subarray(0, 32)]);
  post.writeUInt32BE(0x00030000, 0);
  const kept = ['OS/2', 'GDEF', 'GPOS', 'GSUB', 'gasp'].flatMap((tag) =>
    first.has(tag) ? [{ tag, data: table(first, tag) }] : [],
  );
  return trueType([
    ...kept,
    { tag: 'head', data: head },
    { tag: 'hhea', data: hhea },
    { tag: 'maxp', data: maxp },
    { tag: 'post', data: post },
    { tag: 'loca', data: loca },
    { tag: 'glyf', data: Buffer.concat(padded) },
    { tag: 'hmtx', data: Buffer.concat(metrics) },
    { tag: 'cmap', data: writeCmap(letters) },
    { tag: 'name', data: nameTable(family) },
  ]);
}

/** A format 12 table: runs of code points whose glyphs follow one another. */
function writeCmap(letters: ReadonlyMap<number, number>): Buffer {
  const runs: [first: number, last: number, glyph: number][] = [];
  for (const [code, glyph] of [...letters].sort((a, b) => a[0] - b[0])) {
    const run = runs.at(-1);
    if (run && code === run[1] + 1 && glyph === run[2] + code - run[0]) run[1] = code;
    else runs.push([code, code, glyph]);
  }
  const cmap = Buffer.alloc(12 + 16 + 12 * runs.length);
  cmap.writeUInt16BE(1, 2);
  [3, 10].forEach((value, i) => cmap.writeUInt16BE(value, 4 + 2 * i));
  cmap.writeUInt32BE(12, 8);
  cmap.writeUInt16BE(12, 12);
  [16 + 12 * runs.length, 0, runs.length].forEach((value, i) => cmap.writeUInt32BE(value, 16 + 4 * i));
  for (const [i, run] of runs.entries()) run.forEach((value, k) => cmap.writeUInt32BE(value, 28 + 12 * i + 4 * k));
  return cmap;
}
