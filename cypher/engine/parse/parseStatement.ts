/** Reads a whole statement: clauses, UNION, subqueries. */
import { Cursor } from './Cursor.js';
import { dottedName } from './parseAtom.js';
import { parseExpression } from './parseExpression.js';
import { parsePatternPart, parsePatterns } from './parsePattern.js';
import type { Clause, Expression, Projection, Query, RemoveItem, ReturnItem, SetItem, SortItem } from './syntax.js';

/** Clauses of Neo4j that the embedded engine has not, by their first words, with the name to show. */
const FOREIGN: [words: string[], name: string][] = [
  [['LOAD', 'CSV'], 'LOAD CSV'],
  [['USE'], 'USE'],
  [['SHOW'], 'SHOW'],
  [['TERMINATE'], 'TERMINATE'],
  [['FINISH'], 'FINISH'],
  [['INSERT'], 'INSERT'],
  [['FILTER'], 'FILTER'],
  [['LET'], 'LET'],
  [['FOR'], 'FOR'],
  [['NEXT'], 'NEXT'],
  [['WHEN'], 'WHEN'],
  [['EXPLAIN'], 'EXPLAIN'],
  [['PROFILE'], 'PROFILE'],
  [['CYPHER'], 'CYPHER options'],
  [['ALTER'], 'ALTER'],
  [['GRANT'], 'GRANT'],
  [['DENY'], 'DENY'],
  [['REVOKE'], 'REVOKE'],
  [['DROP'], 'DROP'],
  [['START'], 'START'],
  [['STOP'], 'STOP'],
  [['RENAME'], 'RENAME'],
  [['DEALLOCATE'], 'DEALLOCATE'],
  [['REALLOCATE'], 'REALLOCATE'],
  [['ENABLE'], 'ENABLE'],
  [['DRYRUN'], 'DRYRUN'],
  [['OFFSET'], 'OFFSET as a clause'],
  [['SKIP'], 'SKIP as a clause'],
  [['LIMIT'], 'LIMIT as a clause'],
  [['ORDER'], 'ORDER BY as a clause'],
];
const SCHEMA_WORDS = new Set([
  'CONSTRAINT',
  'INDEX',
  'RANGE',
  'TEXT',
  'POINT',
  'FULLTEXT',
  'VECTOR',
  'LOOKUP',
  'USER',
  'ROLE',
  'DATABASE',
  'ALIAS',
  'OR',
  'COMPOSITE',
  'SERVER',
]);

/** Throws StoreError 'syntax', or 'needs-neo4j' for what only Neo4j reads. */
export function parseStatement(source: string): Query {
  const cursor = new Cursor(source);
  const query = parseQuery(cursor);
  while (cursor.isSymbol(';')) {
    cursor.next();
    if (cursor.token.kind !== 'end' && !cursor.isSymbol(';'))
      throw cursor.needsNeo4j('More than one statement at once');
  }
  if (cursor.token.kind !== 'end') throw cursor.unexpected('a clause or the end of the statement');
  return query;
}

function parseQuery(cursor: Cursor): Query {
  const parts = [parseClauses(cursor)];
  let all: boolean | null = null;
  while (cursor.takeWords('UNION')) {
    const withAll = cursor.takeWords('ALL');
    if (!withAll) cursor.takeWords('DISTINCT');
    if (all !== null && all !== withAll) throw cursor.unexpected('the same kind of UNION as before');
    all = withAll;
    parts.push(parseClauses(cursor));
  }
  return { parts, all: all ?? false };
}

function parseClauses(cursor: Cursor): Clause[] {
  const clauses: Clause[] = [];
  for (let clause = parseClause(cursor); clause; clause = parseClause(cursor)) clauses.push(clause);
  if (clauses.length === 0) throw cursor.unexpected('a clause (MATCH, RETURN …)');
  return clauses;
}

