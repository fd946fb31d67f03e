/** The expressions right within an expression, but not those of its patterns and subqueries. */
import type { Expression } from '../parse/syntax.js';

export function childrenOf(expression: Expression): Expression[] {
  switch (expression.is) {
    case 'property':
      return [expression.of];
    case 'index':
      return [expression.of, expression.index];
    case 'slice':
      return present(expression.of, expression.from, expression.to);
    case 'list':
      return expression.items;
    case 'map':
      return expression.entries.map(([, value]) => value);
    case 'unary':
    case 'isNull':
    case 'isTyped':
    case 'isNormalized':
    case 'hasLabels':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    case 'comparison':
      return expression.operands;
    case 'case': {
      const { subject, alternatives, otherwise } = expression;
      const tests = alternatives.flatMap(([when, then]) => [
        ...when.map((test) => (test.is === 'value' ? test.value : test.condition)),
        then,
      ]);
      return [...present(subject, otherwise), ...tests];
    }
    case 'call':
      return expression.args;
    case 'listComprehension':
      return present(expression.list, expression.where, expression.map);
    case 'quantifier':
      return present(expression.list, expression.where);
    case 'reduce':
      return [expression.start, expression.list, expression.step];
    case 'mapProjection':
      return expression.items.flatMap((item) => (item.is === 'entry' ? [item.value] : []));
    default:
      return [];
  }
}
const present = (...expressions: (Expression | null)[]): Expression[] => expressions.filter((each) => each !== null);

/** Whether one of these fulfils `test`, or an expression within them. Long chains of operators are no burden. */
export function some(expressions: readonly Expression[], test: (expression: Expression) => boolean): boolean {
  const waiting = [...expressions];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (test(next)) return true;
    for (const child of childrenOf(next)) waiting.push(child);
  }
  return false;
}
