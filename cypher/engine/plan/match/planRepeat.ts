/** The step for a quantified part of a pattern. */
import { repeat } from '../../execute/operators/repeat.js';
import type { Plan, Step } from '../../execute/rows.js';
import type { Direction } from '../../graph/Graph.js';
import type { Expression, PatternPart, QuantifiedPattern, RelationshipPattern } from '../../parse/syntax.js';
import type { Planning } from '../Planning.js';
import type { Scope } from '../Scope.js';
import type { Connection } from './PatternGraph.js';
import { opposite } from '../../execute/operators/expand.js';

interface Repeating {
  connection: Connection;
  pattern: QuantifiedPattern;
  slots: { left: number; right: number; relationship: number };
  known: { left: boolean; right: boolean };
  /** Gains the names of the part, which hold lists. */
  scope: Scope;
  planning: Planning;
  distinctFrom: readonly number[];
  planMatch(
    patterns: readonly PatternPart[],
    where: Expression | null,
    scope: Scope,
    planning: Planning,
    options: { distinctFrom: readonly number[] },
  ): Plan;
}

export function planRepeat({
  connection,
  pattern,
  slots,
  known,
  scope,
  planning,
  distinctFrom,
  planMatch: plan,
}: Repeating): Step {
  const backwards = !known.left;
  const within = scope.inside();
  const name = (): string => ` ${planning.registers.take()}`;
  const part = named(backwards ? reversed(pattern) : pattern, name);
  // It must be known before the plan is made: each pass begins there.
  const first = within.declare(part.nodes[0]?.variable as string);
  const used = slots.relationship;
  const inner = plan([part], part.where, within, planning, { distinctFrom: [...distinctFrom, used] });
  const variables = [...part.nodes, ...part.steps].map((one) => ('variable' in one ? one.variable : null));
  const groups = variables
    .filter((one): one is string => one !== null && !one.startsWith(' '))
    .map((one) => ({ one: within.slot(one), list: scope.declare(one) }));
  return repeat({
    details: connection.details,
    from: backwards ? slots.right : slots.left,
    to: backwards ? slots.left : slots.right,
    into: known.left && known.right,
    least: pattern.from,
    most: pattern.to,
    plan: inner,
    first,
    last: within.slot(part.nodes[part.nodes.length - 1]?.variable as string),
    walked: part.steps.map((step) => within.slot((step as RelationshipPattern).variable as string)),
    groups,
    used,
    backwards,
  });
}

function named(pattern: QuantifiedPattern, name: () => string): PatternPart {
  const named = <T extends { variable: string | null }>(one: T): T => ({ ...one, variable: one.variable ?? name() });
  return {
    at: pattern.at,
    end: pattern.end,
    variable: null,
    selector: null,
    nodes: pattern.nodes.map(named),
    steps: pattern.relationships.map(named),
    where: pattern.where,
  };
}

function reversed(pattern: QuantifiedPattern): QuantifiedPattern {
  const turned = (one: RelationshipPattern): RelationshipPattern => ({
    ...one,
    direction: opposite(one.direction as Direction),
  });
  return {
    ...pattern,
    nodes: [...pattern.nodes].reverse(),
    relationships: [...pattern.relationships].map(turned).reverse(),
  };
}
