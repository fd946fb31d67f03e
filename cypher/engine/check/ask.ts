/** Ways to check an expression within something else. */
import type { TypeName } from '../functions/FunctionEntry.js';
import type { Expression } from '../parse/syntax.js';
import { kind, may, wordsFor, type Inferred } from './inferred.js';
import { notConstant, wrongKind, type Place } from './Place.js';
import { undefinedVariable } from './Scope.js';

/** Of one of these kinds, or nothing is known. */
export function inferAs(expression: Expression, place: Place, what: string, ...types: TypeName[]): Inferred {
  const inferred = place.checking.infer(expression, place);
  if (!may(inferred, ...types)) throw wrongKind(`${what}, not ${wordsFor(inferred)}.`, expression.at);
  return inferred;
}

/** A condition. */
export function inferTruth(expression: Expression, place: Place): Inferred {
  inferAs(expression, { ...place, truth: true }, 'A condition is true or false', 'BOOLEAN');
  return kind('BOOLEAN');
}
/** A value that is not asked for its truth. */
export const inferValue = (expression: Expression, place: Place): Inferred =>
  place.checking.infer(expression, place.truth ? { ...place, truth: false } : place);

export function inferVariable(name: string, at: number, { scope, projected, constant }: Place): Inferred {
  const found = scope.find(name) ?? projected?.find({ is: 'variable', name, at, end: at });
  if (found) return found;
  throw constant ? notConstant(at) : undefinedVariable(name, at);
}
