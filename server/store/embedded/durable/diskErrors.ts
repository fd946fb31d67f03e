/** What goes wrong with the files of a database, in the store's words. */
import { StoreError } from '../../StoreError.js';

const CANNOT_WRITE = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EFBIG']);

const isSystemError = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'code' in error;

/** While a change was being kept; it was not, then. */
export function writeError(cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  if (isSystemError(cause) && CANNOT_WRITE.has(cause.code ?? ''))
    return new StoreError('cannot-write', 'The database cannot write to its disk.', {
      hint: 'Make room on it, or let Entente write to its data folder; then try again.',
      cause,
    });
  return new StoreError('away', `The database cannot write to its disk: ${wordsOf(cause)}.`, {
    hint: 'Check the disk, then start Entente again.',
    cause,
  });
}

/** While the folder was being opened. */
export function openingError(cause: unknown, folder: string): StoreError {
  if (cause instanceof StoreError) return cause;
  return new StoreError('away', `The data folder ${folder} cannot be used: ${wordsOf(cause)}.`, {
    hint: 'Give Entente a folder that its account may read and write with ENTENTE_DATA.',
    cause,
  });
}

/** `fault` completes "… is damaged: ". Nothing is taken away from a file that is damaged. */
export const damaged = (file: string, fault: string): StoreError =>
  new StoreError('away', `The database file ${file} is damaged: ${fault}.`, {
    hint: 'Nothing was changed in it. Put a backup of the folder in its place, or move the folder away and load the data again.',
  });

export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
