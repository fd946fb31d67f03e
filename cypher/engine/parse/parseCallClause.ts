/** Reads CALL: of a subquery, or of a procedure. */
import { unsupported } from '../CypherError.js';
import type { Cursor } from './Cursor.js';
import { parseDottedName } from './parseCall.js';
import type { Clause } from './syntax.js';

export function parseCallClause(cursor: Cursor, at: number, optional: boolean): Clause {
  if (cursor.isSymbol('{') || cursor.isSymbol('(')) return parseCallSubquery(cursor, at, optional);
  const name = parseDottedName(cursor);
  const args = parseArguments(cursor);
  const yields = cursor.takeWords('YIELD') ? parseYields(cursor) : null;
  const where = yields ? cursor.where() : null;
  return cursor.spanned(at, { is: 'callProcedure', optional, name, args, yields, where });
}

function parseCallSubquery(cursor: Cursor, at: number, optional: boolean): Clause {
  const imports = parseImports(cursor);
  cursor.expectSymbol('{');
  const query = cursor.query();
  cursor.expectSymbol('}');
  if (cursor.isWord('IN')) throw unsupported('CALL { … } IN TRANSACTIONS', cursor.start);
  return cursor.spanned(at, { is: 'callSubquery', optional, imports, query });
}
function parseImports(cursor: Cursor): string[] | '*' | null {
  if (!cursor.takeSymbol('(')) return null;
  const imports = cursor.takeSymbol('*')
    ? '*'
    : cursor.isSymbol(')')
      ? []
      : cursor.separated(() => cursor.name('a name'));
  cursor.expectSymbol(')');
  return imports;
}

/** Null: without parentheses. */
function parseArguments(cursor: Cursor): Extract<Clause, { is: 'callProcedure' }>['args'] {
  if (!cursor.takeSymbol('(')) return null;
  const args = cursor.isSymbol(')') ? [] : cursor.separated(() => cursor.expression());
  cursor.expectSymbol(')');
  return args;
}

export function parseYields(cursor: Cursor): [name: string, alias: string][] | '*' {
  if (cursor.takeSymbol('*')) return '*';
  return cursor.separated(() => {
    const field = cursor.name('a field');
    return [field, cursor.takeWords('AS') ? cursor.name('a name') : field];
  });
}
