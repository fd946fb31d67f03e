/** Reads expressions, with the precedence of Neo4j's grammar. */
import type { Cursor } from './Cursor.js';
import { parseAtom } from './parseAtom.js';
import { parseLabelExpression } from './parsePattern.js';
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
      left = { is: 'binary', operator, left, right, at, end: cursor.end };
    }
    return left;
  };
const words =
  (...operators: BinaryOperator[]) =>
  (cursor: Cursor): BinaryOperator | null =>
    operators.find((word) => cursor.takeWords(word)) ?? null;
const symbols =
  (...operators: BinaryOperator[]) =>
  (cursor: Cursor): BinaryOperator | null =>
    operators.find((symbol) => cursor.takeSymbol(symbol)) ?? null;

const COMPARISONS: ComparisonOperator[] = ['=', '<>', '<', '<=', '>', '>='];

const parsePostfix: Parse = (cursor) => {
  const at = cursor.start;
  let of = parseAtom(cursor);
  for (;;) {
    if (cursor.takeSymbol('.')) of = { is: 'property', of, key: cursor.name('a property name'), at, end: cursor.end };
    else if (cursor.takeSymbol('[')) of = parseBrackets(cursor, of, at);
    else if (cursor.takeSymbol(':'))
      of = { is: 'hasLabels', operand: of, labels: parseLabelExpression(cursor), at, end: cursor.end };
    else return of;
  }
};
function parseBrackets(cursor: Cursor, of: Expression, at: number): Expression {
  const from = cursor.isSymbol('..') ? null : parseExpression(cursor);
  if (cursor.takeSymbol('..')) {
    const to = cursor.isSymbol(']') ? null : parseExpression(cursor);
    cursor.expectSymbol(']');
    return { is: 'slice', of, from, to, at, end: cursor.end };
  }
  cursor.expectSymbol(']');
  return { is: 'index', of, index: from as Expression, at, end: cursor.end };
}

const parseSigned: Parse = (cursor) => {
  const at = cursor.start;
  if (cursor.takeSymbol('-')) {
    const { kind, text } = cursor.token;
    // -9223372036854775808 has no positive counterpart.
    if (kind === 'integer' && !cursor.isSymbol('.', 1) && !cursor.isSymbol('[', 1)) {
      cursor.next();
      return { is: 'literal', value: -BigInt(text.replaceAll('_', '')), at, end: cursor.end };
    }
    return { is: 'unary', operator: '-', operand: parsePostfix(cursor), at, end: cursor.end };
  }
  if (cursor.takeSymbol('+')) return { is: 'unary', operator: '+', operand: parsePostfix(cursor), at, end: cursor.end };
  return parsePostfix(cursor);
};
const parsePower = leftToRight(parseSigned, symbols('^'));
const parseProduct = leftToRight(parsePower, symbols('*', '/', '%'));
const parseSum = leftToRight(parseProduct, symbols('+', '-', '||'));

/** One test of strings, lists, null or labels after a sum. */
const parseTest: Parse = (cursor) => {
  const at = cursor.start;
  const left = parseSum(cursor);
  const binary = (operator: BinaryOperator): Expression => ({
    is: 'binary',
    operator,
    left,
    right: parseSum(cursor),
    at,
    end: cursor.end,
  });
  if (cursor.takeSymbol('=~')) return binary('=~');
  if (cursor.takeWords('STARTS', 'WITH')) return binary('STARTS WITH');
  if (cursor.takeWords('ENDS', 'WITH')) return binary('ENDS WITH');
  if (cursor.takeWords('CONTAINS')) return binary('CONTAINS');
  if (cursor.takeWords('IN')) return binary('IN');
  if (cursor.isSymbol('::')) throw cursor.needsNeo4j('A type test with ::');
  if (cursor.isWord('IS')) {
    const negated = cursor.isWord('NOT', 1);
    const next = cursor.ahead(negated ? 2 : 1);
    if (next.upper === 'NULL') {
      cursor.takeWords('IS');
      cursor.takeWords('NOT');
      cursor.next();
      return { is: 'isNull', operand: left, negated, at, end: cursor.end };
    }
    throw cursor.needsNeo4j(
      next.upper === 'NORMALIZED' || /^NFK?[CD]$/.test(next.upper)
        ? 'IS NORMALIZED'
        : `IS ${negated ? 'NOT ' : ''}${next.text}`,
    );
  }
  return left;
};

const parseComparison: Parse = (cursor) => {
  const at = cursor.start;
  const operands = [parseTest(cursor)];
  const operators: ComparisonOperator[] = [];
  for (;;) {
    if (cursor.isSymbol('!')) throw cursor.unexpected('an operator ("<>" means not equal)');
    const operator = COMPARISONS.find((one) => cursor.takeSymbol(one));
    if (!operator) break;
    operators.push(operator);
    operands.push(parseTest(cursor));
  }
  return operators.length === 0
    ? (operands[0] as Expression)
    : { is: 'comparison', operands, operators, at, end: cursor.end };
};
const parseNot: Parse = (cursor) => {
  const at = cursor.start;
  return cursor.takeWords('NOT')
    ? { is: 'unary', operator: 'NOT', operand: parseNot(cursor), at, end: cursor.end }
    : parseComparison(cursor);
};
const parseAnd = leftToRight(parseNot, words('AND'));
const parseXor = leftToRight(parseAnd, words('XOR'));
const parseOr = leftToRight(parseXor, words('OR'));

export function parseExpression(cursor: Cursor): Expression {
  return cursor.once(() => parseOr(cursor));
}
