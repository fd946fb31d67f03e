/** Checks patterns within expressions: (a)-->(b) as a condition, [(a)-->(b) | b.name], shortestPath( … ). */
import { syntaxError } from '../CypherError.js';
import type { Expression, LabelExpression, PatternPart } from '../parse/syntax.js';
import { bindPart, checkInside } from './bindPattern.js';
import { checkShortest } from './checkShortest.js';
import { inferVariable } from './inferAlone.js';
import { infer, inferAs, inferTruth } from './infer.js';
import { kind, listOf, type Inferred } from './inferred.js';
import { inLoop, within, type Place } from './Place.js';
import { Scope } from './Scope.js';

type Of<Is extends Expression['is']> = Extract<Expression, { is: Is }>;

/** Names computed while the statement runs: a text or a list of texts. */
export function checkLabels(labels: LabelExpression | null, place: Place): void {
  const waiting = labels ? [labels] : [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.is === 'dynamic')
      inferAs(next.names, { ...place, truth: false }, 'Labels and types are named by texts', 'STRING', 'LIST');
    if (next.is === 'not') waiting.push(next.part);
    if (next.is === 'and' || next.is === 'or') waiting.push(...next.parts);
  }
}

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
  return listOf(infer(map, inner));
}
