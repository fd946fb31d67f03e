/**
 * Unpacks WOFF 1 into the TrueType it holds: resvg reads no WOFF, and the font package brings nothing else. Knows no
 * figures.
 */
import { inflateSync } from 'node:zlib';

export interface FontTable {
  tag: string;
  data: Buffer;
}

/** The tables of a WOFF file, in its order. Throws when the file is something else. */
export function woffTables(woff: Buffer): FontTable[] {
  if (woff.toString('latin1', 0, 4) !== 'wOFF')
    throw new Error('Not a WOFF 1 file: @fontsource/inter must be installed whole (npm install).');
  return Array.from({ length: woff.readUInt16BE(12) }, (_, i) => {
    const at = 44 + 20 * i;
    const [offset, packed, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)];
    const data = woff.subarray(offset, offset + packed);
    return { tag: woff.toString('latin1', at, at + 4), data: packed < length ? inflateSync(data) : data };
  });
}

/** A name table with nothing but the family, so that every weight and script of the type answers to that one family. */
export function nameTable(family: string): Buffer {
  // Family (1), style (2) and the PostScript name (6), without which resvg's font reader passes a font over.
  const names = (
    [
      [1, family],
      [2, 'Regular'],
      [6, family],
    ] as const
  ).map(([id, name]) => ({ id, text: Buffer.from(name, 'utf16le').swap16() }));
  const head = Buffer.alloc(6 + 12 * names.length);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  for (const [at, { id, text }] of names.entries()) {
    [3, 1, 0x409, id, text.length, offset].forEach((value, i) => head.writeUInt16BE(value, 6 + 12 * at + 2 * i));
    offset += text.length;
  }
  return Buffer.concat([head, ...names.map(({ text }) => text)]);
}

/** A TrueType file of these tables. Checksums are left zero; readers of fonts on screens do not check them. */
export function trueType(tables: readonly FontTable[]): Buffer {
  const sorted = [...tables].sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  const head = Buffer.alloc(12 + 16 * sorted.length);
  head.writeUInt32BE(0x00010000, 0);
  [sorted.length, power * 16, Math.log2(power), (sorted.length - power) * 16].forEach((value, i) =>
    head.writeUInt16BE(value, 4 + 2 * i),
  );
  const parts: Buffer[] = [head];
  let offset = head.length;
  for (const [i, { tag, data }] of sorted.entries()) {
    const at = 12 + 16 * i;
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    parts.push(data, padding);
    offset += data.length + padding.length;
  }
  return Buffer.concat(parts);
}
