/** Passes over the hints for Neo4j's planner, as USING INDEX n:Person(name): they change no answer. */
import type { Cursor } from './Cursor.js';

export function skipHints(cursor: Cursor): void {
  while (cursor.takeWords('USING')) {
    if (cursor.takeWords('JOIN')) {
      cursor.expectWords('ON');
      cursor.separated(() => cursor.name('a name'));
      continue;
    }
    if (!cursor.takeWords('SCAN')) {
      cursor.takeOneOf('RANGE', 'TEXT', 'POINT');
      cursor.expectWords('INDEX');
      if (!cursor.isSymbol(':', 1)) cursor.takeWords('SEEK');
    }
    skipTarget(cursor);
  }
}
function skipTarget(cursor: Cursor): void {
  cursor.name('a name');
  cursor.expectSymbol(':');
  cursor.name('a label or type');
  if (!cursor.takeSymbol('(')) return;
  cursor.separated(() => cursor.name('a property name'));
  cursor.expectSymbol(')');
}
