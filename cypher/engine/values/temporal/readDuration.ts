/** Durations as written or as fields: `P1Y2M10DT2H30M4.5S`, `P2012-02-02T14:37:21.5`, `{days: 1, hours: 12}`. */
import { typeError, valueError } from '../../CypherError.js';
import { Duration } from '../Duration.js';
import type { ValueMap } from '../Value.js';
import { within } from './dateFields.js';

/** Which of the four parts each field counts in, and by how much. */
const FIELDS: Record<string, [part: 0 | 1 | 2 | 3, factor: bigint]> = {
  years: [0, 12n],
  months: [0, 1n],
  weeks: [1, 7n],
  days: [1, 1n],
  hours: [2, 3600n],
  minutes: [2, 60n],
  seconds: [2, 1n],
  milliseconds: [3, 1_000_000n],
  microseconds: [3, 1000n],
  nanoseconds: [3, 1n],
};

/** Field names in any case. Throws CypherError for others, and where there are none. */
export function durationFromFields(map: ValueMap): Duration {
  if (map.size === 0) throw valueError('At least one field must be given.');
  return fromAmounts(
    [...map].map(([key, amount]) => {
      const field = key.toLowerCase();
      if (!Object.hasOwn(FIELDS, field)) throw valueError(`A duration has no field ${key}.`);
      if (typeof amount !== 'bigint' && typeof amount !== 'number')
        throw typeError(`The field ${key} of a duration must be a number.`);
      return [field, amount];
    }),
  );
}

/** Whole numbers are reckoned with exactly; one that is broken makes all of it approximate. */
function fromAmounts(amounts: [field: string, amount: bigint | number][]): Duration {
  const exact: [bigint, bigint, bigint, bigint] = [0n, 0n, 0n, 0n];
  const broken: [number, number, number, number] = [0, 0, 0, 0];
  for (const [field, amount] of amounts) {
    const [part, factor] = FIELDS[field] as [0 | 1 | 2 | 3, bigint];
    if (typeof amount === 'bigint') exact[part] += amount * factor;
    broken[part] += Number(amount) * Number(factor);
  }
  return amounts.every(([, amount]) => typeof amount === 'bigint')
    ? Duration.of(...exact)
    : Duration.approximate(...broken);
}

const AMOUNT = String.raw`([+-]?\d+(?:[.,]\d+)?)`;
const SECONDS = String.raw`([+-]?\d+(?:[.,]\d{1,9})?)`;
const byUnits = new RegExp(
  `^([+-])?P(?=.)(?:${AMOUNT}Y)?(?:${AMOUNT}M)?(?:${AMOUNT}W)?(?:${AMOUNT}D)?(?:T(?=.)(?:${AMOUNT}H)?(?:${AMOUNT}M)?(?:${SECONDS}S)?)?$`,
  'i',
);
const UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'];
const byDate =
  /^([+-])?P(?:(\d{4})-(\d{2})-(\d{2})|(\d{4})(\d{2})(\d{2}))?(?:T(?:(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?|(\d{2})(\d{2})(?:(\d{2})(?:[.,](\d{1,9}))?)?))?$/i;

/** Throws CypherError for a text that is none. */
export function readDuration(text: string): Duration {
  const units = byUnits.exec(text);
  if (units) return unitsFrom(text, units[1] === '-', units.slice(2));
  const date = /\d/.test(text) ? byDate.exec(text) : null;
  if (date) return dateFrom(date[1] === '-', date.slice(2));
  throw unreadable(text);
}
const unreadable = (text: string): Error =>
  valueError(`"${text}" is no duration. One is written like P1Y2M10D or PT2H30M4.5S.`);

function unitsFrom(text: string, negative: boolean, groups: (string | undefined)[]): Duration {
  const given = UNITS.flatMap((unit, place) => (groups[place] === undefined ? [] : [[unit, groups[place]] as const]));
  // Only the smallest unit may be broken.
  if (given.slice(0, -1).some(([, amount]) => /[.,]/.test(amount))) throw unreadable(text);
  return fromAmounts(
    given.flatMap(([unit, amount]): [string, bigint | number][] => {
      const signed = negative ? (amount.startsWith('-') ? amount.slice(1) : `-${amount.replace('+', '')}`) : amount;
      if (!/[.,]/.test(signed)) return [[unit, BigInt(signed.replace('+', ''))]];
      if (unit !== 'seconds') return [[unit, Number(signed.replace(',', '.'))]];
      const [whole = '0', fraction = ''] = signed.replace('+', '').split(/[.,]/);
      const nanos = BigInt(fraction.padEnd(9, '0'));
      return [
        ['seconds', BigInt(whole)],
        ['nanoseconds', signed.startsWith('-') ? -nanos : nanos],
      ];
    }),
  );
}

function dateFrom(negative: boolean, groups: (string | undefined)[]): Duration {
  const pick = (long: number, short: number): number => Number(groups[long] ?? groups[short] ?? 0);
  const [years, months, days] = [pick(0, 3), pick(1, 4), pick(2, 5)];
  const [hours, minutes, seconds] = [pick(6, 10), pick(7, 11), pick(8, 12)];
  within('months', months, 0, 12);
  within('days', days, 0, 31);
  within('hours', hours, 0, 24);
  within('minutes', minutes, 0, 60);
  within('seconds', seconds, 0, 60);
  const nanos = BigInt((groups[9] ?? groups[13] ?? '').padEnd(9, '0'));
  const sign = negative ? -1n : 1n;
  return Duration.of(
    sign * BigInt(years * 12 + months),
    sign * BigInt(days),
    sign * BigInt(hours * 3600 + minutes * 60 + seconds),
    sign * nanos,
  );
}
