/** `MATCH (n:Label) RETURN count(n)` and `MATCH ()-[r:TYPE]->() RETURN count(r)`: answered by a count that is kept. */
import { countStore } from '../execute/operators/countStore.js';
import type { Step } from '../execute/rows.js';
import type { Graph } from '../graph/Graph.js';
import type { Clause, Expression, LabelExpression, NodePattern, PatternPart, Projection } from '../parse/syntax.js';
import { namesIn } from '../check/namesIn.js';
import { textOf, type Planning } from './Planning.js';
import type { Scope } from './Scope.js';

/** A name that no statement can write. */
const COUNT = ' count';

export interface PlannedCount {
  step: Step;
  /** What the projection becomes: its one column is the count. */
  projection: Projection;
}

/**
 * Of the first two clauses of a query; null where they ask for more, or for less, than one such count. `scope` gains
 * the count.
 */
export function planCount(
  [match, projecting]: readonly Clause[],
  scope: Scope,
  planning: Planning,
): PlannedCount | null {
  if (match?.is !== 'match' || match.optional || match.where || match.patterns.length !== 1) return null;
  if (projecting?.is !== 'with' && projecting?.is !== 'return') return null;
  const { projection } = projecting;
  const [part] = match.patterns as [PatternPart];
  const [item, ...more] = projection.items;
  if (!item || projection.star || more.length + projection.orderBy.length > 0 || part.variable || part.selector)
    return null;
  const counted = countedBy(part);
  if (!counted || !counts(item.expression, counted.each)) return null;
  if ([...namesIn(part)].some((name) => scope.has(name))) return null;
  const { at, end } = item;
  const slot = scope.declare(COUNT);
  const alias = item.alias ?? planning.source.slice(at, end);
  return {
    step: countStore(counted.operator, textOf(planning, part), slot, counted.count),
    projection: { ...projection, items: [{ at, end, alias, expression: { is: 'variable', name: COUNT, at, end } }] },
  };
}

interface Counted {
  operator: 'NodeCountFromCountStore' | 'RelationshipCountFromCountStore';
  count(graph: Graph): number;
  /** The name of which each match has another value. */
  each: string | null;
}
/** Null: the pattern asks for more than a label or type. */
function countedBy({ nodes, steps, where }: PatternPart): Counted | null {
  const [first, second] = nodes;
  const [step, ...more] = steps;
  if (!first || where || more.length > 0) return null;
  if (!step) {
    const label = nameOf(first.labels);
    if (label === undefined || !isAny({ ...first, labels: null })) return null;
    return { operator: 'NodeCountFromCountStore', count: (graph) => graph.countNodes(label), each: first.variable };
  }
  if (step.is !== 'relationship' || step.direction === 'both' || step.length || step.properties || step.where)
    return null;
  if (!second || ![first, second].every(isAny)) return null;
  if (first.variable !== null && first.variable === second.variable) return null;
  const type = nameOf(step.types);
  if (type === undefined) return null;
  return {
    operator: 'RelationshipCountFromCountStore',
    count: (graph) => graph.countRelationships(type),
    each: step.variable,
  };
}

const isAny = ({ labels, properties, where }: NodePattern): boolean => !labels && !properties && !where;

/** Null: of any name. Undefined: of more than one, or of one that is computed. */
const nameOf = (labels: LabelExpression | null): string | null | undefined =>
  labels === null ? null : labels.is === 'label' ? labels.name : undefined;

/** `count(*)`, or of what no match has twice and none lacks. */
function counts(expression: Expression, each: string | null): boolean {
  if (expression.is !== 'call' || expression.name.toLowerCase() !== 'count') return false;
  if (expression.star) return true;
  const [of] = expression.args;
  return of?.is === 'variable' && of.name === each;
}
