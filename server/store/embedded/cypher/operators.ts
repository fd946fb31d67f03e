/** Operators between values, of which both sides are written already: what the embedded engine would compute otherwise than Neo4j is rewritten or refused. */
import { equalityTrouble, isWord, orderTrouble } from './comparing.js';
import { quoteString } from './print.js';
import { anyNull, constantOf, made, refuse, type Reading, type Typed } from './reading.js';
import { toRustRegularExpression } from './regularExpression.js';
import type { Expression } from './syntax.js';
import {
  BOOLEAN,
  describeType,
  elementOf,
  FLOAT,
  INTEGER,
  isWhole,
  Kind,
  listOf,
  may,
  mayHoldEntity,
  NUMBER,
  ofKinds,
  only,
  onlyOrNull,
  STRING,
  union,
  withNull,
  withoutNull,
  type Type,
} from './types.js';

type Binary = Extract<Expression, { is: 'binary' }>;

/** All but AND, OR and XOR. */
export function operation(
  expression: Binary,
  operator: Exclude<Binary['operator'], 'AND' | 'OR' | 'XOR'>,
  left: Typed,
  right: Typed,
  reading: Reading,
): Typed {
  const parts = [left, right];
  const refused = (): Error =>
    refuse(
      reading,
      `${operator} between ${describeType(withoutNull(left.type))} and ${describeType(withoutNull(right.type))}`,
      expression,
    );
  switch (operator) {
    case '+':
    case '||':
      return sum(left, right, operator, refused);
    case '-':
    case '*':
    case '/':
    case '%':
    case '^': {
      if (!onlyOrNull(left.type, NUMBER) || !onlyOrNull(right.type, NUMBER)) throw refused();
      // Division of floats by zero leaves NaN in Neo4j, null in the engine.
      if (
        operator === '%' &&
        (may(left.type, Kind.FLOAT) || may(right.type, Kind.FLOAT)) &&
        !constantOf(expression.right, reading)
      )
        throw refuse(reading, '% between decimal numbers', expression);
      return made(
        `(${left.text} ${operator} ${right.text})`,
        anyNull(parts, operator === '^' ? FLOAT : numberType(left.type, right.type)),
        parts,
      );
    }
    case 'STARTS WITH':
    case 'ENDS WITH':
    case 'CONTAINS':
      if (!onlyOrNull(left.type, Kind.STRING) || !onlyOrNull(right.type, Kind.STRING)) throw refused();
      return made(`(${left.text} ${operator} ${right.text})`, anyNull(parts, BOOLEAN), parts);
    case '=~': {
      if (!onlyOrNull(left.type, Kind.STRING)) throw refused();
      const pattern = constantOf(expression.right, reading);
      const written = typeof pattern === 'string' ? toRustRegularExpression(pattern) : null;
      if (written === null)
        throw refuse(
          reading,
          typeof pattern === 'string' ? 'This regular expression' : '=~ with a pattern that is not known beforehand',
          expression.right,
          'Letters, . * + ? | ( ) [ ] and (?i) are understood; STARTS WITH and CONTAINS often do too.',
        );
      return made(`(${left.text} =~ ${quoteString(written)})`, anyNull([left], BOOLEAN), parts);
    }
    case 'IN':
      return membership(expression, left, right, reading);
  }
}

const numberType = (a: Type, b: Type): Type => {
  if (isWhole(withoutNull(a)) && isWhole(withoutNull(b))) return INTEGER;
  return (only(withoutNull(a), Kind.FLOAT) && a.kinds !== Kind.NULL) ||
    (only(withoutNull(b), Kind.FLOAT) && b.kinds !== Kind.NULL)
    ? FLOAT
    : ofKinds(Kind.INTEGER | Kind.FLOAT);
};

