/** The lines between two entities must tell facts apart: those that read the same get their dates. Pure. */
import type { Bilingual, DatePrecision } from '../../contract/index.js';
import { shortDate } from './shortDate.js';

export interface Line {
  words: Bilingual;
  date: string | null;
  precision: DatePrecision | null;
}

/**
 * The words of each line of one pair, in their order: as they are where they differ, with the month where that parts
 * them ("met · Sept 2023"), else with the day. Lines that still read the same are left so, for the check to refuse.
 */
export function distinctLines(lines: readonly Line[]): Bilingual[] {
  const plain = lines.map(({ words }) => words);
  const byMonth = plain.map((words, i) => (isRepeated(words, plain) ? dated(lines[i], 'month') : words));
  return byMonth.map((words, i) => (isRepeated(words, byMonth) ? dated(lines[i], 'day') : words));
}

const same = (a: Bilingual, b: Bilingual): boolean => a.en === b.en || a.fr === b.fr;

/** Whether another of the lines reads the same in either language. */
const isRepeated = (words: Bilingual, all: readonly Bilingual[]): boolean =>
  all.filter((other) => same(other, words)).length > 1;

function dated(line: Line | undefined, exactness: 'month' | 'day'): Bilingual {
  const { words = { en: '', fr: '' }, date = null, precision = null } = line ?? {};
  if (date === null) return words;
  const short = shortDate(date, precision === 'year' || precision === null ? (precision ?? exactness) : exactness);
  return { en: `${words.en} · ${short.en}`, fr: `${words.fr} · ${short.fr}` };
}
