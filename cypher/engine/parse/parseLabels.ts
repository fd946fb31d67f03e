/** Reads labels and types: `:A`, `:A:B`, `:A|B`, `:!(A&B)`, `:%`, `:$(names)`, IS A. */
import { syntaxError } from '../CypherError.js';
import type { Cursor } from './Cursor.js';
import type { LabelExpression, LabelNames } from './syntax.js';

export const isLabelStart = (cursor: Cursor): boolean =>
  cursor.isWord('IS') && !cursor.isSymbol(')', 1) && !cursor.isSymbol(':', 1) && !cursor.isSymbol('{', 1);

/** What follows the variable in a pattern; null where nothing does. */
export function parseLabels(cursor: Cursor, of: 'node' | 'relationship'): LabelExpression | null {
  if (!cursor.takeSymbol(':')) {
    if (!isLabelStart(cursor)) return null;
    cursor.next();
  }
  return parseLabelExpression(cursor, of);
}

/** Colons join labels as they always did; the newer symbols are not mixed with them. */
interface Joints {
  colon: number | null;
  /** The old [:A|:B] of relationships. */
  oldBar: number | null;
  symbol: boolean;
}

/** What follows the first `:` or IS. */
export function parseLabelExpression(cursor: Cursor, of: 'node' | 'relationship' = 'node'): LabelExpression {
  const joints: Joints = { colon: null, oldBar: null, symbol: false };
  const labels = parseDisjunction(cursor, joints);
  if (joints.colon !== null && of === 'relationship')
    throw syntaxError('A relationship has one type: ":" joins labels of nodes.', joints.colon, 'UnexpectedSyntax');
  if (joints.oldBar !== null && of === 'node')
    throw syntaxError('After "|", a label is written without ":".', joints.oldBar, 'UnexpectedSyntax');
  if (joints.colon !== null && joints.symbol)
    throw syntaxError('Labels joined by ":" cannot also have "|", "&", "!" or "%".', joints.colon, 'UnexpectedSyntax');
  return labels;
}
function parseDisjunction(cursor: Cursor, joints: Joints): LabelExpression {
  const parts = [parseConjunction(cursor, joints)];
  while (!cursor.barEnds && cursor.takeSymbol('|')) {
    const { start } = cursor;
    if (cursor.takeSymbol(':')) joints.oldBar = start;
    else joints.symbol = true;
    parts.push(parseConjunction(cursor, joints));
  }
  return parts.length === 1 ? (parts[0] as LabelExpression) : { is: 'or', parts };
}
function parseConjunction(cursor: Cursor, joints: Joints): LabelExpression {
  const parts = [parseNegation(cursor, joints)];
  for (;;) {
    const { start } = cursor;
    if (cursor.takeSymbol('&')) joints.symbol = true;
    else if (cursor.takeSymbol(':')) joints.colon = start;
    else return parts.length === 1 ? (parts[0] as LabelExpression) : { is: 'and', parts };
    parts.push(parseNegation(cursor, joints));
  }
}
function parseNegation(cursor: Cursor, joints: Joints): LabelExpression {
  if (!cursor.takeSymbol('!')) return cursor.withBars('join', () => parseLabel(cursor, joints));
  joints.symbol = true;
  return { is: 'not', part: cursor.deeper(() => parseNegation(cursor, joints)) };
}

function parseLabel(cursor: Cursor, joints: Joints): LabelExpression {
  if (cursor.takeSymbol('%')) {
    joints.symbol = true;
    return { is: 'any' };
  }
  if (cursor.takeSymbol('(')) {
    const inner = cursor.deeper(() => parseDisjunction(cursor, joints));
    cursor.expectSymbol(')');
    return inner;
  }
  return parseDynamic(cursor) ?? { is: 'label', name: cursor.name('a label or type') };
}

/** `$(names)`, `$all(names)`, `$any(names)`. */
function parseDynamic(cursor: Cursor): Extract<LabelExpression, { is: 'dynamic' }> | null {
  const { kind, text } = cursor.token;
  const quantified = kind === 'parameter' && cursor.isSymbol('(', 1) ? text.toLowerCase() : null;
  if (!cursor.isSymbol('$') && quantified !== 'any' && quantified !== 'all') return null;
  cursor.next();
  cursor.expectSymbol('(');
  const names = cursor.expression();
  cursor.expectSymbol(')');
  return { is: 'dynamic', names, any: quantified === 'any' };
}

/** Labels to set or remove, after the variable: `:A:B`, `:A:$(names)`, IS A. */
export function parseLabelNames(cursor: Cursor): LabelNames {
  const take = (): LabelNames[number] => {
    const dynamic = parseDynamic(cursor);
    if (dynamic) return { is: 'dynamic', names: dynamic.names };
    return { is: 'label', name: cursor.name('a label') };
  };
  if (cursor.takeWords('IS')) return [take()];
  cursor.expectSymbol(':');
  const labels = [take()];
  while (cursor.takeSymbol(':')) labels.push(take());
  return labels;
}