function parseClause(cursor: Cursor): Clause | null {
  const at = cursor.start;
  const done = <const T extends object>(clause: T): T & { at: number; end: number } => ({
    ...clause,
    at,
    end: cursor.end,
  });
  const where = (): Expression | null => (cursor.takeWords('WHERE') ? parseExpression(cursor) : null);
  const foreign = FOREIGN.find(([words]) => cursor.areWords(...words));
  if (foreign) throw cursor.needsNeo4j(foreign[1]);
  const optional = cursor.isWord('OPTIONAL');
  if (optional && cursor.isWord('CALL', 1)) throw cursor.needsNeo4j('OPTIONAL CALL');
  if (cursor.takeWords('MATCH') || cursor.takeWords('OPTIONAL', 'MATCH')) {
    if (cursor.isWord('REPEATABLE') || cursor.isWord('DIFFERENT'))
      throw cursor.needsNeo4j(`MATCH ${cursor.token.upper} …`);
    const patterns = parsePatterns(cursor);
    if (cursor.isWord('USING')) throw cursor.needsNeo4j('A planner hint, USING …,');
    return done({ is: 'match', optional, patterns, where: where() });
  }
  if (cursor.takeWords('UNWIND')) {
    const list = parseExpression(cursor);
    cursor.expectWord('AS');
    return done({ is: 'unwind', list, variable: cursor.name('a name') });
  }
  if (cursor.takeWords('WITH')) return done({ is: 'with', projection: parseProjection(cursor), where: where() });
  if (cursor.takeWords('RETURN')) return done({ is: 'return', projection: parseProjection(cursor) });
  if (cursor.isWord('CREATE')) {
    if (SCHEMA_WORDS.has(cursor.ahead(1).upper) && !cursor.isSymbol('(', 1) && !cursor.isSymbol('=', 2))
      throw cursor.needsNeo4j('A schema statement inside a query');
    cursor.next();
    return done({ is: 'create', patterns: parsePatterns(cursor) });
  }
  if (cursor.takeWords('MERGE')) return parseMerge(cursor, at);
  if (cursor.takeWords('SET')) return done({ is: 'set', items: parseSetItems(cursor) });
  if (cursor.takeWords('REMOVE')) return done({ is: 'remove', items: parseRemoveItems(cursor) });
  if (cursor.isWord('DELETE') || cursor.areWords('DETACH', 'DELETE') || cursor.areWords('NODETACH', 'DELETE')) {
    const detach = cursor.takeWords('DETACH');
    cursor.takeWords('NODETACH');
    cursor.expectWord('DELETE');
    const items = [parseExpression(cursor)];
    while (cursor.takeSymbol(',')) items.push(parseExpression(cursor));
    return done({ is: 'delete', detach, items });
  }
  if (cursor.takeWords('FOREACH')) return parseForeach(cursor, at);
  if (cursor.takeWords('CALL')) return parseCall(cursor, at);
  return null;
}

function parseProjection(cursor: Cursor): Projection {
  const at = cursor.start;
  const distinct = cursor.takeWords('DISTINCT');
  if (!distinct && cursor.isWord('ALL') && !cursor.isSymbol('(', 1)) cursor.next();
  const items: ReturnItem[] = [];
  const star = cursor.takeSymbol('*');
  if (!star || cursor.takeSymbol(',')) {
    do {
      const at = cursor.start;
      const expression = parseExpression(cursor);
      items.push({ expression, at, end: cursor.end, alias: cursor.takeWords('AS') ? cursor.name('a name') : null });
    } while (cursor.takeSymbol(','));
  }
  if (cursor.areWords('GROUP', 'BY')) throw cursor.needsNeo4j('GROUP BY');
  const orderBy: SortItem[] = [];
  if (cursor.takeWords('ORDER', 'BY')) {
    do {
      const expression = parseExpression(cursor);
      const descending = cursor.takeWords('DESC') || cursor.takeWords('DESCENDING');
      if (!descending && !cursor.takeWords('ASC')) cursor.takeWords('ASCENDING');
      orderBy.push({ expression, descending });
    } while (cursor.takeSymbol(','));
  }
  const skip = cursor.takeWords('SKIP') || cursor.takeWords('OFFSET') ? parseExpression(cursor) : null;
  const limit = cursor.takeWords('LIMIT') ? parseExpression(cursor) : null;
  return { at, end: cursor.end, distinct, star, items, orderBy, skip, limit };
}

function parseMerge(cursor: Cursor, at: number): Clause {
  const pattern = parsePatternPart(cursor);
  const onCreate: SetItem[] = [];
  const onMatch: SetItem[] = [];
  while (cursor.takeWords('ON')) {
    const target = cursor.takeWords('CREATE') ? onCreate : (cursor.expectWord('MATCH'), onMatch);
    cursor.expectWord('SET');
    target.push(...parseSetItems(cursor));
  }
  return { is: 'merge', pattern, onCreate, onMatch, at, end: cursor.end };
}

