/** How large what a query's clauses name may become, clause by clause. */
import type {
  Clause,
  Expression,
  NodePattern,
  PatternPart,
  Projection,
  Query,
} from '../../../cypher/engine/parse/syntax.js';
import { isAggregate } from '../../../cypher/engine/execute/aggregates.js';
import { some } from '../../../cypher/engine/check/children.js';
import { hasId, HUB, NEIGHBOURS, rowsOfPattern } from './rowsOfPattern.js';
import { DATA, either, elementOf, elementsOf, listOf, numberOf, type Size } from './Size.js';
import type { Surroundings } from './Surroundings.js';

export interface Found {
  columns: ReadonlyMap<string, Size>;
  rows: number;
}
type Of<Is extends Expression['is']> = Extract<Expression, { is: Is }>;

const sizeOf = (expression: Expression, around: Surroundings): Size =>
  around.growth.value(() => around.sizeOf(expression, around));

/** Throws TooMuch. */
export function sizesOf({ parts }: Query, around: Surroundings): Found {
  return parts
    .map((clauses) => sizesOfPart(clauses, around))
    .reduce((one, other) => ({
      columns: new Map([...one.columns].map(([name, size]) => [name, either(size, other.columns.get(name) ?? size)])),
      rows: one.rows + other.rows,
    }));
}

function sizesOfPart(clauses: readonly Clause[], outer: Surroundings): Found {
  let around: Surroundings = { ...outer, rows: 1 };
  for (const clause of clauses) around = after(clause, around);
  return { columns: around.names, rows: around.rows };
}

function after(clause: Clause, around: Surroundings): Surroundings {
  const look = (...expressions: (Expression | null | undefined)[]): void => {
    for (const expression of expressions) if (expression) sizeOf(expression, around);
  };
  const naming = (...names: [string, Size][]): Surroundings => ({
    ...around,
    names: new Map([...around.names, ...names]),
  });
  switch (clause.is) {
    case 'match': {
      const matched = withPatterns(clause.patterns, around, clause.where);
      if (clause.where) sizeOf(clause.where, matched);
      return matched;
    }
    case 'unwind': {
      const list = sizeOf(clause.list, around);
      return { ...naming([clause.variable, elementOf(list)]), rows: around.rows * Math.max(1, elementsOf(list)) };
    }
    case 'with': {
      const projected = project(clause.projection, around);
      if (clause.where) sizeOf(clause.where, { ...projected, names: new Map([...around.names, ...projected.names]) });
      return projected;
    }
    case 'return':
      return project(clause.projection, around);
    case 'callSubquery': {
      const { columns, rows } = sizesOf(clause.query, around);
      return { ...naming(...columns), rows: around.rows * Math.max(1, rows) };
    }
    case 'callProcedure': {
      look(...(clause.args ?? []));
      const yields = Array.isArray(clause.yields) ? clause.yields : [];
      return { ...naming(...yields.map(([, alias]): [string, Size] => [alias, DATA])), rows: around.rows * NEIGHBOURS };
    }
    case 'create':
      return withPatterns(clause.patterns, around);
    case 'merge':
      return withPatterns([clause.pattern], around);
    case 'set':
      look(...clause.items.map((item) => ('value' in item ? item.value : null)));
      return around;
    case 'foreach': {
      const list = sizeOf(clause.list, around);
      let inside = naming([clause.variable, elementOf(list)]);
      for (const one of clause.clauses) inside = after(one, inside);
      return around;
    }
    default:
      return around;
  }
}

/**
 * Patterns that hang together find about as much as the graph holds; those that do not, every pair of what they find.
 */
function withPatterns(
  patterns: readonly PatternPart[],
  around: Surroundings,
  condition: Expression | null = null,
): Surroundings {
  const names = new Map(around.names);
  let { rows } = around;
  for (const pattern of patterns) {
    const { nodes, steps, variable, where } = pattern;
    const before: Surroundings = { ...around, names };
    const inside = nodes.concat(steps.flatMap((step) => (step.is === 'quantified' ? step.nodes : [])));
    const nodeOf = (node: NodePattern): Size =>
      hasId(node, condition) ? DATA : { ...DATA, different: Math.min(found, around.extent.nodes) };
    const relationships = steps.flatMap((step) => (step.is === 'quantified' ? step.relationships : [step]));
    const found = nodes.some((node) => node.variable !== null && names.has(node.variable))
      ? steps.length > 0 && pattern.selector?.is !== 'shortestPath'
        ? NEIGHBOURS
        : 1
      : rowsOfPattern(pattern, condition, around.extent);
    rows *= found;
    for (const part of [...inside, ...relationships]) {
      if (part.variable !== null && !names.has(part.variable))
        names.set(part.variable, nodes.includes(part as NodePattern) ? nodeOf(part as NodePattern) : DATA);
      for (const expression of [part.properties, part.where]) if (expression) sizeOf(expression, before);
    }
    if (variable !== null) names.set(variable, DATA);
    if (where) sizeOf(where, before);
  }
  return { ...around, names, rows };
}

function project({ star, items, orderBy, skip, limit }: Projection, around: Surroundings): Surroundings {
  const names = new Map(star ? around.names : []);
  const grouped = { ...around, rows: rowsOfGroup(items, around) };
  for (const { expression, alias } of items) {
    const name = alias ?? (expression.is === 'variable' ? expression.name : null);
    const size = sizeOf(expression, grouped);
    if (name !== null) names.set(name, size);
  }
  const after: Surroundings = { ...around, names: new Map([...around.names, ...names]) };
  for (const { expression } of orderBy) sizeOf(expression, after);
  for (const count of [skip, limit]) if (count) sizeOf(count, around);
  const most = limit ? (sizeOf(limit, around).exact ?? Infinity) : Infinity;
  const isOne = items.length > 0 && items.every(aggregates);
  const rows = Math.min(isOne ? 1 : around.rows, most);
  for (const [name, size] of names)
    if (size.different !== undefined) names.set(name, { ...size, different: Math.min(size.different, rows) });
  return { ...around, names, rows };
}

const aggregates = ({ expression }: Projection['items'][number]): boolean =>
  some([expression], (part) => part.is === 'call' && isAggregate(part.name));

/** Rows that an aggregate takes together: where each is for a node, about as many as that one has, or has at most. */
function rowsOfGroup(items: Projection['items'], { rows, names }: Surroundings): number {
  const groups = items.map(({ expression }) =>
    expression.is === 'variable' ? (names.get(expression.name)?.different ?? 1) : 1,
  );
  const most = Math.max(1, ...groups);
  return most === 1 ? rows : Math.max(rows / most, Math.min(rows, HUB));
}

export function sizeOfSubquery({ which, query }: Of<'subquery'>, around: Surroundings): Size {
  const { columns, rows } = sizesOf(query, around);
  if (which !== 'COLLECT') return numberOf(rows);
  const [column = DATA] = [...columns.values()].slice(-1);
  return listOf(column, rows);
}

/** `[(a)-->(b) | …]` */
export function sizeOfCollected({ pattern, where, map, at }: Of<'patternComprehension'>, around: Surroundings): Size {
  const found = withPatterns([pattern], { ...around, rows: 1 });
  const size = around.growth.repeat(found.rows, () => {
    if (where) sizeOf(where, found);
    return sizeOf(map, found);
  });
  const list = listOf(size, found.rows);
  around.growth.make(list.bytes, at);
  return list;
}
