/** Reads CREATE and DROP of indexes and constraints. */
import { syntaxError, unsupported } from '../CypherError.js';
import type { Cursor } from './Cursor.js';
import { parseTarget, type Target } from './parseTarget.js';
import type { IndexKind, SchemaCommand } from './syntax.js';

const KINDS = ['RANGE', 'TEXT', 'POINT', 'FULLTEXT'] as const satisfies IndexKind[];

/** Null: no statement about the schema. */
export function parseSchema(cursor: Cursor): SchemaCommand | null {
  const at = cursor.start;
  const kind = KINDS.find((word) => cursor.areWords('CREATE', word, 'INDEX'));
  if (kind) cursor.next();
  if (cursor.isSymbol('(', 1) || cursor.isSymbol('=', 2)) return null;
  if (kind || cursor.areWords('CREATE', 'INDEX')) return parseCreateIndex(cursor, at, kind ?? 'RANGE');
  if (cursor.areWords('CREATE', 'CONSTRAINT')) return parseCreateConstraint(cursor, at);
  return parseDrop(cursor, at);
}

function parseCreateIndex(cursor: Cursor, at: number, kind: IndexKind): SchemaCommand {
  cursor.next();
  cursor.next();
  const named = parseName(cursor);
  cursor.expectWords('FOR');
  const target = parseTarget(cursor);
  cursor.expectWords('ON');
  const isFulltext = kind === 'FULLTEXT';
  if (isFulltext) cursor.expectWords('EACH');
  else if (target.names.length > 1) throw onlyOne(target);
  const properties = parseProperties(cursor, target, isFulltext ? '[]' : '()');
  if ((kind === 'TEXT' || kind === 'POINT') && properties.length > 1)
    throw syntaxError(`A ${kind} index is of one property.`, at, 'UnexpectedSyntax');
  parseOptions(cursor);
  return cursor.spanned(at, { is: 'createIndex', kind, ...named, target: { ...targetOf(target), properties } });
}

function parseCreateConstraint(cursor: Cursor, at: number): SchemaCommand {
  cursor.next();
  cursor.next();
  const named = parseName(cursor);
  cursor.expectWords('FOR');
  const target = parseTarget(cursor);
  if (target.names.length > 1) throw onlyOne(target);
  cursor.expectWords('REQUIRE');
  const properties = parseProperties(cursor, target, '()');
  const kind = parseConstraintKind(cursor, target);
  if (kind === 'NOT NULL' && properties.length > 1)
    throw syntaxError('IS NOT NULL is required of one property at a time.', at, 'UnexpectedSyntax');
  parseOptions(cursor);
  return cursor.spanned(at, { is: 'createConstraint', kind, ...named, target: { ...targetOf(target), properties } });
}

function parseConstraintKind(cursor: Cursor, { entity }: Target): 'UNIQUE' | 'NODE KEY' | 'NOT NULL' {
  const { start } = cursor;
  if (cursor.isSymbol('::') || cursor.areWords('IS', 'TYPED') || (cursor.isWord('IS') && cursor.isSymbol('::', 1)))
    throw unsupported('A constraint on the type of a property', start);
  cursor.expectWords('IS');
  if (cursor.takeWords('NOT', 'NULL')) return 'NOT NULL';
  const of = cursor.takeOneOf('NODE', 'RELATIONSHIP', 'REL');
  if (of && (of === 'NODE') !== (entity === 'node'))
    throw syntaxError(`${of} fits no ${entity}.`, start, 'UnexpectedSyntax');
  if (cursor.takeOneOf('UNIQUE')) return 'UNIQUE';
  if (cursor.takeWords('KEY')) return 'NODE KEY';
  throw cursor.unexpected('UNIQUE, KEY or NOT NULL');
}

function parseDrop(cursor: Cursor, at: number): SchemaCommand | null {
  if (!cursor.isWord('DROP')) return null;
  cursor.next();
  const what = cursor.takeOneOf('INDEX', 'CONSTRAINT');
  if (!what) throw cursor.unexpected('INDEX or CONSTRAINT');
  if (
    cursor.isWord('ON') &&
    !cursor.isWord('IF', 1) &&
    !cursor.ahead(1).text.startsWith(';') &&
    cursor.ahead(1).kind !== 'end'
  )
    throw syntaxError('An index or constraint is dropped by its name.', cursor.start, 'UnexpectedSyntax');
  const name = cursor.name('a name');
  const ifExists = cursor.takeWords('IF', 'EXISTS');
  return cursor.spanned(at, { is: what === 'INDEX' ? 'dropIndex' : 'dropConstraint', name, ifExists });
}

function parseName(cursor: Cursor): { name: string | null; ifNotExists: boolean } {
  if (cursor.token.kind === 'parameter') throw unsupported('A parameter as the name', cursor.start);
  const none = cursor.areWords('IF', 'NOT', 'EXISTS') || (cursor.isWord('FOR') && cursor.isSymbol('(', 1));
  if (cursor.isSymbol(':', 1) || (cursor.isWord('ON') && (cursor.isSymbol(':', 1) || cursor.isSymbol('(', 1))))
    throw syntaxError('An index is made with FOR (n:Label) ON (n.property).', cursor.start, 'UnexpectedSyntax');
  const name = none ? null : cursor.name('a name or FOR');
  return { name, ifNotExists: cursor.takeWords('IF', 'NOT', 'EXISTS') };
}

/** `(n.a, n.b)`, `n.a` or, between square brackets, `[n.a, n.b]`. */
function parseProperties(cursor: Cursor, { variable }: Target, brackets: '()' | '[]'): string[] {
  const read = (): string => {
    const { start } = cursor;
    const name = cursor.name('a property');
    if (name !== variable)
      throw syntaxError(`${name} is not defined; the pattern names ${variable}.`, start, 'UndefinedVariable');
    cursor.expectSymbol('.');
    return cursor.name('a property name');
  };
  if (brackets === '()' && !cursor.isSymbol('(')) return [read()];
  cursor.expectSymbol(brackets[0] as string);
  const properties = cursor.separated(read);
  cursor.expectSymbol(brackets[1] as string);
  return properties;
}

/** Which provider builds an index is nothing to this engine; everything else would change what it finds. */
function parseOptions(cursor: Cursor): void {
  const at = cursor.start;
  if (!cursor.takeWords('OPTIONS')) return;
  const options = cursor.expression();
  const known = options.is === 'map' && options.entries.every(([key]) => key === 'indexProvider');
  if (!known) throw unsupported('OPTIONS of an index or constraint', at);
}

const targetOf = ({ entity, names }: Target): Pick<Target, 'entity' | 'names'> => ({ entity, names });
const onlyOne = ({ at }: Target): Error =>
  syntaxError('Only a full-text index takes several labels or types.', at, 'UnexpectedSyntax');
