/**
 * Sine, exponential and the like, the same to the last bit on every machine: each engine has its own last digit of
 * `Math.sin` or `Math.exp`, and of thousands of trials one that falls out otherwise makes another layout. Only what
 * IEEE 754 prescribes is used: sums, products, quotients, square roots. Good to about 15 digits, for numbers of
 * moderate size.
 */

/** Half of pi, in two parts: the first has few enough bits that its multiples are exact. */
const QUARTER = [1.5707963267341256, 6.077100506506192e-11] as const;
/** The logarithm of two, likewise. */
const LN2 = [0.6931471803691238, 1.9082149292705877e-10] as const;
/** Exponents between these have a power that differs from zero and from infinity. */
const [LEAST, MOST] = [-700, 709];

export const sine = (angle: number): number => atQuarter(angle, 0);
export const cosine = (angle: number): number => atQuarter(angle, 1);

/** The sine of an angle and so many right angles more. */
function atQuarter(angle: number, more: number): number {
  const quarters = Math.round(angle / QUARTER[0]);
  const rest = angle - quarters * QUARTER[0] - quarters * QUARTER[1];
  const turn = (((quarters + more) % 4) + 4) % 4;
  const value = turn % 2 === 0 ? series(rest, rest, 1) : series(1, rest, 0);
  return turn < 2 ? value : -value;
}

/** first - first·x²/((n+1)(n+2)) + …: the sine from `n` 1, the cosine from 0; `x` up to an eighth of a turn. */
function series(first: number, x: number, n: number): number {
  let [sum, term] = [first, first];
  for (let k = n + 1; k < 19; k += 2) {
    term *= (-x * x) / (k * (k + 1));
    sum += term;
  }
  return sum;
}

/** e to the power of `x`; 0 or infinite where that is hardly less or more. */
export function exponential(x: number): number {
  if (!(x > LEAST && x < MOST)) return x <= LEAST ? 0 : x >= MOST ? Infinity : NaN;
  const doublings = Math.round(x / LN2[0]);
  const rest = x - doublings * LN2[0] - doublings * LN2[1];
  let [sum, term] = [1, 1];
  for (let k = 1; k < 15; k++) {
    term *= rest / k;
    sum += term;
  }
  for (let k = 0; k < Math.abs(doublings); k++) sum *= doublings > 0 ? 2 : 0.5;
  return sum;
}

/** The natural logarithm. */
export function logarithm(x: number): number {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? x : NaN;
  let [rest, doublings] = [x, 0];
  for (; rest > Math.SQRT2; rest /= 2) doublings++;
  for (; rest < Math.SQRT1_2; rest *= 2) doublings--;
  const ratio = (rest - 1) / (rest + 1);
  let [sum, term] = [0, 2 * ratio];
  for (let k = 1; k < 24; k += 2) {
    sum += term / k;
    term *= ratio * ratio;
  }
  return doublings * LN2[0] + (doublings * LN2[1] + sum);
}

/** The direction from the origin to a point, in radians from -π to π; 0 for the origin itself. */
export function directionOf(x: number, y: number): number {
  if (x === 0 && y === 0) return 0;
  const steep = Math.abs(y) > Math.abs(x);
  const least = arcOf(steep ? Math.abs(x / y) : Math.abs(y / x));
  const quarter = steep ? Math.PI / 2 - least : least;
  const half = x < 0 ? Math.PI - quarter : quarter;
  return y < 0 ? -half : half;
}

/** The angle that has this tangent, from 0 to 1: four times the angle of a quarter of it, whose series is short. */
function arcOf(tangent: number): number {
  let t = tangent;
  for (let halved = 0; halved < 2; halved++) t /= 1 + Math.sqrt(1 + t * t);
  let [sum, term] = [0, t];
  for (let k = 1; k < 25; k += 2) {
    sum += term / k;
    term *= -t * t;
  }
  return 4 * sum;
}

/** `base`, above 0, to the power of `exponent`. */
export const power = (base: number, exponent: number): number => exponential(exponent * logarithm(base));

export const lengthOf = (x: number, y: number): number => Math.sqrt(x * x + y * y);
