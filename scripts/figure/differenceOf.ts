/** Why a figure made again is not the same file, as far as the two files tell. */
import { readFigureFile } from '../../server/figure/index.js';

interface Told {
  entente?: string;
  data?: { hash?: string; datasets?: Record<string, string | null> };
}

export function differenceOf(before: Buffer, now: Buffer): string {
  const [then, made] = [toldBy(before), toldBy(now)];
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

function toldBy(file: Buffer): Told {
  try {
    return (readFigureFile(file) ?? {}) as Told;
  } catch {
    return {};
  }
}

const changedSets = (then: Record<string, string | null>, now: Record<string, string | null>): string[] =>
  [...new Set([...Object.keys(then), ...Object.keys(now)])].filter((name) => then[name] !== now[name]);
