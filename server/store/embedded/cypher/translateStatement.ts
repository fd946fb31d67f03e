/**
 * Turns a Cypher statement into the one the embedded engine answers as Neo4j would answer the given one, or refuses it.
 * It knows the language and the engine's ways, and nothing of processes.
 */
import { groupTrouble } from './comparing.js';
import { barrier, continuesCreate, isUpdate, progressAfter, refuseOwnReads, type Progress } from './eager.js';
import { PROCEDURES } from './functions.js';
import { isWritableName, quoteName } from './print.js';
import { refuse, wrong, type KnownProperties, type Reading, type Scope } from './reading.js';
import type { Clause, Query } from './syntax.js';
import type { Parameters } from '../../GraphStore.js';
import { translate, translateCondition, type Context } from './translateExpression.js';
import { translateMatch } from './translatePattern.js';
import { translateProjection, type Column } from './translateProjection.js';
import { translateCreate, translateDelete, translateMerge, translateRemove, translateSet } from './translateWrite.js';
import { describeType, elementOf, Kind, onlyOrNull, union, withoutNull, type Type } from './types.js';

export interface Translation {
  /** For the engine. */
  statement: string;
  /** The result's columns, named as Neo4j names them; empty when nothing is returned. */
  columns: { name: string; type: Type }[];
  /** Where the first clause that changes data stands; null when the statement only reads. */
  writesAt: number | null;
  /** The parameters used, with their names in the engine. */
  renamed: ReadonlyMap<string, string>;
  /** A LIMIT may be put at the end: the statement reads, in one part, and has none. */
  mayLimit: boolean;
  /** What values the statement may give to properties. */
  widened: { owner: 'node' | 'relationship'; key: string; type: Type }[];
}

/** `query` is `parseStatement(source)`. Throws StoreError 'needs-neo4j', 'syntax' or 'parameter-missing'. */
export function translateStatement(
  source: string,
  query: Query,
  parameters: Parameters,
  properties: KnownProperties,
): Translation {
  const widened: Translation['widened'] = [];
  const renamed = new Map<string, string>();
  let counter = 0;
  let prefix = '_e';
  while (source.includes(prefix)) prefix += 'e';
  const reading: Reading = {
    source,
    parameters,
    properties,
    writesAt: null,
    // The engine takes some words, such as $is, for its own.
    parameterName: (name) => {
      const known = renamed.get(name) ?? `${prefix}p${renamed.size}`;
      renamed.set(name, known);
      return known;
    },
    freshName: () => `${prefix}${counter++}`,
    isFresh: (name) => name.startsWith(prefix),
    widen: (owner, key, type) => {
      widened.push({ owner, key, type });
    },
  };
  const { text, columns, limited } = translateQuery(query, { reading, scope: new Map() }, { nested: false });
  return {
    statement: text,
    columns: columns.map(({ name, type }) => ({ name, type })),
    writesAt: reading.writesAt,
    widened,
    renamed,
    mayLimit: reading.writesAt === null && query.parts.length === 1 && columns.length > 0 && !limited,
  };
}

interface Translated {
  text: string;
  columns: Column[];
  limited: boolean;
}

function translateQuery(query: Query, context: Context, { nested }: { nested: boolean }): Translated {
  const { reading } = context;
  const parts = query.parts.map((clauses) =>
    translateClauses(clauses, nested ? importing(clauses, context) : context, { nested }),
  );
  const [first] = parts as [Translated];
  if (parts.length > 1) {
    const spot = (query.parts[1] as Clause[])[0] as Clause;
    for (const part of parts) {
      if (part.columns.length === 0) throw wrong(reading, 'UNION wants RETURN in each of its parts.', spot);
      if (
        part.columns.map((column) => column.name).join('\0') !== first.columns.map((column) => column.name).join('\0')
      )
        throw refuse(
          reading,
          'UNION of parts whose columns differ in name or order',
          spot,
          'Name the columns alike with AS.',
        );
      if (part.columns.some((column, index) => column.engineName !== (first.columns[index] as Column).engineName))
        throw refuse(reading, 'UNION of columns without names', spot, 'Name the columns with AS.');
    }
  }
  const columns = first.columns.map((column, index) => ({
    ...column,
    type: parts.map((part) => (part.columns[index] as Column).type).reduce(union),
  }));
  if (parts.length > 1 && !query.all) {
    for (const column of columns) {
      const trouble = groupTrouble(column.type);
      if (trouble) throw refuse(reading, `UNION by ${trouble}`, (query.parts[0] as Clause[])[0] as Clause);
    }
  }
  return {
    text: parts.map((part) => part.text).join(query.all ? ' UNION ALL ' : ' UNION '),
    columns,
    limited: first.limited,
  };
}

