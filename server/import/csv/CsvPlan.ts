/** All that is known of a CSV file before it is read whole. */
import type { DateFormat } from '../../../contract/index.js';
import type { SniffedFile } from '../files/sniffFile.js';
import type { CsvColumn, CsvContent } from './CsvColumn.js';
import type { CsvShape } from './csvShape.js';

export interface CsvPlan {
  file: SniffedFile;
  shape: CsvShape;
  columns: CsvColumn[];
  content: CsvContent;
  /** Stands between the items of a list. */
  arrayDelimiter: string;
  /** Order of dates that are not written as ISO has them. */
  dateFormat: DateFormat | undefined;
  /** Entente wrote the file: cells that begin with its mark lose it, and texts are not trimmed. */
  own: boolean;
}
