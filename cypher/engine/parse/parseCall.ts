/** Reads calls of functions: count(*), date.truncate('month', d). */
import type { Cursor } from './Cursor.js';
import type { Expression } from './syntax.js';
import type { Token } from './tokens.js';

export function parseDottedName(cursor: Cursor): string {
  const parts = [cursor.name('a name')];
  while (cursor.isSymbol('.') && cursor.isName(1)) {
    cursor.next();
    parts.push(cursor.next().text);
  }
  return parts.join('.');
}

/** Whether a name, dotted or not, is followed by its arguments. */
function isCall(cursor: Cursor): boolean {
  let ahead = 1;
  while (cursor.isSymbol('.', ahead) && cursor.isName(ahead + 1)) ahead += 2;
  return cursor.isSymbol('(', ahead);
}

const beginsValue = ({ kind, text }: Token): boolean =>
  kind !== 'end' && (kind !== 'symbol' || text === '{' || text === '$');

/** Null: the name is a variable. */
export function parseCall(cursor: Cursor): Expression | null {
  if (!isCall(cursor)) return null;
  const at = cursor.start;
  const name = parseDottedName(cursor);
  cursor.expectSymbol('(');
  const distinct = cursor.takeWords('DISTINCT');
  if (!distinct && cursor.isWord('ALL') && beginsValue(cursor.ahead(1))) cursor.next();
  const star = !distinct && cursor.isSymbol('*') && cursor.isSymbol(')', 1) && cursor.takeSymbol('*');
  const args = star || cursor.isSymbol(')') ? [] : cursor.separated(() => cursor.expression());
  cursor.expectSymbol(')');
  return cursor.spanned(at, { is: 'call', name, distinct, star, args });
}
