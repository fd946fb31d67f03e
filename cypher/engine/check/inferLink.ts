/** Expressions that begin with another: a + b, a.name, a[0], a[1..2]. */
import type { Expression } from '../parse/syntax.js';
import { inferAs, inferValue } from './ask.js';
import { ANYTHING, listOf, may, must, STORED, wordsFor, type Inferred } from './inferred.js';
import { MOMENTS } from '../values/kinds.js';
import { isLogical, operate } from './operators.js';
import { wrongKind, type Place } from './Place.js';

export type Link = Extract<Expression, { is: 'binary' | 'property' | 'index' | 'slice' }>;
export const isChained = (expression: Expression): expression is Link => LINKS.has(expression.is);
const LINKS = new Set<string>(['binary', 'property', 'index', 'slice']);

/** `first` is of what the link begins with. */
export function inferLink(link: Link, first: Inferred, place: Place): Inferred {
  switch (link.is) {
    case 'binary': {
      const right = place.checking.infer(link.right, { ...place, truth: isLogical(link.operator) });
      return operate(link.operator, first, right, link.right.at);
    }
    case 'property':
      return propertyOf(first, link);
    case 'index':
      return elementOf(first, link, place);
    case 'slice':
      if (!may(first, 'LIST')) throw wrongKind(`Only lists have parts, not ${wordsFor(first)}.`, link.of.at);
      for (const bound of [link.from, link.to])
        if (bound) inferAs(bound, { ...place, truth: false }, 'A place in a list is an integer', 'INTEGER');
      return must(first, 'LIST') ? first : listOf(null);
  }
}

export const OWNERS = ['MAP', 'NODE', 'RELATIONSHIP', 'POINT', ...MOMENTS, 'DURATION'] as const;

function propertyOf(of: Inferred, { at }: Link): Inferred {
  if (!may(of, ...OWNERS)) throw wrongKind(`No properties are to be had of ${wordsFor(of)}.`, at);
  return must(of, 'NODE', 'RELATIONSHIP') ? STORED : ANYTHING;
}

function elementOf(of: Inferred, link: Extract<Link, { is: 'index' }>, place: Place): Inferred {
  if (!may(of, 'LIST', ...OWNERS.filter((one) => one !== 'POINT')))
    throw wrongKind(`Only lists, maps, nodes and relationships are asked with [ ], not ${wordsFor(of)}.`, link.of.at);
  const index = inferValue(link.index, place);
  const isList = must(of, 'LIST');
  if (isList && !may(index, 'INTEGER'))
    throw wrongKind(`A place in a list is an integer, not ${wordsFor(index)}.`, link.index.at);
  if (must(of, 'MAP', 'NODE', 'RELATIONSHIP') && !may(index, 'STRING'))
    throw wrongKind(`A key is a text, not ${wordsFor(index)}.`, link.index.at);
  if (isList) return of.element ?? ANYTHING;
  return must(of, 'NODE', 'RELATIONSHIP') ? STORED : ANYTHING;
}
