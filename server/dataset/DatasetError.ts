/** What is wrong with a data set, and the error that refuses it whole. */
import { EntenteError } from '../EntenteError.js';

/** One fault: where it is (`line` counts from 1 and is null for a whole file), what field, and why. */
export interface Problem {
  file: string;
  line: number | null;
  /** The record's own key, where it has one. */
  record: string | null;
  field: string | null;
  reason: string;
}

const LISTED = 20;

/** `claims.jsonl line 12 (c012), evidence[0].passage: article a5 has 6 passages, not 9` */
export function problemText({ file, line, record, field, reason }: Problem): string {
  const place = [
    file,
    line === null ? '' : ` line ${line}`,
    record === null ? '' : ` (${record})`,
    field === null ? '' : `, ${field}`,
  ];
  return `${place.join('')}: ${reason}`;
}

export class DatasetError extends EntenteError {
  override name = 'DatasetError';
  /** All problems; the message lists the first 20. */
  constructor(readonly problems: readonly Problem[]) {
    const rest = problems.length - LISTED;
    super(
      'dataset.invalid',
      [
        `The data set is not valid: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`,
        ...problems.slice(0, LISTED).map((p) => `  ${problemText(p)}`),
        ...(rest > 0 ? [`  … and ${rest} more`] : []),
      ].join('\n'),
      { hint: 'Nothing was loaded. Mend the records named, then try again; `npm run check:data` lists them.' },
    );
  }
}
