/** What a query's first MATCH is sorted by in the clause after it: an index may give its nodes in that order. */
import type { Clause, Expression, Projection } from '../parse/syntax.js';

/** The first of what it is sorted by: a property of a node that the MATCH finds. */
export interface WantedOrder {
  node: string;
  key: string;
  descending: boolean;
}

/** Null: nothing of the kind. */
export function wantedOrder([match, projecting]: readonly Clause[]): WantedOrder | null {
  if (match?.is !== 'match' || match.optional) return null;
  if (projecting?.is !== 'with' && projecting?.is !== 'return') return null;
  const { orderBy, items } = projecting.projection;
  const [first] = orderBy;
  if (!first) return null;
  const by = written(first.expression, items);
  if (by.is !== 'property' || by.of.is !== 'variable') return null;
  const { name: node } = by.of;
  // Sorting sees the columns, of which one may have taken the name.
  const isOther = items.some(
    ({ alias, expression }) => alias === node && !(expression.is === 'variable' && expression.name === node),
  );
  return isOther ? null : { node, key: by.key, descending: first.descending };
}

/** A column's name stands for what it is made of. */
const written = (expression: Expression, items: Projection['items']): Expression =>
  (expression.is === 'variable' && items.find(({ alias }) => alias === expression.name)?.expression) || expression;