/** A subquery of the old form sees what its first WITH names, and nothing else. */
function importing(clauses: Clause[], context: Context): Context {
  const [first] = clauses;
  if (context.imported) return context;
  const imports =
    first?.is === 'with' &&
    !first.where &&
    !first.projection.distinct &&
    first.projection.orderBy.length === 0 &&
    !first.projection.skip &&
    !first.projection.limit &&
    first.projection.items.every((item) => item.expression.is === 'variable' && item.alias === null);
  return imports ? context : { ...context, scope: new Map() };
}

function translateClauses(clauses: Clause[], start: Context, { nested }: { nested: boolean }): Translated {
  let context = start;
  const texts: string[] = [];
  let columns: Column[] = [];
  let limited = false;
  let updated = false;
  let progress: Progress = nested ? 'read' : 'rows';
  clauses.forEach((clause, index) => {
    const { reading } = context;
    const last = index === clauses.length - 1;
    if (
      updated &&
      (clause.is === 'match' || clause.is === 'unwind' || clause.is === 'callProcedure' || clause.is === 'callSubquery')
    )
      throw wrong(reading, 'WITH is required between a clause that changes data and one that reads.', clause);
    updated = isUpdate(clause) || (updated && clause.is !== 'with');
    if (isUpdate(clause)) {
      if (nested) throw refuse(reading, 'A change inside CALL { … }', clause);
      reading.writesAt ??= clause.at;
    }
    if (clause.is === 'set') refuseOwnReads(clause, clauses.slice(0, index), context.scope, reading);
    const continued = continuesCreate(clause, clauses[index - 1]);
    if (!continued) texts.push(barrier(clause, progress, context.scope, reading));
    progress = progressAfter(clause, progress);
    if (clause.is === 'return') {
      if (!last) throw wrong(reading, 'RETURN can only stand at the end of the query.', clause);
      const projected = translateProjection(clause.projection, context, { aliased: nested });
      texts.push(`${projected.lead}RETURN ${projected.text}`);
      ({ columns, limited } = projected);
      return;
    }
    if (last && clause.is === 'callProcedure' && clauses.length === 1 && clause.yields === null) {
      const yielded = PROCEDURES.get(clause.name.toLowerCase());
      columns = (yielded ?? []).map(([field, type]) => ({ name: field, engineName: field, type }));
      texts.push(procedureText(clause, context));
      limited = true;
      return;
    }
    if (
      last &&
      (clause.is === 'match' || clause.is === 'unwind' || clause.is === 'with' || clause.is === 'callProcedure')
    )
      throw wrong(
        reading,
        `The query cannot end with ${clause.is === 'callProcedure' ? 'CALL' : clause.is.toUpperCase()}; it wants RETURN or a clause that changes data.`,
        clause,
      );
    const { text, context: after } = translateClause(clause, context);
    if (continued) texts[texts.length - 1] += text.replace(/^CREATE/, ',');
    else texts.push(text);
    context = after;
  });
  return { text: texts.filter(Boolean).join(' '), columns, limited };
}

