/** Texts in a PNG file: writes and reads iTXt chunks. Knows no figures. */
import { crc32 } from 'node:zlib';

const SIGNATURE_LENGTH = 8;
/** The first chunk, which says the picture's size, always has 13 bytes of data. */
const HEADER_END = SIGNATURE_LENGTH + 12 + 13;

/**
 * The same picture with texts by keyword (1 to 79 letters of ASCII). They are not compressed: compressed bytes differ
 * between versions of zlib.
 */
export function withPngTexts(png: Buffer, texts: Readonly<Record<string, string>>): Buffer {
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  return Buffer.concat([png.subarray(0, HEADER_END), ...chunks, png.subarray(HEADER_END)]);
}

/** The text of a keyword; null when there is none, or when it is no PNG. */
export function readPngText(png: Buffer, keyword: string): string | null {
  for (let at = SIGNATURE_LENGTH; at + 12 <= png.length;) {
    const length = png.readUInt32BE(at);
    const data = png.subarray(at + 8, at + 8 + length);
    const start = `${keyword}${SEPARATOR}`;
    if (png.toString('latin1', at + 4, at + 8) === 'iTXt' && data.toString('latin1', 0, start.length) === start)
      return data.toString('utf8', start.length);
    at += 12 + length;
  }
  return null;
}

/** Between keyword and text: not compressed, no language, no other keyword. */
const SEPARATOR = '\0\0\0\0\0';

function textChunk(keyword: string, text: string): Buffer {
  const data = Buffer.from(`iTXt${keyword}${SEPARATOR}${text}`, 'utf8');
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length - 4);
  check.writeUInt32BE(crc32(data));
  return Buffer.concat([length, data, check]);
}
