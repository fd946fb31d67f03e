/** Reads `{key: value}` and `node {.name, .*, key: value}`. */
import { syntaxError } from '../CypherError.js';
import type { Cursor } from './Cursor.js';
import type { Expression, ProjectionItem } from './syntax.js';

export function parseMap(cursor: Cursor): Expression {
  const at = cursor.start;
  cursor.expectSymbol('{');
  if (cursor.isName() && cursor.isSymbol('}', 1))
    throw syntaxError(`A parameter is written $${cursor.token.text}, not in braces.`, at, 'UnexpectedSyntax');
  const entries = cursor.isSymbol('}') ? [] : cursor.separated(() => parseEntry(cursor));
  cursor.expectSymbol('}');
  return cursor.spanned(at, { is: 'map', entries });
}
function parseEntry(cursor: Cursor): [string, Expression] {
  const key = cursor.name('a key');
  cursor.expectSymbol(':');
  return [key, cursor.expression()];
}

export function parseMapProjection(cursor: Cursor): Expression {
  const at = cursor.start;
  const variable = cursor.name('a name');
  cursor.expectSymbol('{');
  const items = cursor.isSymbol('}') ? [] : cursor.separated(() => parseProjectionItem(cursor));
  cursor.expectSymbol('}');
  return cursor.spanned(at, { is: 'mapProjection', variable, items });
}
function parseProjectionItem(cursor: Cursor): ProjectionItem {
  if (cursor.takeSymbol('.'))
    return cursor.takeSymbol('*') ? { is: 'all' } : { is: 'property', key: cursor.name('a property name') };
  const name = cursor.name('a key');
  return cursor.takeSymbol(':') ? { is: 'entry', key: name, value: cursor.expression() } : { is: 'variable', name };
}