function translateClause(
  clause: Exclude<Clause, { is: 'return' }>,
  context: Context,
): { text: string; context: Context } {
  const { reading, scope } = context;
  switch (clause.is) {
    case 'match': {
      const match = translateMatch(clause.patterns, clause.where, context, {
        optional: clause.optional,
        inside: false,
      });
      return {
        text: `${match.lead}${clause.optional ? 'OPTIONAL ' : ''}MATCH ${match.text}`,
        context: { ...context, scope: match.scope },
      };
    }
    case 'unwind': {
      const list = translate(clause.list, { ...context, aggregates: false });
      if (!onlyOrNull(list.type, Kind.LIST))
        throw refuse(reading, `UNWIND of ${describeType(withoutNull(list.type))}`, clause.list);
      return {
        text: `UNWIND ${list.text} AS ${quoteName(clause.variable)}`,
        context: withName(context, clause.variable, elementOf(list.type), clause),
      };
    }
    case 'with': {
      const projected = translateProjection(clause.projection, context, { aliased: true });
      const inside: Context = {
        ...context,
        scope: new Map(projected.columns.map((column) => [column.engineName, column.type])),
      };
      if (clause.where) refuseHidden(clause.where, inside.scope, scope, reading);
      const where = clause.where ? ` WHERE ${translateCondition(clause.where, inside).text}` : '';
      return { text: `${projected.lead}WITH ${projected.text}${where}`, context: inside };
    }
    case 'create':
      return translateCreate(clause, context);
    case 'merge':
      return translateMerge(clause, context);
    case 'set':
      return { text: translateSet(clause, context), context };
    case 'remove':
      return { text: translateRemove(clause, context), context };
    case 'delete':
      return translateDelete(clause, context);
    case 'foreach': {
      const list = translate(clause.list, { ...context, aggregates: false });
      if (!onlyOrNull(list.type, Kind.LIST))
        throw refuse(reading, `FOREACH over ${describeType(withoutNull(list.type))}`, clause.list);
      let inside = withName(context, clause.variable, elementOf(list.type), clause);
      const texts = clause.clauses.map((one) => {
        if (!isUpdate(one)) throw wrong(reading, 'FOREACH takes only clauses that change data.', one);
        const { text, context: after } = translateClause(one as Exclude<Clause, { is: 'return' }>, inside);
        inside = after;
        return text;
      });
      return { text: `FOREACH (${quoteName(clause.variable)} IN ${list.text} | ${texts.join(' ')})`, context };
    }
    case 'callSubquery':
      return subquery(clause, context);
    case 'callProcedure': {
      const yields = clause.yields;
      if (!yields) throw wrong(reading, 'A procedure inside a query wants YIELD.', clause);
      const types = PROCEDURES.get(clause.name.toLowerCase());
      let inside = context;
      for (const [field, alias] of yields) {
        const type = types?.find(([name]) => name === field)?.[1];
        if (types && !type) throw wrong(reading, `Unknown procedure output: \`${field}\``, clause);
        if (type) inside = withName(inside, alias, type, clause);
      }
      const text = `${procedureText(clause, context)} YIELD ${yields.map(([field, alias]) => (field === alias ? quoteName(field) : `${quoteName(field)} AS ${quoteName(alias)}`)).join(', ')}`;
      return {
        text: clause.where ? `${text} WHERE ${translateCondition(clause.where, inside).text}` : text,
        context: inside,
      };
    }
  }
}

/** Neo4j lets WHERE after WITH use names that WITH leaves out; the engine does not. */
function refuseHidden(where: unknown, after: Scope, before: Scope, reading: Reading): void {
  if (typeof where !== 'object' || where === null) return;
  const { is, name, at } = where as { is?: string; name?: string; at?: number };
  if (is === 'variable' && name !== undefined && !after.has(name) && before.has(name))
    throw refuse(reading, `${name} after a WITH that leaves it out`, { at: at ?? 0 }, `Name ${name} in the WITH too.`);
  for (const part of Object.values(where)) refuseHidden(part, after, before, reading);
}

function procedureText(clause: Extract<Clause, { is: 'callProcedure' }>, { reading }: Context): string {
  const name = ['db.labels', 'db.relationshipTypes', 'db.propertyKeys'].find(
    (one) => one.toLowerCase() === clause.name.toLowerCase(),
  );
  if (!name || clause.args.length > 0) throw refuse(reading, `The procedure ${clause.name}`, clause);
  return `CALL ${name}()`;
}

function subquery(
  clause: Extract<Clause, { is: 'callSubquery' }>,
  context: Context,
): { text: string; context: Context } {
  const { reading, scope } = context;
  let inside: Context = { ...context, imported: false };
  if (clause.imports) {
    const imported: [string, Type][] = clause.imports.map((name) => {
      const type = scope.get(name);
      if (!type) throw wrong(reading, `Variable \`${name}\` not defined`, clause);
      return [name, type];
    });
    inside = { ...context, scope: new Map(imported), imported: true };
  }
  const { text, columns } = translateQuery(clause.query, inside, { nested: true });
  const after = new Map<string, Type>(scope);
  for (const column of columns) {
    if (after.has(column.engineName))
      throw wrong(reading, `Variable \`${column.engineName}\` already declared in outer scope`, clause);
    after.set(column.engineName, column.type);
  }
  return {
    text: `CALL ${clause.imports ? `(${clause.imports.map(quoteName).join(', ')}) ` : ''}{ ${text} }`,
    context: { ...context, scope: after },
  };
}

function withName(context: Context, name: string, type: Type, spot: { at: number }): Context {
  if (!isWritableName(name)) throw refuse(context.reading, 'This name', spot);
  if (context.scope.has(name)) throw wrong(context.reading, `Variable \`${name}\` already declared`, spot);
  const scope: Scope = new Map([...context.scope, [name, type]]);
  return { ...context, scope };
}
