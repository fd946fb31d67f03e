/** Reads a test of what stands before it: =~, STARTS WITH, IN, IS NULL, IS :: INTEGER, IS NORMALIZED, IS Label. */
import type { Cursor } from './Cursor.js';
import { parseLabelExpression } from './parseLabels.js';
import { parseType } from './parseType.js';
import type { BinaryOperator, Expression, NormalForm } from './syntax.js';

const FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD'] as const satisfies NormalForm[];

function takeOperator(cursor: Cursor): BinaryOperator | null {
  if (cursor.takeSymbol('=~')) return '=~';
  if (cursor.takeWords('STARTS', 'WITH')) return 'STARTS WITH';
  if (cursor.takeWords('ENDS', 'WITH')) return 'ENDS WITH';
  return cursor.takeOneOf('CONTAINS', 'IN');
}

/** `at`: where the operand begins. Null: no test follows it. */
export function parseTest(cursor: Cursor, operand: Expression, at: number): Expression | null {
  const operator = takeOperator(cursor);
  if (operator) {
    const right = cursor.read.sum(cursor);
    return cursor.spanned(at, { is: 'binary', operator, left: operand, right });
  }
  const typed = (negated: boolean): Expression => {
    const type = parseType(cursor);
    return cursor.spanned(at, { is: 'isTyped', operand, type, negated });
  };
  if (cursor.takeSymbol('::')) return typed(false);
  if (!cursor.takeWords('IS')) return null;
  const negated = cursor.takeWords('NOT');
  if (cursor.takeSymbol('::') || cursor.takeWords('TYPED')) return typed(negated);
  if (cursor.takeWords('NULL')) return cursor.spanned(at, { is: 'isNull', operand, negated });
  const form = cursor.isWord('NORMALIZED', 1) ? cursor.takeOneOf(...FORMS) : null;
  if (cursor.takeWords('NORMALIZED'))
    return cursor.spanned(at, { is: 'isNormalized', operand, form: form ?? 'NFC', negated });
  if (negated) throw cursor.unexpected('NULL, NORMALIZED or a type after "::"');
  const labels = parseLabelExpression(cursor);
  return cursor.spanned(at, { is: 'hasLabels', operand, labels });
}
