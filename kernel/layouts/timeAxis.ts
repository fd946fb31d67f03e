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
  const [first, last] = [monthOf(Math.min(...days)), monthOf(Math.max(...days))];
  const begins: number[] = [];
  for (let year = first.year; year <= last.year; year++) {
    const [from, to] = [firstDay(year, 0), firstDay(year + 1, 0)];
    const inside = days.filter((day) => day >= from && day < to);
    // Of a run of empty years one span is left.
    const before = begins.at(-1);
    if (inside.length === 0 && before !== undefined && !days.some((day) => day >= before && day < from)) continue;
    begins.push(from);
    if (inside.length < CROWDED * days.length || inside.length < 4) continue;
    const months = [...new Set(inside.map((day) => monthOf(day).month))].sort((a, b) => a - b);
    for (const month of months) for (const start of [month, month + 1]) begins.push(firstDay(year, start));
  }
  const bounds = [...new Set([...begins, firstDay(last.year + 1, 0)])].sort((a, b) => a - b);
  const weights = bounds.slice(1).map((to, i) => {
    const count = days.filter((day) => day >= bounds[i]! && day < to).length;
    return count === 0 ? EMPTY : 1 + 0.5 * Math.min(COUNTED, count);
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let at = 0;
  return bounds.map((day, i) => {
    const tick = [day, at / whole] as const;
    at += weights[i] ?? 0;
    return tick;
  });
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
