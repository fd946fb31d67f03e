/** What the nodes and relationships of a pattern must be: each is asked as soon as all it names is known. */
import { compile } from '../../execute/expressions/compile.js';
import { entriesOf } from '../../execute/expressions/maps.js';
import type { Evaluate } from '../../execute/rows.js';
import { and } from '../../execute/truth.js';
import type { Expression, LabelExpression } from '../../parse/syntax.js';
import { equals } from '../../values/equality.js';
import { namesIn } from '../../check/namesIn.js';
import type { Planning } from '../Planning.js';
import type { Scope } from '../Scope.js';

export interface Condition {
  /** Names that must be known before; of others in the statement it may name more. */
  needs: ReadonlySet<string>;
  details: string;
  /** Null where it is not written as one. */
  expression: Expression | null;
  compile(scope: Scope, planning: Planning): Evaluate;
  /**
   * `node.key = value`, `node.key IN values`, `node.key CONTAINS piece`, `node.key IS NOT NULL`, and labels: what a scan
   * can begin with.
   */
  lookups: readonly Lookup[];
}
export type Lookup =
  | { is: 'equal' | 'in' | 'containing'; node: string; key: string; value: Expression }
  | { is: 'present'; node: string; key: string }
  | { is: 'label'; node: string; label: string };
/** Those that are looked up by a value. */
export type ValueLookup = Extract<Lookup, { value: Expression }>;

const variable = (name: string): Expression => ({ is: 'variable', name, at: 0, end: 0 });

/** The parts of an AND, each a condition. */
export function conditionsOf(expression: Expression, textOf: (spot: Expression) => string): Condition[] {
  const parts: Expression[] = [];
  let rest = expression;
  for (; rest.is === 'binary' && rest.operator === 'AND'; rest = rest.left) parts.push(rest.right);
  if (parts.length > 0) return [...parts, rest].reverse().flatMap((part) => conditionsOf(part, textOf));
  if (expression.is === 'hasLabels' && expression.operand.is === 'variable')
    return labelConditions(expression.operand.name, expression.labels, textOf(expression));
  return [
    {
      needs: namesIn(expression),
      details: textOf(expression),
      expression,
      compile: (scope, { inner }) => compile(expression, { scope, inner, aggregates: null }),
      lookups: lookupsOf(expression),
    },
  ];
}

export function labelConditions(name: string, labels: LabelExpression, details: string): Condition[] {
  if (labels.is === 'and') return labels.parts.flatMap((part) => labelConditions(name, part, details));
  const needs = namesIn(labels);
  needs.add(name);
  return [
    {
      needs,
      details,
      expression: null,
      compile: (scope, { inner }) =>
        compile(
          { is: 'hasLabels', operand: variable(name), labels, at: 0, end: 0 },
          { scope, inner, aggregates: null },
        ),
      lookups: labels.is === 'label' ? [{ is: 'label', node: name, label: labels.name }] : [],
    },
  ];
}

/** `(n {key: value})`, or of a whole map that is a parameter. */
export function propertyConditions(name: string, properties: Expression, details: string): Condition[] {
  if (properties.is !== 'map') {
    const needs = namesIn(properties);
    needs.add(name);
    return [
      {
        needs,
        details,
        expression: null,
        compile: (scope, planning) => hasAll(name, properties, scope, planning),
        lookups: [],
      },
    ];
  }
  return properties.entries.flatMap(([key, value]) =>
    conditionsOf(
      {
        is: 'comparison',
        operands: [{ is: 'property', of: variable(name), key, at: 0, end: 0 }, value],
        operators: ['='],
        at: value.at,
        end: value.end,
      },
      () => `${name.trim() ? name : ''}.${key} = …`,
    ),
  );
}

function hasAll(name: string, properties: Expression, scope: Scope, { inner }: Planning): Evaluate {
  const [of, map] = [variable(name), properties].map((one) => compile(one, { scope, inner, aggregates: null })) as [
    Evaluate,
    Evaluate,
  ];
  return (row, context) => {
    const [entity, wanted] = [of(row, context), map(row, context)];
    if (entity === null || wanted === null) return null;
    const has = new Map(entriesOf(entity, context.graph));
    return [...entriesOf(wanted, context.graph)].reduce<boolean | null>(
      (result, [key, value]) => and(result, equals(has.get(key) ?? null, value)),
      true,
    );
  };
}

/** Of `a.key = value` either side may be the property; `elsewhere` the node's own name does not occur. */
function lookupsOf(expression: Expression): Lookup[] {
  if (expression.is === 'comparison' && expression.operators.length === 1 && expression.operators[0] === '=') {
    const [left, right] = expression.operands as [Expression, Expression];
    return [...propertyLookup('equal', left, right), ...propertyLookup('equal', right, left)];
  }
  if (expression.is === 'isNull' && expression.negated) {
    const { operand } = expression;
    return operand.is === 'property' && operand.of.is === 'variable'
      ? [{ is: 'present', node: operand.of.name, key: operand.key }]
      : [];
  }
  if (expression.is !== 'binary') return [];
  if (expression.operator === 'IN') return propertyLookup('in', expression.left, expression.right);
  if (['CONTAINS', 'STARTS WITH', 'ENDS WITH'].includes(expression.operator))
    return propertyLookup('containing', expression.left, expression.right);
  return [];
}
function propertyLookup(is: ValueLookup['is'], of: Expression, value: Expression): Lookup[] {
  if (of.is !== 'property' || of.of.is !== 'variable' || namesIn(value).has(of.of.name)) return [];
  return [{ is, node: of.of.name, key: of.key, value }];
}
