/** Checks expressions, and tells which kinds their values may be of. */
import type { Expression } from '../parse/syntax.js';
import { inferAlone } from './inferAlone.js';
import type { Inferred } from './inferred.js';
import { isChained, inferLink, type Link } from './inferLink.js';
import { isLogical } from './operators.js';
import type { Place } from './Place.js';

/** Throws CypherError 'syntax'. A chain of operators or properties, however long, is walked without descending. */
export function infer(expression: Expression, place: Place): Inferred {
  const links: Link[] = [];
  let first = expression;
  let inferred = place.projected?.find(first);
  while (!inferred) {
    const after = links.at(-1);
    if (!isChained(first)) inferred = inferAlone(first, after ? { ...place, truth: isLogicalLink(after) } : place);
    else {
      links.push(first);
      first = first.is === 'binary' ? first.left : first.of;
      inferred = place.projected?.find(first);
    }
  }
  for (let link = links.pop(); link; link = links.pop()) inferred = inferLink(link, inferred, place);
  return inferred;
}
const isLogicalLink = (link: Link): boolean => link.is === 'binary' && isLogical(link.operator);
