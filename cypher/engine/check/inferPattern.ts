/** Checks patterns within expressions: (a)-->(b) as a condition, [(a)-->(b) | b.name], shortestPath( … ). */
import { syntaxError } from '../CypherError.js';
import type { Expression, PatternPart } from '../parse/syntax.js';
import { inferTruth, inferValue, inferVariable } from './ask.js';
import { bindPart, checkInside } from './bindPattern.js';
import { checkShortest } from './checkShortest.js';
import { kind, listOf, type Inferred } from './inferred.js';
import { inLoop, within, type Place } from './Place.js';
import { Scope } from './Scope.js';

type Of<Is extends Expression['is']> = Extract<Expression, { is: Is }>;

export function inferPatternPredicate({ pattern, at }: Of<'patternPredicate'>, place: Place): Inferred {
  if (!place.truth)
    throw syntaxError(
      'A pattern can be a condition, not a value: write COUNT { … }, COLLECT { … } or [ … | … ].',
      at,
      'UnexpectedSyntax',
    );
  checkBoundPart(pattern, place);
  return kind('BOOLEAN');
}

export function inferShortestPath({ pattern }: Of<'shortestPath'>, place: Place): Inferred {
  checkShortest(pattern);
  checkBoundPart(pattern, place);
  return pattern.selector?.is === 'allShortestPaths' ? listOf(kind('PATH')) : kind('PATH');
}

/** A pattern that brings no variables of its own. */
function checkBoundPart(part: PatternPart, place: Place): void {
  const relationships = part.steps.filter((step) => step.is === 'relationship');
  for (const { variable, at } of [...part.nodes, ...relationships])
    if (variable !== null) inferVariable(variable, at, place);
  bindPart(part, new Scope(place.scope));
  checkInside([part], within({ ...place, aggregates: 'misplaced' }, place.scope));
}

export function inferPatternComprehension({ pattern, where, map }: Of<'patternComprehension'>, place: Place): Inferred {
  const scope = new Scope(place.scope);
  const inner = inLoop(place, scope);
  bindPart(pattern, scope);
  checkInside([pattern], inner);
  if (where) inferTruth(where, inner);
  return listOf(inferValue(map, inner));
}
