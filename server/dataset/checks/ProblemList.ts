/** Collects what the checks find, with file, line and key of the record. */
import type { Problem } from '../DatasetError.js';
import { HEAD_FILE, RECORD_FILES, type RecordList, type TextDataset } from '../textDataset.js';

export class ProblemList {
  readonly problems: Problem[] = [];
  readonly #dataset: TextDataset;

  constructor(dataset: TextDataset) {
    this.#dataset = dataset;
  }

  /** Notes a fault of the record at `index` of a list. */
  add(list: RecordList, index: number, field: string | null, reason: string): void {
    this.problems.push({
      file: RECORD_FILES[list].file,
      line: index + 1,
      record: this.#keyAt(list, index),
      field,
      reason,
    });
  }

  /** Notes a fault of the data set's head. */
  addToHead(field: string, reason: string): void {
    this.problems.push({ file: HEAD_FILE, line: null, record: null, field, reason });
  }

  #keyAt(list: RecordList, index: number): string | null {
    const record = this.#dataset[list][index];
    if (record === undefined) return null;
    if ('checksum' in record) return `${record.article}#${record.n}`;
    return 'id' in record ? record.id : 'type' in record ? record.type : record.alias;
  }
}

/** `line 12 (c012)`, to point at another record of the same file. */
export const lineOf = (index: number, key?: string): string =>
  `line ${index + 1}${key === undefined ? '' : ` (${key})`}`;
