/** What is thrown while a stranger's file is read, as its fault where it is one. */
import { FileRefused } from './ProblemLog.js';

/**
 * The fault of the file: one that was found, or that it has more characters, entries or levels than the language can
 * hold. Throws what is no fault of the file.
 */
export function refusalOf(error: unknown): FileRefused {
  if (error instanceof FileRefused) return error;
  if (!(error instanceof RangeError)) throw error;
  if (/call stack/.test(error.message)) return new FileRefused('the file nests too deep: flatten what is so deep');
  return new FileRefused(
    'the file holds more in one place than fits in memory: it is damaged, or is to be given in parts',
  );
}
