/** Begins a pattern with the relationships of a type, which bring both their ends. */
import { isUsed } from '../../execute/operators/expand.js';
import { relationshipScan } from '../../execute/operators/scan.js';
import { PAUSE, type Context, type Step } from '../../execute/rows.js';
import type { Graph, Readable } from '../../graph/Graph.js';
import type { Reading } from '../../graph/Reading.js';
import type { RelationshipPattern } from '../../parse/syntax.js';
import type { Planning } from '../Planning.js';
import type { ReadingFor } from '../readings.js';
import type { Scope } from '../Scope.js';
import type { GraphRelationship } from '../../values/Value.js';
import { typesOf } from './connect.js';
import type { Connection } from './PatternGraph.js';

/**
 * `scope` gains the names of the relationship and its ends; `used`: registers of relationships that it must not be; `passes`: which ones need be
 * looked at.
 */
export function scanRelationships(
  { name, left, right, details }: Connection,
  pattern: RelationshipPattern,
  estimatedRows: number,
  used: readonly number[],
  scope: Scope,
  planning: Planning,
  passes: ReadingFor<boolean> | null,
): Step {
  const { types, test } = typesOf(pattern.types, { scope, planning });
  const [first, second] = pattern.direction === 'in' ? [right, left] : [left, right];
  return relationshipScan({
    details,
    estimatedRows,
    relationship: scope.declare(name),
    start: scope.declare(first),
    end: scope.declare(second),
    bothWays: pattern.direction === 'both',
    find: (context) => {
      const { graph } = context;
      if (passes && graph.readable) return sifted(graph.readable, types, passes(context), context);
      return types ? ofTypes(graph, types) : graph.relationships();
    },
    usable: (one, row, context) => (!test || test(one, row, context)) && !isUsed(row, used, one),
  });
}

/** One after the other, as they are asked for: of many the first may be enough. */
function* ofTypes(graph: Graph, types: ReadonlySet<string>): Iterable<GraphRelationship> {
  for (const type of types) yield* graph.relationshipsOfType(type);
}

/** Those that pass. */
function* sifted(
  graph: Readable,
  types: ReadonlySet<string> | null,
  passes: Reading<boolean>,
  { budget }: Context,
): Iterable<GraphRelationship | typeof PAUSE> {
  const sieve = { starts: null, ends: null, labels: null, isOut: (passing: boolean): boolean => !passing, count: null };
  for (const some of graph.readings(types, passes, sieve)) {
    if (budget.spend(some.passed)) yield PAUSE;
    for (let at = 0; at < some.length; at++) if (some.results[at]) yield some.relationship(at);
  }
}
