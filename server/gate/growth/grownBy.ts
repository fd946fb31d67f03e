/** How large a value becomes that a step makes anew out of itself, again and again. */
import type { Size } from './Size.js';

type Measure = 'bytes' | 'length' | 'magnitude';

/** So large that what a step adds is little beside it. */
const HUGE = 2 ** 36;
/** Lists in lists, or maps in maps, that are looked into. */
const LEVELS = 8;

/** `from`: what it is at first, after one step at most. */
export function grownBy(step: (before: Size) => Size, from: Size, times: number): Size {
  let grown = from;
  for (let level = 0; level < LEVELS; level++) {
    const at = atLevel(from, level);
    if (!at) break;
    const grownTo = (measure: Measure): number => {
      const tried = (value: number): number =>
        atLevel(step(replaced(from, level, { [measure]: value })), level)?.[measure] ?? 0;
      return extrapolated(at[measure], tried(HUGE), tried(2 * HUGE), times);
    };
    const reached = { bytes: grownTo('bytes'), length: grownTo('length'), magnitude: grownTo('magnitude') };
    grown = replaced(grown, level, reached);
  }
  return grown;
}

const atLevel = (size: Size | null, level: number): Size | null =>
  level === 0 || !size ? size : atLevel(size.within, level - 1);

function replaced(size: Size, level: number, measures: Partial<Record<Measure, number>>): Size {
  if (level === 0) return { ...size, ...measures };
  return { ...size, within: size.within && replaced(size.within, level - 1, measures) };
}

/**
 * From what becomes of HUGE and of twice as much: how often the step holds what was there before, and what it adds.
 * What it holds once grows by what is added, what it holds more often by a power.
 */
function extrapolated(from: number, ofHuge: number, ofTwice: number, times: number): number {
  const share = (ofTwice - ofHuge) / HUGE;
  if (share > 1.01) return Math.max(1, from) * share ** times;
  if (share < 0.99) return Math.max(from, ofHuge - share * HUGE);
  return from + times * Math.max(0, ofHuge - HUGE);
}
