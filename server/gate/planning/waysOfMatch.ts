/** How many ways there are for Neo4j to find the nodes of a MATCH by their labels: it plans each. */
import type { Clause, Expression, LabelExpression } from '../../../cypher/engine/parse/syntax.js';

export type MatchClause = Extract<Clause, { is: 'match' }>;

/** Four for `(n:(A|B)&(C|D))` and for `(n) WHERE (n:A OR n:B) AND n:C|D`; of several nodes, those of all together. */
export function waysOfMatch({ patterns, where }: MatchClause): number {
  const byVariable = new Map<string, number>();
  const multiply = (variable: string, ways: number): unknown =>
    byVariable.set(variable, (byVariable.get(variable) ?? 1) * ways);
  const inPatterns = patterns.flatMap(({ nodes }) => nodes);
  inPatterns.forEach(({ variable, labels, where: inside }, i) => {
    if (labels) multiply(variable ?? ` ${i}`, ways(labels, true));
    for (const condition of conditionsOf(inside)) multiplyBy(condition, multiply);
  });
  for (const condition of conditionsOf(where)) multiplyBy(condition, multiply);
  return Math.max(
    1,
    [...byVariable.values()].reduce((sum, count) => sum + count - 1, 1),
  );
}

/** Those that all must hold. */
function conditionsOf(where: Expression | null): Expression[] {
  const conditions: Expression[] = [];
  const left = where ? [where] : [];
  for (let next = left.pop(); next; next = left.pop())
    if (next.is === 'binary' && next.operator === 'AND') left.push(next.left, next.right);
    else conditions.push(next);
  return conditions;
}

/** A condition of nothing but labels of one node is a choice among them; any other leaves one way. */
function multiplyBy(condition: Expression, multiply: (variable: string, ways: number) => unknown): void {
  let variable: string | null = null;
  let sum = 0;
  const left = [condition];
  for (let next = left.pop(); next; next = left.pop())
    if (next.is === 'binary' && next.operator === 'OR') left.push(next.left, next.right);
    else if (next.is === 'hasLabels' && next.operand.is === 'variable') {
      if (variable !== null && variable !== next.operand.name) return;
      variable = next.operand.name;
      sum += ways(next.labels, true);
    } else return;
  if (variable !== null) multiply(variable, sum);
}

/** Of a label expression as an OR of ANDs, or of its contrary. */
function ways(labels: LabelExpression, isMeant: boolean): number {
  switch (labels.is) {
    case 'not':
      return ways(labels.part, !isMeant);
    case 'and':
    case 'or': {
      const each = labels.parts.map((part) => ways(part, isMeant));
      return (labels.is === 'or') === isMeant
        ? each.reduce((sum, count) => sum + count, 0)
        : each.reduce((product, count) => product * count, 1);
    }
    default:
      return 1;
  }
}
