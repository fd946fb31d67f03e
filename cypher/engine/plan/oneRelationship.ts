/**
 * A pattern that is one relationship, of which nothing is asked but values: what it must be, and what its ends. What is
 * counted or looked for by such a pattern is read from the table of relationships.
 */
import { allOf } from '../execute/expressions/junction.js';
import { orFailure, type End, type Ends, type Passes } from '../execute/operators/EndsAsked.js';
import type { Evaluate } from '../execute/rows.js';
import { truthOf } from '../execute/truth.js';
import type { TypeFilter } from '../graph/Graph.js';
import type { Expression, PatternPart, RelationshipPattern } from '../parse/syntax.js';
import { conditionsOf, type Condition } from './match/Condition.js';
import { typesOf } from './match/connect.js';
import { patternGraph } from './match/PatternGraph.js';
import { textOf, type Planning } from './Planning.js';
import { readingOf, type ReadingFor } from './readings.js';
import type { Scope } from './Scope.js';

export interface OneRelationship {
  name: string;
  left: string;
  right: string;
  pattern: RelationshipPattern;
  details: string;
  types: TypeFilter;
  /** What is asked of it, perhaps beside its ends; and what of its ends, or one of them. */
  own: readonly Expression[];
  ends: readonly Condition[];
}

/** Null where it is another pattern, or one of whose relationship more is asked than values. */
export function oneRelationship(
  patterns: readonly PatternPart[],
  where: Expression | null,
  scope: Scope,
  planning: Planning,
): OneRelationship | null {
  if (!planning.graph.readable || patterns.length !== 1) return null;
  const { connections, conditions, paths } = patternGraph(patterns, planning);
  const [connection, ...more] = connections;
  if (!connection || more.length + paths.length > 0) return null;
  const { name, left, right, pattern, details, shortest } = connection;
  if (pattern.is !== 'relationship' || pattern.length || shortest || left === right) return null;
  const { types, test } = typesOf(pattern.types, { scope, planning });
  const asked = where ? conditionsOf(where, (spot) => textOf(planning, spot)) : [];
  const all = [...conditions, ...asked];
  const own = all.filter(({ needs }) => needs.has(name)).map(({ expression }) => expression);
  const ends = all.filter(({ needs }) => !needs.has(name));
  // What names neither end is asked before anything is looked at.
  if (test || ends.some(({ needs }) => !needs.has(left) && !needs.has(right))) return null;
  if (own.some((expression) => !expression)) return null;
  return { name, left, right, pattern, details, types, own: own as Expression[], ends };
}

/** What is asked of the ends, each of which `scope` has a register for. */
export function endsOf(
  conditions: readonly Condition[],
  start: string,
  end: string,
  scope: Scope,
  planning: Planning,
): Ends {
  const asked = (of: readonly Condition[]): Evaluate | null =>
    of.length === 0 ? null : allOf(of.map((one) => one.compile(scope, planning)));
  const aloneAt = (node: string, other: string): Condition[] =>
    conditions.filter(({ needs }) => needs.has(node) && !needs.has(other));
  const [atStart, atEnd] = [aloneAt(start, end), aloneAt(end, start)];
  const endAt = (node: string, alone: readonly Condition[]): End => {
    const labelled = alone.find(({ lookups }) => lookups[0]?.is === 'label');
    const [lookup] = labelled?.lookups ?? [];
    const others = alone.filter((one) => one !== labelled);
    return {
      slot: scope.slot(node),
      label: lookup?.is === 'label' ? lookup.label : null,
      condition: asked(others),
      reading: passesOf(
        others.map(({ expression }) => expression),
        node,
        planning,
      ),
    };
  };
  return {
    start: endAt(start, atStart),
    end: endAt(end, atEnd),
    together: asked(conditions.filter((one) => !atStart.includes(one) && !atEnd.includes(one))),
  };
}

/** What the conditions come to; null where they ask for more than the values of what is so called. */
export function passesOf(
  conditions: readonly (Expression | null)[],
  name: string,
  planning: Planning,
): ReadingFor<Passes> | null {
  const all = conditions.flatMap((condition) => condition ?? []);
  if (all.length < conditions.length) return null;
  return readingOf<Passes>(all, name, planning, (values, row, context) =>
    values.length === 0 ? true : orFailure(() => truthOf(allOf(values)(row, context))),
  );
}
