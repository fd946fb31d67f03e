/** The text that a file begins with, as far as formats and layouts are recognised by it. */
import { HEAD_LENGTH, type SniffedFile } from './sniffFile.js';
import { textChunks } from './textChunks.js';

/** At least the first 64 k of it, where it has so many; `more`: it may go on behind them. */
export async function headText(file: SniffedFile): Promise<{ head: string; more: boolean }> {
  let head = '';
  for await (const chunk of textChunks(file)) {
    head += chunk;
    if (head.length >= HEAD_LENGTH) return { head, more: true };
  }
  return { head, more: false };
}
