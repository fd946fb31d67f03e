/** Reads `-[r:KNOWS*1..3 {since: 1990}]->`. */
import { syntaxError } from '../CypherError.js';
import type { Cursor } from './Cursor.js';
import { isNamed, parseProperties } from './parseInside.js';
import { parseLabels } from './parseLabels.js';
import { parseCount } from './parseNumber.js';
import type { RelationshipPattern } from './syntax.js';

type Inside = Pick<RelationshipPattern, 'variable' | 'types' | 'properties' | 'where' | 'length'>;
const NOTHING: Inside = { variable: null, types: null, properties: null, where: null, length: null };

export function parseRelationship(cursor: Cursor): RelationshipPattern {
  const at = cursor.start;
  const left = cursor.takeArrow('<');
  if (!cursor.takeArrow('-')) throw cursor.unexpected('"-"');
  const inside = cursor.isSymbol('[') ? parseInside(cursor) : NOTHING;
  if (!cursor.takeArrow('-')) throw cursor.unexpected('"-"');
  const right = cursor.takeArrow('>');
  const direction = left === right ? 'both' : left ? 'in' : 'out';
  return cursor.spanned(at, { is: 'relationship', direction, ...inside });
}

function parseInside(cursor: Cursor): Inside {
  cursor.expectSymbol('[');
  const variable = isNamed(cursor) ? cursor.name('a name') : null;
  const types = parseLabels(cursor, 'relationship');
  if (cursor.isSymbol('..')) throw noLength(cursor.start);
  const length = cursor.takeSymbol('*') ? parseLength(cursor) : null;
  const properties = parseProperties(cursor);
  if (length && cursor.isWord('WHERE'))
    throw syntaxError('A relationship with "*" takes no WHERE of its own.', cursor.start, 'UnexpectedSyntax');
  const where = cursor.where();
  cursor.expectSymbol(']');
  return { variable, types, properties, where, length };
}

function parseLength(cursor: Cursor): { from: number | null; to: number | null } {
  if (cursor.isSymbol('-')) throw noLength(cursor.start);
  const from = parseCount(cursor);
  if (cursor.takeSymbol('..')) return { from, to: parseCount(cursor) };
  return { from, to: from };
}
const noLength = (at: number): Error =>
  syntaxError('A length is written *2, *2..4, *2.. or *..4.', at, 'InvalidRelationshipPattern');
