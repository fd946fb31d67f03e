/** Why a figure made again is not the same file, as far as the two files show. */
import { readFigureFile } from '../../server/figure/index.js';

/** What a figure's file states about how it was made. */
interface Origin {
  entente?: string;
  data?: { hash?: string; datasets?: Record<string, string | null> };
}

export function differenceOf(before: Buffer, now: Buffer): string {
  const [then, made] = [originOf(before), originOf(now)];
  const sets = changedSets(then.data?.datasets ?? {}, made.data?.datasets ?? {});
  const reason =
    then.entente !== made.entente
      ? `it was made by Entente ${then.entente ?? 'of before versions were kept'}, this is ${made.entente}`
      : then.data?.hash !== made.data?.hash
        ? 'the data that it draws have changed'
        : sets.length > 0
          ? `these data sets have changed, or are not here: ${sets.join(', ')}`
          : 'the names of relations or articles, the passages quoted, or the totals are others than when it was made';
  return `Warning: it is not the same file as before: ${reason}.`;
}

function originOf(file: Buffer): Origin {
  try {
    return (readFigureFile(file) ?? {}) as Origin;
  } catch {
    return {};
  }
}

const changedSets = (then: Record<string, string | null>, now: Record<string, string | null>): string[] =>
  [...new Set([...Object.keys(then), ...Object.keys(now)])].filter((name) => then[name] !== now[name]);
