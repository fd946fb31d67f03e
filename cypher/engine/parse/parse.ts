/** Reads a statement: a query, a change of the schema or SHOW …, after EXPLAIN or PROFILE. */
import { CypherError, unsupported } from '../CypherError.js';
import { Cursor, type Readers } from './Cursor.js';
import { parseExpression, parseOperand, parseSum } from './parseExpression.js';
import { parseClauses, parseQuery } from './parseQuery.js';
import { parseSchema } from './parseSchema.js';
import { parseShow } from './parseShow.js';
import { refuseStatement } from './refused.js';
import { TooDeep } from './TooDeep.js';
import type { Statement } from './syntax.js';

const READERS: Readers = {
  expression: parseExpression,
  operand: parseOperand,
  sum: parseSum,
  query: parseQuery,
  clauses: parseClauses,
};

/** Throws CypherError: 'syntax', or 'unsupported' for what Neo4j reads and this engine does not. */
export function parse(text: string): Statement {
  const cursor = new Cursor(text, READERS);
  try {
    return parseStatement(cursor);
  } catch (error) {
    // Less stack was left than the usual depth takes.
    if (error instanceof RangeError) throw new TooDeep(cursor.start);
    throw error instanceof CypherError && error.kind === 'syntax' ? cursor.mostTelling(error) : error;
  }
}

function parseStatement(cursor: Cursor): Statement {
  if (cursor.isSymbol(':')) throw unsupported(`A command of a console, :${cursor.ahead(1).text},`, cursor.start);
  const asks = cursor.takeWords('EXPLAIN') ? 'explain' : cursor.takeWords('PROFILE') ? 'profile' : null;
  refuseStatement(cursor);
  const body = parseSchema(cursor) ?? parseShow(cursor) ?? { is: 'query' as const, ...cursor.query() };
  const ended = cursor.isSymbol(';');
  while (cursor.takeSymbol(';'));
  if (cursor.atEnd) return { asks, body };
  if (ended) throw unsupported('More than one statement at once', cursor.start);
  throw cursor.unexpected('a clause or the end of the statement');
}
