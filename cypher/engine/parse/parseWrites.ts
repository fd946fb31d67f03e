/** Reads the clauses that change data. */
import type { Cursor } from './Cursor.js';
import { parseLabelNames } from './parseLabels.js';
import { parsePatternPart } from './parsePattern.js';
import type { Clause, Expression, RemoveItem, SetItem } from './syntax.js';

export function parseMerge(cursor: Cursor, at: number): Clause {
  const pattern = parsePatternPart(cursor);
  const onCreate: SetItem[] = [];
  const onMatch: SetItem[] = [];
  while (cursor.takeWords('ON')) {
    const created = cursor.takeWords('CREATE');
    if (!created) cursor.expectWords('MATCH');
    cursor.expectWords('SET');
    (created ? onCreate : onMatch).push(...cursor.separated(() => parseSetItem(cursor)));
  }
  return cursor.spanned(at, { is: 'merge', pattern, onCreate, onMatch });
}

export function parseSetItem(cursor: Cursor): SetItem {
  const at = cursor.start;
  if (beginsLabels(cursor)) {
    const variable = cursor.name('a name');
    return cursor.spanned(at, { is: 'labels', variable, labels: parseLabelNames(cursor) });
  }
  if (cursor.isName() && (cursor.isSymbol('=', 1) || cursor.isSymbol('+=', 1))) {
    const variable = cursor.name('a name');
    const is = cursor.next().text === '=' ? 'replace' : 'add';
    return cursor.spanned(at, { is, variable, value: cursor.expression() });
  }
  const target = parseTarget(cursor);
  cursor.expectSymbol('=');
  return cursor.spanned(at, { is: 'property', ...target, value: cursor.expression() });
}

export function parseRemoveItem(cursor: Cursor): RemoveItem {
  const at = cursor.start;
  if (!beginsLabels(cursor)) return cursor.spanned(at, { is: 'property', ...parseTarget(cursor) });
  const variable = cursor.name('a name');
  return cursor.spanned(at, { is: 'labels', variable, labels: parseLabelNames(cursor) });
}

const beginsLabels = (cursor: Cursor): boolean =>
  cursor.isName() && (cursor.isSymbol(':', 1) || cursor.isWord('IS', 1));

/** `n.name`, `n['name']`, `(expression).name`. */
function parseTarget(cursor: Cursor): { of: Expression; key: string | Expression } {
  const at = cursor.start;
  let of: Expression;
  if (cursor.takeSymbol('(')) {
    of = cursor.expression();
    cursor.expectSymbol(')');
  } else of = cursor.spanned(at, { is: 'variable', name: cursor.name('a property') });
  let key = parseKey(cursor);
  while (cursor.isSymbol('.') || cursor.isSymbol('[')) {
    of =
      typeof key === 'string'
        ? cursor.spanned(at, { is: 'property', of, key })
        : cursor.spanned(at, { is: 'index', of, index: key });
    key = parseKey(cursor);
  }
  return { of, key };
}
function parseKey(cursor: Cursor): string | Expression {
  if (cursor.takeSymbol('.')) return cursor.name('a property name');
  if (!cursor.takeSymbol('[')) throw cursor.unexpected('"." and a property name');
  const key = cursor.expression();
  cursor.expectSymbol(']');
  return key;
}

/** Null: no DELETE stands here. */
export function parseDelete(cursor: Cursor, at: number): Clause | null {
  const prefix = cursor.isWord('DELETE', 1) ? cursor.takeOneOf('DETACH', 'NODETACH') : null;
  if (!cursor.takeWords('DELETE')) return null;
  const items = cursor.separated(() => cursor.expression());
  return cursor.spanned(at, { is: 'delete', detach: prefix === 'DETACH', items });
}

export function parseForeach(cursor: Cursor, at: number): Clause {
  cursor.expectSymbol('(');
  const variable = cursor.name('a name');
  cursor.expectWords('IN');
  const list = cursor.withBars('end', () => cursor.expression());
  cursor.expectSymbol('|');
  const clauses = cursor.clauses();
  cursor.expectSymbol(')');
  return cursor.spanned(at, { is: 'foreach', variable, list, clauses });
}
