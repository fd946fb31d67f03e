/**
 * Dates are real, as precise as they say, not before 1900, and not after the article that reports them, unless they are
 * yet to come.
 */
import { hasPrecision, isLater, isRealDate } from '../dates.js';
import type { ArticleRecord, ClaimRecord, TextDataset } from '../textDataset.js';
import type { ProblemList } from './ProblemList.js';

const EARLIEST = '1900';
const LATEST = '2100';

export function checkDates(dataset: TextDataset, found: ProblemList): void {
  const published = new Map(dataset.articles.map((a) => [a.id, a.date]));
  dataset.articles.forEach((article, index) => {
    for (const reason of datePlainFaults(article)) found.add('articles', index, 'date', reason);
  });
  dataset.entities.forEach(({ date = null, precision = null }, index) => {
    for (const reason of datePlainFaults({ date, precision })) found.add('entities', index, 'date', reason);
  });
  dataset.claims.forEach((claim, index) => {
    const faults = datePlainFaults(claim);
    for (const reason of faults) found.add('claims', index, 'date', reason);
    if (faults.length === 0) checkAgainstArticles(claim, index, published, found);
  });
}

/** What is wrong with a date by itself. */
function datePlainFaults({ date, precision }: Pick<ClaimRecord | ArticleRecord, 'date' | 'precision'>): string[] {
  if (date === null || precision === null) {
    return date === precision ? [] : ['date and precision are both given or both null'];
  }
  if (!hasPrecision(date, precision))
    return [`${date} is not a date known to the ${precision}: make date and precision agree`];
  if (!isRealDate(date)) return [`${date} is not in the calendar`];
  if (isLater(EARLIEST, date) || isLater(date, LATEST)) return [`${date} lies outside ${EARLIEST} to ${LATEST}`];
  return [];
}

/** What has happened by an article's account cannot be later than the article. */
function checkAgainstArticles(
  claim: ClaimRecord,
  index: number,
  published: ReadonlyMap<string, string | null>,
  found: ProblemList,
): void {
  const { date, status } = claim;
  if (date === null || status === 'expected' || status === 'hypothetical') return;
  for (const article of new Set(claim.evidence.map((e) => e.article))) {
    const written = published.get(article);
    if (written !== null && written !== undefined && isLater(date, written)) {
      const rule = `what is yet to come is expected or hypothetical, not ${status}`;
      found.add('claims', index, 'date', `${date} is later than article ${article} (${written}): ${rule}`);
    }
  }
}
