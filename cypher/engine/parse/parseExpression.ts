/** Reads expressions, with the precedence of Neo4j's grammar. */
import type { Cursor } from './Cursor.js';
import { COMPARISONS } from './operators.js';
import { parseAtom } from './parseAtom.js';
import { parseLabelExpression } from './parseLabels.js';
import { parseInteger } from './parseNumber.js';
import { parseTest } from './parseTest.js';
import type { BinaryOperator, ComparisonOperator, Expression } from './syntax.js';

type Parse = (cursor: Cursor) => Expression;

/** Operators of one level, from left to right. */
const leftToRight =
  (operand: Parse, take: (cursor: Cursor) => BinaryOperator | null): Parse =>
  (cursor) => {
    const at = cursor.start;
    let left = operand(cursor);
    for (let operator = take(cursor); operator; operator = take(cursor)) {
      const right = operand(cursor);
      left = cursor.spanned(at, { is: 'binary', operator, left, right });
    }
    return left;
  };
const word =
  <T extends BinaryOperator>(operator: T) =>
  (cursor: Cursor): T | null =>
    cursor.takeOneOf(operator);
const symbols =
  (...operators: BinaryOperator[]) =>
  (cursor: Cursor): BinaryOperator | null =>
    operators.find((symbol) => cursor.takeSymbol(symbol)) ?? null;

const parsePostfix: Parse = (cursor) => {
  const at = cursor.start;
  let of = parseAtom(cursor);
  for (;;) {
    if (cursor.takeSymbol('.')) of = cursor.spanned(at, { is: 'property', of, key: cursor.name('a property name') });
    else if (cursor.takeSymbol('[')) of = parseBrackets(cursor, of, at);
    else if (cursor.takeSymbol(':')) {
      const labels = parseLabelExpression(cursor);
      of = cursor.spanned(at, { is: 'hasLabels', operand: of, labels });
    } else return of;
  }
};
const parseBrackets = (cursor: Cursor, of: Expression, at: number): Expression =>
  cursor.withBars('join', () => {
    const from = cursor.isSymbol('..') ? null : cursor.expression();
    if (from && cursor.takeSymbol(']')) return cursor.spanned(at, { is: 'index', of, index: from });
    cursor.expectSymbol('..');
    const to = cursor.isSymbol(']') ? null : cursor.expression();
    cursor.expectSymbol(']');
    return cursor.spanned(at, { is: 'slice', of, from, to });
  });

const parseSigned: Parse = (cursor) => {
  const at = cursor.start;
  const operator = cursor.takeSymbol('-') ? '-' : cursor.takeSymbol('+') ? '+' : null;
  if (!operator) return parsePostfix(cursor);
  // -9223372036854775808 has no positive counterpart.
  const isNumber = cursor.token.kind === 'integer' && !cursor.isSymbol('.', 1) && !cursor.isSymbol('[', 1);
  if (operator === '-' && isNumber) return parseInteger(cursor, at);
  const operand = cursor.deeper(() => parseSigned(cursor));
  return cursor.spanned(at, { is: 'unary', operator, operand });
};
const parsePower = leftToRight(parseSigned, symbols('^'));
const parseProduct = leftToRight(parsePower, symbols('*', '/', '%'));
export const parseSum = leftToRight(parseProduct, symbols('+', '-', '||'));

/** What stands beside `=` or `<`. */
export const parseOperand: Parse = (cursor) => {
  const at = cursor.start;
  const left = parseSum(cursor);
  return parseTest(cursor, left, at) ?? left;
};
const parseComparison: Parse = (cursor) => {
  const at = cursor.start;
  const operands = [parseOperand(cursor)];
  const operators: ComparisonOperator[] = [];
  for (;;) {
    const operator = COMPARISONS.find((one) => cursor.takeSymbol(one));
    if (!operator) break;
    operators.push(operator);
    operands.push(parseOperand(cursor));
  }
  if (cursor.isSymbol('!')) throw cursor.unexpected('an operator');
  return operators.length === 0
    ? (operands[0] as Expression)
    : cursor.spanned(at, { is: 'comparison', operands, operators });
};
const parseNot: Parse = (cursor) => {
  const at = cursor.start;
  if (!cursor.takeWords('NOT')) return parseComparison(cursor);
  const operand = cursor.deeper(() => parseNot(cursor));
  return cursor.spanned(at, { is: 'unary', operator: 'NOT', operand });
};
const parseAnd = leftToRight(parseNot, word('AND'));
const parseXor = leftToRight(parseAnd, word('XOR'));
export const parseExpression = leftToRight(parseXor, word('OR'));
