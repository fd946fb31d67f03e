/**
 * An axis of dates that has its room where something happens: years without anything are narrow, and those with much
 * are divided into months. Between two ticks it is even.
 */
import { firstDay, monthOf } from './dayOf.js';

/** Where a day is, from 0 at the axis's beginning to 1 at its end; in order. */
export type Ticks = readonly (readonly [day: number, at: number])[];

/** What an empty span counts, and what each date in a span adds, at most so many. */
const EMPTY = 0.35;
const COUNTED = 12;
/** Share of the dates from which a year is shown in months. */
const CROWDED = 0.3;

/** `days` of what is to stand on it, in any order; one at least. */
export function timeAxis(days: readonly number[]): Ticks {
  const sorted = days.toSorted((a, b) => a - b);
  const years = byYear(sorted);
  const bounds = new Set<number>();
  for (const [year, inside] of years) {
    // Of a run of empty years one span is left: up to the next that is not.
    for (const next of [year, year + 1]) bounds.add(firstDay(next, 0));
    if (inside.length < CROWDED * days.length || inside.length < 4) continue;
    const months = new Set(inside.map((day) => monthOf(day).month));
    for (const month of months) for (const start of [month, month + 1]) bounds.add(firstDay(year, start));
  }
  const begins = [...bounds].sort((a, b) => a - b);
  const weights = begins.slice(1).map((to, i) => {
    const count = countBelow(sorted, to) - countBelow(sorted, begins[i]!);
    return count === 0 ? EMPTY : 1 + 0.5 * Math.min(COUNTED, count);
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let at = 0;
  return begins.map((day, i) => {
    const tick = [day, at / whole] as const;
    at += weights[i] ?? 0;
    return tick;
  });
}

function byYear(sorted: readonly number[]): Map<number, number[]> {
  const years = new Map<number, number[]>();
  for (const day of sorted) {
    const { year } = monthOf(day);
    const inside = years.get(year);
    if (inside) inside.push(day);
    else years.set(year, [day]);
  }
  return years;
}

/** How many of the numbers, in ascending order, are less than this one. */
function countBelow(sorted: readonly number[], bound: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < bound) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Where a day is on the axis; null when it is beyond it. */
export function placeOn(ticks: Ticks, day: number): number | null {
  for (const [i, [to, end]] of ticks.entries()) {
    const before = ticks[i - 1];
    if (before === undefined || day > to) continue;
    const [from, begin] = before;
    return day < from ? null : begin + ((day - from) / (to - from)) * (end - begin);
  }
  return null;
}
