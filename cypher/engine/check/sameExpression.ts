/** Whether two parts of the tree say the same, wherever they stand. */
import type { Expression } from '../parse/syntax.js';

export function sameExpression(one: Expression, other: Expression): boolean {
  if (one.is !== other.is) return false;
  const waiting: [unknown, unknown][] = [[one, other]];
  for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
    const [left, right] = pair;
    if (Object.is(left, right)) continue;
    if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) return false;
    const [mine, others] = [placeless(left), placeless(right)];
    if (mine.length !== others.length) return false;
    for (const [index, [key, value]] of mine.entries()) {
      const [otherKey, otherValue] = others[index] as [string, unknown];
      if (key !== otherKey) return false;
      waiting.push([value, otherValue]);
    }
  }
  return true;
}
const placeless = (node: object): [string, unknown][] =>
  Object.entries(node).filter(([key]) => key !== 'at' && key !== 'end');
