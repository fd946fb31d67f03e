/** How alike two lists of numbers are, as directions or as places. */
import { typeError, valueError } from '../CypherError.js';
import { isNumber } from '../values/numbers.js';
import type { Value } from '../values/Value.js';
import type { FunctionEntry } from './FunctionEntry.js';

function vectorOf(name: string, items: Value): number[] {
  return (items as Value[]).map((item) => {
    if (!isNumber(item)) throw typeError(`${name}() takes LISTs of numbers.`);
    return Number(item);
  });
}
const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

const entry = (name: string, about: string, alike: (a: number[], b: number[]) => number): FunctionEntry => ({
  name,
  about,
  family: 'mathematical',
  arguments: [
    { name: 'a', types: ['LIST'] },
    { name: 'b', types: ['LIST'] },
  ],
  returns: 'FLOAT',
  call: ([one = null, other = null]) => {
    const [a, b] = [vectorOf(name, one), vectorOf(name, other)];
    if (a.length !== b.length || a.length === 0)
      throw valueError(`${name}() takes two LISTs of the same length, not empty.`);
    // As precise as the numbers of an index for vectors are.
    return Math.fround(alike(a, b));
  },
});

export const vectors: FunctionEntry[] = [
  entry('vector.similarity.cosine', 'From 0, opposite, to 1, the same direction.', (a, b) => {
    const lengths = Math.sqrt(sum(a.map((x) => x * x))) * Math.sqrt(sum(b.map((x) => x * x)));
    if (lengths === 0) throw valueError('vector.similarity.cosine() takes no LIST of zeros: it has no direction.');
    return (1 + sum(a.map((x, place) => x * (b[place] as number))) / lengths) / 2;
  }),
  entry(
    'vector.similarity.euclidean',
    'From 0, far apart, to 1, the same place.',
    (a, b) => 1 / (1 + sum(a.map((x, place) => (x - (b[place] as number)) ** 2))),
  ),
];
