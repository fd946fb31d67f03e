/** Checks expressions that go through a list: comprehensions, quantifiers, reduce; and map projections. */
import { syntaxError } from '../CypherError.js';
import type { Expression } from '../parse/syntax.js';
import { inferAs, inferTruth, inferValue, inferVariable } from './ask.js';
import { ANYTHING, kind, listOf, may, must, wordsFor, type Inferred } from './inferred.js';
import { OWNERS } from './inferLink.js';
import { inLoop, wrongKind, type Place } from './Place.js';

type Of<Is extends Expression['is']> = Extract<Expression, { is: Is }>;

/** The elements of what has to be a list. */
function inferElements(list: Expression, place: Place): Inferred {
  const inferred = inferAs(list, { ...place, truth: false }, 'Only a list can be gone through', 'LIST');
  return must(inferred, 'LIST') ? (inferred.element ?? ANYTHING) : ANYTHING;
}

export function inferListComprehension(
  { variable, list, where, map }: Of<'listComprehension'>,
  place: Place,
): Inferred {
  const element = inferElements(list, place);
  const inner = inLoop(place, place.scope.with(variable, element));
  if (where) inferTruth(where, inner);
  return listOf(map ? inferValue(map, inner) : element);
}

export function inferQuantifier({ which, variable, list, where, at }: Of<'quantifier'>, place: Place): Inferred {
  const inner = inLoop(place, place.scope.with(variable, inferElements(list, place)));
  if (!where) throw syntaxError(`${which}(x IN …) needs a condition after WHERE.`, at, 'UnexpectedSyntax');
  return inferTruth(where, inner);
}

export function inferReduce({ accumulator, start, variable, list, step }: Of<'reduce'>, place: Place): Inferred {
  inferValue(start, place);
  const element = inferElements(list, place);
  // What is accumulated may change its kind on the way.
  inferValue(step, inLoop(place, place.scope.with(accumulator, ANYTHING).with(variable, element)));
  return ANYTHING;
}

/** Parts of a date or a duration can be named; all of them (`.*`) cannot be had, which turns out at run time. */
const PROJECTED = OWNERS.filter((owner) => owner !== 'POINT');

export function inferMapProjection({ variable, items, at }: Of<'mapProjection'>, place: Place): Inferred {
  const of = inferVariable(variable, at, place);
  if (!may(of, ...PROJECTED)) throw wrongKind(`No properties are to be had of ${wordsFor(of)}.`, at);
  for (const item of items) {
    if (item.is === 'variable') inferVariable(item.name, at, place);
    if (item.is === 'entry') inferValue(item.value, place);
  }
  return kind('MAP');
}
