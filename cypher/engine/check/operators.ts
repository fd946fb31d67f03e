/** Which kinds operators take, and what they give. */
import type { TypeName } from '../functions/FunctionEntry.js';
import { MOMENTS } from '../values/kinds.js';
import type { BinaryOperator } from '../parse/syntax.js';
import { ANYTHING, either, kind, listOf, may, STORED, wordsFor, type Inferred } from './inferred.js';
import { wrongKind } from './Place.js';

type Rule = [left: TypeName, right: TypeName, gives: TypeName];

const NUMBERS: Rule[] = [
  ['INTEGER', 'INTEGER', 'INTEGER'],
  ['INTEGER', 'FLOAT', 'FLOAT'],
  ['FLOAT', 'INTEGER', 'FLOAT'],
  ['FLOAT', 'FLOAT', 'FLOAT'],
];
const MOVES: Rule[] = [...MOMENTS.map((each): Rule => [each, 'DURATION', each]), ['DURATION', 'DURATION', 'DURATION']];

const RULES: Partial<Record<BinaryOperator, Rule[]>> = {
  '+': [
    ...NUMBERS,
    ...MOVES,
    ...MOMENTS.map((each): Rule => ['DURATION', each, each]),
    ['STRING', 'STRING', 'STRING'],
    ['STRING', 'NUMBER', 'STRING'],
    ['NUMBER', 'STRING', 'STRING'],
    ['LIST', 'ANY', 'LIST'],
    ['ANY', 'LIST', 'LIST'],
  ],
  '-': [...NUMBERS, ...MOVES],
  '*': [...NUMBERS, ['DURATION', 'NUMBER', 'DURATION'], ['NUMBER', 'DURATION', 'DURATION']],
  '/': [...NUMBERS, ['DURATION', 'NUMBER', 'DURATION']],
  '%': NUMBERS,
  '^': [['NUMBER', 'NUMBER', 'FLOAT']],
  '||': [
    ['STRING', 'STRING', 'STRING'],
    ['LIST', 'LIST', 'LIST'],
  ],
  '=~': [['STRING', 'STRING', 'BOOLEAN']],
  IN: [['ANY', 'LIST', 'BOOLEAN']],
  AND: [['BOOLEAN', 'BOOLEAN', 'BOOLEAN']],
  OR: [['BOOLEAN', 'BOOLEAN', 'BOOLEAN']],
  XOR: [['BOOLEAN', 'BOOLEAN', 'BOOLEAN']],
};

export const isLogical = (operator: BinaryOperator): boolean =>
  operator === 'AND' || operator === 'OR' || operator === 'XOR';

/** `at`: where the right operand begins. */
export function operate(operator: BinaryOperator, left: Inferred, right: Inferred, at: number): Inferred {
  // STARTS WITH, ENDS WITH and CONTAINS are null where an operand is no text.
  const rules = RULES[operator];
  if (!rules) return kind('BOOLEAN');
  const fitting = rules.filter((rule) => may(left, rule[0]) && may(right, rule[1]));
  if (fitting.length === 0) throw wrongKind(`${operator} does not take ${wordsFor(left)} and ${wordsFor(right)}.`, at);
  if (isLogical(operator) || operator === 'IN') return kind('BOOLEAN');
  if ([left, right].some((one) => one.names === null || one === STORED)) return ANYTHING;
  const gives = new Set(fitting.map((rule) => rule[2]));
  if (gives.size === 1 && gives.has('LIST')) return listOf(elementsOf(left, right));
  const isNumber = [...gives].every((name) => name === 'INTEGER' || name === 'FLOAT');
  return isNumber || gives.size === 1 ? kind(...gives) : ANYTHING;
}
/** A list and what it is added to; each side may be an element, too. */
function elementsOf(left: Inferred, right: Inferred): Inferred | null {
  const [one, other] = [left, right].map((side) => (may(side, 'LIST') ? side.element : side));
  return one && other ? either(one, other) : null;
}
