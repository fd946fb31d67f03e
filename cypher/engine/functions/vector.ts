/** How alike two lists of numbers are, as directions or as places. */
import { typeError, valueError } from '../CypherError.js';
import { isNumber } from '../values/numbers.js';
import type { Value } from '../values/Value.js';
import type { FunctionContext, FunctionEntry } from './FunctionEntry.js';

/** Numbers after which others may have their turn. */
const CHUNK = 16_384;

function vectorOf(name: string, items: Value[], context: FunctionContext): Float64Array {
  const numbers = new Float64Array(items.length);
  for (let place = 0; place < items.length; place++) {
    if (place % CHUNK === CHUNK - 1) context.hold(CHUNK);
    const item = items[place];
    if (!isNumber(item)) throw typeError(`${name}() takes LISTs of numbers.`);
    numbers[place] = Number(item);
  }
  return numbers;
}

/** What `part` makes of each pair of numbers, added up. */
type Sum = (part: (a: number, b: number) => number) => number;

const sumOver =
  (a: Float64Array, b: Float64Array, context: FunctionContext): Sum =>
  (part) => {
    let total = 0;
    for (let place = 0; place < a.length; place++) {
      if (place % CHUNK === CHUNK - 1) context.hold(CHUNK);
      total += part(a[place] as number, b[place] as number);
    }
    return total;
  };

const entry = (name: string, about: string, alike: (sum: Sum) => number): FunctionEntry => ({
  name,
  about,
  family: 'mathematical',
  arguments: [
    { name: 'a', types: ['LIST'] },
    { name: 'b', types: ['LIST'] },
  ],
  returns: 'FLOAT',
  call: ([one = null, other = null], context) => {
    const [a, b] = [vectorOf(name, one as Value[], context), vectorOf(name, other as Value[], context)];
    if (a.length !== b.length || a.length === 0)
      throw valueError(`${name}() takes two LISTs of the same length, not empty.`);
    // As precise as the numbers of an index for vectors are.
    return Math.fround(alike(sumOver(a, b, context)));
  },
});

export const vectors: FunctionEntry[] = [
  entry('vector.similarity.cosine', 'From 0, opposite, to 1, the same direction.', (sum) => {
    const lengths = Math.sqrt(sum((a) => a * a)) * Math.sqrt(sum((_, b) => b * b));
    if (lengths === 0) throw valueError('vector.similarity.cosine() takes no LIST of zeros: it has no direction.');
    return (1 + sum((a, b) => a * b) / lengths) / 2;
  }),
  entry(
    'vector.similarity.euclidean',
    'From 0, far apart, to 1, the same place.',
    (sum) => 1 / (1 + sum((a, b) => (a - b) ** 2)),
  ),
];
