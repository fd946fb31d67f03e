/** Reads what follows WITH and RETURN. */
import { unsupported } from '../CypherError.js';
import type { Cursor } from './Cursor.js';
import type { Expression, Projection, ReturnItem, SortItem } from './syntax.js';

export function parseProjection(cursor: Cursor): Projection {
  const at = cursor.start;
  const distinct = cursor.takeWords('DISTINCT');
  const star = cursor.takeSymbol('*');
  const items = !star || cursor.takeSymbol(',') ? cursor.separated(() => parseItem(cursor)) : [];
  if (cursor.areWords('GROUP', 'BY')) throw unsupported('GROUP BY', cursor.start);
  return cursor.spanned(at, { distinct, star, items, ...parseSorting(cursor) });
}
function parseItem(cursor: Cursor): ReturnItem {
  const at = cursor.start;
  const expression = cursor.expression();
  const { end } = cursor;
  return { expression, at, end, alias: cursor.takeWords('AS') ? cursor.name('a name') : ownName(expression) };
}

export function parseSorting(cursor: Cursor): Pick<Projection, 'orderBy' | 'skip' | 'limit'> {
  const orderBy = cursor.takeWords('ORDER', 'BY') ? cursor.separated(() => parseSortItem(cursor)) : [];
  const skip = cursor.takeOneOf('SKIP', 'OFFSET') ? cursor.expression() : null;
  const limit = cursor.takeWords('LIMIT') ? cursor.expression() : null;
  return { orderBy, skip, limit };
}
function parseSortItem(cursor: Cursor): SortItem {
  const expression = cursor.expression();
  const descending = cursor.takeOneOf('DESC', 'DESCENDING') !== null;
  if (!descending) cursor.takeOneOf('ASC', 'ASCENDING');
  return { expression, descending };
}

/** `n {.name}` is called n again. */
const ownName = (expression: Expression): string | null =>
  expression.is === 'mapProjection' ? expression.variable : null;
