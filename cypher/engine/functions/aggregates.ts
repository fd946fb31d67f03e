/** Functions that take many rows together: what they are called and take; execute/aggregates.ts computes them. */
import type { Argument, TypeName } from './FunctionEntry.js';

export interface AggregateEntry {
  name: string;
  about: string;
  arguments: Argument[];
  returns: TypeName;
}

const input = (...types: TypeName[]): Argument => ({ name: 'input', types });
const entry = (name: string, about: string, args: Argument[], returns: TypeName): AggregateEntry => ({
  name,
  about,
  arguments: args,
  returns,
});
const share: Argument = { name: 'percentile', types: ['FLOAT'] };

export const aggregateFunctions: readonly AggregateEntry[] = [
  entry(
    'count',
    'How many rows there are, for count(*), or how many values that are not null.',
    [input('ANY')],
    'INTEGER',
  ),
  entry('collect', 'The values that are not null, as a list.', [input('ANY')], 'LIST'),
  entry('sum', 'The sum of numbers or durations; 0 of none.', [input('NUMBER', 'DURATION')], 'ANY'),
  entry('avg', 'The mean of numbers or durations; null of none.', [input('NUMBER', 'DURATION')], 'ANY'),
  entry('min', 'The value that comes first in the order of all values; null of none.', [input('ANY')], 'ANY'),
  entry('max', 'The value that comes last in the order of all values; null of none.', [input('ANY')], 'ANY'),
  entry('stDev', 'The standard deviation of numbers that are a sample of a population.', [input('NUMBER')], 'FLOAT'),
  entry('stDevP', 'The standard deviation of numbers that are the whole population.', [input('NUMBER')], 'FLOAT'),
  entry(
    'percentileCont',
    'The number below which this share of the numbers lies, from 0 to 1, between two of them if need be.',
    [input('NUMBER'), share],
    'FLOAT',
  ),
  entry(
    'percentileDisc',
    'The one of the numbers below which this share of them lies, from 0 to 1.',
    [input('NUMBER'), share],
    'NUMBER',
  ),
];
