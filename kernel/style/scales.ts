/** From values to the entries of a legend: categories by frequency, or classes of numbers. */
import type { StyleRule, StyleScale } from '../../contract/index.js';
import type { Value } from './values.js';

/** Looks at most; what is left is "other". */
export const MOST_CATEGORIES = 8;
const MOST_CLASSES = 5;

export interface ScaleEntry {
  /** Stable: `=Film`, `#2` (a class from low to high), `…` (other), `?` (no value). */
  id: string;
  /** Of a category. */
  value?: string;
  /** Of a class: both ends belong to it. */
  range?: readonly [from: number, to: number];
  /** Which of the palette's looks, from 0; -1: none, it is what is left. */
  place: number;
}
export interface Scale {
  kind: StyleScale;
  /** In the order of the legend, without the entry for what has no value. */
  entries: readonly ScaleEntry[];
  entryOf(value: Value): ScaleEntry;
  /** How far a number is on the way from the least to the greatest, 0 to 1. */
  share(value: Value): number;
}

/** Names of groups: numbers that say nothing by their size. */
const GROUPINGS = ['measure:community', 'measure:component'];

/** What kind of scale a rule has: its own, or by what the values are. */
function scaleKind({ by, scale, what }: StyleRule, values: ReadonlyMap<string, Value>): StyleScale {
  if (scale !== undefined) return scale;
  if (GROUPINGS.includes(by) || what === 'icon' || what === 'dash') return 'categories';
  return values.size > 0 && [...values.values()].every((value) => typeof value === 'number')
    ? 'sequential'
    : 'categories';
}

export function scaleOf(rule: StyleRule, values: ReadonlyMap<string, Value>): Scale {
  const kind = scaleKind(rule, values);
  const numbers = [...values.values()].filter((value) => typeof value === 'number').sort((a, b) => a - b);
  const bySize = kind === 'own' && (rule.what === 'size' || rule.what === 'width');
  if (kind === 'sequential' || kind === 'diverging' || bySize)
    return { kind, ...classes(numbers, kind === 'diverging' ? evenBounds(numbers) : quantileBounds(numbers)) };
  return { kind, ...categories(values) };
}

type Entries = Omit<Scale, 'kind'>;

function categories(values: ReadonlyMap<string, Value>): Entries {
  const counts = new Map<string, number>();
  for (const value of values.values()) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  const inOrder = new Intl.Collator('en', { numeric: true }).compare;
  const ranked = [...counts].sort(([a, n], [b, m]) => m - n || inOrder(a, b)).map(([value]) => value);
  const entries: ScaleEntry[] = ranked
    .slice(0, MOST_CATEGORIES)
    .map((value, place) => ({ id: `=${value}`.slice(0, 200), value, place }));
  const known = new Map(entries.map((entry) => [entry.value!, entry]));
  const other: ScaleEntry = { id: '…', place: -1 };
  return {
    entries: ranked.length > MOST_CATEGORIES ? [...entries, other] : entries,
    entryOf: (value) => known.get(String(value)) ?? other,
    share: (value) => 1 - (known.get(String(value))?.place ?? MOST_CATEGORIES) / MOST_CATEGORIES,
  };
}

/** `bounds`: the least number of each class, from low to high. */
function classes(numbers: readonly number[], bounds: readonly number[]): Entries {
  const [least, greatest] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
  const classOf = (value: number): number =>
    Math.max(
      0,
      bounds.findLastIndex((bound) => value >= bound),
    );
  const inClass = bounds.map((_, place) => numbers.filter((value) => classOf(value) === place));
  const steps = Math.max(1, bounds.length - 1);
  const entries: ScaleEntry[] = bounds.map((bound, place) => ({
    id: `#${place}`,
    range: [inClass[place]![0] ?? bound, inClass[place]!.at(-1) ?? bound],
    // The whole palette is used, however few classes there are.
    place: Math.round((place * (MOST_CLASSES - 1)) / steps),
  }));
  const none: ScaleEntry = { id: '?', place: -1 };
  return {
    entries,
    entryOf: (value) => (typeof value === 'number' ? (entries[classOf(value)] ?? none) : none),
    share: (value) => (typeof value !== 'number' || greatest === least ? 0 : (value - least) / (greatest - least)),
  };
}

/** About as many values in each class. */
function quantileBounds(sorted: readonly number[]): number[] {
  const bounds = Array.from({ length: MOST_CLASSES }, (_, i) => sorted[Math.floor((i * sorted.length) / MOST_CLASSES)]);
  const distinct = [...new Set(sorted)];
  return distinct.length <= MOST_CLASSES ? distinct : [...new Set(bounds.filter((bound) => bound !== undefined))];
}

/** Classes of one width, as many below the middle (nought, where there are numbers on both sides) as above. */
function evenBounds(sorted: readonly number[]): number[] {
  const [least, greatest] = [sorted[0], sorted.at(-1)];
  if (least === undefined || greatest === undefined || least === greatest) return least === undefined ? [] : [least];
  const middle = least < 0 && greatest > 0 ? 0 : (sorted[Math.floor(sorted.length / 2)] ?? 0);
  const reach = Math.max(middle - least, greatest - middle);
  return Array.from({ length: MOST_CLASSES }, (_, i) => middle - reach + (i * 2 * reach) / MOST_CLASSES);
}
