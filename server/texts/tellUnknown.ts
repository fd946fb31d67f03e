/** Paragraphs of no passage, as they are listed: first those that stand where a passage is missing. Pure. */
import type { UnknownParagraph } from '../../contract/index.js';
import type { Gap } from './findPassages.js';

/** Paragraphs listed one by one, of each file; all are counted. */
const LISTED = 20;

/** `missingOf` gives the numbers of an article's missing passages, ascending. */
export function tellUnknown(
  gaps: readonly Gap[],
  missingOf: (article: string) => readonly number[],
): { unknown: UnknownParagraph[]; unknownTotal: number } {
  const all = gaps.flatMap((gap) => {
    const places = missingIn(gap, missingOf);
    // Before the first passage the last paragraphs are the nearest.
    const skipped = gap.after === null ? gap.paragraphs.length - places.length : 0;
    return gap.paragraphs.map((paragraph, i) => ({ ...paragraph, insteadOf: places[i - skipped] ?? null }));
  });
  const unknown = [
    ...all.filter(({ insteadOf }) => insteadOf !== null),
    ...all.filter(({ insteadOf }) => insteadOf === null),
  ];
  return { unknown: unknown.slice(0, LISTED), unknownTotal: all.length };
}

/** The missing passages that would stand in a gap, in order. */
function missingIn({ after, before }: Gap, missingOf: (article: string) => readonly number[]) {
  const between = (article: string, from: number, to: number) =>
    missingOf(article)
      .filter((n) => n > from && n < to)
      .map((n) => ({ article, n }));
  if (after !== null && after.article === before?.article) return between(after.article, after.n, before.n);
  return [
    ...(after === null ? [] : between(after.article, after.n, Infinity)),
    ...(before === null ? [] : between(before.article, 0, before.n)),
  ];
}