function parseSetItems(cursor: Cursor): SetItem[] {
  const items: SetItem[] = [];
  do items.push(parseSetItem(cursor));
  while (cursor.takeSymbol(','));
  return items;
}
function parseSetItem(cursor: Cursor): SetItem {
  const at = cursor.start;
  if (cursor.isName() && (cursor.isSymbol(':', 1) || cursor.isWord('IS', 1)))
    return { is: 'labels', ...parseLabelNames(cursor), at, end: cursor.end };
  if (cursor.isName() && (cursor.isSymbol('=', 1) || cursor.isSymbol('+=', 1))) {
    const variable = cursor.name('a name');
    const is = cursor.next().text === '=' ? 'replace' : 'add';
    return { is, variable, value: parseExpression(cursor), at, end: cursor.end };
  }
  const target = parseTarget(cursor, 'SET');
  cursor.expectSymbol('=');
  return { is: 'property', ...target, value: parseExpression(cursor), at, end: cursor.end };
}
/** `n.name`, `(expression).name`. */
function parseTarget(cursor: Cursor, clause: string): { of: Expression; key: string } {
  const at = cursor.start;
  if (cursor.isName() && cursor.isSymbol('[', 1))
    throw cursor.needsNeo4j(`${clause} with a property name computed at run time`);
  let of: Expression;
  if (cursor.takeSymbol('(')) {
    of = parseExpression(cursor);
    cursor.expectSymbol(')');
  } else of = { is: 'variable', name: cursor.name('a property'), at, end: cursor.end };
  cursor.expectSymbol('.');
  let key = cursor.name('a property name');
  while (cursor.takeSymbol('.')) {
    of = { is: 'property', of, key, at, end: cursor.end };
    key = cursor.name('a property name');
  }
  return { of, key };
}
function parseLabelNames(cursor: Cursor): { variable: string; labels: string[] } {
  const variable = cursor.name('a name');
  const labels: string[] = [];
  const take = (): void => {
    if (cursor.isSymbol('$')) throw cursor.needsNeo4j('A label computed at run time, $( … ),');
    labels.push(cursor.name('a label'));
  };
  if (cursor.takeWords('IS')) take();
  while (cursor.takeSymbol(':') || (labels.length > 0 && cursor.takeSymbol('&'))) take();
  return { variable, labels };
}

function parseRemoveItems(cursor: Cursor): RemoveItem[] {
  const items: RemoveItem[] = [];
  do {
    const at = cursor.start;
    if (cursor.isName() && (cursor.isSymbol(':', 1) || cursor.isWord('IS', 1)))
      items.push({ is: 'labels', ...parseLabelNames(cursor), at, end: cursor.end });
    else items.push({ is: 'property', ...parseTarget(cursor, 'REMOVE'), at, end: cursor.end });
  } while (cursor.takeSymbol(','));
  return items;
}

function parseForeach(cursor: Cursor, at: number): Clause {
  cursor.expectSymbol('(');
  const variable = cursor.name('a name');
  cursor.expectWord('IN');
  const list = parseExpression(cursor);
  cursor.expectSymbol('|');
  const clauses = parseClauses(cursor);
  cursor.expectSymbol(')');
  return { is: 'foreach', variable, list, clauses, at, end: cursor.end };
}

function parseCall(cursor: Cursor, at: number): Clause {
  if (cursor.isSymbol('{') || cursor.isSymbol('(')) {
    let imports: string[] | null = null;
    if (cursor.takeSymbol('(')) {
      imports = [];
      if (cursor.isSymbol('*')) throw cursor.needsNeo4j('CALL (*)');
      if (!cursor.isSymbol(')'))
        do imports.push(cursor.name('a name'));
        while (cursor.takeSymbol(','));
      cursor.expectSymbol(')');
    }
    cursor.expectSymbol('{');
    const query = parseQuery(cursor);
    cursor.expectSymbol('}');
    if (cursor.isWord('IN')) throw cursor.needsNeo4j('CALL { … } IN TRANSACTIONS');
    return { is: 'callSubquery', imports, query, at, end: cursor.end };
  }
  const name = dottedName(cursor).join('.');
  const args: Expression[] = [];
  if (cursor.takeSymbol('(')) {
    if (!cursor.isSymbol(')'))
      do args.push(parseExpression(cursor));
      while (cursor.takeSymbol(','));
    cursor.expectSymbol(')');
  }
  let yields: [string, string][] | null = null;
  let where: Expression | null = null;
  if (cursor.takeWords('YIELD')) {
    if (cursor.isSymbol('*')) throw cursor.needsNeo4j('YIELD *');
    yields = [];
    do {
      const field = cursor.name('a field');
      yields.push([field, cursor.takeWords('AS') ? cursor.name('a name') : field]);
    } while (cursor.takeSymbol(','));
    if (cursor.takeWords('WHERE')) where = parseExpression(cursor);
  }
  return { is: 'callProcedure', name, args, yields, where, at, end: cursor.end };
}
