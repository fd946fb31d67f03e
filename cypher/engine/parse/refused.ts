/** What Neo4j reads and this engine does not, by its first words: refused by name. */
import { unsupported } from '../CypherError.js';
import type { Cursor } from './Cursor.js';

/** Statements of administration, and options before a statement. */
const STATEMENTS = [
  'CYPHER',
  'ALTER',
  'GRANT',
  'DENY',
  'REVOKE',
  'START',
  'STOP',
  'RENAME',
  'DEALLOCATE',
  'REALLOCATE',
  'ENABLE',
  'DRYRUN',
  'TERMINATE',
];
/** CREATE and DROP of these are administration, too. */
const ADMINISTERED = [
  'USER',
  'ROLE',
  'IMMUTABLE',
  'DATABASE',
  'ALIAS',
  'COMPOSITE',
  'SERVER',
  'OR',
  'LOOKUP',
  'VECTOR',
  'BTREE',
];
/** Clauses, some of them of a later Cypher. */
const CLAUSES = ['LOAD CSV', 'USE', 'FILTER', 'LET', 'FOR', 'NEXT', 'WHEN'];

export function refuseStatement(cursor: Cursor): void {
  const { upper, start } = cursor.token;
  if (STATEMENTS.includes(upper) && (cursor.isName(1) || cursor.ahead(1).kind === 'integer'))
    throw unsupported(upper, start);
  if (upper !== 'CREATE' && upper !== 'DROP') return;
  if (cursor.isName(1) && ADMINISTERED.includes(cursor.ahead(1).upper))
    throw unsupported(`${upper} ${cursor.ahead(1).upper}`, start);
}

export function refuseClause(cursor: Cursor): void {
  const found = CLAUSES.find((words) => cursor.areWords(...words.split(' ')));
  if (found) throw unsupported(found, cursor.start);
}
