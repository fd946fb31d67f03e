/**
 * Cypher means each clause to be done for all rows before the next begins. The engine goes on with some rows while
 * others are still being read, which shows as soon as a statement changes what it reads: then a sort that changes
 * nothing makes it wait.
 */
import { quoteName } from './print.js';
import { refuse, type Reading, type Scope } from './reading.js';
import type { Clause, Expression } from './syntax.js';
import { Kind, onlyOrNull } from './types.js';

const UPDATES = new Set<Clause['is']>(['create', 'merge', 'set', 'remove', 'delete', 'foreach']);
export const isUpdate = (clause: Clause): boolean => UPDATES.has(clause.is);

/** What the clauses so far have done: made rows out of nothing, read the data, or changed it. */
export type Progress = 'rows' | 'read' | 'changed';

export function progressAfter(clause: Clause, before: Progress): Progress {
  if (isUpdate(clause)) return 'changed';
  if (
    before !== 'rows' ||
    clause.is === 'match' ||
    clause.is === 'callSubquery' ||
    clause.is === 'callProcedure' ||
    looksIntoData(clause)
  )
    return 'read';
  return 'rows';
}

function looksIntoData(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { is } = value as { is?: string };
  return (
    is === 'subquery' ||
    is === 'patternComprehension' ||
    is === 'patternPredicate' ||
    Object.values(value).some(looksIntoData)
  );
}

/** The clause that makes all rows be there before `clause` begins; empty where it could not matter. */
export function barrier(clause: Clause, before: Progress, scope: Scope, reading: Reading): string {
  if (isUpdate(clause) ? before === 'rows' : before !== 'changed') return '';
  const name = quoteName(reading.freshName());
  return `WITH ${scope.size > 0 ? '*, ' : ''}1 AS ${name} ORDER BY ${name} `;
}

/** One CREATE after another can as well be one CREATE, unless it reads what the first has made. */
export const continuesCreate = (clause: Clause, before: Clause | undefined): boolean =>
  clause.is === 'create' && before?.is === 'create' && !readsProperties(clause);

function readsProperties(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { is } = value as { is?: string };
  return (
    is === 'property' ||
    is === 'index' ||
    is === 'call' ||
    is === 'mapProjection' ||
    looksIntoData(value) ||
    Object.values(value).some(readsProperties)
  );
}

type Owner = 'node' | 'relationship' | 'either';
interface Touched {
  owner: Owner;
  /** Null: any. */ key: string | null;
  variable: string | null;
}

/**
 * SET n.x = n.x + 1 counts up row by row in Neo4j; the engine computes all values first. Both are the same only where
 * every row has a node or relationship of its own.
 */
export function refuseOwnReads(
  clause: Extract<Clause, { is: 'set' }>,
  before: Clause[],
  scope: Scope,
  reading: Reading,
): void {
  const items = clause.items.map((item) => ({
    item,
    written: writtenBy(item, scope),
    read: item.is === 'labels' ? [] : readsIn(item.value, scope),
  }));
  for (const { item, read } of items) {
    for (const other of items) {
      const clashing = read.filter((one) => other.written.some((two) => clash(one, two)));
      if (clashing.length === 0) continue;
      const own =
        other.item === item && clashing.every((one) => one.variable !== null && one.variable === rowOwner(before));
      if (!own)
        throw refuse(reading, 'SET that reads what it changes', item, 'Compute the new values in a WITH before.');
    }
  }
}

const clash = (a: Touched, b: Touched): boolean =>
  (a.key === null || b.key === null || a.key === b.key) &&
  (a.owner === 'either' || b.owner === 'either' || a.owner === b.owner);

/** The name that is another node or relationship in each row, if there is one. */
function rowOwner(before: Clause[]): string | null {
  const [only] = before;
  if (before.length !== 1 || only?.is !== 'match' || only.optional || only.patterns.length !== 1) return null;
  const [pattern] = only.patterns;
  if (!pattern || pattern.shortest) return null;
  if (pattern.relationships.length === 0) return pattern.nodes[0]?.variable ?? null;
  const [relationship] = pattern.relationships;
  return pattern.relationships.length === 1 && relationship && relationship.direction !== 'both' && !relationship.length
    ? relationship.variable
    : null;
}

function ownerOf(variable: string | null, scope: Scope): Owner {
  const type = variable === null ? undefined : scope.get(variable);
  if (!type) return 'either';
  return onlyOrNull(type, Kind.NODE) ? 'node' : onlyOrNull(type, Kind.RELATIONSHIP) ? 'relationship' : 'either';
}

function writtenBy(item: Extract<Clause, { is: 'set' }>['items'][number], scope: Scope): Touched[] {
  if (item.is === 'labels') return [];
  if (item.is === 'property') {
    const variable = item.of.is === 'variable' ? item.of.name : null;
    return [{ owner: ownerOf(variable, scope), key: item.key, variable }];
  }
  const owner = ownerOf(item.variable, scope);
  if (item.is === 'add' && item.value.is === 'map')
    return item.value.entries.map(([key]) => ({ owner, key, variable: item.variable }));
  return [{ owner, key: null, variable: item.variable }];
}

/** Properties that an expression reads of nodes or relationships. */
function readsIn(value: unknown, scope: Scope): Touched[] {
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Partial<Expression> & { is?: string };
  const inner = Object.values(value).flatMap((part) => readsIn(part, scope));
  const of = (expression: Expression | undefined): { owner: Owner; variable: string | null } | null => {
    const variable = expression?.is === 'variable' ? expression.name : null;
    const type = variable === null ? undefined : scope.get(variable);
    // Parameters, rows and maps are no part of the data.
    if (type && !(type.kinds & (Kind.NODE | Kind.RELATIONSHIP))) return null;
    return expression?.is === 'parameter' ? null : { owner: ownerOf(variable, scope), variable };
  };
  switch (node.is) {
    case 'property': {
      const from = of(node.of);
      return from ? [...inner, { ...from, key: node.key as string }] : inner;
    }
    case 'index': {
      const from = of(node.of);
      return from ? [...inner, { ...from, key: null }] : inner;
    }
    case 'mapProjection':
    case 'subquery':
    case 'patternComprehension':
    case 'patternPredicate':
      return [...inner, { owner: 'either', key: null, variable: null }];
    case 'call':
      if (!['properties', 'keys', 'labels'].includes((node.name as string).toLowerCase())) return inner;
      return [
        ...inner,
        {
          owner: ownerOf(node.args?.[0]?.is === 'variable' ? node.args[0].name : null, scope),
          key: null,
          variable: null,
        },
      ];
    default:
      return inner;
  }
}
