/** Checks SKIP and LIMIT, whose number must be known before the first row. */
import { syntaxError } from '../CypherError.js';
import type { Expression } from '../parse/syntax.js';
import { inferAs } from './ask.js';
import { some } from './children.js';
import { notConstant, placeIn, wrongKind, type Checking } from './Place.js';
import { Scope } from './Scope.js';

const CONSULTING = new Set<Expression['is']>(['patternComprehension', 'patternPredicate', 'shortestPath', 'subquery']);

export function checkLimit(bound: Expression, checking: Checking): void {
  if (bound.is === 'literal' && typeof bound.value === 'bigint' && bound.value < 0n)
    throw syntaxError('SKIP and LIMIT take no negative number.', bound.at, 'NegativeIntegerArgument');
  if (bound.is === 'literal' && typeof bound.value !== 'bigint')
    throw wrongKind('SKIP and LIMIT take an integer.', bound.at);
  if (some([bound], ({ is }) => CONSULTING.has(is))) throw notConstant(bound.at);
  const place = { ...placeIn(checking, new Scope()), constant: true };
  inferAs(bound, place, 'SKIP and LIMIT take an integer', 'INTEGER');
}
