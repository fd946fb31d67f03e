/** Reads what an index or constraint is for: (n:Person), ()-[r:KNOWS]-(). */
import type { Cursor } from './Cursor.js';
import type { SchemaTarget } from './syntax.js';

export type Target = Omit<SchemaTarget, 'properties'> & { variable: string; at: number };

export function parseTarget(cursor: Cursor): Target {
  const at = cursor.start;
  cursor.expectSymbol('(');
  if (!cursor.isSymbol(')')) {
    const named = parseNames(cursor);
    cursor.expectSymbol(')');
    return { entity: 'node', ...named, at };
  }
  cursor.expectSymbol(')');
  cursor.takeArrow('<');
  cursor.expectSymbol('-');
  cursor.expectSymbol('[');
  const named = parseNames(cursor);
  cursor.expectSymbol(']');
  cursor.expectSymbol('-');
  cursor.takeArrow('>');
  cursor.expectSymbol('(');
  cursor.expectSymbol(')');
  return { entity: 'relationship', ...named, at };
}
function parseNames(cursor: Cursor): { variable: string; names: string[] } {
  const variable = cursor.name('a name');
  cursor.expectSymbol(':');
  const names = [cursor.name('a label or type')];
  while (cursor.takeSymbol('|')) names.push(cursor.name('a label or type'));
  return { variable, names };
}