function sum(left: Typed, right: Typed, operator: '+' | '||', refused: () => Error): Typed {
  const parts = [left, right];
  const both = (kinds: number): boolean => onlyOrNull(left.type, kinds) && onlyOrNull(right.type, kinds);
  if (both(Kind.STRING)) return made(`(${left.text} + ${right.text})`, anyNull(parts, STRING), parts);
  if (both(Kind.LIST)) {
    const type = listOf(union(elementOf(left.type), elementOf(right.type)));
    if (mayHoldEntity(type)) throw refused();
    return made(`(${left.text} + ${right.text})`, anyNull(parts, type), parts);
  }
  if (operator === '||') throw refused();
  if (both(NUMBER))
    return made(`(${left.text} + ${right.text})`, anyNull(parts, numberType(left.type, right.type)), parts);
  // Neo4j writes a whole number out beside text; the engine would say null.
  const text = (typed: Typed): string => (onlyOrNull(typed.type, Kind.STRING) ? typed.text : `toString(${typed.text})`);
  if (
    both(Kind.STRING | Kind.INTEGER | Kind.BIG_INTEGER) &&
    [left, right].every(({ type }) => onlyOrNull(type, Kind.STRING) || isWhole(withoutNull(type)))
  ) {
    return made(`(${text(left)} + ${text(right)})`, anyNull(parts, STRING), parts);
  }
  const list = (typed: Typed): boolean => only(typed.type, Kind.LIST);
  const single = (typed: Typed): boolean => !may(typed.type, Kind.LIST | Kind.NULL);
  if ((list(left) && single(right)) || (single(left) && list(right))) {
    const wrap = (typed: Typed): Typed =>
      list(typed) ? typed : { ...typed, text: `[${typed.text}]`, type: listOf(typed.type) };
    return sum(wrap(left), wrap(right), operator, refused);
  }
  throw refused();
}

function membership(expression: Binary, left: Typed, right: Typed, reading: Reading): Typed {
  if (!onlyOrNull(right.type, Kind.LIST))
    throw refuse(reading, `IN on ${describeType(withoutNull(right.type))}`, expression);
  const trouble = equalityTrouble(
    left.type,
    withoutNull(elementOf(right.type)),
    isWord(constantOf(expression.left, reading)) || isWord(constantOf(expression.right, reading)),
  );
  if (trouble) throw refuse(reading, `IN, ${trouble},`, expression);
  const type =
    may(left.type, Kind.NULL) || may(right.type, Kind.NULL) || may(elementOf(right.type), Kind.NULL)
      ? withNull(BOOLEAN)
      : BOOLEAN;
  const known = constantOf(expression.right, reading);
  const text = `(${left.text} IN ${right.text})`;
  // null is in no empty list: that is false, where the engine says null.
  const safe =
    !may(left.type, Kind.NULL) ||
    (Array.isArray(known) && known.length > 0) ||
    (expression.right.is === 'list' && expression.right.items.length > 0);
  return made(safe ? text : `(CASE WHEN size(${right.text}) = 0 THEN false ELSE ${text} END)`, type, [left, right]);
}

/** `operands` are those of the expression, written already. */
export function comparison(
  expression: Extract<Expression, { is: 'comparison' }>,
  operands: Typed[],
  reading: Reading,
): Typed {
  const words = expression.operands.map((operand) => isWord(constantOf(operand, reading)));
  const steps = expression.operators.map((operator, step) => {
    const [left, right] = [operands[step] as Typed, operands[step + 1] as Typed];
    const trouble =
      operator === '=' || operator === '<>'
        ? equalityTrouble(left.type, right.type, words[step] || words[step + 1])
        : orderTrouble(left.type, right.type);
    if (trouble) throw refuse(reading, `${operator}, ${trouble},`, expression);
    return `(${left.text} ${operator} ${right.text})`;
  });
  // A chain a < b < c is a < b and b < c. Values of different kinds have no order: null.
  const ordered = expression.operators.every((operator) => operator === '=' || operator === '<>');
  const type =
    ordered && !operands.some((operand) => may(operand.type, Kind.NULL) || may(operand.type, Kind.LIST | Kind.MAP))
      ? BOOLEAN
      : withNull(BOOLEAN);
  return made(steps.length === 1 ? (steps[0] as string) : `(${steps.join(' AND ')})`, type, operands);
}
