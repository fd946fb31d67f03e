/** Finds what a file holds that its encoding has no letter for. */
import type { FileHandle } from 'node:fs/promises';
import { FileRefused } from '../ProblemLog.js';

export const NUL_FAULT = 'the row holds a NUL byte, so this is not a text file or it is damaged: save it as text again';

const CHUNK = 1 << 20;

/** The line of the first bytes that are no letter; null where all are. Throws FileRefused at a NUL letter. */
export async function strayLine(handle: FileHandle, encoding: string): Promise<number | null> {
  const [lenient, strict] = [new TextDecoder(encoding), new TextDecoder(encoding, { fatal: true })];
  const buffer = Buffer.alloc(CHUNK);
  let [line, stray]: [number, number | null] = [1, null];
  for (let at = 0; ;) {
    const { bytesRead } = await handle.read(buffer, 0, CHUNK, at);
    const [bytes, more] = [buffer.subarray(0, bytesRead), { stream: bytesRead > 0 }];
    const text = lenient.decode(bytes, more);
    const lineAt = (place: number): number => line + (text.slice(0, place).match(/\n/g)?.length ?? 0);
    const nul = text.indexOf('\0');
    if (nul >= 0) throw new FileRefused(NUL_FAULT, lineAt(nul));
    if (stray === null && !decodes(strict, bytes, more)) stray = lineAt(text.indexOf('\uFFFD'));
    if (bytesRead === 0) return stray;
    line = lineAt(text.length);
    at += bytesRead;
  }
}

function decodes(decoder: TextDecoder, bytes: Buffer, more: { stream: boolean }): boolean {
  try {
    decoder.decode(bytes, more);
    return true;
  } catch {
    return false;
  }
}
