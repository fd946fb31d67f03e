/** What somebody may have meant who named a function that there is not. */
import { aggregateFunctions } from './aggregates.js';
import { allFunctions } from './index.js';

/** The function whose name is fewest letters away: one for a short name, two for one of six letters or more. */
export function nearName(name: string): string | undefined {
  const wanted = name.toLowerCase();
  let [nearest, least]: [string | undefined, number] = [undefined, wanted.length < 6 ? 2 : 3];
  for (const entry of [...allFunctions, ...aggregateFunctions]) {
    const away = lettersApart(wanted, entry.name.toLowerCase(), least);
    if (away < least) [nearest, least] = [entry.name, away];
  }
  return nearest;
}

/** Letters to add, drop, change or swap with their neighbour; `enough` where it is as many or more. */
function lettersApart(a: string, b: string, enough: number): number {
  if (Math.abs(a.length - b.length) >= enough) return enough;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const changed = last[j - 1]! + (same ? 0 : 1);
      const least = Math.min(changed, last[j]! + 1, row[j - 1]! + 1);
      row.push(swapped ? Math.min(least, before[j - 2]! + 1) : least);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
