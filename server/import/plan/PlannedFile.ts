/** A file of an import, looked into but not yet read whole. */
import type { ColumnMapping, ImportedFile } from '../../../contract/index.js';
import type { CsvPlan } from '../csv/CsvPlan.js';
import type { SniffedFile } from '../files/sniffFile.js';

export interface PlannedFile {
  file: SniffedFile;
  /**
   * Null for the graph formats, which say themselves what is what, and for a CSV file whose columns are neither those
   * of nodes nor of relations: it is not read.
   */
  csv: CsvPlan | null;
  /** Roles of columns or attributes that the user gave. */
  mapping: readonly ColumnMapping[];
  /** What a preview shows of it; `rows` and, for graph formats, the rest is known once it is read. */
  summary: ImportedFile;
}
