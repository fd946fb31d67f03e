/** Reads CASE, whose WHEN may compare the subject: WHEN > 5, WHEN IS NULL, WHEN 1, 2. */
import type { Cursor } from './Cursor.js';
import { parseTest } from './parseTest.js';
import { COMPARISONS } from './operators.js';
import { CASE_SUBJECT, type CaseTest, type Expression } from './syntax.js';

export function parseCase(cursor: Cursor): Expression {
  const at = cursor.start;
  cursor.expectWords('CASE');
  const subject = cursor.isWord('WHEN') ? null : cursor.expression();
  const alternatives: [CaseTest[], Expression][] = [];
  if (!cursor.isWord('WHEN')) throw cursor.unexpected('WHEN');
  while (cursor.takeWords('WHEN')) {
    const tests = subject ? cursor.separated(() => parseCaseTest(cursor)) : [parseValue(cursor)];
    cursor.expectWords('THEN');
    alternatives.push([tests, cursor.expression()]);
  }
  const otherwise = cursor.takeWords('ELSE') ? cursor.expression() : null;
  cursor.expectWords('END');
  return cursor.spanned(at, { is: 'case', subject, alternatives, otherwise });
}

const parseValue = (cursor: Cursor): CaseTest => ({ is: 'value', value: cursor.expression() });

function parseCaseTest(cursor: Cursor): CaseTest {
  const at = cursor.start;
  const subject: Expression = { is: 'variable', name: CASE_SUBJECT, at, end: at };
  const operator = COMPARISONS.find((one) => cursor.takeSymbol(one));
  if (operator) {
    const operands = [subject, cursor.read.operand(cursor)];
    return { is: 'condition', condition: cursor.spanned(at, { is: 'comparison', operands, operators: [operator] }) };
  }
  const condition = beginsTest(cursor) ? parseTest(cursor, subject, at) : null;
  return condition ? { is: 'condition', condition } : parseValue(cursor);
}
/** Not a variable that is called as the word. */
const beginsTest = (cursor: Cursor): boolean =>
  cursor.isSymbol('=~') ||
  cursor.isSymbol('::') ||
  cursor.areWords('STARTS', 'WITH') ||
  cursor.areWords('ENDS', 'WITH') ||
  (cursor.isWord('IS') && (cursor.isSymbol('::', 1) || (cursor.isName(1) && !cursor.isWord('THEN', 1))));
