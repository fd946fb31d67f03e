/** The step that follows a connection of the pattern, from an end that is known. */
import { compile, compileNames } from '../../execute/expressions/compile.js';
import { all, type NameTest } from '../../execute/expressions/labels.js';
import { boundRelationship } from '../../execute/operators/boundRelationship.js';
import { expand, opposite, type Expansion, type RelationshipTest } from '../../execute/operators/expand.js';
import { expandPruned } from '../../execute/operators/expandPruned.js';
import { expandVariable } from '../../execute/operators/expandVariable.js';
import type { Targets } from '../../execute/operators/Targets.js';
import type { Context, Evaluate, Step } from '../../execute/rows.js';
import { truthOf } from '../../execute/truth.js';
import type { LabelExpression, RelationshipPattern } from '../../parse/syntax.js';
import type { Planning } from '../Planning.js';
import type { ReadingFor } from '../readings.js';
import type { Scope } from '../Scope.js';
import { propertyConditions } from './Condition.js';
import type { Connection } from './PatternGraph.js';

export interface Following {
  connection: Connection & { pattern: RelationshipPattern };
  /** Names known so far; the connection's own are added by the caller. */
  scope: Scope;
  planning: Planning;
  slots: { left: number; right: number; relationship: number };
  known: { left: boolean; right: boolean; relationship: boolean };
  distinctFrom: readonly number[];
  /** Of a variable length, each end is wanted once, whatever the ways to it. */
  endsOnly: boolean;
  /** Which ones need be looked at; null: all. Of one relationship alone. */
  passes: ReadingFor<boolean> | null;
  /** What an index knows of the node that it leads to; null: nothing. Of one relationship alone. */
  targets: ((context: Context) => Targets) | null;
}

export function follow(following: Following): Step {
  const { connection, slots, known } = following;
  const { pattern, details } = connection;
  const { types, test } = typesOf(pattern.types, following);
  if (known.relationship)
    return boundRelationship({
      details,
      ...slots,
      leftKnown: known.left,
      rightKnown: known.right,
      direction: pattern.direction,
      types,
      test: both(test, pattern.length ? perRelationship(following) : null),
      length: pattern.length ? { least: pattern.length.from ?? 1, most: pattern.length.to } : null,
      distinctFrom: following.distinctFrom,
    });
  const expansion = expansionOf(following, types, test);
  if (!pattern.length) return expand(expansion);
  return (following.endsOnly ? expandPruned : expandVariable)(variable(following, expansion));
}

/** From the left, unless only the right end is known. */
export function expansionOf(
  following: Following,
  types: ReadonlySet<string> | null,
  test: RelationshipTest | null,
): Expansion {
  const { connection, slots, known, distinctFrom, passes, targets } = following;
  const { direction } = connection.pattern;
  const forwards = known.left;
  return {
    details: connection.details,
    from: forwards ? slots.left : slots.right,
    to: forwards ? slots.right : slots.left,
    into: known.left && known.right,
    relationship: slots.relationship,
    direction: forwards ? direction : opposite(direction),
    types,
    test,
    passes,
    targets,
    distinctFrom,
  };
}

export function variable(following: Following, expansion: Expansion): Parameters<typeof expandVariable>[0] {
  const { length } = following.connection.pattern;
  return {
    ...expansion,
    test: both(expansion.test, perRelationship(following)),
    least: length?.from ?? 1,
    most: length ? length.to : 1,
    backwards: !following.known.left,
  };
}

const both = (a: RelationshipTest | null, b: RelationshipTest | null): RelationshipTest | null =>
  a && b ? (one, row, context) => a(one, row, context) && b(one, row, context) : (a ?? b);

/** Of a variable length, properties and conditions hold for each relationship. */
function perRelationship({ connection: { pattern, name }, scope, planning }: Following): RelationshipTest | null {
  const { scope: within, slot } = scope.with(name);
  const conditions: Evaluate[] = [];
  if (pattern.properties)
    for (const condition of propertyConditions(name, pattern.properties, ''))
      conditions.push(condition.compile(within, planning));
  if (pattern.where)
    conditions.push(compile(pattern.where, { scope: within, inner: planning.inner, aggregates: null }));
  if (conditions.length === 0) return null;
  return (one, row, context) => {
    row[slot] = one;
    return conditions.every((condition) => truthOf(condition(row, context)) === true);
  };
}

/** `A|B` is a set of types; anything else a test of the one type that a relationship has. */
export function typesOf(
  expression: LabelExpression | null,
  { scope, planning }: Pick<Following, 'scope' | 'planning'>,
): { types: ReadonlySet<string> | null; test: RelationshipTest | null } {
  if (!expression) return { types: null, test: null };
  const parts = expression.is === 'or' ? expression.parts : [expression];
  const names = parts.flatMap((part) => (part.is === 'label' ? [part.name] : []));
  if (names.length === parts.length) return { types: new Set(names), test: null };
  const test: NameTest = all([compileNames(expression, { scope, inner: planning.inner, aggregates: null })]);
  return { types: null, test: (one, row, context) => test([one.type], row, context) };
}
