/** Checks an expression that does not begin with another. */
import { CASE_SUBJECT, type Expression } from '../parse/syntax.js';
import { inferAs, inferTruth, inferValue, inferVariable } from './ask.js';
import { inferCall } from './inferCall.js';
import { ANYTHING, eachOf, either, kind, listOf, type Inferred } from './inferred.js';
import { inferListComprehension, inferMapProjection, inferQuantifier, inferReduce } from './inferLoop.js';
import { checkLabels } from './checkLabels.js';
import { inferPatternComprehension, inferPatternPredicate, inferShortestPath } from './inferPattern.js';
import { inferSubquery } from './inferSubquery.js';
import type { Place } from './Place.js';

type Of<Is extends Expression['is']> = Extract<Expression, { is: Is }>;
export type Alone = Exclude<Expression, Of<'binary' | 'property' | 'index' | 'slice'>>;

export function inferAlone(expression: Alone, place: Place): Inferred {
  switch (expression.is) {
    case 'literal':
      return kindOfLiteral(expression.value);
    case 'float':
      return kind('FLOAT');
    case 'parameter':
      place.checking.parameters.add(expression.name);
      return ANYTHING;
    case 'variable':
      return inferVariable(expression.name, expression.at, place);
    case 'list':
      return listOf(expression.items.length === 0 ? null : inferEach(expression.items, place).reduce(eachOf));
    case 'map':
      inferEach(
        expression.entries.map(([, value]) => value),
        place,
      );
      return kind('MAP');
    case 'unary':
      return inferUnary(expression, place);
    case 'comparison':
      inferEach(expression.operands, place);
      return kind('BOOLEAN');
    case 'isNull':
    case 'isTyped':
    case 'isNormalized':
      inferValue(expression.operand, place);
      return kind('BOOLEAN');
    case 'hasLabels':
      inferAs(
        expression.operand,
        { ...place, truth: false },
        'Labels are of nodes and relationships',
        'NODE',
        'RELATIONSHIP',
      );
      checkLabels(expression.labels, place);
      return kind('BOOLEAN');
    case 'case':
      return inferCase(expression, { ...place, truth: false });
    case 'call':
      return inferCall(expression, { ...place, truth: false });
    case 'listComprehension':
      return inferListComprehension(expression, place);
    case 'quantifier':
      return inferQuantifier(expression, place);
    case 'reduce':
      return inferReduce(expression, place);
    case 'mapProjection':
      return inferMapProjection(expression, place);
    case 'patternComprehension':
      return inferPatternComprehension(expression, place);
    case 'patternPredicate':
      return inferPatternPredicate(expression, place);
    case 'shortestPath':
      return inferShortestPath(expression, place);
    case 'subquery':
      return inferSubquery(expression, place);
  }
}

const inferEach = (expressions: readonly Expression[], place: Place): Inferred[] => {
  const inner = { ...place, truth: false };
  return expressions.map((each) => inferValue(each, inner));
};

function kindOfLiteral(value: null | boolean | string | bigint): Inferred {
  if (value === null) return ANYTHING;
  return kind(typeof value === 'boolean' ? 'BOOLEAN' : typeof value === 'string' ? 'STRING' : 'INTEGER');
}

function inferUnary({ operator, operand }: Of<'unary'>, place: Place): Inferred {
  if (operator === 'NOT') return inferTruth(operand, place);
  return inferAs(operand, { ...place, truth: false }, `${operator} stands before numbers`, 'NUMBER');
}

function inferCase({ subject, alternatives, otherwise }: Of<'case'>, place: Place): Inferred {
  const inner = subject ? { ...place, scope: place.scope.with(CASE_SUBJECT, inferValue(subject, place)) } : place;
  const results = alternatives.map(([tests, then]) => {
    for (const test of tests) {
      if (test.is === 'condition') inferTruth(test.condition, inner);
      else if (subject) inferValue(test.value, place);
      else inferTruth(test.value, place);
    }
    return inferValue(then, place);
  });
  if (otherwise) results.push(inferValue(otherwise, place));
  return results.reduce(either);
}
