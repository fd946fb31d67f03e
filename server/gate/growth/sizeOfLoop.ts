/** How large comprehensions and reduce() may make a value, and what quantifiers take. */
import type { Expression } from '../../../cypher/engine/parse/syntax.js';
import { grownBy } from './grownBy.js';
import { either, elementOf, elementsOf, listOf, numberOf, type Size } from './Size.js';
import type { Surroundings } from './Surroundings.js';

type Of<Is extends Expression['is']> = Extract<Expression, { is: Is }>;

const withNames = (around: Surroundings, ...names: [string, Size][]): Surroundings => ({
  ...around,
  names: new Map([...around.names, ...names]),
});

export function sizeOfComprehension(
  { variable, list, where, map, at }: Of<'listComprehension'>,
  around: Surroundings,
): Size {
  const source = around.sizeOf(list, around);
  const times = elementsOf(source);
  const inside = withNames(around, [variable, elementOf(source)]);
  const found = around.growth.repeat(times, () => {
    if (where) around.sizeOf(where, inside);
    return map ? around.sizeOf(map, inside) : null;
  });
  around.growth.spend(times, at);
  const size = listOf(found ?? elementOf(source), times);
  // What is only left out of a list stands in memory already.
  around.growth.make(found ? size.bytes : listOf(null, times).bytes, at);
  return size;
}

export function sizeOfQuantifier({ variable, list, where, at }: Of<'quantifier'>, around: Surroundings): Size {
  const source = around.sizeOf(list, around);
  const inside = withNames(around, [variable, elementOf(source)]);
  around.growth.spend(elementsOf(source), at);
  if (where) around.growth.repeat(elementsOf(source), () => around.sizeOf(where, inside));
  return numberOf(1);
}

export function sizeOfReduction(
  { accumulator, start, variable, list, step, at }: Of<'reduce'>,
  around: Surroundings,
): Size {
  const { growth } = around;
  const source = around.sizeOf(list, around);
  const times = elementsOf(source);
  const began = around.sizeOf(start, around);
  const after = (before: Size): Size =>
    around.sizeOf(step, withNames(around, [accumulator, before], [variable, elementOf(source)]));
  const size = growth.try(() => {
    const grown = grownBy(after, either(began, after(began)), times);
    return either(grown, after(grown));
  });
  growth.make(size.bytes, at);
  growth.repeat(times, () => after(size));
  return size;
}
