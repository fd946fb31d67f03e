/** What csv-parse found wrong with a file's quoting, in words for the file's owner. */
import type { CsvError } from 'csv-parse';
import { ROW_LENGTH } from '../limits.js';
import { FileRefused } from '../ProblemLog.js';

const CLOSE_IT = 'close it, or double it ("") where it belongs to the text';
const QUOTE_IT = 'put the whole value between quotes and double those inside ("")';

/** `line`: where the row at fault begins. */
export function quotingFault(error: CsvError, line: number, headers: readonly string[]): FileRefused {
  const field = (error as unknown as { column?: unknown }).column;
  const column = typeof field === 'number' ? (headers[field] ?? null) : null;
  const refuse = (reason: string, at: string | null): FileRefused =>
    new FileRefused(`${reason}; or say that quotes are letters here`, line, at, 'quotesAreLetters');
  switch (String(error.code)) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return refuse(`a quote is opened in the row that begins here and never closed: ${CLOSE_IT}`, null);
    case 'CSV_MAX_RECORD_SIZE': {
      const tooLong = `is longer than ${ROW_LENGTH.toLocaleString('en')} characters`;
      return refuse(`the row that begins here ${tooLong}, so a quote is most likely not closed: ${CLOSE_IT}`, null);
    }
    case 'CSV_INVALID_CLOSING_QUOTE':
      return refuse(`text follows a closing quote: ${QUOTE_IT}`, column);
    case 'INVALID_OPENING_QUOTE':
      return refuse(`a quote stands inside a value that is not quoted: ${QUOTE_IT}`, column);
    default:
      return new FileRefused(`the row cannot be read as CSV: ${error.message}`, line, column);
  }
}
