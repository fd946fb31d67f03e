/** Rounding by decimal digits: by what a float reads as, so that 1.005 to two decimals is 1.01. */
import { valueError } from '../CypherError.js';
import { LEAST_INTEGER, MOST_INTEGER } from '../values/numbers.js';

/** Whether the last digit kept goes up by one, away from zero. `rest` compares what is cut off with a half. */
type Mode = (at: { rest: number; odd: boolean; negative: boolean }) => boolean;

const MODES: Record<string, Mode> = {
  UP: () => true,
  DOWN: () => false,
  CEILING: ({ negative }) => !negative,
  FLOOR: ({ negative }) => negative,
  HALF_UP: ({ rest }) => rest >= 0,
  HALF_DOWN: ({ rest }) => rest > 0,
  HALF_EVEN: ({ rest, odd }) => rest > 0 || (rest === 0 && odd),
  UNNECESSARY: () => {
    throw valueError('The number has more decimals than that.');
  },
};

/** Throws CypherError for a negative precision or an unknown mode. */
export function roundTo(value: number, precision?: number, mode?: string): number {
  const decide = MODES[mode ?? 'HALF_UP'];
  if (!decide || !Object.hasOwn(MODES, mode ?? 'HALF_UP'))
    throw valueError(`"${mode}" is no way to round. There are ${Object.keys(MODES).join(', ')}.`);
  const decimals = Math.trunc(precision ?? 0);
  if (decimals < 0) throw valueError('round() takes no negative precision.');
  if (!Number.isFinite(value)) return value;
  if (decimals === 0 && mode === undefined) return roundUp(value);
  return roundDigits(value, decimals, decide);
}

/** Ties up: -2.5 becomes -2. Never -0, and never beyond an INTEGER, as in Neo4j. */
function roundUp(value: number): number {
  const floor = Math.floor(value);
  const nearest = (value - floor >= 0.5 ? floor + 1 : floor) + 0;
  return Math.max(Number(LEAST_INTEGER), Math.min(nearest, Number(MOST_INTEGER)));
}

function roundDigits(value: number, decimals: number, decide: Mode): number {
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  // How many of the digits stay: those before the point, and the decimals.
  const kept = Number(exponent) + 1 + decimals;
  if (kept >= digits.length) return value + 0;
  const cut = kept < 0 ? `0${digits}` : digits.slice(kept);
  const head = BigInt(kept > 0 ? digits.slice(0, kept) : '0');
  const half = `5${'0'.repeat(cut.length - 1)}`;
  const up =
    /[1-9]/.test(cut) &&
    decide({ rest: cut < half ? -1 : cut > half ? 1 : 0, odd: head % 2n === 1n, negative: value < 0 });
  return Number(`${value < 0 ? '-' : ''}${up ? head + 1n : head}e${-decimals}`) + 0;
}
