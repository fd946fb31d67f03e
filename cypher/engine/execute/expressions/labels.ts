/** Label and type expressions: `A&(B|!C)`, `%`, `$(name)`. */
import { typeError } from '../../CypherError.js';
import { isList, isNode, isRelationship, kindOf } from '../../values/kinds.js';
import type { Value } from '../../values/Value.js';
import type { Context, Evaluate, Row } from '../rows.js';

/** Whether what bears these names is described. */
export type NameTest = (names: readonly string[], row: Row, context: Context) => boolean;

export const hasName =
  (name: string): NameTest =>
  (names) =>
    names.includes(name);
export const hasAnyName: NameTest = (names) => names.length > 0;
export const negated =
  (test: NameTest): NameTest =>
  (names, row, context) =>
    !test(names, row, context);
export const all =
  (tests: NameTest[]): NameTest =>
  (names, row, context) =>
    tests.every((test) => test(names, row, context));
export const any =
  (tests: NameTest[]): NameTest =>
  (names, row, context) =>
    tests.some((test) => test(names, row, context));
export const hasComputed =
  (wanted: Evaluate, one: boolean): NameTest =>
  (names, row, context) => {
    const list = namesFrom(wanted(row, context));
    return one ? list.some((name) => names.includes(name)) : list.every((name) => names.includes(name));
  };

/** The name, or names, that `$( )` computed. */
export function namesFrom(value: Value): string[] {
  const list = isList(value) ? value : [value];
  return list.map((name) => {
    if (typeof name === 'string' && name !== '') return name;
    throw typeError(`A label or type must be a STRING that is not empty, not ${kindOf(name)}.`, 'InvalidLabel');
  });
}

/** `n:A|B` as a condition. */
export const hasLabels =
  (operand: Evaluate, test: NameTest): Evaluate =>
  (row, context) => {
    const value = operand(row, context);
    if (value === null) return null;
    if (isNode(value)) return test(context.graph.labels(value), row, context);
    if (isRelationship(value)) return test([value.type], row, context);
    throw typeError(`Only nodes and relationships have labels or types, not ${kindOf(value)}.`);
  };
