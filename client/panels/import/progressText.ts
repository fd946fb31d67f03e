/** How far an import is, in words and as a share. Pure. */
import type { ImportProgress, Language } from '../../../contract/index.js';
import { importProgressWords } from '../../words/import/progress.js';
import { number } from '../../words/numbers.js';

/** "Reading" and "1.2 MB of 3 MB", "Writing" and "200 of 500 rows"; the phase alone while nothing is counted. */
export function progressText(progress: ImportProgress | null, language: Language): { phase: string; amount: string } {
  const t = importProgressWords[language];
  if (progress === null) return { phase: t.beginning, amount: '' };
  const amountOf = progress.unit === 'bytes' ? t.bytes : t.rows;
  const amount =
    progress.done === 0 && progress.total === null
      ? ''
      : progress.total === null
        ? amountOf(progress.done)
        : t.doneOf(
            progress.unit === 'rows' ? number(progress.done, language) : amountOf(progress.done),
            amountOf(progress.total),
          );
  return { phase: t.phases[progress.phase], amount };
}

/** Between 0 and 1; null when the whole is unknown. */
export const progressShare = (progress: ImportProgress | null): number | null =>
  progress === null || progress.total === null || progress.total <= 0
    ? null
    : Math.min(1, Math.max(0, progress.done / progress.total));
