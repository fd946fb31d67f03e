/** How a CSV file is laid out, from its beginning: separator, line ends, headers. */
import type { SniffedFile } from '../files/sniffFile.js';
import { utf8Chunks } from '../files/textChunks.js';
import { namesColumns } from '../graphs/text/edgeFields.js';
import { COLUMNS } from '../limits.js';
import { FileRefused } from '../ProblemLog.js';
import { breaksQuotes } from './emptyTexts.js';
import { withLineFeeds } from './newlines.js';
import { splitRow } from './splitRow.js';

export interface CsvShape {
  delimiter: string;
  /** Lines end in CR alone. */
  bareReturns: boolean;
  /** Blanks may stand between a separator and the quote that begins a value. */
  blanksBeforeQuotes: boolean;
  /** Quotes are letters of values and enclose none. */
  quotesAreLetters: boolean;
  /** Rows before the header: `sep=;`, as Excel writes it, blank ones and comments (`# made by …`). */
  rowsBefore: number;
  /** Each once: a second `name` is `name (2)`; a blank one is `column 3`. */
  headers: string[];
}

const SEPARATORS = [',', ';', '\t', '|'] as const;
const HEAD = 1 << 16;
/** Rows looked at: comments, the header, and those that show the separator. */
const [COMMENTS, SAMPLE] = [100, 5];
/** A quote behind one of these, and blanks, may enclose a value. */
const OPENS = /[,;\t|\n]/;

/** What overrules what the file suggests. */
export interface GivenShape {
  delimiter?: string | undefined;
  quotesAreLetters?: boolean | undefined;
}

/** Throws FileRefused when there is no header to go by. */
export async function csvShape(file: SniffedFile, given: GivenShape = {}): Promise<CsvShape> {
  let head = '';
  for await (const chunk of utf8Chunks(file)) {
    head += chunk.toString('utf8');
    if (head.length >= HEAD) break;
  }
  head = head.replace(/^\uFEFF/, '');
  const bareReturns = !head.includes('\n') && head.includes('\r');
  const all = firstRows(head.replace(/\r\n?/g, '\n'), COMMENTS + SAMPLE, given.quotesAreLetters);
  const named = /^"?sep=(.)"?$/i.exec(all[0] ?? '')?.[1];
  const declared = given.delimiter ?? named;
  const guess = (rows: string[]): string => declared ?? guessSeparator(rows, /\.tsv$|\.tab$/i.test(file.name));
  const rowsBefore = headerRow(all, named === undefined ? 0 : 1, guess);
  const lines = all.slice(rowsBefore, rowsBefore + SAMPLE);
  const separator = guess(lines);
  const [header] = lines;
  if (header === undefined || header.trim() === '')
    throw new FileRefused('the first lines are empty: one has to name the columns', 1);
  // Programs that part fields by tabs seldom quote: where quotes do not enclose values, they are letters.
  const quotesAreLetters =
    given.quotesAreLetters ??
    (separator === '\t' &&
      (await breaksQuotes(withLineFeeds(utf8Chunks(file), { delimiter: separator, bareReturns }), separator)));
  const fields = quotesAreLetters ? header.split(separator) : splitRow(header, separator);
  // Spreadsheets break long headers within their cells.
  const names = fields.map(inOneLine);
  if (names.length > COLUMNS) {
    const remedy = 'check the separator, or leave columns out';
    throw new FileRefused(`there are ${names.length} columns, and at most ${COLUMNS} are read: ${remedy}`, 1);
  }
  const blanksBeforeQuotes = separator !== ' ' && lines.some((line) => hasBlanksBeforeQuotes(line, separator));
  return {
    delimiter: separator,
    bareReturns,
    blanksBeforeQuotes,
    quotesAreLetters,
    rowsBefore,
    headers: uniqueNames(names),
  };
}

/** A pattern would try each blank of a long row of them anew. */
const inOneLine = (name: string): string =>
  name
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');

/** Whether a quote follows a separator and blanks, and is not doubled. */
function hasBlanksBeforeQuotes(line: string, separator: string): boolean {
  for (let at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, at + 1)) {
    let end = at + 1;
    while (line[end] === ' ') end++;
    if (end > at + 1 && line[end] === '"' && line[end + 1] !== '"') return true;
  }
  return false;
}

/** The text of the first rows; line ends inside quotes belong to their row, unless those are letters. */
function firstRows(text: string, count: number, quotesAreLetters = false): string[] {
  if (quotesAreLetters) return text.split('\n', count);
  const rows: string[] = [];
  let [start, quoted, last] = [0, false, '\n'];
  for (let i = 0; i < text.length && rows.length < count; i++) {
    const letter = text[i] ?? '';
    if (letter === '"' && quoted && text[i + 1] === '"') i++;
    else if (letter === '"') quoted = !quoted && OPENS.test(last);
    else if (letter === '\n' && !quoted) {
      rows.push(text.slice(start, i));
      start = i + 1;
    }
    if (letter !== ' ') last = letter;
  }
  if (rows.length < count && start < text.length) rows.push(text.slice(start));
  return rows;
}

/**
 * Which row names the columns: the first behind blank ones and comments. A last comment with as many fields as the row behind it is the
 * header itself (`#id,name`).
 */
function headerRow(rows: readonly string[], begin: number, guess: (rows: string[]) => string): number {
  const from = rows.findIndex((row, i) => i >= begin && row.trim() !== '');
  if (from < 0) return begin;
  const first = rows.findIndex((row, i) => i >= from && !row.startsWith('#'));
  if (first <= from) return from;
  const separator = guess(rows.slice(first, first + SAMPLE));
  const [above, below] = rows.slice(first - 1, first + 1).map((row) => splitRow(row, separator).length);
  return above === below && (first === from + 1 || above !== 1) ? first - 1 : first;
}

/**
 * The separator that gives every one of the first rows the same number of fields, most of them; else the header's most
 * frequent. A blank, where the header names two ends and there is no other.
 */
function guessSeparator(rows: string[], tabs: boolean): string {
  if (tabs) return '\t';
  let best: { separator: string; score: number } = { separator: ',', score: 0 };
  for (const separator of SEPARATORS) {
    const counts = rows.filter((row) => row !== '').map((row) => splitRow(row, separator).length);
    const [first = 1] = counts;
    const score = first === 1 ? 0 : first + (counts.every((n) => n === first) ? 10_000 : 0);
    if (score > best.score) best = { separator, score };
  }
  return best.score === 0 && namesColumns((rows[0] ?? '').split(' ')) ? ' ' : best.separator;
}

function uniqueNames(names: string[]): string[] {
  const taken = new Set<string>();
  return names.map((given, i) => {
    const base = given === '' ? `column ${i + 1}` : given;
    let name = base;
    for (let n = 2; taken.has(name); n++) name = `${base} (${n})`;
    taken.add(name);
    return name;
  });
}
