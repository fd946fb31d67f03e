/** count, sum, avg, min, max, collect, stDev, stDevP, percentileCont, percentileDisc: a new one for each group. */
import { CypherError, typeError, valueError } from '../CypherError.js';
import { Duration } from '../values/Duration.js';
import { keyOf, type Key } from '../values/keyOf.js';
import { kindOf } from '../values/kinds.js';
import { isNumber, within64, type Numeric } from '../values/numbers.js';
import { order } from '../values/ordering.js';
import { addDurations, divideDuration } from '../values/temporal/arithmetic.js';
import { boundList } from '../values/longest.js';
import type { Value } from '../values/Value.js';
import type { Work } from '../values/Work.js';

export interface Aggregator {
  /** `value` is never null, except of count(*); `parameter` is the second argument. */
  add(value: Value, parameter: Value): void;
  result(): Value;
}

/** `work` counts what is compared: others may have their turn. */
const AGGREGATES: Record<string, (work: Work) => Aggregator> = {
  count: () => {
    let count = 0n;
    return { add: () => void count++, result: () => count };
  },
  collect: () => {
    const list: Value[] = [];
    const add = (value: Value): void => boundList(list.push(value));
    return { add, result: () => list };
  },
  min: (work) => extreme(work, (difference) => difference < 0),
  max: (work) => extreme(work, (difference) => difference > 0),
  sum: () => {
    let sum: Value = 0n;
    return { add: (value) => void (sum = plus(sum, value, 'sum')), result: () => sum };
  },
  avg: () => {
    /** Of durations it is their sum. */
    let mean: Value = null;
    let count = 0;
    return {
      add: (value) => {
        count++;
        if (mean === null) mean = isNumber(value) ? Number(value) : checked(value, 'avg');
        else if (typeof mean === 'number' && isNumber(value)) mean = meanWith(mean, Number(value), count);
        else mean = plus(mean, value, 'avg');
      },
      result: () => (mean instanceof Duration ? divideDuration(mean, BigInt(count)) : mean),
    };
  },
  stdev: () => deviation(1),
  stdevp: () => deviation(0),
  percentilecont: (work) =>
    percentile('percentileCont', work, (sorted, share) => {
      const place = share * (sorted.length - 1);
      // One of the numbers themselves stays what it is, an integer too, as Neo4j has it.
      if (Number.isInteger(place)) return sorted[place] as Numeric;
      const [low, high] = [Math.floor(place), Math.ceil(place)].map((at) => Number(sorted[at])) as [number, number];
      return low + (high - low) * (place - Math.floor(place));
    }),
  percentiledisc: (work) =>
    percentile(
      'percentileDisc',
      work,
      (sorted, share) => sorted[share === 0 ? 0 : Math.ceil(share * sorted.length) - 1] as Numeric,
    ),
};

/** It moves by the value's share, as in Neo4j: sums would lose digits, and overflow. An infinite one stays. */
const meanWith = (mean: number, value: number, count: number): number =>
  Number.isFinite(mean) ? mean + (value - mean) / count : mean + value;

function extreme(work: Work, better: (difference: number) => boolean): Aggregator {
  let best: Value = null;
  return {
    add: (value) => {
      if (best === null || better(order(value, best, work.anew()))) best = value;
    },
    result: () => best,
  };
}

function checked(value: Value, name: string): Value {
  if (isNumber(value) || value instanceof Duration) return value;
  throw typeError(`${name}() takes numbers or durations, not a value of type ${kindOf(value)}.`);
}
function plus(sum: Value, value: Value, name: string): Value {
  checked(value, name);
  if (typeof sum === 'bigint' && typeof value === 'bigint') return within64(sum + value, `${name}()`);
  if (isNumber(sum) && isNumber(value)) return Number(sum) + Number(value);
  if (value instanceof Duration)
    return sum instanceof Duration ? addDurations(sum, value, 1) : sum === 0n ? value : mixed(name);
  return mixed(name);
}
function mixed(name: string): never {
  throw typeError(`${name}() cannot put numbers and durations together.`);
}

/** By Welford: one pass, without losing what large numbers have in common. */
function deviation(fewer: 0 | 1): Aggregator {
  let count = 0;
  let mean = 0;
  let squares = 0;
  return {
    add: (value) => {
      if (!isNumber(value)) throw typeError(`A deviation is of numbers, not of a value of type ${kindOf(value)}.`);
      count++;
      const distance = Number(value) - mean;
      mean += distance / count;
      squares += distance * (Number(value) - mean);
    },
    result: () => (count < 2 ? 0 : Math.sqrt(squares / (count - fewer))),
  };
}

function percentile(name: string, work: Work, pick: (sorted: Numeric[], share: number) => Numeric): Aggregator {
  const numbers: Numeric[] = [];
  const compare = (a: Numeric, b: Numeric): number => {
    work.anew().step();
    return order(a, b, work);
  };
  let share: number | null = null;
  return {
    add: (value, parameter) => {
      if (!isNumber(value)) throw typeError(`${name}() is of numbers, not of a value of type ${kindOf(value)}.`);
      share ??= shareOf(parameter, name);
      numbers.push(value);
    },
    result: () => (share === null ? null : pick(numbers.sort(compare), share)),
  };
}
function shareOf(value: Value, name: string): number {
  if (!isNumber(value))
    throw typeError(`${name}() takes its share as a number, not as a value of type ${kindOf(value)}.`);
  const share = Number(value);
  if (!(share >= 0 && share <= 1))
    throw valueError(`${name}() takes a share from 0 to 1, not ${share}.`, 'NumberOutOfRange');
  return share;
}

/** Each value once. */
export function distinct(aggregator: Aggregator, work: Work): Aggregator {
  const seen = new Set<Key>();
  return {
    add: (value, parameter) => {
      const key = keyOf(value, work);
      if (seen.has(key)) return;
      seen.add(key);
      aggregator.add(value, parameter);
    },
    result: () => aggregator.result(),
  };
}

export const isAggregate = (name: string): boolean => Object.hasOwn(AGGREGATES, name.toLowerCase());

export function aggregatorNamed(name: string, work: Work): Aggregator {
  const make = AGGREGATES[name.toLowerCase()];
  if (!make) throw new CypherError('failed', `There is no aggregate ${name}().`, { detail: 'UnknownFunction' });
  return make(work);
}
