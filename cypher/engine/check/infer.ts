/** Checks expressions, and tells which kinds their values may be of. */
import type { Expression } from '../parse/syntax.js';
import { inferAlone } from './inferAlone.js';
import { kind, may, wordsFor, type Inferred } from './inferred.js';
import { isChained, inferLink, type Link } from './inferLink.js';
import { wrongKind, type Place } from './Place.js';
import type { TypeName } from '../functions/FunctionEntry.js';

/** Throws CypherError 'syntax'. A chain of operators or properties, however long, is walked without descending. */
export function infer(expression: Expression, place: Place): Inferred {
  const links: Link[] = [];
  let first = expression;
  let inferred = place.projected?.find(first);
  while (!inferred && isChained(first)) {
    links.push(first);
    first = first.is === 'binary' ? first.left : first.of;
    inferred = place.projected?.find(first);
  }
  const after = links.at(-1);
  inferred ??= inferAlone(first, after ? { ...place, truth: isLogicalLink(after) } : place);
  for (let link = links.pop(); link; link = links.pop()) inferred = inferLink(link, inferred, place);
  return inferred;
}
const isLogicalLink = (link: Link): boolean =>
  link.is === 'binary' && (link.operator === 'AND' || link.operator === 'OR' || link.operator === 'XOR');

/** Of one of these kinds, or nothing is known. */
export function inferAs(expression: Expression, place: Place, what: string, ...types: TypeName[]): Inferred {
  const inferred = infer(expression, place);
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
  infer(expression, place.truth ? { ...place, truth: false } : place);
